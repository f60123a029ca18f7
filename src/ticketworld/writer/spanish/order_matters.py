"""Spanish patterns for requests about orders and for questions about goods and shipping."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_CHANGE = RequestPhrases(
    subjects=(
        "[Cambiar mi pedido|Modificar mi pedido|Cambio en mi pedido]",
        "[Cambio|Ajuste] en el pedido: {name}",
        "{name} [- cambiar el pedido|- quiero modificar el pedido]",
    ),
    situations=(
        "[Quisiera|Me gustaría|Necesito] [modificar|cambiar algo en] mi pedido {del}.",
        "¿[Puedo|Podría] [cambiar|modificar] todavía el pedido {del}?",
        "En mi pedido {del} [hay que cambiar algo|necesito hacer un cambio].",
        "[<Les|Te> pido un cambio|Solicito un cambio] en el pedido {del}.",
        "Pedí {art} y [me equivoqué en algo, así que hay que corregir el pedido|se me olvidó "
        "algo, "
        "quiero modificar el pedido].",
    ),
    details=(
        "[En mi cuenta no encuentro cómo|En la página no hay botón para eso].",
        "[Lo demás puede quedar igual|Todo lo demás está bien].",
        "[Lo hice con prisas|Le di clic muy rápido], [cosas que pasan|así soy].",
        "[Si cambia el precio|Si sale más caro], no hay problema.",
    ),
    asks=(
        "¿[Todavía se puede|Aún es posible|Se puede hacer]?",
        "¿[Qué tengo que hacer|Cómo le hacemos]?",
        "[<Confírmenme|Confírmame>|Me <confirman|confirmas>], por favor, [si se pudo|cuando "
        "quede].",
        "¿[Con quién lo veo|Es aquí donde lo pido]?",
    ),
)
_CANCELLATION = RequestPhrases(
    subjects=(
        "[Cancelación|Cancelar mi pedido|Quiero cancelar|Cancelar pedido]",
        "{name} [- cancelar|- cancelación|, cancelar por favor]",
        "[Cancelación|Anulación] de mi pedido",
    ),
    situations=(
        "[Quisiera|Necesito|Me gustaría] cancelar mi pedido {del}.",
        "[Por favor <cancelen|cancela>|<Les|Te> pido cancelar] el pedido {del}.",
        "¿[Puedo|Podría] cancelar todavía {art}?",
        "{art} ya no [hace falta|me interesa], [quiero cancelar todo|por favor <cancelen|"
        "cancela>].",
        "[Por este medio pido la cancelación|Solicito la cancelación] de mi pedido, hablo {del}.",
        "[Que ya no salga|Ya no manden] {art}, quiero cancelar.",
    ),
    details=(
        "[Cambiaron las cosas en casa|Cambiaron mis planes|Las circunstancias cambiaron], [no hay "
        "más|así es la vida].",
        "[El botón para cancelar|La opción de cancelar] [no la encuentro|no aparece en mi "
        "cuenta].",
        "[Perdón por las vueltas|<Disculpen|Disculpa> el ir y venir].",
        "[No tengo otro pedido|Es el único pedido], así que no hay confusión.",
    ),
    asks=(
        "¿[Todavía se puede|Aún se puede|Se alcanza a cancelar]?",
        "[<Mándenme|Mándame> una confirmación|<Confírmenme|Confírmame>], por favor.",
        "¿[Tengo que hacer algo más|<Necesitan|Necesitas> algo de mí]?",
        "¿[Qué pasa con el pago|Qué pasa con lo que pagué]?",
    ),
)
_STATUS = RequestPhrases(
    subjects=(
        "[¿Dónde está mi pedido?|Estado de mi pedido|¿Cómo va mi pedido?|Estatus del pedido]",
        "{name} [- ¿cuándo llega?|- estado del envío|- ¿ya viene?]",
        "[Duda|Pregunta] sobre mi pedido",
    ),
    situations=(
        "[Quería preguntar|Me gustaría saber|Quisiera saber] [dónde anda|cómo va] {art}.",
        "¿Cómo va [el pedido|el envío] {del}?",
        "¿Cuándo llega {art}?",
        "¿[Me <pueden|puedes> decir|Saben] cuándo entregan {art}?",
        "[Estoy esperando|Pedí] {art} y [quisiera saber|me pregunto] cómo va el envío.",
        "[Una pregunta rápida|Solo una pregunta] sobre la entrega {del}: ¿cómo va?",
    ),
    details=(
        "[En mi cuenta solo dice|En la página solo veo] [que está registrado|una palabra], y no "
        "me "
        "aclara nada.",
        "[Necesito organizarme|Tengo que planear] para que haya alguien en casa.",
        "[No encontré correo de envío|No tengo número de rastreo].",
        "[No es por presionar|No quiero apurarlos], [solo curiosidad|es para organizarme].",
    ),
    asks=(
        "¿[Ya hay fecha de entrega|Para cuándo lo esperan]?",
        "¿[Ya salió|Ya lo enviaron]?",
        "¿[Me mandan el enlace de rastreo|Dónde lo puedo ver yo]?",
        "[Con un dato breve me basta|Cualquier noticia me sirve].",
    ),
)
_ADDRESS = RequestPhrases(
    subjects=(
        "[Cambiar la dirección|Dirección equivocada|Cambio de dirección|Otra dirección de envío]",
        "{name} [- otra dirección|a otra dirección|- dirección incorrecta]",
        "[Por favor|Urgente:] cambiar la dirección de envío",
    ),
    situations=(
        "[Quisiera|Necesito|Tengo que] cambiar la dirección de entrega {del}.",
        "En el pedido {del} [está mal la dirección|puse la dirección vieja].",
        "¿[Pueden|Podrían] mandar {art} a otra dirección?",
        "[Nos mudamos|Me mudé], y {art} [debería ir a la dirección nueva|va a parar a la "
        "dirección "
        "vieja].",
        "[<Les|Te> escribo por la dirección|Hay un problema con la dirección]: {art} [tiene que "
        "ir a "
        "otro "
        "domicilio|no va ahí].",
    ),
    always=(
        "La dirección correcta [ya está en mi cuenta|es la que aparece en mi cuenta].",
        "[<Usen|Usa> por favor la dirección de mi cuenta|La buena es la de mi cuenta], [ya la "
        "corregí|"
        "esa "
        "sí está bien].",
        "En mi cuenta ya [corregí|cambié] la dirección, pero [el pedido|la confirmación] [sigue "
        "con "
        "la anterior|trae la otra].",
    ),
    details=(
        "[En la dirección vieja ya no vive nadie|Allá ya no hay quien reciba].",
        "[El formulario puso solo la vieja|La página llenó la anterior automáticamente], [y no me "
        "fijé|me di cuenta luego].",
        "[El nombre queda igual|Quien recibe es la misma persona], solo cambia la calle.",
    ),
    asks=(
        "¿[Todavía se puede|Se alcanza a cambiar|Se puede hacer]?",
        "¿[Tengo que avisar yo a la paquetería|Hablo yo con la paquetería]?",
        "[<Confírmenme|Confírmame>|<Avísenme|Avísame>] por favor.",
        "¿[Con eso basta|<Necesitan|Necesitas> algo más]?",
    ),
)
_PRODUCT = RequestPhrases(
    subjects=(
        "[Pregunta sobre|Duda sobre|Información de]: {name}",
        "{name} [- una pregunta|- duda antes de comprar|- información]",
        "[Duda de un producto|Pregunta sobre un producto]",
    ),
    situations=(
        "[Tengo|Tendría] una pregunta sobre {art}.",
        "[Me interesa|Estoy pensando en comprar] {art} y [quisiera saber más|tengo unas dudas].",
        "¿[Me <pueden|puedes> dar|Tienen] más información {del}?",
        "[Antes de comprar|Antes de decidirme], [quisiera saber más|me gustaría preguntar] sobre "
        "{art}.",
        "[Le eché el ojo a|Tengo en la mira] {art}, [pero me quedan dudas|y quiero preguntar "
        "algo].",
    ),
    details=(
        "[La descripción de la página|Lo que dice la página] [se me queda corta|no me aclara "
        "todo].",
        "[Me importan los datos técnicos|Lo que busco son medidas y conexiones].",
        "[Es para un departamento chico|En casa hay poco espacio], [por eso pregunto tanto|cada "
        "centímetro cuenta].",
        "[Un compañero tiene uno parecido y habla maravillas|Vi algo así con unos amigos y me "
        "gustó].",
    ),
    asks=(
        "¿[Qué me <pueden|puedes> decir|Qué hay que saber]?",
        "¿[Dónde encuentro las especificaciones|Hay alguna ficha técnica]?",
        "¿[Sirve para todos los días|Para quién está pensado]?",
        "¿[Hay algo que deba tomar en cuenta|Hay algo que convenga saber]?",
    ),
)
_SHIPPING = RequestPhrases(
    subjects=(
        "[Costo de envío|Duda sobre el envío|Gastos de envío]: {name}",
        "{name} [- ¿envío?|- ¿cuánto cuesta el envío?]",
        "[¿Cuánto cuesta el envío?|Pregunta sobre gastos de envío]",
    ),
    situations=(
        "¿[Cuánto cuesta|Qué costo tiene] el envío {del}?",
        "[Estoy pensando en|Quiero] pedir {art} y [quisiera saber|me pregunto] cuánto es de "
        "envío.",
        "¿[Hay que pagar|Cobran] envío por {art}?",
        "[Una duda sobre el envío|Pregunta rápida de envío]: se trata {del}.",
        "Antes de poner {art} en el carrito: ¿[cuánto sumaría el envío|cómo es lo del envío]?",
    ),
    details=(
        "[En la página no encontré nada|La sección de envíos no me ayudó].",
        "[Sería una sola unidad|Quiero nada más uno], a una dirección normal.",
        "[Me gusta hacer cuentas antes|Siempre comparo el total], [antes de comprar|es "
        "costumbre].",
    ),
    asks=(
        "¿[Cuánto suele tardar la entrega|Con qué paquetería envían]?",
        "¿[Hay alguna opción más barata|Hay varios tipos de envío]?",
        "[Con una cifra me basta|Con un dato aproximado me basta].",
        "¿[Dónde lo puedo consultar|Hay una tabla de costos]?",
    ),
)

ORDERS: Mapping[str, RequestPhrases] = {
    "order_change": _CHANGE,
    "cancellation": _CANCELLATION,
    "order_status": _STATUS,
    "address_change": _ADDRESS,
    "product_information": _PRODUCT,
    "shipping_information": _SHIPPING,
}
