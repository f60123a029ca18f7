"""Spanish patterns for days, order numbers and names."""

from __future__ import annotations

from ticketworld.writer.phrasebook import Hints

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
