"""Spanish patterns for how letters begin, feel and end, and for days, numbers and names."""

from __future__ import annotations

from ticketworld.writer.phrasebook import Frame, Hints

FRAME = Frame(
    greetings={
        "terse": (
            "Hola,", "Hola!", "Hola, {part}", "{part}", "Buenas,", "Qué tal,", "Hey,", "Saludos,",
            "", "", "", "Hola equipo,",
        ),
        "plain": (
            "Hola,", "{part},", "Hola, {part}:", "Estimado equipo:", "Buen día,", "Hola, equipo:",
            "Hola a todos,", "A quien corresponda:", "Saludos,", "Hola, ¿qué tal?",
            "Equipo de atención al cliente:", "",
        ),
        "friendly": (
            "¡Hola, equipo!", "¡Hola a todos!", "¡{part}!", "Hola, ¿cómo están?", "¡Qué tal!",
            "¡Hola, {part}!", "Querido equipo:", "¡Saludos a todos!", "Hola, gente:",
            "¡Muy {part}!",
        ),
        "formal": (
            "Estimados señores:", "Estimado equipo de atención al cliente:",
            "A quien corresponda:",
            "Muy señores míos:", "Estimados:", "Apreciable equipo:", "Distinguidos señores:",
        ),
        "rambling": (
            "Hola,", "{part} a todos:", "Hola, espero que estén bien:", "Estimado equipo:",
            "Hola, {part}:", "Hola, equipo de soporte:", "Un saludo a todos:", "Hola otra vez,",
            "Amigos de la tienda:", "",
        ),
    },
    parts_of_day={0: "buenas noches", 5: "buenos días", 12: "buenas tardes", 20: "buenas noches"},
    openings=(
        "[Espero que este sea el lugar correcto para escribir|Ojalá sea este el correo correcto].",
        "[<Les|Te> escribo|Me pongo en contacto con ustedes] porque [necesito ayuda|no sé a "
        "quién más "
        "acudir|por mi cuenta no lo puedo resolver].",
        "[Antes que nada|Primero], [gracias por leerme|gracias por <su|tu> tiempo].",
        "[Voy al grano|Seré breve]: [necesito una mano|hay algo que quiero resolver].",
        "[Casi nunca escribo a las tiendas|No suelo molestar por cualquier cosa], [pero esta vez "
        "no "
        "me queda de otra|pero ahora sí hace falta].",
        "[Por teléfono no me contestó nadie|Intenté llamar y no pude comunicarme], [así que|por "
        "eso] [lo intento por aquí|escribo este correo].",
        "[Compro seguido con ustedes|Ya tengo rato comprando con ustedes], [y hasta ahora sin "
        "quejas|así que confío en que se arregle].",
    ),
    moods={
        "plain": (
            "[Eso sería todo|No hay mucho más que decir|Esa es la situación].",
            "[Lo único que quiero es|Me basta con] que [esto quede resuelto|alguien me explique].",
            "[No es urgente|No corre prisa], [pero me gustaría dejarlo arreglado|solo quiero "
            "saberlo].",
            "[Si falta algún dato|Si algo no queda claro], [<pregúntenme|pregúntame>|me <avisan|"
            "avisas> y lo mando].",
            "[Creo que con eso tienen lo que <necesitan|necesitas>|Espero no haber olvidado "
            "nada].",
        ),
        "polite": (
            "<Les|Te> agradecería mucho [la ayuda|que me orienten|"
            "<su|tu> apoyo].",
            "[Valoro mucho <su|tu> tiempo|Sé que <tienen|tienes> mucho trabajo y <se|te> lo "
            "agradezco].",
            "[<Disculpen|Disculpa> la molestia|<Perdonen|Perdona> las molestias], [espero que "
            "sea algo sencillo|ojalá "
            "no "
            "les dé mucha lata].",
        ),
        "frustrated": (
            "[La verdad|Sinceramente], [ya se me está acabando la paciencia|todo esto me tiene "
            "de malas|esto ya cansa].",
            "[No me parece serio|Así no se trata a un cliente|No puede ser que pase esto].",
            "[Me da mucho coraje|Me molesta de verdad], [y más porque siempre les compro a "
            "ustedes|"
            "y no soy de quejarme].",
            "[Espero|Exijo] que [alguien se haga cargo de una vez|esto se atienda como es "
            "debido].",
        ),
        "upset": (
            "[Estoy muy triste con esto|Me arruinó el día|Me dan ganas de llorar].",
            "[Nunca me había pasado algo así|De verdad que me afecta].",
            "[Tenía tanta ilusión|Estábamos todos tan ilusionados], [y ahora esto|y miren cómo "
            "acabó].",
        ),
        "disappointed": (
            "[Qué pena|Qué lástima], [esperaba más de ustedes|esperaba otra cosa].",
            "[La verdad me llevé una decepción|Es una decepción], [para qué decir que no|hay que "
            "decirlo].",
        ),
        "worried": (
            "[Me preocupa un poco el asunto|Todo esto me quita el sueño|No dejo de darle "
            "vueltas].",
            "[Espero que no haya pasado nada raro|Ojalá se aclare], [así duermo en paz|sería una "
            "lata].",
        ),
        "confused": (
            "[La verdad no entiendo nada|Ya no sé qué pensar|Para mí no tiene sentido].",
            "[Puede que yo haya entendido mal|A lo mejor se me escapa algo], [y si es así, "
            "<explíquenme|explícame>|pero no encuentro qué].",
        ),
        "urgent": (
            "[Me urge|Es urgente|Lo necesito resuelto cuanto antes].",
            "[Necesito una respuesta hoy si es posible|Cuanto antes, mejor], [por favor|no lo "
            "dejen "
            "para luego].",
        ),
        "apologetic": (
            "[Perdón por la lata|<Disculpen|Disculpa> que <los|te> moleste con esto], [ya sé que "
            "da trabajo|no "
            "era "
            "mi intención].",
            "[Fue culpa mía|Debí fijarme mejor], [lo reconozco|ni modo].",
        ),
        "hopeful": (
            "[Confío en que|Espero de corazón que] [se pueda arreglar|encontremos una solución].",
            "[Seguro hay manera|Algo se podrá hacer], [digo yo|cruzo los dedos].",
        ),
    },
    thanks=(
        "[Muchas|Mil|De antemano muchas] gracias[ por la ayuda| por <su|tu> ayuda|].",
        "Gracias[ de antemano| por <su|tu> atención| por leerme| por todo|].",
        "Quedo [a la espera de <su|tu> respuesta|pendiente de <su|tu> respuesta|al pendiente].",
        "[Espero <su|tu> respuesta|Ojalá me <puedan|puedas> contestar pronto].",
        "[<Avísenme|Avísame>, por favor|Me <dicen|dices>, por favor][, gracias|].",
        "[Gracias por <su|tu> tiempo|Se agradece][ y que <tengan|tengas> buen día|].",
        "",
    ),
    sign_offs={
        "terse": ("Saludos", "Gracias", "Slds", "Un saludo", "Bye", "Atte.", "", ""),
        "plain": (
            "Saludos", "Un saludo", "Saludos cordiales", "Atentamente", "Muchas gracias",
            "Gracias y saludos", "Cordialmente",
        ),
        "friendly": (
            "Un abrazo", "Saludos", "Que tengan buen día", "Saludos y gracias", "Hasta pronto",
            "Un saludo",
        ),
        "formal": (
            "Atentamente", "Cordialmente", "Reciban un cordial saludo", "Saludos cordiales",
            "Un cordial saludo", "Respetuosamente",
        ),
        "rambling": (
            "Saludos", "Un saludo", "Muchas gracias", "Gracias y saludos", "Saludos cordiales",
            "Bendiciones",
        ),
    },
    connectors=(
        "[Y otra cosa más|Y ya que estoy escribiendo, otra "
        "cosa].", "[Además|Aparte de eso], [tengo otro asunto|hay "
        "algo más].",
        "[Segundo punto|Segundo tema|Va el segundo "
        "asunto].", "Ya que les escribo, [aprovecho para otro "
        "tema|hay otra cuestión].",
        "[Cambio de tema|Ahora otro asunto|Otro asunto distinto].",
    ),
    last_connectors=(
        "[Y por último, otra cosa|Para terminar, una más].", "[Tercer punto|Va el tercer asunto].",
        "[Y ya la última cosa|Una más y termino].",
    ),
    nouns={
        "return": "devolución", "exchange": "cambio", "not_received": "paquete que no llegó",
        "wrong_item": "artículo equivocado", "damaged": "artículo dañado",
        "missing_item": "artículo faltante", "warranty": "garantía",
        "price_match": "igualar un precio", "order_change": "cambio en mi pedido",
        "cancellation": "cancelación", "address_change": "cambio de dirección",
        "order_status": "estado de mi pedido", "double_charge": "cobro doble",
        "pending_hold": "cargo retenido", "missing_refund": "reembolso pendiente",
        "failed_payment": "pago fallido", "wrong_amount": "monto incorrecto",
        "promo_code": "código promocional", "account_access": "acceso a mi cuenta",
        "email_change": "cambio de correo", "data_export": "copia de mis datos",
        "data_deletion": "eliminación de mis datos", "product_information": "duda del producto",
        "shipping_information": "duda del envío",
    },
    subjects=(
        "{list}", "Varios asuntos: {list}", "{list}, todo en un correo",
        "[Varias|Unas cuantas] [dudas|cosas|preguntas] en un solo correo", "Ayuda con: {list}",
        "[Varias cosas a la vez|Más de un asunto]",
    ),
    conjunction="y",
)  # fmt: skip

