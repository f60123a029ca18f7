"""The German cues that let values of facts be known without saying them, or narrow them down."""

from __future__ import annotations

from collections.abc import Mapping

_OWN = r"(?:mein|unser|dein|sein|ihr)\w*"
IMPLIED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "packaging": {
        "unopened": (
            r"\bgenau so, wie (?:der Bote|der Fahrer|die Post|ihr|Sie) \w+\b[^.;]{0,30}"
            r"(?:abgestellt|gebracht|geschickt|geliefert|abgegeben)",
            r"\bnur vo[nm] (?:der Abbildung|dem Bild|Bild) auf de[mr] \w+\b",
            r"\b(?:nicht|nie)(?: \w+){0,2} (?:hineingeschaut|reingeschaut|hineingesehen)\b",
            r"\bKlebeband (?:ist|klebt|sitzt) (?:noch|wie)\b[^.;]{0,30}(?:Platz|am ersten Tag|"
            r"drüber)",
            r"\bvon der Haustür direkt in\b|\bpostwendend wieder\b|\bso aus der Hand geben, wie\b",
        ),
        "opened": (
            r"\b(?:jeden|fast jeden) (?:Tag|Abend|Morgen) (?:benutzt|verwendet|in Gebrauch)\b",
            r"\b(?:ein paar Mal|mehrmals|täglich|regelmäßig|schon öfter) (?:benutzt|verwendet|"
            r"in Gebrauch|im Einsatz)\b",
            r"\bauf Herz und Nieren\b|\bin Gebrauch genommen\b|\bim Einsatz gehabt\b",
            r"\b(?:Tütchen|Folien|Polster|Einlagen) aus dem Karton\b",
            r"\bFingerabdrücke\b",
        ),
    },
    "fault": {
        "none": (
            r"\b(?:anders überlegt|umentschieden|Meinung geändert)\b",
            r"\b(?:passt|gefällt|liegt) (?:mir|uns) (?:\w+ ){0,3}nicht\b",
            r"\breine Geschmackssache\b|\bnicht (?:ganz )?(?:mein|unser) Geschmack\b",
            r"\b(?:anders|etwas anderes) vorgestellt\b",
            r"\b(?:doch nicht|gar nicht|nicht mehr) (?:gebraucht|brauche|brauchen)\b",
        ),
        "transit": (
            r"\bals (?:hätte|wäre) (?:jemand|ein \w+|das Paket)[^.;]{0,40}(?:getreten|geworfen|"
            r"gefahren|Fußball)",
            r"\b(?:Karton|Paket) (?:\w+ ){0,3}(?:mit einem Loch|plattgedrückt|eingedellt|"
            r"zerknautscht|aufgeweicht)\b|\bmit (?:einem|einer) (?:\w+ )?(?:Loch|Delle) im "
            r"Karton\b",
            r"\b(?:Reise|Weg) (?:\w+ ){0,5}nicht überstanden\b",
        ),
        "water": (
            r"\b(?:in einer Tüte|in) (?:mit )?Reis\b",
            r"\b(?:Keller|Küche) (?:\w+ ){0,2}(?:unter Wasser|überflutet|vollgelaufen)\b",
            r"\b(?:Rohr|Dach|Decke|Spülmaschine) (?:\w+ ){0,2}(?:geleckt|geplatzt|undicht)\b",
            r"\bauf dem Grund (?:der|des|meiner|eines)\b|\bWolkenbruch\b",
        ),
        "physical": (
            r"\b(?:Boden|Fliesen|Asphalt|Steinboden|Bordstein)(?: \w+){0,3} (?:Bekanntschaft|"
            r"kennengelernt|getroffen)\b|\bBekanntschaft mit (?:dem|den|der)\b",
            r"\bdurch die Finger\b|\bmein (?:Fuß|Ellbogen|Knie) war (?:im Weg|schneller)\b",
            r"\bRegal(?: \w+){0,4} (?:heruntergekommen|runtergekommen|nachgegeben|eingestürzt)\b",
            r"\bTreppe (?:runter|hinunter|herunter)\b",
        ),
        "wear": (
            r"\bsieht man (?:ihm|ihr|ihnen|dem Artikel|item) (?:\w+ ){0,3}an\b|\bin die Jahre "
            r"gekommen\b",
            r"\b(?:viele|unzählige|so manche) (?:Stunden|Abende|Einsätze|Runden) "
            r"(?:mitgemacht|hinter sich|auf dem Buckel)\b",
            r"\b(?:treue|gute) Dienste geleistet\b|\bGlanz (?:\w+ )?(?:weg|verloren)\b",
        ),
        "manufacturing": (
            r"\bohne dass (?:ich|wir|jemand|irgendwer)\b[^.;]{0,60}(?:gemacht|angefasst|berührt|"
            r"getan|angerührt)",
            r"\bvon Anfang an (?:nicht|nie|kein|keine|Aussetzer|Zicken)\b",
            r"\bwie ein rohes Ei\b|\b(?:am Fließband|in der Fabrik|im Werk) (?:\w+ ){0,4}"
            r"(?:schlechten Tag|geschlampt|schiefgelaufen|schief gelaufen|gepfuscht)\b",
        ),
    },
    "bundle_parts": {
        "some": (
            r"\b(?:anderen|übrigen) (?:haben|hat) (?:\w+ ){0,3}(?:Platz|Zuhause) gefunden\b",
            r"\bmit (?:allem|dem) (?:anderen|Übrigen|Rest) (?:\w+ ){0,3}(?:zufrieden|glücklich)\b",
            r"\b(?:Geschwister|Begleiter|Mitreisenden) (?:aus dem Karton )?(?:dürfen|können) "
            r"bleiben\b",
        ),
        "all": (
            r"\baus (?:diesem|dem) Karton (?:\w+ )?bleibt (?:\w+ )?(?:nichts|hier nichts)\b",
            r"\bso viele (?:Teile|Stücke), wie (?:Sie|ihr)\b",
            r"\bvon der (?:ganzen|gesamten) (?:Sammlung|Truppe|Familie)\b",
            r"\b(?:Geschwister|Begleiter|Mitreisenden) (?:aus dem Karton )?(?:gehen|reisen|"
            r"kommen) mit\b",
        ),
    },
    "party": {
        "recipient": (
            r"\bauf meinem (?:Geburtstags|Gaben)tisch\b",
            r"\b(?:mich|uns) (?:\w+ ){0,4}(?:damit )?überrascht\b",
            r"\bmein Name (?:stand|steht) auf (?:dem|der) (?:Anhänger|Kärtchen|Karte)\b",
        ),
        "buyer": (
            rf"\b(?:um |wollte |wollten )?{_OWN} \w+ (?:damit )?(?:zu überraschen|überraschen)\b",
            rf"\bfür {_OWN} \w+ (?:\w+ )?(?:einpacken|verpacken|eingepackt|einwickeln)\b",
            rf"\bgesehen, wie {_OWN} \w+ [^.,;]{{0,20}}auspackt|\bsehen, wie {_OWN} \w+ "
            rf"[^.,;]{{0,20}}auspackt\b|\bvon mir an {_OWN} \w+",
        ),
    },
}
"""What lets a value be known without saying it."""

