"""Spanish patterns for requests about goods: returns, claims, parcels that went wrong."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_RETURN = RequestPhrases(
    subjects=(
        "[Devolución|Devolución de|Quiero devolver]: {name}",
        "{name} [- devolución|para devolver|lo quiero devolver]",
        "[Duda sobre|Solicitud de] [una devolución|devolución]",
        "[Quiero hacer una devolución|¿Cómo devuelvo un artículo?|Devolución]",
    ),
    situations=(
        "[Quisiera|Me gustaría|Quiero] devolver {art}.",
        "[<Les|Te> escribo|Escribo] [para devolver|porque quiero devolver] {art}.",
        "[¿Puedo|¿Podría] devolver {art}[ que les compré|]?",
        "Decidí [no quedarme con|devolver] {art}.",
        "[Al final|Después de pensarlo|Con pena, pero] [voy a|quiero] devolver {art}.",
        "[Necesito|Tengo que] [hacer una devolución|tramitar una devolución]: se trata {del}.",
        "[No me voy a quedar|Ya no me quiero quedar] con {art}, [quiero devolver{lo}|así que va "
        "de "
        "regreso].",
    ),
    waiting=(
        "[Quisiera|Quiero] devolver {art}, [aunque el paquete todavía no llega|aunque aún no "
        "llega "
        "a mi casa].",
        "El paquete con {art} aún no llega, pero ya sé que {lo} quiero devolver.",
        "¿[Puedo|Podría] devolver {art} antes de que llegue el paquete?",
    ),
    details=(
        "[No tengo impresora|Imprimir se me complica], así que [un código en el celular|una "
        "etiqueta "
        "por correo] me vendría [bien|mejor].",
        "[La paquetería me queda cerca|Puedo llevar el paquete a la sucursal], [cualquier día|"
        "cuando me digan].",
        "[No encontré|No venía] [ninguna etiqueta|el formato] de devolución.",
        "[Caja para mandar{lo} ya tengo|Para empacar{lo} no hay problema], [solo falta la "
        "etiqueta|me falta saber a dónde va].",
        "[La factura|El recibo] debe estar en su sistema.",
    ),
    asks=(
        "¿[Cómo le hago|Qué tengo que hacer|Cuál es el procedimiento]?",
        "¿A [dónde|qué dirección] mando el paquete?",
        "¿Me <mandan|mandas> [una etiqueta|la guía para el envío]?",
        "[Por favor <díganme|dime>|<Les|Te> pido que me digan] [cómo seguimos|qué sigue].",
        "¿Hay que [llenar algún formato|llenar algo en la página]?",
    ),
)
_EXCHANGE = RequestPhrases(
    subjects=(
        "[Cambio|Cambio de artículo|Quiero cambiar]: {name}",
        "{name} [- cambio|para cambiar|- quiero un cambio]",
        "[Duda sobre|Solicitud de] [un cambio|cambio]",
        "[¿Puedo hacer un cambio?|Cambio de artículo]",
    ),
    situations=(
        "[Quisiera|Me gustaría|Quiero] cambiar {art}.",
        "[<Les|Te> escribo|Escribo] [para pedir un cambio|por un cambio]: se trata {del}.",
        "¿[Sería posible|Se puede] cambiar {art}?",
        "¿[Puedo|Podría] cambiar {art} [con ustedes|en su tienda]?",
        "[Necesito|Busco] [hacer un cambio|un cambio] {del}.",
        "[Prefiero un cambio|Lo que busco es un cambio], hablo {del}.",
    ),
    waiting=(
        "[Quisiera|Quiero] cambiar {art}, [aunque el paquete todavía no llega|aunque aún viene en "
        "camino].",
        "Todavía no llega el paquete, pero ya sé que quiero cambiar {art}.",
    ),
    details=(
        "[No busco que me regresen el dinero|El dinero no lo quiero de vuelta], [solo el cambio|"
        "nada "
        "más el cambio].",
        "{lo} mando en cuanto [me digan|sepa a dónde].",
        "[Como no tienen tienda aquí|Como no hay sucursal cerca], [supongo que es por paquetería|"
        "tendrá que ser por envío].",
        "[Tengo todo lo que venía|Conservo todo lo que traía], [hasta el manual|con manual y "
        "cables].",
    ),
    asks=(
        "¿[Cómo funciona el cambio|Cómo se hace el cambio]?",
        "¿[Primero mando el mío|Tengo que mandar{lo} yo primero], [o me llega el otro antes|y a "
        "dónde]?",
        "¿[Qué <necesitan|necesitas> de mi parte|Qué datos faltan]?",
        "[<Avísenme|Avísame>|<Díganme|Dime>] cómo seguimos, por favor.",
    ),
)
_NOT_RECEIVED = RequestPhrases(
    subjects=(
        "[Mi paquete no llegó|¿Dónde está mi paquete?|No me llegó el pedido|Pedido perdido]",
        "{name} [no llegó|nunca llegó|- paquete perdido|sigue sin llegar]",
        "[Envío|Paquete|Pedido] [extraviado|no recibido|que no llega]",
    ),
    situations=(
        "[Nunca me llegó|No me ha llegado|No recibí] {art}.",
        "[Sigo|Seguimos] esperando {art}, [y nada|y no llega].",
        "El paquete con {art} [nunca llegó|no aparece por ningún lado|se perdió, al parecer].",
        "[No hay rastro|Ni rastro] {del}, [mi paquete no llegó|el paquete no aparece].",
        "[<Les|Te> escribo porque no he recibido|Escribo porque nunca recibí] {art}.",
        "[Mi paquete desapareció|Mi paquete está perdido], ahí venía {art}.",
    ),
    details=(
        "[Ya pregunté a los vecinos|Busqué en la portería|Pregunté en el edificio] y [nadie sabe "
        "nada|tampoco está ahí].",
        "[No dejaron ningún aviso|No había ni una nota en la puerta].",
        "[En la sucursal|En la paquetería] [no saben nada|me dicen que no lo tienen].",
        "[La dirección está bien|Mi dirección es correcta], [ya la revisé|aquí llega todo lo "
        "demás].",
        "[Siempre había alguien en casa|No salimos de casa], y nadie tocó el timbre.",
    ),
    asks=(
        "¿[Dónde está el paquete|Qué pasó|Qué habrá sido de él]?",
        "¿<Pueden|Puedes> preguntar a la paquetería?",
        "[Por favor <revisen|revisa>|<Les|Te> pido que revisen] [qué pasó|el caso].",
        "¿[Qué sigue|Cómo le hacemos ahora]?",
    ),
)
_WRONG_ITEM = RequestPhrases(
    subjects=(
        "[Artículo equivocado|Me llegó otra cosa|Pedido equivocado|Producto incorrecto]",
        "[Otra cosa en lugar de|Me mandaron otra cosa, no] {name}",
        "Pedí {name} y [recibí otra cosa|llegó algo diferente]",
    ),
    situations=(
        "Pedí {art}, [pero en la caja venía otra cosa|y me mandaron algo distinto].",
        "En lugar {del} [me llegó otro artículo|venía algo totalmente diferente].",
        "[Hubo una confusión|Creo que se equivocaron]: yo compré {art} y [me llegó otra cosa|"
        "recibí "
        "algo distinto].",
        "[Me mandaron el artículo equivocado|Recibí un artículo equivocado], lo mío era {art}.",
        "En mi paquete no venía {art}, sino [algo completamente distinto|otro artículo].",
    ),
    details=(
        "[En la nota|En la factura] [sí dice lo correcto|aparece bien], [pero en la caja no|lo de "
        "adentro es otra cosa].",
        "[Lo que mandaron no me sirve|Con eso no puedo hacer nada].",
        "[A lo mejor a otro cliente le llegó lo mío|Alguien más debe tener lo mío].",
        "[Lo equivocado|El artículo equivocado] está aquí guardado.",
    ),
    asks=(
        "¿[Cuándo me llega lo correcto|Cómo consigo lo que pedí]?",
        "¿[Qué hago con lo que mandaron|A dónde regreso lo otro]?",
        "[<Arréglenlo|Arréglalo>|<Resuélvanlo|Resuélvelo>], por favor.",
        "¿[Cómo le hacemos|Cómo se arregla esto]?",
    ),
)
_DAMAGED = RequestPhrases(
    subjects=(
        "[Artículo dañado|Llegó roto|Pedido dañado|Producto en mal estado]",
        "{name} [dañado|llegó roto|- llegó con daños|en mal estado]",
        "[Reporte de daños|Reclamo por daños]: {name}",
    ),
    situations=(
        "{art} llegó [con daños|en mal estado|con golpes].",
        "[Quiero|Tengo que] reportar un daño: se trata {del}.",
        "[Al sacar|Cuando saqué] {art} de la caja [vi el daño|me di cuenta del golpe|vi que algo "
        "estaba roto].",
        "{art} [tiene una abolladura enorme|trae una rajada|viene con partes rotas], así salió de "
        "la caja.",
        "El paquete con {art} [llegó maltratado y con daños|llegó mal, hay cosas rotas].",
    ),
    details=(
        "La caja [ya venía aplastada|también traía golpes|por fuera se veía bien].",
        "[El repartidor ya se había ido|El repartidor salió corriendo], [no pude reclamarle|por "
        "eso "
        "escribo].",
        "[Así no se puede usar|Así no me sirve].",
        "[Guardé la caja|Conservo el empaque], por si [hace falta|lo piden].",
    ),
    asks=(
        "¿[Qué hago ahora|Cómo seguimos]?",
        "¿[<Necesitan|Necesitas> algo más de mi parte|Hace falta algún otro dato]?",
        "[Espero una solución|Quedo en espera de una solución].",
        "¿[Qué se puede hacer|Cómo lo arreglamos]?",
    ),
)
_WARRANTY = RequestPhrases(
    subjects=(
        "[Garantía|Uso de garantía|Reclamo de garantía]: {name}",
        "{name} [- garantía|necesita garantía|- reparación]",
        "[Duda sobre la garantía|Quiero usar la garantía]",
    ),
    situations=(
        "[Quisiera|Me gustaría|Necesito] [hacer válida|usar] la garantía {del}.",
        "[<Les|Te> escribo|Escribo] por la garantía {del}.",
        "[Quiero reportar|Reporto] {art} para [la garantía|el trámite de garantía].",
        "Con {art} [necesito la garantía|tengo que recurrir a la garantía].",
        "¿[Puedo|Podría] [mandar|llevar] {art} a garantía?",
    ),
    waiting=(
        "[Tengo una duda sobre la garantía|Quiero preguntar por la garantía] {del}, aunque el "
        "paquete aún no llega.",
    ),
    details=(
        "[Ya seguí todos los pasos del manual|Probé todo lo que dice el manual], [más de una vez|"
        "varias veces].",
        "[El número de serie|La etiqueta con la serie] [todavía se lee|se puede copiar si hace "
        "falta].",
        "[{lo} necesito casi a diario|Sin eso batallo mucho], [me hace mucha falta|se nota que "
        "falta].",
        "[{lo} puedo mandar cuando digan|Puedo llevar{lo} al taller que digan].",
        "[Un conocido que sabe de esto|Mi cuñado] [le echó un ojo y|] me dijo que les escribiera.",
    ),
    asks=(
        "¿[Cómo funciona|Qué tengo que hacer|Cómo es el trámite]?",
        "¿A dónde {lo} [mando|envío]?",
        "¿[Se puede reparar|Hay forma de reparar{lo}]?",
        "¿[Qué <necesitan|necesitas> de mí|Qué papeles hacen falta]?",
    ),
)
_MISSING_ITEM = RequestPhrases(
    subjects=(
        "[Falta un artículo|Pedido incompleto|Paquete incompleto|Falta algo]",
        "{name} [no venía en la caja|no venía|falta]",
        "[Entrega incompleta|Falta]: {name}",
    ),
    situations=(
        "Me entregaron el pedido, pero [falta|no venía] {art}.",
        "[En mi paquete falta|En la caja falta|De mi pedido falta] {art}.",
        "[Venía todo|Todo lo demás venía], [menos|excepto] {art}; eso falta.",
        "Mi pedido vino incompleto: [no encontré|se les olvidó] {art}.",
        "[Busqué y busqué|Vacié la caja], y {art} no [venía|aparece].",
    ),
    waiting=(
        "[En el correo de envío|En la lista del envío] [falta|viene todo menos] {art}.",
        "[Según el correo|Según la lista que mandaron], {art} no [viene|figura] en el paquete.",
        "[Me di cuenta|Acabo de ver] que {art} no aparece en la lista de lo que envían.",
    ),
    details=(
        "[Revisé entre los papeles|Vacié la caja dos veces|Busqué hasta debajo del relleno].",
        "En la nota de empaque [sí aparece|está marcado como incluido].",
        "[Lo demás está bien|Con lo demás no hay problema], [solo falta eso|es nada más eso].",
        "[Si viene en otro paquete|Si lo mandan por separado], [me gustaría saberlo|<avísenme|"
        "avísame>].",
    ),
    asks=(
        "¿[Me lo mandan|Cuándo llega lo que falta|Va a llegar después]?",
        "[<Revisen|Revisa> por favor|Por favor <chequen|checa>] dónde quedó.",
        "¿[Qué pasó|Dónde habrá quedado]?",
        "¿[Qué sigue|<Necesitan|Necesitas> algo de mi parte]?",
    ),
)
_PRICE_MATCH = RequestPhrases(
    subjects=(
        "[Igualar precio|Ajuste de precio|Precio más bajo]: {name}",
        "{name} [más barato en otro lado|más barato en {retailer}|- precio]",
        "[Más barato en|Precio en] {retailer}",
    ),
    situations=(
        "Les compré {art}, y {retailer} [{lo} vende en|{lo} tiene en|pide] {price}.",
        "{retailer} [vende|ofrece] {art} [en|por] {price}.",
        "En {retailer} {art} cuesta {price}[ ahora mismo| en este momento|].",
        "[De casualidad vi|Acabo de ver] que {retailer} pide {price} por {art}, o sea menos.",
        "[<Les|Te> escribo por el precio|Pregunto por un ajuste de precio] {del}: {retailer} "
        "cobra "
        "{price}.",
    ),
    details=(
        "[Es exactamente el mismo modelo|El modelo es idéntico], [ya comparé|hasta el color].",
        "[La oferta es pública|La página la puede ver cualquiera], [<chéquenla|chécala>|es fácil "
        "de "
        "comprobar].",
        "[Prefiero comprarles a ustedes|Me gusta comprar aquí], [por eso pregunto|por eso "
        "escribo].",
        "[Allá también hay existencias|Allá también está disponible].",
    ),
    asks=(
        "¿[Me <pueden|puedes> igualar|<Igualan|Igualas>] el precio?",
        "¿[Se puede ajustar el precio|Hay manera de ajustar el precio]?",
        "¿[Qué prueba <necesitan|necesitas>|Basta con esto como prueba]?",
        "¿[Me devuelven la diferencia|Cómo queda lo de la diferencia]?",
    ),
)

GOODS: Mapping[str, RequestPhrases] = {
    "return": _RETURN,
    "exchange": _EXCHANGE,
    "not_received": _NOT_RECEIVED,
    "wrong_item": _WRONG_ITEM,
    "damaged": _DAMAGED,
    "warranty": _WARRANTY,
    "missing_item": _MISSING_ITEM,
    "price_match": _PRICE_MATCH,
}
