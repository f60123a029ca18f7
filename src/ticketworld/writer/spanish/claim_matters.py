"""Spanish patterns for claims: damage, warranty, missing items, prices elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

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

CLAIMS: Mapping[str, RequestPhrases] = {
    "damaged": _DAMAGED,
    "warranty": _WARRANTY,
    "missing_item": _MISSING_ITEM,
    "price_match": _PRICE_MATCH,
}
