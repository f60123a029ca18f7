"""What no customer may write in Spanish: amounts, numbers cut short, verdicts, asides."""

from __future__ import annotations

from ticketworld.letters.language import LeakWords
from ticketworld.letters.spanish.spelling import SPELLING

_FIGURE = (
    r"(?P<figure>\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?"
    r"|\d+(?:[.,]\d{1,2})?)"
)
_CURRENCY = r"(?:dólares|dólar|usd|euros?|eur|pesos?|libras?|centavos?|céntimos?|lucas)"
_FRAME = (
    r"(?:plazo|periodo|período|tiempo límite|fecha límite|garantía|ventana|término|"
    r"límite|tiempo permitido|\d+ días)"
)
_POLICY = (
    r"(?:políticas?|términos|condiciones|reglas|reglamento|normas|normativa|manual|"
    r"bases|lineamientos)"
)
_BY = r"(?:el|la|los|las|su|sus|tu|tus|mi|de|este|esta|ese|un|una|vuestr[oa]s?)"
_DECIDED = (
    r"(?:aprobad|rechazad|denegad|negad|autorizad|concedid|aceptad|escalad|desestimad)[oa]s?"
)
_ASKED = (
    r"(?:solicitud|petición|devolución|reembolso|cambio|reclamo|reclamación|cancelación|caso|"
    r"garantía)"
)

