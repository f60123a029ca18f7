"""Spanish patterns for the facts that only the customer knows."""

from __future__ import annotations

from ticketworld.writer.phrasebook import ByValue, Telling

_SAID: ByValue = {
    "packaging": {
        "unopened": (
            "La caja sigue [sellada|cerrada, con su sello intacto] y [nadie la ha abierto|sin "
            "abrir].",
            "[No he abierto|No abrí|Todavía no he abierto] [la caja|el empaque].",
            "[Todo está sin abrir|Está sin abrir], [tal como vino|con sus sellos intactos].",
            "El artículo sigue [sellado|sellado en su empaque][, sin usar|].",
            "[{lo} tengo|{lo} guardo] sin abrir[, en su empaque original|].",
        ),
        "opened": (
            "[La caja ya está abierta|El empaque ya lo abrí|La caja la abrí], [eso sí|claro "
            "está].",
            "[Ya abrí|Sí abrí|Ya desempaqué] [la caja|todo].",
            "Abrí [la caja|el paquete] [ese mismo día|en cuanto pude|para verlo bien][, y "
            "conservo "
            "el empaque|].",
            "[El sello ya está roto|Rompí el sello], [pero la caja está completa|lo digo de una "
            "vez].",
            "[Ya saqué todo|Saqué el artículo] de la caja[, lo aclaro|].",
        ),
    },
    "fault": {
        "none": (
            "[El artículo|Eso sí, el artículo] no tiene ningún [defecto|daño][, no es por eso|].",
            "[No tiene nada malo|Nada malo con el artículo|No le pasa nada malo][, funciona bien|"
            "].",
            "[Funciona perfectamente|Funciona bien], [no es ese el motivo|eso no es el problema].",
            "Está en perfecto estado[, no es cuestión de calidad|].",
            "Sin [defectos|fallas|daños], [todo en orden|hay que decirlo].",
        ),
        "manufacturing": (
            "[Es claramente|Para mí es|Me parece] un defecto de [fábrica|fabricación].",
            "[Dejó de encender|Se apagó|Empezó a fallar] por sí solo[, de un momento a otro|, sin "
            "más|].",
            "[Sin motivo alguno|Sin razón aparente|Sin ninguna causa] [se traba|se apaga a cada "
            "rato|dejó de responder].",
            "[Tiene|Trae] una falla de fábrica[, no me cabe duda|, no le veo otra explicación|].",
            "[Salió defectuos{o}|Está defectuos{o}|Vino defectuos{o}][, yo no le hice nada|].",
        ),
        "transit": (
            "[Llegó dañad{o}|Vino golpead{o}|Llegó rot{o}] [de la paquetería|a mi casa|desde el "
            "camión].",
            "[Se dañó|Se golpeó|Se rompió] en el [envío|transporte][, no hay duda|, eso es "
            "seguro|].",
            "[Tiene|Trae] daños por el [transporte|envío][, así me {lo} entregaron|].",
            "En el camino [{lo} golpearon|se rompió|se golpeó][, así llegó|].",
        ),
        "water": (
            "[Se me mojó|Se mojó|Se empapó][, fue un accidente|, fue descuido mío|].",
            "[Le cayó agua|Le cayó café|Le entró agua][ encima| por accidente| por un descuido|].",
            "[Derramé|Sin querer derramé] [un vaso de agua|el café|el jugo] encima.",
            "[Se quedó|{lo} dejé] bajo la lluvia[ sin querer|] y se mojó.",
        ),
        "physical": (
            "[Se me cayó|Se me resbaló][ al piso| al suelo| de la mesa|][, ni modo|].",
            "[{lo} dejé caer|Mi hijo {lo} dejó caer|Mi hija {lo} dejó caer][ sin querer|].",
            "[Se cayó de la mesa|Se cayó del mueble|Se cayó al piso] y [quedó mal|ya no quedó "
            "igual].",
            "[Tuvo una caída|Sufrió una caída][ fea| tonta|], [así fue como pasó|la culpa es "
            "mía].",
        ),
        "wear": (
            "[Es desgaste normal|Es puro desgaste|Es desgaste por el uso][, {lo} uso a diario|].",
            "[Ya está muy gastad{o}|Está desgastad{o}|Se ve desgastad{o}][ por el uso|].",
            "[Con el uso normal|Por el uso diario] [se fue desgastando|se desgastó].",
        ),
    },
    "bundle_parts": {
        "all": (
            "[Regresaría|Devolvería|Quiero devolver] todo el juego.",
            "Se trata del juego completo[, con todas sus piezas|].",
            "Devuelvo [el juego completo|todo el conjunto][, no solo una pieza|].",
        ),
        "some": (
            "[Quiero devolver|Devolvería] solo una parte del juego.",
            "Es solo una pieza del conjunto, [lo demás sí me sirve|me quedo con el resto].",
            "Me quedo con el resto del juego[, que sí me gusta|].",
        ),
    },
    "party": {
        "recipient": (
            "[Me {lo} regalaron|Me {lo} regaló mi hermana|Me {lo} regaló un amigo|Me {lo} regaló "
            "mi tía][, yo no hice la compra|].",
            "[Fue un regalo para mí|Era un regalo para mí][, de parte de mi familia|].",
            "{lo} recibí de regalo[ de mi prima| de mis papás| de un compañero|].",
        ),
        "buyer": (
            "[{lo} compré para regalar|{lo} compré como regalo][ a mi hermano| a mi mamá| a mi "
            "sobrina|].",
            "[Era un regalo|Fue un regalo] para mi [hermana|papá|esposa|sobrino|cuñado].",
            "[Se {lo} regalé|{lo} regalé] a mi [prima|abuelo|hija|novia].",
        ),
    },
}
_IMPLIED: ByValue = {
    "packaging": {
        "unopened": (
            "[Aquí está|{lo} tengo aquí] tal cual {lo} dejó el repartidor.",
            "[Hasta ahora |]solo {lo} conozco por la foto de la caja.",
            "No le he echado un vistazo por dentro.",
            "La cinta sigue en su lugar.",
        ),
        "opened": (
            "{lo} usé [un par de veces|varias veces|unas cuantas veces].",
            "{lo} puse a prueba [unos ratos|con calma|en casa].",
            "Guardé hasta las bolsitas de dentro de la caja.",
            "Tiene [apenas |si acaso |]unas marcas de dedos.",
        ),
    },
    "fault": {
        "none": (
            "[Cambié de opinión|Cambié de idea|Lo pensé mejor][, así de simple|].",
            "[No me convenció|No nos convenció|No me acaba de gustar][, qué le vamos a hacer|].",
            "No es lo que me imaginaba[, eso es todo|].",
            "Es cuestión de gustos[, nada más|].",
        ),
        "manufacturing": (
            "[Pasó|Empezó] sin que nadie le hiciera nada.",
            "Desde el primer día [ya andaba mal|no jala como debe].",
            "{lo} cuidé como oro en paño, [y aun así se echó a perder|y aun así murió].",
            "Quien {lo} armó tuvo un mal día.",
        ),
        "transit": (
            "La caja se veía como si la hubieran [pateado|aventado desde un camión].",
            "Vino con un hoyo en la caja, [y lo de adentro igual de mal|imagínense lo de "
            "adentro].",
            "No sobrevivió al viaje[ hasta mi casa|].",
        ),
        "water": (
            "{lo} tuve [toda una noche |]en una bolsa de arroz, [y ni así|sin suerte].",
            "Se me inundó [la cocina|el sótano], y [estaba justo ahí|le tocó en primera fila].",
            "Nos agarró un aguacero y [{lo} llevaba en la mochila|no traía con qué cubrir{lo}].",
        ),
        "physical": (
            "[Terminó|Acabó|Fue a dar] [al|contra el] suelo.",
            "Se me fue de las manos.",
            "Se vino abajo, rodando por las escaleras.",
        ),
        "wear": (
            "Ya se le notan los años.",
            "Tiene muchas horas encima.",
            "Ha visto mejores tiempos.",
        ),
    },
    "bundle_parts": {
        "all": (
            "De esa caja no me quedo con nada.",
            "Les llegarán tantas piezas como me mandaron.",
            "Sus compañeros de caja también se van.",
        ),
        "some": (
            "Los demás ya encontraron su lugar en casa.",
            "Con lo demás la familia está encantada.",
            "Sus compañeros de caja se quedan conmigo.",
        ),
    },
    "party": {
        "recipient": (
            "[Mi familia me sorprendió|Mis amigos me sorprendieron] con {él}.",
            "La tarjeta traía mi nombre.",
            "Apareció sobre mi mesa de cumpleaños.",
        ),
        "buyer": (
            "{lo} pedí para sorprender a mi [hermana|papá|esposo|abuela].",
            "{lo} mandé envolver para mi [hijo|mamá|sobrina].",
            "Quería ver la cara de mi [hermano|hija|tía] al abrir{lo}.",
        ),
    },
}

