"""German patterns for days, order numbers and names."""

from __future__ import annotations

from ticketworld.writer.phrasebook import Hints

HINTS = Hints(
    date="am {date}",
    around=("ungefähr am {date}", "etwa am {date}", "so um den {date} herum"),
    ordered=(
        "Bestellt habe ich {day}[ bei <Ihnen|euch>| online| über die Webseite|].",
        "Ich habe {day} bestellt[, und zwar online|, falls das beim Suchen hilft|].",
        "[Die Bestellung habe ich|Meine Bestellung habe ich] {day} aufgegeben.",
        "Gekauft habe ich [den Artikel|alles] {day}.",
        "{day} habe ich [die Bestellung aufgegeben|bei <Ihnen|euch> bestellt|das bestellt].",
        "[Zur Einordnung|Fürs Nachschauen|Zur Info]: bestellt {day}.",
    ),
    delivered=(
        "Das Paket kam {day} [an|bei mir an|hier an].",
        "[Geliefert wurde|Angekommen ist alles|Zugestellt wurde] {day}.",
        "{day} [hat der Paketbote geklingelt|kam die Lieferung|war das Paket da].",
        "[Erhalten|Bekommen] habe ich [den Artikel|das Paket|die Lieferung] {day}.",
        "[Zur Einordnung|Zur Info|Fürs Protokoll]: die Lieferung kam {day}.",
    ),
    tracked=(
        "Laut Sendungsverfolgung wurde [das Paket|die Sendung|alles] {day} zugestellt.",
        "[Im Tracking steht|Der Paketdienst behauptet|Online heißt es], [die Zustellung war|"
        "zugestellt wurde] {day}.",
        "Angeblich wurde {day} [geliefert|zugestellt|das Paket abgegeben].",
        "{day} soll [zugestellt|geliefert] worden sein[, sagt das Tracking|].",
    ),
    number=(
        "[Die|Meine] Bestellnummer [ist|lautet] {order}.",
        "Es geht um [die Bestellung|Bestellung] {order}.",
        "[Bestellnummer|Bestellnr.|Bestellung|Auftragsnummer]: {order}.",
        "[Zu finden ist alles|<Sie finden|Ihr findet> alles|Nachschauen <können Sie|könnt ihr>] "
        "unter {order}.",
        "In der Bestätigung[smail|] steht [die Nummer |]{order}.",
        "[Zum Nachsehen|Damit es schneller geht|Für <Ihre|eure> Suche]: {order}.",
    ),
    number_unsure=(
        "[Die Bestellnummer müsste|Die Bestellnummer dürfte] {order} sein[, wenn ich richtig "
        "abgeschrieben habe|, aber ohne Gewähr|].",
        "[Ich glaube|Ich meine], die Bestellnummer ist {order}[, sicher bin ich nicht|].",
        "Notiert habe ich mir {order}[, hoffentlich ohne Zahlendreher|, ich hoffe, das stimmt|].",
        "[Wenn ich mich nicht irre|Aus dem Kopf], war es {order}.",
    ),
    number_start=(
        "Die Bestellnummer fängt mit {order} an[, der Rest ist abgeschnitten|, mehr kann ich "
        "nicht "
        "lesen|].",
        "Von der Bestellnummer habe ich nur den Anfang: {order}.",
        "Auf meinem Ausdruck [endet|bricht] die Bestellnummer nach {order} [einfach|ab].",
    ),
    number_end=(
        "Die Bestellnummer endet auf {order}[, mehr weiß ich nicht mehr|, der Rest fehlt mir|].",
        "Von der Bestellnummer habe ich nur noch den Schluss: {order}.",
        "[Gemerkt|Notiert] habe ich mir nur die letzten Ziffern der Bestellnummer: {order}.",
    ),
    number_given=(
        "Auf dem [Zettel|Lieferschein|Kärtchen] im Paket steht die Bestellnummer {order}.",
        "Die Bestellnummer vom beiliegenden Zettel: {order}.",
        "[Laut Lieferschein|Dem Zettel nach] gehört das zur Bestellung {order}.",
    ),
    number_unknown=(
        "Die Bestellnummer [habe ich gerade nicht zur Hand|finde ich leider nicht mehr|ist mir "
        "abhandengekommen][, sorry|].",
        "[Die Bestätigungsmail|Die Mail mit der Nummer] habe ich [gelöscht|leider nicht mehr], "
        "[aber über meinen Namen müsste es gehen|Entschuldigung].",
        "Hoffentlich <finden Sie|findet ihr> mich auch ohne Bestellnummer.",
    ),
    day_unsure=(
        "[Ganz sicher bin ich mir da nicht|Auf den Tag genau weiß ich es nicht|Das ist aus dem "
        "Gedächtnis].",
        "[So habe ich es jedenfalls in Erinnerung|Plus minus, aufgeschrieben habe ich es nicht].",
    ),
    misremembered=(
        "[Ich hoffe, der Name stimmt so|Den Namen habe ich aus dem Kopf|Kann sein, dass ich den "
        "Namen nicht ganz richtig habe].",
        "[So heißt das Ding, glaube ich|Wenn ich den Namen richtig im Kopf habe, ist es das].",
    ),
    vague=(
        "[Den genauen Namen weiß ich gerade nicht|Wie das Modell genau heißt, weiß ich nicht mehr|"
        "Die genaue Bezeichnung habe ich nicht parat].",
        "[Solche Produktnamen kann ich mir einfach nicht merken|Der volle Name fällt mir nicht "
        "ein].",
    ),
    named={
        "code": (
            "[Der Code ist|Der Code lautet|Mein Code]: {code}.",
            "[Ich meine|Es geht um|Ich hatte] den Code {code}[, so steht er in der Mail|].",
            "Eingegeben habe ich {code}[, genau so|, mehrfach geprüft|].",
        ),
        "account": (
            "[Das Konto läuft|Mein Konto läuft|Registriert bin ich] unter {account}.",
            "[Mein Konto <finden Sie|findet ihr>|Das Konto ist] unter {account}[, nicht unter der "
            "Adresse, "
            "von der ich gerade schreibe|].",
            "Angemeldet habe ich mich damals mit {account}.",
        ),
        "new_email": (
            "[Die neue Adresse ist|Meine neue E-Mail-Adresse lautet|Neu ist]: {new_email}.",
            "[Bitte ab jetzt|Ab sofort bitte nur noch] {new_email} verwenden.",
            "[Erreichbar bin ich künftig|Zu erreichen bin ich jetzt] unter {new_email}.",
        ),
    },
    other_product=(
        "[Lieber hätte ich|Stattdessen hätte ich gern|Haben möchte ich dafür]: {other}.",
        "[Umtauschen würde ich gern|Tauschen möchte ich] gegen: {other}.",
        "[Im Tausch|Als Ersatz] [wünsche ich mir|hätte ich gern] {other}.",
        "{other} wäre [das, was ich stattdessen möchte|mir lieber].",
    ),
    same_product=(
        "[Haben möchte ich wieder genau denselben Artikel|Ich hätte gern noch einmal das gleiche "
        "Modell].",
        "[Bitte einfach gegen den gleichen Artikel tauschen|Ein Umtausch gegen das gleiche Modell "
        "würde mir reichen].",
        "[Als Ersatz bitte dasselbe noch einmal|Am liebsten wieder das Gleiche, nur eben neu].",
    ),
)
