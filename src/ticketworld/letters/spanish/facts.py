"""The Spanish cues by which values of facts are recognised, by fact and value.

The order of the values is that in which letters/lexicon.py reads them.
"""

from __future__ import annotations

from collections.abc import Mapping

_SET = r"(?:juego|conjunto|set|kit|paquete combinado|combo|lote|pack)"
_BROKEN = (
    r"(?:dañad|rot|golpead|abollad|rayad|aplastad|quebrad|estropead|astillad|doblad|destrozad|"
    r"hundid|maltratad|partid)[oa]s?"
)
_OWN = r"(?:mi|nuestr[oa]|su|un|una)"
EXPLICIT: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "packaging": {
        "unopened": (
            r"\bsin (?:haberl[oae]s? |haber |llegar a |siquiera )?(?:abrir(?:l[oae]s?)?|abierto|"
            r"desempacar(?:l[oae]s?)?|desembalar|desprecintar|estrenar|destapar)\b",
            r"\b(?:no|nunca|jamás|tampoco|nadie)(?: \w+){0,3} (?:abierto|abierta|abiertos|"
            r"abiertas|"
            r"abrí|abrimos|abrió|abrir|desempacad[oa]s?|desempaqué|desembalado|destapado|abren)\b",
            r"\bni (?:siquiera )?(?:l[oae]s? )?(?:he |hemos )?(?:abierto|abrí|abrimos|"
            r"desempaqué)\b",
            r"\b(?:sigue|siguen|está|están|viene|continúa|permanece) (?:\w+ "
            r"){0,2}?(?:sellad[oa]s?|"
            r"precintad[oa]s?|cerrad[oa]s?|intact[oa]s? en su (?:caja|empaque))\b",
            r"\b(?:bien |aún |todavía |perfectamente |completamente )?(?:sellad[oa]s?|"
            r"precintad[oa]s?)\b(?! (?:roto|abierto))",
            r"\b(?:sello|precinto|plástico|celofán|retractilado) (?:\w+ )?(?:intacto|sin romper|"
            r"puesto|entero)\b|\bsellos intactos\b",
        ),
        "opened": (
            r"\b(?:abrí|abrimos|abrió|abriera|desempaqué|desempacamos|destapé|desembalé|"
            r"desprecinté|saqué|sacamos)\b(?: (?:l[oa]s?|la caja|el \w+|de))?",
            r"\b(?:he|hemos|había|fue|fueron|está|están|estaba|ya) (?:\w+ )?(?:abiert[oa]s?|"
            r"desempacad[oa]s?|desembalad[oa]s?|destapad[oa]s?)\b",
            r"\b(?:caja|empaque|embalaje|paquete|envoltorio) (?:\w+ )?(?:abiert[oa])\b",
            r"\bal (?:abrir|desempacar) (?:la caja|el empaque|el embalaje|el paquete)\b",
            r"\b(?:sello|precinto) (?:\w+ ){0,2}(?:roto|abierto|quitado)\b|\b(?:rompí|quité) el "
            r"(?:sello|precinto)\b",
        ),
    },
    "fault": {
        "none": (
            r"\b(?:no|nada) (?:\w+ )?(?:le |les )?(?:pasa|sucede|ocurre|falla) nada\b|"
            r"\bno tienen? (?:\w+ )?nada (?:de )?malo\b|\bnada (?:de )?malo\b",
            r"\b(?:no|sin|ningún|ninguna)(?: (?:tiene|tienen|presenta|hay|trae))? (?:ningún |"
            r"ninguna )?(?:defectos?|fallas?|fallos?|daños?|desperfectos?|averías?|"
            r"imperfecci(?:ón|ones))\b",
            r"\bno (?:está|están|viene|vino|vinieron) (?:\w+ )?(?:dañad|rot|defectuos|mal|"
            r"estropead)[oa]?s?\b",
            r"\bfuncionan? (?:\w+ )?(?:bien|perfectamente|perfecto|de maravilla|como debe|"
            r"correctamente|sin problemas?|como deben)\b",
            r"\ben perfect(?:o|as) (?:estado|condiciones)\b|\ben (?:muy )?buen estado\b",
        ),
        "transit": (
            r"\b(?:daños?|golpes?|maltratos?|desperfectos?) (?:\w+ ){0,2}(?:en|durante|por|de|"
            r"del) "
            r"(?:el |la )?(?:envío|transporte|traslado|entrega|camino|mensajería|paquetería)\b",
            rf"\b{_BROKEN} (?:en|durante|por) (?:el |la )?(?:envío|transporte|traslado|entrega|"
            r"camino|mensajería|paquetería|viaje)\b",
            rf"\b(?:llegó|llegaron|vino|vinieron|llegado|llegara|entregaron|recibí|trajeron) "
            rf"(?:\w+ ){{0,4}}?{_BROKEN}\b",
            rf"\b(?:en|durante) (?:el |la )(?:envío|transporte|traslado|entrega|camino) "
            rf"(?:\w+ ){{0,4}}(?:{_BROKEN}|dañó|rompió|golpeó|dañaron|rompieron|golpearon)\b",
            r"\bse (?:dañó|rompió|golpeó|dañaron|rompieron|golpearon|abolló|abollaron) "
            r"(?:\w+ )?(?:en|durante) (?:el |la )(?:envío|transporte|traslado|entrega|camino)\b",
        ),
        "water": (
            r"\bdaños? (?:por|de|con) (?:agua|humedad|líquidos?)\b",
            r"\bse (?:me |nos |le |les )?(?:mojó|mojaron|empapó|empaparon)\b|\b(?:mojad|"
            r"empapad)[oa]s?"
            r"\b",
            r"\b(?:le|les) (?:cayó|entró|cayeron|salpicó|entraba) (?:\w+ ){0,3}(?:agua|café|té|"
            r"jugo|"
            r"zumo|líquido|refresco|lluvia|vino|cerveza)\b|\bentró agua\b",
            r"\b(?:derramé|derramó|derramado|tiré|volqué|derramaron|volcó)\b[^.;]{0,40}",
            r"\b(?:cayó|cayeron|caído) (?:\w+ )?(?:al agua|en (?:el|la|un|una) (?:\w+ "
            r")?(?:fregadero|"
            r"lavabo|bañera|tina|inodoro|charco|piscina|alberca|cubeta|cubo))\b",
            r"\bbajo la lluvia\b|\bagarró la lluvia\b|\bpilló (?:la lluvia|un aguacero)\b",
        ),
        "physical": (
            r"\bse (?:me|nos|le) (?:\w+ )?(?:cayó|cayeron|resbaló|resbalaron|había caído|ha caído|"
            r"han caído|soltó)\b",
            r"\bse (?:cayó|cayeron|resbaló|estrelló) (?:de|del|al|desde|por|contra)\b",
            r"\b(?:dejé|dejó|dejamos) caer\b|\b(?:lo|la|los|las) (?:tiré|pisé|golpeé|aplasté|"
            r"tiramos|tiró|pisó)\b",
            r"\bme senté encima\b|\bpis(?:é|ó) (?:el|la|los|las|encima|item)\b",
            r"\b(?:una|la|tras la|después de la|por una) caída\b|\b(?:un|el|del) (?:\w+ )?"
            r"(?:golpe|porrazo|golpazo|impacto)\b",
        ),
        "wear": (
            r"\bdesgast\w+\b|\bgastad[oa]s?\b(?! (?:en|dinero))",
            r"\buso (?:normal|diario|cotidiano|habitual|continuo)\b|\b(?:por el|del) uso\b",
            r"\b(?:raíd|desgastad|despellejad|pelad)[oa]s?\b",
        ),
        "manufacturing": (
            r"\b(?:defectos?|fallas?|fallos?|error(?:es)?|problemas?|tara) (?:\w+ )?(?:de|en la|"
            r"en) (?:fábrica|fabricación|origen|producción|ensamblaje|ensamble|montaje)\b",
            r"\bde (?:fábrica|nacimiento) (?:\w+ )?(?:defectuos|mal|dañad)\w*\b|"
            r"\bdefectuos[oa]s?\b",
            r"\bpor sí (?:sol[oa]s?|mism[oa]s?)\b|\b(?:él|ell[oa]) sol[oa]\b|\bsol(?:ito|ita)s?\b",
            r"\bsin (?:\w+ )?(?:motivo|razón|causa|aviso|explicación)(?: \w+)?\b|\bde la nada\b",
        ),
    },
    "bundle_parts": {
        "some": (
            rf"\b(?:solo|solamente|únicamente|nada más) (?:\w+ ){{0,3}}(?:parte|partes|pieza|"
            rf"piezas|"
            rf"artículo) (?:del|de este|de ese|de un) {_SET}\b",
            rf"\bno (?:\w+ )?(?:todo el|el) {_SET}(?: completo| entero)?\b",
            rf"\bel resto del {_SET}\b|\blas demás (?:piezas|partes) del {_SET}\b",
            r"\b(?:solo|solamente|únicamente) (?:est[ea]|esa|ese) (?:pieza|parte|artículo)\b",
            r"\bme (?:quedo|quedaría|quiero quedar|quedaré) (?:\w+ ){0,2}con (?:el resto|lo demás|"
            r"las demás|los demás|las otras)\b|\bquedarme (?:\w+ )?con (?:el resto|lo demás)\b",
        ),
        "all": (
            rf"\b(?:todo el|el) {_SET} (?:completo|entero|íntegro)\b|\btodo (?:el|este) {_SET}\b",
            rf"\b(?:todas|cada una de)(?: las)? (?:las )?(?:partes|piezas) (?:del|de este) "
            rf"{_SET}\b",
            rf"\b(?:nada|ninguna (?:pieza|parte)|ni una pieza) (?:del|de este) {_SET}\b",
            rf"\bcompleto el {_SET}\b|\b{_SET} completo\b",
        ),
    },
    "party": {
        "recipient": (
            r"\bme (?:l[oa]s? )?(?:\w+ )?(?:regal(?:ó|aron|aran)|obsequi(?:ó|aron)|"
            r"dieron de regalo|dio de regalo|dieron como regalo)\b",
            r"\b(?:me|nos) (?:l[oa]s? )?(?:regalaron|regaló|han regalado|ha regalado|habían "
            r"regalado)\b",
            r"\b(?:recibí|recibimos|llegó|me dieron|me dio|obtuve)[^.,;]{0,60}\b(?:de|como) "
            r"(?:\w+ )?(?:regalo|obsequio)\b",
            r"\b(?:regalo|obsequio|detalle) (?:\w+ )?para mí\b(?! \w)|\bfue un regalo que me\b",
            r"\b(?:compraron|compró|encargaron|pidieron|pidió|eligió) [^.,;]{0,60}\bpara mí\b|"
            r"\bme l[oa]s? compr(?:ó|aron)\b",
        ),
        "buyer": (
            r"\b(?:compré|compramos|pedí|pedimos|encargué|elegí|había comprado|he comprado|es "
            r"algo que compré) [^.,;]{0,70}\b(?:de|como|para) (?:un )?(?:regalo|obsequio|"
            r"regalar)\b",
            rf"\b(?:regalo|obsequio|detalle) (?:\w+ ){{0,2}}(?:para|a) {_OWN} \w+",
            r"\b(?:para|iba a|pensaba|quería|quise) regalar(?:l[oae]s?|sel[oa]s?)?\b",
            r"\b(?:se |le )?(?:l[oa]s? )?regalé\b|\bregalo (?:de mi parte|mío)\b|\bera para "
            r"regalo\b"
            r"|\byo (?:compré|pagué) el regalo\b",
        ),
    },
}
"""What says a value outright."""