TELLING = Telling(
    said=_SAID,
    implied=_IMPLIED,
    unseen=(
        "[No {lo} voy a abrir|No pienso abrir{lo}], [así que se queda sin abrir|se regresa sin "
        "abrir].",
        "[El paquete|La caja] se quedará sin abrir, [claro|por supuesto].",
    ),
    unseen_implied=(
        "En cuanto venga el repartidor, de la puerta irá directo al correo.",
        "Cuando aparezca, pasará de la puerta directo a la sucursal de envíos.",
    ),
    photos=(
        (
            "[Por ahora no tengo fotos|No tengo fotos todavía|Aún no tomé fotos][, una disculpa|"
            "].",
            "[Va sin fotos|Mando esto sin fotos][, la cámara no me ayuda|].",
            "No pude [tomar|mandar] fotos[, lo siento|].",
        ),
        (
            "[Adjunto|<Les|Te> mando|Va] una foto[ del daño| para que vean|].",
            "Anexo una [foto|imagen][ de cómo quedó|].",
            "[Aquí va|<Les|Te> dejo] una foto[ donde se ve todo|].",
        ),
        (
            "[Adjunto|<Les|Te> mando|Van] {count} fotos[ del daño| para que vean|].",
            "Anexo {count} [fotos|imágenes][ de cómo quedó|].",
            "[Aquí van|<Les|Te> dejo] {count} fotos[ donde se ve todo|].",
        ),
    ),
)
