"""Spanish patterns for what an agent asks and what a customer replies."""

from __future__ import annotations

from ticketworld.writer.phrasebook import Talk
from ticketworld.writer.spanish.telling import TELLING

TALK = Talk(
    greetings=(
        "Hola, {name}:",
        "Hola, {first}:",
        "Buen día, {name}:",
        "Buen día:",
        "Hola:",
        "Un saludo, {first}:",
    ),
    sign_offs=(
        "Saludos cordiales,\nAtención al cliente",
        "Saludos,\nEl equipo de soporte",
        "Atentamente,\nAtención al cliente",
        "Un cordial saludo,\nServicio al cliente",
    ),
    asking={
        "order_number": (
            "¿Cuál es el número de pedido?",
            "¿Me podría [dar|enviar] el número de pedido, por favor?",
            "Por favor envíeme el número de pedido[; viene en el correo de confirmación|].",
            "Por favor revise de nuevo y escríbame el número de pedido completo.",
        ),
        "product": (
            "¿De qué artículo se trata[ exactamente|]?",
            "¿A qué producto se refiere?",
            "¿Me podría dar el nombre exacto del artículo?",
            "Por favor dígame de qué producto se trata.",
        ),
        "order_date": (
            "¿Cuándo hizo el pedido?",
            "¿Qué día hizo la compra?",
            "¿Me podría decir la fecha de la compra?",
            "Por favor indíqueme la fecha de compra.",
        ),
        "packaging": (
            "¿Ya se abrió el empaque?",
            "¿El empaque sigue sellado o ya se abrió?",
            "Por favor dígame si el empaque ya está abierto.",
            "¿La caja sigue sellada?",
        ),
        "fault": (
            "¿El artículo tiene algún defecto? Si es así, ¿a qué se debió?",
            "¿Hay alguna falla, y cómo ocurrió?",
            "¿Presenta algún desperfecto, y cuál fue la causa?",
            "¿Me podría describir el defecto, si lo hay, y su origen?",
        ),
        "bundle_parts": (
            "¿Regresaría todo el juego o solo una parte?",
            "¿Quiere devolver el juego completo o quedarse con algunas piezas?",
            "¿La devolución es de todas las piezas del juego?",
        ),
        "party": (
            "¿Era un regalo de su parte o para usted?",
            "¿Usted compró el regalo o lo recibió?",
            "¿Es usted quien dio el regalo o quien lo recibió?",
        ),
    },
    before_one=(
        "Para poder [ayudarle|seguir con su caso], me falta un dato.",
        "Gracias por su mensaje.",
        "Con gusto le ayudo.",
        "Solo una pregunta.",
        "",
    ),
    before_more=(
        "Para poder ayudarle, me faltan algunos datos.",
        "Gracias por su mensaje. Me faltan algunos datos.",
        "Ayúdeme por favor con lo siguiente.",
        "",
    ),
    after=(
        "En cuanto tenga su respuesta, le escribo.",
        "Con una respuesta breve basta.",
        "Gracias por su ayuda.",
        "Solo responda a este correo.",
        "",
    ),
    given={
        "order_number": (
            "[El|Mi] número de pedido es {order_number}.",
            "Aquí está el número: {order_number}.",
            "[Ya lo encontré|Lo encontré]: {order_number}.",
            "En el correo dice {order_number}.",
            "Número de pedido: {order_number}.",
        ),
        "product": (
            "Se trata del artículo {product}.",
            "[Artículo|Producto]: {product}.",
            "Me refiero al artículo {product}.",
            "Es el artículo {product}.",
        ),
        "order_date": (
            "[Hice el pedido|Compré] el {order_date}.",
            "Fue el {order_date}.",
            "Según el correo, fue el {order_date}.",
            "Fecha de compra: {order_date}.",
        ),
    },
    facts={
        "packaging": {
            "unopened": (
                "El empaque sigue [sellado|sin abrir].",
                "No, no lo he abierto.",
                "La caja sigue sellada.",
            ),
            "opened": (
                "Sí, ya abrí el empaque.",
                "La caja ya está abierta[, sí|].",
                "Sí abrí la caja[, la verdad|].",
            ),
        },
        "fault": {
            "none": (
                "No, no tiene ningún defecto.",
                "Funciona perfectamente, no es eso.",
                "Está en perfecto estado.",
            ),
            "manufacturing": (
                "Es un defecto de fábrica.",
                "Dejó de jalar por sí solo.",
                "Creo que es una falla de fábrica.",
            ),
            "transit": (
                "Se dañó en el transporte.",
                "Ya llegó golpeado.",
                "Son daños por el envío.",
            ),
            "water": ("Le cayó agua.", "Se mojó.", "Es daño por agua."),
            "physical": ("Se me cayó.", "Lo dejé caer sin querer.", "Se cayó de la mesa."),
            "wear": (
                "Es desgaste normal.",
                "Se desgastó con el tiempo.",
                "Está desgastado.",
            ),
        },
        "bundle_parts": TELLING.said["bundle_parts"],
        "party": {
            "recipient": (
                "Fue un regalo para mí.",
                "Me lo regalaron.",
                "Me lo regaló mi hermana.",
            ),
            "buyer": (
                "Lo compré como regalo.",
                "Era un regalo para mi mamá.",
                "Se lo regalé a mi papá.",
            ),
        },
    },
    left_open={
        "order_number": ("El número lo sigo buscando.", "El número se los mando después."),
        "product": (
            "El nombre exacto lo tengo que ver.",
            "Cómo se llama exactamente, luego les digo.",
        ),
        "order_date": ("El día lo tengo que revisar.", "El día no lo recuerdo ahora."),
        "packaging": ("Lo de la caja lo reviso luego.", "Sobre la caja les aviso."),
        "fault": ("Lo que le pasa lo tengo que ver bien.", "Lo otro lo reviso con calma."),
        "bundle_parts": ("Cuánto regreso, todavía lo pienso.", "Lo otro lo estoy pensando."),
        "party": ("Lo otro se los digo después.", "Sobre lo otro, luego les cuento."),
    },
    openings=(
        "Gracias por [contestar|responder][ tan rápido|].",
        "[Claro|Con gusto], aquí va.",
        "Aquí está lo que faltaba:",
        "Gracias por atenderme.",
        "",
    ),
    closings=(
        "Espero que con eso baste.",
        "Cualquier duda me dicen.",
        "Es todo lo que sé.",
        "¡Gracias!",
        "",
    ),
    complaints=(
        "Ojalá ahora sí avancemos.",
        "Eso lo pudieron preguntar desde el principio.",
    ),
)