WORDS = LeakWords(
    amounts=SPELLING.cues(
        rf"[$€£]\s?{_FIGURE}",
        rf"(?<![\w.,$€£]){_FIGURE}\s?(?:{_CURRENCY}\b|[$€£])",
        r"(?<![\w.,$€£/])(?P<figure>\d+[.,]\d\d)(?![\w.,]\d|\w|\s?(?:dólares|usd|%|[$€£]))",
    ),
    unfigured=SPELLING.cues(
        r"\b(?:cien|ciento|mil|cincuenta|veinte|treinta|cuarenta|sesenta|setenta|ochenta|noventa|"
        rf"diez|cinco|quince|doscientos|trescientos|\w+cientos)(?: \w+){{0,2}} {_CURRENCY}\b",
    ),
    percentages=SPELLING.cues(
        r"\b\d+(?:[.,]\d+)?\s?(?:%|por ciento\b)", r"\b\w+ por ciento\b|\bporciento\b"
    ),
    short_numbers=SPELLING.cues(
        r"(?:\b(?:pedido|orden|referencia|confirmación|factura|rastreo|guía|seguimiento|compra|"
        r"(?<!modelo )(?<!serie )(?<!teléfono )número|núm\.?|nro\.?)"
        r"(?: (?:número|núm\.?|no\.?|nro\.?|n[º°.]?|es|era|dice|termina|empieza|comienza|acaba|"
        r"debe|debería|ser|en|con|el|creo|que|de|pedido|orden|la))*[:,#( ]*)"
        r"(?P<number>\d{3,8}(?:[- ]\d{1,4})?)(?![\w/-]|[.,]\d)"
        r"(?! (?:dólares|usd|por ciento|días|semanas|artículos|piezas|partes|fotos|imágenes)\b)",
        r"#(?P<number>\d{3,8}(?:[- ]\d{1,4})?)(?![\w/-]|[.,]\d)",
    ),
    verdicts=SPELLING.cues(
        r"\b(?:dentro|fuera|antes|después|pasado|más allá|al final|al vencer|vencido) (?:de |del "
        r")?"
        rf"(?:{_BY} )*(?:[\w-]+ ){{0,2}}?{_FRAME}\b",
        rf"\b(?:en|bajo|con|sin|durante) (?:{_BY} )?(?:[\w-]+ )?(?:plazo|periodo de (?:devolución|"
        r"garantía|cambio)|garantía vigente)\b|\ben garantía\b|\bbajo garantía\b",
        rf"\b{_FRAME} (?:de (?:devolución|garantía|cambio|\w+) )?(?:ya |aún |todavía |no |ha |"
        rf"había "
        r"|está |estaba |se |me |sigue |quedó |es |era )*(?:venci\w*|expir\w+|caduc\w+|"
        r"termin\w+|acab\w+|pas(?:ó|ado)|pasaron|cumpli\w+|vigente|abiert[oa]|válid[oa]|activ[oa]|"
        r"cubr\w+)\b",
        r"\b(?:venci\w*|expir\w+|caduc\w+|se (?:me |nos )?(?:pasó|venció|acabó|terminó)|cubre|"
        r"cubra|"
        r"ampara|queda|quedan|vence) "
        rf"(?:{_BY} )*(?:[\w-]+ )?{_FRAME}\b",
        r"\b(?:demasiado|muy) tarde\b|\ba tiempo (?:para|de) (?:devol|cambi|reclam)\w+|"
        r"\b(?:todavía|aún) estoy a tiempo\b|\bestoy (?:todavía |aún )?a tiempo\b|"
        r"\bsigo a tiempo\b|\bextemporáne\w+\b",
        r"\b(?:tengo|tenemos|tiene|con) (?:todo el |el |pleno )?derecho a\b|\bme corresponde\b|"
        r"\b(?:es|soy|sea|califico|califica|aplico|cumplo) (?:\w+ )?(?:elegible|apto para|con los "
        r"requisitos|para (?:el|la|un|una) (?:reembolso|devolución|garantía|cambio))\b|"
        r"\bno (?:reembolsable|retornable|admite (?:devolución|cambio))\w*|\bventa final\b",
        r"\b(?:plazo|política|límite|regla|periodo|garantía|ventana) de (?:los )?\d+ días\b|"
        r"\b\d+ días (?:de (?:devolución|garantía|plazo|cambio)|que (?:dan|marca|dice|permiten))",
        rf"\b(?:según|conforme a|de acuerdo (?:con|a)|con base en|por|en) (?:{_BY} )?(?:\w+ )?"
        rf"{_POLICY}\b",
        rf"\b(?:sus?|tus?|las?|los?) (?:\w+ )?{_POLICY} (?:de \w+ )?(?:\w+ )?(?:dicen?|"
        rf"establecen?|"
        r"permiten?|cubren?|exigen?|prometen?|prohíben?|excluyen?|indican?|mencionan?|garantizan?|"
        r"otorgan?|señalan?)\b",
        rf"\b(?:ser|será|serán|sería|sea|fue|está|estará|quede|quedará|ha sido|deben?|debería|"
        rf"sido) (?:\w+ )?{_DECIDED}\b(?! (?:la tarjeta|el pago))",
        rf"\b{_ASKED} (?:\w+ ){{0,4}}?(?:{_DECIDED}|procede|proceda)\b",
        r"\b(?:aprobar|aprueben?|aprueba|autoricen?|autorizar|nieguen?|niegan|negar(?:me|án)?|"
        r"rechacen|rechazarán|rechazar(?:me|lo|la)|denieguen?|concedan?|escal(?:en|ar|e)|denegar)"
        r"\b",
        r"\b(?:me|nos) (?:van a |tienen que |deben |tendrán que |deberán |tienes que |vas a )"
        r"(?:reembolsar|reponer|cubrir|devolver el dinero|cambiar|aceptar|pagar)\w*|\b(?:están|"
        r"estás) obligad[oa]s?\b|\bpor ley\b",
        r"\b(?:será|serán|sería) (?:reembolsad|reemplazad|cubiert|repuest|cambiad)[oa]s?\b",
        r"\b(?:está|estaba|esté|siga|sigue) (?:\w+ )?(?:cubiert[oa]|amparad[oa])\b|\bcubre la "
        r"garantía\b|\bla garantía (?:\w+ )?(?:cubre|ampara|vence|aplica)\b",
        r"\bya no (?:se )?(?:puede|pueden|podrá) (?:\w+ )?(?:devolver|cambiar|reembolsar|aceptar)"
        r"\w*",
        r"\b(?:cargo|comisión|tarifa|penalización) por (?:reposición|reabastecimiento|devolución|"
        r"reingreso|cancelación)\b|\bcláusulas?\b|\b(?:sección|artículo|párrafo|inciso) \d",
    ),
    asides=SPELLING.cues(
        r"\b(?:AI|language) model\b|\bsystem prompt\b|\bthe (?:brief|json)\b|\blorem ipsum\b",
        r"\b(?:ignore|disregard) (?:all |any )?(?:previous|prior|above) instructions\b",
        r"(?:^|\n)(?:sure|certainly|of course|here(?:'s| is))\b[^\n]{0,60}:",
        r"\[[^\]\n]{1,60}\]|\{[^}\n]{0,60}\}|<[a-z][^>\n@]{0,40}>|\n\W*(?:subject|asunto) ?: ",
        r"\bcomo (?:un |una )?(?:\w+ )?(?:IA|inteligencia artificial|modelo de lenguaje|"
        r"asistente)\b|\bmodelo de (?:lenguaje|IA)\b",
        r"(?:^|\n)(?:claro|por supuesto|desde luego|aquí (?:está|tienes?|va)|con gusto)\b"
        r"[^\n]{0,60}(?:correo|mensaje|carta|versión|borrador|texto)\b[^\n]{0,40}:",
        r"\b(?:ignora|ignore|ignoren|olvida|olvide) (?:\w+ ){0,3}(?:instrucciones|"
        r"indicaciones)\b",
        r"\bcomo se (?:me )?(?:indicó|instruyó)\b|\bel briefing\b",
    ),
)
