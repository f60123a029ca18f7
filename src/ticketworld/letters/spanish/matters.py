"""How Spanish says what a message is about, and whether the item is there."""

from __future__ import annotations

import re

from ticketworld.letters.language import MatterWords
from ticketworld.letters.spanish.spelling import SPELLING

_BACK = (
    r"\b(?:devol\w+|devuelv\w+|devuelt\w+|regresar\w*|regreso|reembols\w+|reintegr\w+|"
    r"retorn\w+|mandar(?:l[oa]s?)? de (?:regreso|vuelta)|de vuelta|de regreso|"
    r"no (?:me )?(?:quiero |voy a |pienso )?qued\w+|recoger|recojan|dinero)\b"
)
_PARCEL = (
    r"\b(?:lleg\w+|recib\w+|entreg\w+|paquete|perdid[oa]|perdió|extravi\w+|rastro|apareci\w+|"
    r"esper\w+|desapareci\w+|aparec\w+|visto|falta)\b"
)
_STATUS = (
    r"\b(?:estado|estatus|dónde|cuándo|envi\w+|envío|lleg\w+|entreg\w+|rastre\w+|seguimiento|"
    r"camino|noticias|cómo va|tarda\w*|salid\w*|salió|despach\w+|novedad\w*|fecha|cuánto)\b"
)

REQUESTS = {
    "return": SPELLING.cues(_BACK),
    "exchange": SPELLING.cues(
        r"\b(?:cambi\w+|intercambi\w+|canje\w*|canjear\w*|reempla\w+|reemplazo|sustitu\w+|"
        r"en lugar de|en vez de|por (?:otr[oa]|un[oa]? |el |la )\w*|repon\w+|reposición|permut\w+)"
        r"\b",
    ),
    "not_received": SPELLING.cues(_PARCEL),
    "wrong_item": SPELLING.cues(
        r"\b(?:equivoc\w+|equivoqu\w+|error\w*|errone\w+|erróne\w+|otr[oa]s?|diferente|"
        r"distint[oa]s?|confu\w+|"
        r"no es (?:el|la|lo)|incorrect[oa]s?|en lugar|en vez|no corresponde|no era|revuelto)\b",
    ),
    "damaged": SPELLING.cues(
        r"\b(?:dañ\w+|rot[oa]s?|romp\w+|golpe\w*|golpead\w+|abolla\w+|raya\w+|raj\w+|aplasta\w+|"
        r"quebr\w+|estropea\w+|maltrat\w+|pedazos|trizas|grieta\w*|astilla\w+|dobla\w+|"
        r"destroza\w+|hundid\w+|partid\w+|desperfecto\w*|mal estado|averiad\w+)\b",
    ),
    "warranty": SPELLING.cues(
        r"\b(?:garant\w+|repar\w+|arregl\w+|fall\w+|defect\w+|descompu\w+|averi\w+|averí\w+|"
        r"no (?:\w+ )?(?:funciona|sirve|prende|enciende)\w*|dejó de|compostura|servicio técnico|"
        r"estropea\w+|desperfecto\w*|murió)\b",
    ),
    "price_match": SPELLING.cues(
        r"\b(?:precio\w*|barat[oa]|igual\w+|menos|diferencia|cuesta|cobran?|vend\w+|oferta\w*|"
        r"ofrec\w+|piden?|rebaj\w+)\b",
    ),
    "order_change": SPELLING.cues(
        r"\b(?:cambi\w+|modific\w+|agreg\w+|añad\w+|quit\w+|ajust\w+|correg\w+|corrij\w+|"
        r"corrección|actualiz\w+|edit\w+|otr[oa]|alter\w+|retocar)\b",
    ),
    "cancellation": SPELLING.cues(
        r"\b(?:cancel\w+|anul\w+|deshac\w+|deten\w+|paren?|parar|ya no (?:l[oa]s? )?(?:quiero|"
        r"necesito|queremos|necesitamos|hace falta)|sin efecto|no (?:l[oa]s? )?(?:envíen|manden|"
        r"envíes|mandes)|desist\w+|echar (?:para )?atrás|dar de baja|retirar)\b",
    ),
    "order_status": SPELLING.cues(_STATUS),
    "product_information": SPELLING.cues(
        r"\?|\b(?:pregunt\w+|duda\w*|saber|información|info|detalles?|especificaci\w+|consult\w+|"
        r"características|averigu\w+|explic\w+)\b",
    ),
    "shipping_information": SPELLING.cues(
        r"\b(?:env[ií]\w*|enviar\w*|entreg\w+|mand\w+|flete|paquetería|mensajería|despach\w+)\b"
    ),
    "missing_item": SPELLING.cues(
        r"\b(?:falt\w+|hace falta|no (?:venía|venían|vino|viene|estaba|está|aparece|incluy\w+|"
        r"trae|"
        r"traía|figura)|incomplet[oa]|olvid\w+|sin (?:el|la|los|las|item)|nada más|ausente|"
        r"dejaron fuera|ni rastro|echo en falta)\b",
    ),
    "address_change": SPELLING.cues(
        r"\b(?:direcci\w+|domicilio|mud\w+|mudanza|otro lado|desvi\w+|redirig\w+|reenv\w+|"
        r"otra casa|otro sitio)\b"
    ),
    "double_charge": SPELLING.cues(
        r"\b(?:dos veces|doble\w*|duplica\w+|dos (?:\w+ )?(?:cargos|cobros|pagos|movimientos)|"
        r"segundo (?:cargo|cobro|pago)|otra vez|repetid[oa]|más de una vez|de nuevo)\b",
    ),
    "pending_hold": SPELLING.cues(
        r"\b(?:reten\w+|retuv\w+|retiene\w*|pendiente\w*|bloque\w+|congela\w+|reserv\w+|"
        r"autoriza\w+|liber\w+|"
        r"apartad[oa]|preautoriz\w+|en espera)\b"
    ),
    "missing_refund": SPELLING.cues(
        r"\b(?:reembols\w+|reintegr\w+|dinero|devolución|devuelt\w+|devolv\w+|abono|abonad\w+)\b"
    ),
    "failed_payment": SPELLING.cues(
        r"\b(?:pag\w+|tarjeta|cobr\w+|rechaz\w+|transacción|declin\w+|caja)\b"
    ),
    "wrong_amount": SPELLING.cues(
        r"\b(?:monto\w*|importe\w*|total|cobr\w+|carg\w+|cantidad|factura\w*|de más|precio|cuenta|"
        r"suma|más de lo)\b"
    ),
    "promo_code": SPELLING.cues(
        r"\b(?:código\w*|cupón|cupones|promoción|promociones|promocional\w*|promo|descuento\w*|"
        r"vale|oferta)\b"
    ),
    "account_access": SPELLING.cues(
        r"\b(?:entr\w+|sesión|bloquead[oa]|bloqueó|contraseña\w*|acced\w+|acceso|cuenta|"
        r"ingres\w+|clave|restablec\w+)\b"
    ),
    "email_change": SPELLING.cues(r"\be-?mail\b|\b(?:correo\w*|dirección|mail|buzón)\b"),
    "data_export": SPELLING.cues(
        r"\b(?:copia\w*|export\w+|datos|descarg\w+|información|registros|todo lo que)\b"
    ),
    "data_deletion": SPELLING.cues(
        r"\b(?:borr\w+|elimin\w+|suprim\w+|supresión|cerrar|cierr\w+|cierre|baja|destru\w+|"
        r"olvid\w+|"
        r"quit\w+)\b"
    ),
}

