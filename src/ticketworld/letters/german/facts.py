"""The German cues by which values of facts are recognised, by fact and value.

The order of the values is that in which letters/lexicon.py reads them.
"""

from __future__ import annotations

from collections.abc import Mapping

_SET = r"(?:Sets?|Bundles?|Kombi\w*|Komplettpakets?|Satz(?:es)?)"
_BROKEN = (
    r"(?:beschädigt|kaputt|zerbrochen|verbeult|zerkratzt|eingedrückt|zersplittert|verbogen|"
    r"zerdrückt|gebrochen|zerstört|demoliert|defekt)"
)
_OWN = r"(?:mein|unser|dein|sein|ihr)\w*"
EXPLICIT: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "packaging": {
        "unopened": (
            r"\b(?:ungeöffnet|unausgepackt|unangebrochen|originalversiegelt|originalverpackt)\w*",
            r"\b(?:nicht|nichts|nie|niemals|noch nie|niemand|ohne|weder|keiner)(?: \w+){0,4} "
            r"(?:geöffnet|"
            r"aufgemacht|ausgepackt|angebrochen|aufgerissen|zu öffnen|aufzumachen|auszupacken|"
            r"aufgebrochen|angerührt|aufgeschnitten)\b",
            r"\b(?:geöffnet|aufgemacht|ausgepackt|angebrochen)(?: \w+){1,4} (?:nichts?|nie)\b",
            r"\b(?:noch|immer noch|komplett|vollständig|ordentlich|fest) (?:\w+ )?"
            r"(?:original ?verpackt|versiegelt|verschlossen|eingeschweißt|eingepackt|verpackt|zu)"
            r"\b(?! (?:haben|behalten|bekommen|sein|viel|teuer))",
            r"\b(?:versiegelte[nrsm]?|verschlossene[nrsm]?) (?:\w+ )?(?:Karton|Verpackung|"
            r"Schachtel|Packung|OVP)\b",
            r"\b(?:Siegel|Folie|Klebeband|Plombe) (?:ist|sind|war) (?:noch )?(?:immer )?"
            r"(?:noch )?(?:intakt|unversehrt|heil|dran|drauf|drum|unbeschädigt)\b",
        ),
        "opened": (
            r"\b(?:geöffnet|aufgemacht|ausgepackt|angebrochen)(?:e[nrsm]?)?\b",
            r"\bnach dem (?:Auspacken|Öffnen)\b|\bbeim (?:Auspacken|Öffnen)\b",
            r"\bmach(?:te|ten) [^.,;]{0,40}\bauf\b|\bpackte [^.,;]{0,40}\baus\b",
            r"\b(?:Siegel|Plombe) (?:ist|war|sind) (?:schon |bereits |leider )?(?:gebrochen|ab|"
            r"kaputt|aufgebrochen|gerissen|offen)\b",
            r"\b(?:Siegel|Folie) (?:\w+ )?(?:gebrochen|aufgerissen|abgemacht|entfernt)\b",
            r"\b(?:Karton|Verpackung|Schachtel|Packung|OVP|Box) (?:ist|war) (?:schon |bereits |"
            r"also |leider )?(?:offen|auf)\b",
        ),
    },
    "fault": {
        "none": (
            r"\bnichts (?:daran |dran |mit item )?(?:ist |wirklich )?(?:kaputt|defekt|beschädigt|"
            r"auszusetzen|zu beanstanden)\b",
            r"\bnichts (?:daran |dran )?(?:auszusetzen|zu beanstanden)\b",
            r"\b(?:kaputt|defekt|beschädigt)(?: \w+){1,3} (?:nichts|nicht)\b",
            r"\bkein(?:e|en|erlei)? (?:\w+ )?(?:Defekte?|Mängel|Mangel|Schaden|Schäden|Fehler|"
            r"Beanstandung(?:en)?|Macken?)\b",
            r"\b(?:nicht|weder) (?:kaputt|defekt|beschädigt|fehlerhaft|mangelhaft)\b",
            r"\bfunktioniert (?:\w+ )?(?:einwandfrei|tadellos|bestens|super|prima|gut|problemlos|"
            r"wie es soll|wie er soll|wie sie soll|wunderbar)\b",
            r"\b(?:technisch|alles|völlig|vollkommen|absolut|total) (?:\w+ )?(?:in Ordnung|"
            r"einwandfrei|tadellos|okay|ok)\b",
            r"\bin (?:einwandfreiem|tadellosem|bestem|perfektem) Zustand\b|\b(?:ist|sind) "
            r"(?:einwandfrei|tadellos|heil|intakt)\b",
        ),
        "transit": (
            r"\b(?:Transport|Versand|Lieferungs?)schaden\b|\b(?:Transport|Versand)schäden\b",
            r"\b(?:beim|auf dem|während des|durch den|vom|im) (?:Transports?|Versands?|Weg|"
            r"Transportweg|Lieferung|Paketdienst|Zusteller)(?: \w+){0,4} "
            rf"{_BROKEN}(?:e[nrsm]?)?\b",
            rf"\b{_BROKEN} (?:bei mir |bei uns |hier |schon |zu mir )*(?:angekommen|geliefert|"
            r"eingetroffen|gekommen|ankam|an)\b",
            rf"\bkam(?:en)? (?:\w+ ){{0,4}}{_BROKEN}\b",
        ),
        "water": (
            r"\bWasserschaden\b|\bWasserschäden\b",
            r"\b(?:Wasser|Kaffee|Tee|Saft|Flüssigkeit|Feuchtigkeit|Bier|Wein|Cola|Limo|Regen)"
            r"(?: \w+){0,3} "
            r"(?:abbekommen|reingelaufen|hineingelaufen|eingedrungen|gelangt|reingekommen|"
            r"hineingeraten|reingeraten|drin|gelaufen)\b",
            r"\b(?:nass|feucht) (?:geworden|gemacht|wurde|war)\b|\b(?:klatsch|pitsch)nass\b|"
            r"\bdurchnässt\b|\b(?:wurde|wurden|ist) (?:\w+ )?nass\b",
            r"\b(?:verschüttet|übergekippt|drübergekippt|darübergekippt|drübergelaufen|"
            r"übergeschwappt|drübergeschüttet|ausgelaufen)\b|\b(?:Glas|Tasse|Becher|Flasche)"
            r"[^.;]{0,40}(?:umgekippt|umgestoßen|geschüttet|gekippt)\b",
            r"\bins? (?:\w+ )?(?:Wasser|Spüle|Spülbecken|Waschbecken|Badewanne|Klo|Toilette|"
            r"Pfütze|"
            r"Eimer|Pool|Becken|Teich|See) (?:gefallen|gerutscht|geplumpst|geraten)\b",
            r"\bim Regen (?:\w+ )?(?:stehen|liegen|gelassen|vergessen|gestanden|gelegen)\b|"
            r"\bin (?:den|einen) (?:\w+ )?Regen(?:guss|schauer)? (?:gekommen|geraten)\b",
        ),
        "physical": (
            r"\b(?:runter|herunter|hinunter|hin|um)(?:ge)(?:fallen|flogen|stoßen|segelt|worfen)\b",
            r"\bfallen (?:ge)?lassen\b|\bfallengelassen\b",
            r"\baus der Hand (?:gerutscht|gefallen|geglitten)\b",
            r"\b(?:drauf|darauf|draufge|daraufge)(?:getreten|gesetzt|treten|setzt)\b|"
            r"\b(?:ge|drüberge)(?:stürzt|fahren)\b",
            r"\b(?:vom|von der|von dem|aus dem|auf den|zu) (?:\w+ )?(?:gefallen|gestürzt|"
            r"gerutscht|"
            r"geknallt)\b|\bauf (?:den|die) (?:Boden|Fliesen|Straße|Steine) (?:gefallen|"
            r"geknallt)\b",
            r"\b(?:Sturz|Stoß|Schlag|Aufprall)\b",
        ),
        "wear": (
            r"\b(?:Verschleiß|Abnutzung|Gebrauchsspur|Alterserscheinung|Abnützung)\w*",
            r"\b(?:abgenutzt|abgewetzt|ausgeleiert|durchgescheuert|verschlissen|abgegriffen|"
            r"abgerieben|durchgewetzt|ausgelutscht)(?:e[nrsm]?)?\b",
        ),
        "manufacturing": (
            r"\b(?:Herstellungs|Fabrikations|Produktions|Material|Werks|Serien|Verarbeitungs|"
            r"Konstruktions|Fertigungs|Montage)(?:fehler|mangel|mängel|defekt)s?\b",
            r"\b(?:ab Werk|vom Werk aus|werksseitig|von Werk aus)\b",
            r"\bvon (?:selbst|allein|alleine|selber)\b|\bvon sich aus\b",
            r"\bohne (?:\w+ )?(?:Grund|Vorwarnung|Zutun|Fremdeinwirkung|Anlass)\b",
            r"\bfehlerhaft(?:e[nrsm]?)?\b|\bMontagsgerät\b",
        ),
    },
    "bundle_parts": {
        "some": (
            rf"\bnur (?:\w+ ){{0,2}}(?:Teil|Teile|Stück|Stücke) (?:\w+ ){{0,2}}{_SET}\b",
            rf"\bnicht (?:um )?(?:das|den) (?:ganze|komplette|gesamte|vollständige)n? {_SET}\b",
            r"\bnur (?:dieses|diesen|das|den)(?: eine)?n? (?:Teil|Artikel)\b",
            rf"\bRest (?:des|vom|von dem|aus dem) {_SET}\b",
            r"\b(?:den Rest|die anderen Teile|die übrigen Teile|alles andere) (?:\w+ ){0,4}"
            r"behalte[n]?\b|\bbehalte (?:\w+ ){0,2}(?:den Rest|die anderen Teile)\b",
        ),
        "all": (
            rf"\b(?:ganze|komplette|gesamte|vollständige)[nsm]? {_SET}\b",
            rf"\b(?:alle|sämtliche) (?:Teile|Einzelteile) (?:des|vom|von dem|aus dem) {_SET}\b",
            rf"\bnichts (?:vom|von dem|aus dem) {_SET}\b|\bSet komplett\b|\b{_SET} als Ganzes\b",
        ),
    },
    "party": {
        "recipient": (
            r"\b(?:geschenkt|Geschenk|Präsent) (?:bekommen|gekriegt|erhalten|bekam)\b",
            r"\b(?:zum|als) (?:\w*(?:Geschenk|Geburtstag|Präsent)) (?:bekommen|gekriegt|erhalten|"
            r"bekam)\b",
            r"\b(?:mir|uns) [^.,;]{0,60}\b(?:geschenkt|schenkte)\b|\bschenkte (?:mir|uns)\b",
            r"\b(?:Geschenk|Präsent) (?:für|an) (?:mich|uns)\b",
            r"\bfür mich (?:gekauft|bestellt|ausgesucht|besorgt)\b|\bwurde ich [^.,;]{0,40}"
            r"beschenkt\b",
        ),
        "buyer": (
            r"\bals (?:\w*geschenk) (?:für [^.,;]{1,40} )?(?:gekauft|bestellt|gedacht|besorgt|"
            r"ausgesucht|geplant|vorgesehen)\b",
            rf"\b(?:Geschenk|Präsent) (?:von mir |von uns )?(?:für|an) {_OWN} \w+",
            rf"\b{_OWN} \w+ (?:\w+ ){{0,4}}(?:geschenkt|schenken|verschenkt|verschenken)\b",
            r"\b(?:zum Verschenken|verschenkt|verschenken wollte|weiterverschenkt|selbst "
            r"verschenk\w+)\b|\bein Geschenk sein\b|\bGeschenk von mir\b",
        ),
    },
}
"""What says a value outright."""
