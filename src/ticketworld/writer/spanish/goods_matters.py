"""Spanish patterns for returns, exchanges and parcels that went wrong."""

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
GOODS: Mapping[str, RequestPhrases] = {
    "return": _RETURN,
    "exchange": _EXCHANGE,
    "not_received": _NOT_RECEIVED,
    "wrong_item": _WRONG_ITEM,
}