HINTS: Mapping[str, tuple[str, ...]] = {
    "packaging": (
        r"\b(?:ausprobiert|getestet|ausgetestet|anprobiert|in Betrieb genommen|aufgebaut)\b",
        r"\b(?:kaum|so gut wie nicht|nur kurz|nur einmal) (?:benutzt|gebraucht|verwendet)\b",
        r"\b(?:öffnen|aufmachen|auspacken) (?:muss|musste|müssen)\b",
    ),
    "fault": (
        r"\b(?:defekt|kaputt)(?:e[nrsm]?)?\b|\bDefekt\b",
        r"\b(?:das|der|die|eins?|einen|eine) (?:auch )?funktioniert\b",
        r"\b(?:geht|funktioniert) (?:leider |gar |überhaupt |einfach )*nicht\b",
    ),
    "bundle_parts": (r"\beinzelne Teile\b", r"\bder Teil, de[nr]\b", r"\beinen Teil davon\b"),
    "party": (
        r"\b\w*(?:Geschenk|geschenk)e?s?\b(?!karte|gutschein)",
        r"\b(?:geschenkt|verschenk\w+|schenken)\b",
    ),
    "photos_sent": (
        r"\bauf (?:den|diesen) (?:Fotos|Bildern) (?:sieht|sehen|erkennt|ist|kann)\b",
        r"\bdie (?:Fotos|Bilder) (?:zeigen|sagen|sprechen)\b",
    ),
}
"""What narrows a fact down, though to no one value."""
