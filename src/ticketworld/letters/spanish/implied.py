"""The Spanish cues that let values of facts be known without saying them, or narrow them down."""

from __future__ import annotations

from collections.abc import Mapping

IMPLIED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "packaging": {
        "unopened": (
            r"\b(?:tal cual|tal y como|exactamente como|tal como|así como) (?:me )?(?:l[oa]s? )?"
            r"(?:dejó|dejaron|mandaron|enviaron|entregaron|trajo|llegó|llegaron|mandaste|"
            r"enviaste)\b",
            r"\bsolo (?:l[oa]s? )?conozco (?:\w+ )?por (?:la foto|el dibujo|la imagen)\b",
            r"\b(?:no|ni)(?: \w+){0,3} (?:asomado|echado un vistazo|mirado dentro|asomé|visto por "
            r"dentro)\b",
            r"\bla cinta (?:adhesiva )?(?:sigue|está) (?:\w+ )?(?:en su sitio|en su lugar|"
            r"pegada)\b",
            r"\bde la puerta (?:fue |pasó |irá |va )?directo al?\b",
        ),
        "opened": (
            r"\b(?:l[oa]s? )(?:he usado|usé|usamos|hemos usado|he utilizado) (?:casi )?(?:todos "
            r"los días|cada (?:día|noche|mañana)|varias veces|un par de veces|unas cuantas "
            r"veces)\b",
            r"\b(?:uso|estrené|estrenamos|l[oa]s? puse a prueba|puse a prueba)\b(?! (?:normal|"
            r"diario))",
            r"\b(?:bolsitas|plásticos|cartones|papeles) de dentro de la caja\b",
            r"\bmarcas de dedos\b|\bhuellas (?:de dedos|por todas partes)\b",
        ),
    },
    "fault": {
        "none": (
            r"\b(?:cambié|cambiamos|he cambiado) de (?:opinión|idea|parecer)\b|\blo pensé mejor\b",
            r"\bno (?:me|nos) (?:acaba|acaban|termina|terminan) de (?:gustar|convencer)\b",
            r"\bno (?:me|nos) (?:gustó|gustaron|convenció|convencieron|convence|convencen)\b",
            r"\bno es (?:\w+ )?(?:lo que|como) (?:me |lo )?(?:imaginaba|esperaba|tenía en "
            r"mente)\b",
            r"\b(?:cuestión|asunto) de gustos?\b|\bcapricho mío\b",
        ),
        "transit": (
            r"\bcomo si (?:\w+ ){0,4}(?:pateado|aventado|lanzado|pisoteado|jugado (?:al )?fútbol|"
            r"pasado un camión|tirado)\b",
            r"\bcon un (?:agujero|hoyo|hueco) en la caja\b|\b(?:caja|paquete) (?:\w+ )?(?:hecha|"
            r"hecho) (?:un acordeón|trizas|pedazos)\b",
            r"\bno (?:sobrevivió|sobrevivieron|aguantó|aguantaron|resistió|resistieron) (?:al |"
            r"el )"
            r"(?:viaje|camino|envío|traslado)\b",
        ),
        "water": (
            r"\b(?:en una bolsa|en un tazón|metid[oa]s? en|en) (?:de |con )?arroz\b",
            r"\bse (?:me |nos )?inundó\b|\bgotera\b|\b(?:reventó|rompió) (?:\w+ )?(?:una "
            r")?tubería\b",
            r"\ben el fondo (?:del|de la) (?:fregadero|lavabo|piscina|alberca|tina|bañera|"
            r"cubeta)\b",
            r"\baguacero\b|\bchaparrón\b",
        ),
        "physical": (
            r"\b(?:conoció|conocieron|fue a dar|fueron a dar|terminó|terminaron|acabó|acabaron) "
            r"(?:\w+ )?(?:al|el|en el|contra el|con el) (?:suelo|piso|pavimento|asfalto)\b",
            r"\bde (?:entre )?(?:las|mis) manos\b|\bentre los dedos\b",
            r"\brod(?:ó|aron) (?:\w+ )?(?:por las )?escaleras\b|\brodando por las escaleras\b",
            r"\b(?:repisa|estante) (?:\w+ ){0,4}(?:vino abajo|venció|cedió)\b",
        ),
        "wear": (
            r"\bse (?:le|les) notan? (?:los años|la edad|el tiempo|el trote)\b",
            r"\b(?:muchas|tantas) (?:horas|noches|tardes|batallas) (?:encima|a cuestas)\b",
            r"\b(?:ha|han) visto (?:mejores tiempos|muchas batallas)\b|\bya no (?:brillan?|"
            r"lucen?) "
            r"como\b|\bperdi(?:ó|eron) (?:el|su) brillo\b",
        ),
        "manufacturing": (
            r"\bsin que (?:nadie|yo|nosotros|uno)\b[^.;]{0,50}(?:tocara|hiciera|moviera|"
            r"hiciéramos)",
            r"\bdesde (?:el primer día|el principio|un principio|el inicio) (?:\w+ ){0,3}(?:no|"
            r"nunca"
            r"|mal|fallando|falla|fallaba)\b|\bnunca (?:llegó a )?(?:funcionar|funcionó|encendió) "
            r"(?:bien|como)\b",
            r"\bquien (?:l[oa]s? )?(?:armó|ensambló|montó) (?:\w+ ){0,2}(?:tuvo|tenía) un mal "
            r"día\b|"
            r"\bsalió (?:así|mal) de la fábrica\b|\bcomo (?:oro en paño|si fuera de cristal)\b",
        ),
    },
    "bundle_parts": {
        "some": (
            r"\b(?:los|las) (?:demás|otr[oa]s) (?:ya )?(?:encontraron|tienen|hallaron) (?:su |un "
            r")?"
            r"(?:lugar|sitio|hueco)\b",
            r"\bcon (?:todo )?lo demás (?:\w+ ){0,3}(?:content[oa]s?|feliz|encantad[oa]s?)\b",
            r"\b(?:compañer[oa]s|herman[oa]s) de caja (?:\w+ )?(?:se quedan|pueden quedarse)\b",
        ),
        "all": (
            r"\bde (?:esa|esta) caja no (?:me |se )?(?:quedo|queda|quedaría) (?:aquí )?(?:con "
            r")?nada\b",
            r"\btantas (?:piezas|cosas) como (?:me )?(?:mandaron|enviaron|mandaste)\b",
            r"\b(?:compañer[oa]s|herman[oa]s) de caja (?:\w+ )?(?:también se van|se van|regresan|"
            r"vuelven)\b",
        ),
    },
    "party": {
        "recipient": (
            r"\bme sorprendi(?:ó|eron) con\b|\buna sorpresa para mí\b",
            r"\b(?:la tarjeta|la tarjetita|la etiqueta) (?:\w+ )?(?:traía|llevaba|tenía) mi "
            r"nombre\b",
            r"\b(?:en|sobre) mi (?:mesa de cumpleaños|fiesta de cumpleaños)\b",
        ),
        "buyer": (
            r"\bpara (?:sorprender|darle una sorpresa|darles una sorpresa) a (?:mi|nuestr[oa]) "
            r"\w+",
            r"\benvolver (?:\w+ )?para (?:mi|nuestr[oa]) \w+|\bpapel bonito para mi \w+",
            r"\b(?:la cara|ver la cara) de (?:mi|nuestr[oa]) \w+ al (?:abrir|"
            r"desenvolver)l[oa]s?\b",
        ),
    },
}
"""What lets a value be known without saying it."""

HINTS: Mapping[str, tuple[str, ...]] = {
    "packaging": (
        r"\b(?:l[oa]s? )(?:probé|probamos|he probado|instalé|armé|estrené)\b",
        r"\b(?:apenas|casi no|solo una vez) (?:l[oa]s? )?(?:he usado|usé|usamos|utilicé)\b",
        r"\btuve que abrir\w*\b",
    ),
    "fault": (
        r"\b(?:averiad|descompuest|estropead)[oa]s?\b",
        r"\b(?:uno|una) que (?:sí )?(?:funcione|sirva)\b",
        r"\bno (?:me )?(?:funcionan?|sirven?|prenden?|encienden?)\b",
    ),
    "bundle_parts": (r"\balgunas piezas\b", r"\bla parte que\b", r"\buna parte de ello\b"),
    "party": (r"\b(?:regalos?|obsequios?)\b", r"\bregal(?:ar|é|ó|aron|ado)\w*\b"),
    "photos_sent": (
        r"\b(?:en|según) las (?:fotos|imágenes) (?:se|pueden|puede|verán)\b",
        r"\blas (?:fotos|imágenes) (?:muestran|hablan|dicen)\b",
    ),
}
"""What narrows a fact down, though to no one value."""