HINTS = Hints(
    date="el {date}",
    around=("alrededor del {date}", "como el {date}", "creo que el {date}"),
    ordered=(
        "[Hice el pedido|Compré|Hice la compra] {day}[ en su página| por internet| en línea|].",
        "El pedido [lo hice|es de cuando compré,|lo puse] {day}[, por si ayuda a buscarlo|].",
        "[Hice la compra|Hice el pago y la compra] {day}[ en su tienda en línea|].",
        "{day} [hice el pedido|hice la compra|les compré][ por su página|].",
        "[Por si sirve|Para que lo ubiquen|Como referencia]: compré {day}.",
        "[La compra la hice|El pedido quedó hecho] {day}.",
    ),
    delivered=(
        "[El paquete|El pedido|La caja] llegó {day}[ a mi casa| a mi puerta|].",
        "[Me lo entregaron|Recibí el paquete|Me llegó el pedido] {day}.",
        "{day} [llegó el paquete|vino el repartidor|me entregaron el pedido].",
        "[La entrega fue|La entrega la hicieron] {day}[, si no me falla la memoria|].",
        "[Por si sirve|Como referencia|Para que lo ubiquen]: la entrega fue {day}.",
    ),
    tracked=(
        "[El rastreo|La página de rastreo|El seguimiento] dice que se entregó {day}.",
        "[Según la paquetería|Según el rastreo|Supuestamente], [lo entregaron|la entrega fue] "
        "{day}.",
        "{day} [supuestamente lo entregaron|dicen que hicieron la entrega].",
        "[En el sistema aparece|Me sale] como entregado {day}[, pero nada|].",
    ),
    number=(
        "[El|Mi] número de pedido es [el |]{order}.",
        "[Se trata del|Es el|Hablo del] pedido {order}.",
        "[Número de pedido|Pedido|Pedido número|Orden]: {order}.",
        "[Lo pueden buscar|Todo está|Lo encuentran] con el número {order}.",
        "[En la confirmación|En el correo de confirmación] [aparece|dice|viene] {order}.",
        "[Para que lo ubiquen|Para facilitarles la búsqueda|Como referencia]: {order}.",
    ),
    number_unsure=(
        "[Creo que|Me parece que] el número de pedido es {order}[, pero no me hagan mucho caso|].",
        "El número de pedido debe ser {order}[, si lo copié bien|, salvo error mío|].",
        "[Lo que apunté es|Tengo anotado] {order}[, espero que esté bien|, ojalá sin errores|].",
        "[Si mal no recuerdo|De memoria], es el {order}.",
    ),
    number_start=(
        "El número de pedido empieza con {order}[, lo demás no se lee|, el resto está cortado|].",
        "Del número de pedido solo tengo el principio: {order}.",
        "En mi impresión el número de pedido [se corta|se acaba] después de {order}.",
    ),
    number_end=(
        "El número de pedido termina en {order}[, es lo que recuerdo|, lo demás no lo tengo|].",
        "Del número de pedido solo tengo el final: {order}.",
        "Solo [apunté|guardé] los últimos dígitos del número de pedido: {order}.",
    ),
    number_given=(
        "En [el papelito|la nota|la tarjeta] de la caja viene el número de pedido {order}.",
        "El número de pedido que trae la nota es {order}.",
        "[Según la nota|Según el papel de la caja], es el pedido {order}.",
    ),
    number_unknown=(
        "El número de pedido [no lo tengo a la mano|no lo encuentro|lo perdí][, perdón|, una "
        "disculpa|].",
        "[Borré el correo de confirmación|Ya no tengo el correo con el número], [pero con mi "
        "nombre "
        "debe salir|disculpen].",
        "[Espero que me encuentren|Ojalá me puedan ubicar] sin el número de pedido.",
    ),
    day_unsure=(
        "[No lo sé con total certeza|El día exacto no lo recuerdo|Lo digo de memoria].",
        "[Así lo recuerdo yo|Día más, día menos, no lo apunté].",
    ),
    misremembered=(
        "[Espero que se llame así|El nombre lo digo de memoria|Puede que el nombre no sea "
        "exacto].",
        "[Creo que así se llama|Si no me equivoco de nombre, es ese].",
    ),
    vague=(
        "[No recuerdo el nombre completo|No sé cómo se llama exactamente el modelo|El nombre "
        "exacto "
        "no lo tengo].",
        "[Nunca me aprendo esos nombres|El nombre completo se me fue de la cabeza].",
    ),
    named={
        "code": (
            "[El código es|Mi código es|El código]: {code}.",
            "[Me refiero al|Se trata del|Tenía el] código {code}[, tal cual viene en el correo|].",
            "Puse {code}[, así tal cual|, lo revisé varias veces|].",
        ),
        "account": (
            "[La cuenta está|Mi cuenta está|La abrí] con {account}.",
            "[Mi cuenta la encuentran|La cuenta aparece] con {account}[, no con el correo desde "
            "el "
            "que escribo|].",
            "Me registré en su momento con {account}.",
        ),
        "new_email": (
            "[El nuevo correo es|Mi nuevo correo es|El nuevo]: {new_email}.",
            "[<Usen|Usa> por favor|De ahora en adelante usen] {new_email}.",
            "[Ahora me encuentran|Desde ahora me localizan] en {new_email}.",
        ),
    },
    other_product=(
        "[Preferiría|En su lugar me gustaría|Lo que quiero a cambio es]: {other}.",
        "[Quisiera cambiar{lo}|Me gustaría cambiar{lo}] por este: {other}.",
        "[A cambio|En su lugar] [me gustaría|quisiera] {other}.",
        "{other} es [lo que quiero en su lugar|lo que preferiría].",
    ),
    same_product=(
        "[Quiero otra vez exactamente el mismo artículo|Me gustaría el mismo modelo de nuevo].",
        "[Con que me {lo} cambien por otro igual|Un cambio por el mismo modelo] [me basta|está "
        "bien].",
        "[{lo} quiero igual, pero nuev{o}|Que sea el mismo modelo, pero nuevo], por favor.",
    ),
)
