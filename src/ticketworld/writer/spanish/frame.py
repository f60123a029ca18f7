"""Spanish patterns for how letters begin, feel and end."""

from __future__ import annotations

from ticketworld.writer.phrasebook import Frame

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