_THING = (
    r"(?:(?:el|la|los|las|mi|mis|nuestro|nuestra) (?:artículo|item|paquete|pedido|producto|envío|"
    r"entrega|caja|aparato|equipo|cosa)|item|todo)"
)
_CAME = r"(?:llegó|llegaron|ha llegado|han llegado|apareció|está aquí|están aquí)"
WORDS = MatterWords(
    requests=REQUESTS,
    here=SPELLING.cues(
        r"(?<!no )(?<!nunca )(?<!si )\b(?:ya )?(?:l[oa]s? )(?:recibí|recibimos|he recibido|abrí|"
        r"probé|usé|estrené|instalé|desempaqué|tengo (?:aquí|en mis manos|en casa|conmigo))\b",
        rf"(?<!si )(?<!cuando )(?<!que )\b{_THING} (?:ya |por fin |finalmente |me |nos )*{_CAME}\b"
        r"(?! (?:el cargo|la confirmación))",
        r"(?<!no )(?<!nunca )(?<!cuando )(?<!si )\b(?:ya|por fin) (?:me |nos )?(?:llegó|"
        r"llegaron)\b"
        r"(?! (?:el cargo|la confirmación|un correo|la hora))",
        rf"\brecibí (?:ya |por fin )?{_THING}\b(?! (?:equivocado|incorrecto))",
    ),
    not_here=SPELLING.cues(
        rf"\b{_THING} (?:\w+ ){{0,2}}?(?:no|nunca|jamás|tampoco) (?:me |nos )?(?:ha |han "
        rf")?(?:llegó|"
        r"llegaron|llegado|llega|aparece|aparecido|apareció|está aquí)\b",
        rf"\b(?:no|nunca|jamás) (?:me |nos )?(?:ha |han )?(?:llegó|llegado|llegaron|recibí|"
        rf"recibido|"
        rf"hemos recibido|he recibido)(?: \w+)? {_THING}\b",
        r"\b(?:no|nunca) (?:l[oa]s? )(?:he |hemos )?(?:recibí|recibido|recibimos)\b",
        rf"\b(?:sigo|seguimos|estoy) esperando (?:a que llegue )?{_THING}\b",
        rf"\b{_THING} (?:\w+ )?(?:se perdió|está perdido|se extravió|desapareció)\b",
    ),
    introduction=re.compile(
        r"\b(?i:me llamo|mi nombre es|soy|les? (?:escribe|habla)) "
        r"(?P<name>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)\b"
    ),
    sign_offs=frozenset(
        (
            "saludos", "un saludo", "saludos cordiales", "un cordial saludo", "cordialmente",
            "atentamente", "muy atentamente", "atte", "gracias", "muchas gracias", "mil gracias",
            "gracias de antemano", "gracias por todo", "un abrazo", "abrazos", "hasta pronto",
            "hasta luego", "quedo atento", "quedo atenta", "quedo a la espera", "de antemano "
            "gracias", "sinceramente", "con un saludo", "bendiciones", "que tengan buen día",
            "que tengan buen dia", "buen día", "buen dia", "le saluda", "les saluda",
            "saludos y gracias", "gracias y saludos", "un saludo cordial", "afectuosamente",
            "respetuosamente", "reciban un cordial saludo", "quedo pendiente", "nos vemos",
            "slds", "bye", "grasias", "muy agradecido", "muy agradecida", "chao", "adiós", "adios",
        )
    ),
)  # fmt: skip
