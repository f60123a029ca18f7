"""German patterns for returns, exchanges and parcels that went wrong."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_RETURN = RequestPhrases(
    subjects=(
        "[Rückgabe|Rücksendung|Retoure|Rückgabe von]: {name}",
        "{name} [zurückgeben|zurück|- Rücksendung|- Retoure]",
        "[Frage zur|Bitte um] [Rückgabe|Rücksendung|Retoure]",
        "[Ich möchte etwas zurückgeben|Wie schicke ich etwas zurück?|Rückgabe]",
    ),
    situations=(
        "[Ich möchte|Ich würde gern|Ich will] {akk} [zurückgeben|zurückschicken|zurücksenden].",
        "[Ich schreibe wegen einer Rückgabe|Es geht um eine Rückgabe|Es geht um eine Retoure], "
        "und zwar um {akk}.",
        "[Könnte|Kann] ich {akk} [zurückgeben|zurückschicken|an <Sie|euch> zurücksenden]?",
        "Ich habe mich entschieden, {akk} [nicht zu behalten|zurückzugeben|zurückzuschicken].",
        "[Leider muss|Nach einigem Überlegen will|Schweren Herzens muss] ich {akk} [wieder "
        "zurückschicken|zurückgeben|zurücksenden].",
        "[Bitte <nehmen Sie|nehmt> {akk} zurück|Ich bitte darum, {akk} zurückgeben zu dürfen].",
        "[Mit {dat} werde ich nicht warm|Das mit {dat} wird nichts], [ich möchte alles "
        "zurückgeben|also bitte zurück damit].",
    ),
    waiting=(
        "[Ich möchte|Ich würde gern] {akk} zurückgeben, [obwohl das Paket noch gar nicht da ist|"
        "auch wenn noch nichts angekommen ist].",
        "Das Paket mit {dat} ist noch nicht angekommen, aber ich weiß jetzt schon, dass ich es "
        "zurückgeben [möchte|will].",
        "[Kann|Könnte] ich {akk} zurückgeben, [bevor|noch ehe] die Lieferung überhaupt bei mir "
        "ist?",
    ),
    details=(
        "[Einen Drucker habe ich nicht|Drucken kann ich zu Hause nichts], ein [QR-Code|Code fürs "
        "Handy|fertiges Etikett im Brief] wäre [prima|mir am liebsten].",
        "Zum Paketshop [komme ich jederzeit|sind es nur ein paar Schritte|schaffe ich es nach der "
        "Arbeit].",
        "[Ein Retourenschein|Ein Rücksendeetikett] [lag nicht bei|habe ich nirgends gefunden].",
        "[Einen passenden Karton habe ich|Für die Verpackung ist gesorgt], es fehlt nur das "
        "Etikett.",
        "[Die Rechnung|Den Beleg] habe ich aufgehoben.",
    ),
    asks=(
        "[Wie läuft das ab|Wie gehe ich vor|Was muss ich dafür tun]?",
        "[Wohin|An welche Adresse] soll ich das Paket schicken?",
        "[Bekomme ich ein Etikett von <Ihnen|euch>|<Schicken Sie|Schickt ihr> mir ein Etikett]?",
        "[Bitte um Rückmeldung|<Sagen Sie|Sagt> mir bitte], wie es [jetzt |]weitergeht.",
        "[Muss ich dafür etwas ausfüllen|<Brauchen Sie|Braucht ihr> dafür ein Formular]?",
    ),
)
_EXCHANGE = RequestPhrases(
    subjects=(
        "[Umtausch|Umtausch von|Tauschwunsch]: {name}",
        "{name} [umtauschen|- Umtausch|tauschen]",
        "[Frage zum|Bitte um] Umtausch",
        "[Kann ich umtauschen?|Umtauschen statt behalten]",
    ),
    situations=(
        "[Ich möchte|Ich würde gern|Ich will] {akk} umtauschen.",
        "[Es geht um einen Umtausch|Ich schreibe wegen eines Umtauschs], und zwar für {akk}.",
        "[Wäre es möglich|Geht es], {akk} umzutauschen?",
        "[Könnte|Kann] ich {akk} [bei <Ihnen|euch> |]umtauschen?",
        "[Ein Umtausch wäre mir am liebsten|Ich bitte um Umtausch]: es geht um {akk}.",
        "{beim} [hätte ich gern einen Umtausch|wünsche ich mir einen Umtausch].",
    ),
    waiting=(
        "[Ich möchte|Ich würde gern] {akk} umtauschen, [obwohl das Paket noch nicht da ist|auch "
        "wenn die Lieferung noch unterwegs ist].",
        "Noch ist die Lieferung nicht angekommen, aber {akk} möchte ich [jetzt schon |"
        "]umtauschen.",
    ),
    details=(
        "[Eine Erstattung brauche ich nicht|Geld will ich keins], nur den Tausch.",
        "[Den Artikel schicke ich sofort los|Das Paket kann sofort abgeholt werden], sobald ich "
        "[Bescheid habe|weiß, wohin].",
        "[Einen Laden gibt es ja nicht|Ein Geschäft gibt es hier ja keins], also wohl per Post.",
        "[Ich habe sonst alles beisammen|Alles, was dabei war, ist noch da], auch die Anleitung.",
    ),
    asks=(
        "[Wie läuft so ein Umtausch ab|Wie funktioniert der Umtausch bei <Ihnen|euch>]?",
        "[Schicke ich erst meinen Artikel|Muss ich zuerst etwas einschicken], [oder kommt der "
        "neue "
        "vorab|und wohin]?",
        "[Was <brauchen Sie|braucht ihr> dafür von mir|Welche Angaben fehlen noch]?",
        "[Bitte um kurze Info|Bitte Bescheid geben], wie es weitergeht.",
    ),
)
_NOT_RECEIVED = RequestPhrases(
    subjects=(
        "[Paket nicht angekommen|Wo bleibt mein Paket?|Lieferung fehlt|Nichts angekommen]",
        "{name} [nicht angekommen|nie geliefert|- Paket verschollen|fehlt noch immer]",
        "[Sendung|Lieferung|Bestellung] [verschollen|nicht erhalten|nicht da]",
    ),
    situations=(
        "{nom} ist [bis heute |]nicht bei mir angekommen.",
        "[Ich warte|Wir warten] [noch immer|immer noch|vergeblich] auf {akk}.",
        "Das Paket mit {dat} [habe ich nie erhalten|ist nie angekommen|fehlt].",
        "[{vom} fehlt jede Spur|{akk} habe ich nie bekommen].",
        "[Es geht um meine Lieferung|Ich schreibe wegen der Lieferung]: {akk} habe ich nicht "
        "erhalten.",
        "[Mein Paket ist verschwunden|Mein Paket ist wohl verloren gegangen], drin sein sollte "
        "{nom}.",
    ),
    details=(
        "[Bei den Nachbarn|Im Hausflur|Beim Hausmeister] habe ich [gefragt|nachgesehen], [da ist "
        "auch nichts|niemand weiß etwas].",
        "[Einen Zettel|Eine Benachrichtigung] [gab es nicht|hatte ich nicht im Briefkasten].",
        "[Im Paketshop um die Ecke|In der Filiale] [weiß man von nichts|liegt auch nichts].",
        "[Die Adresse stimmt|An der Adresse kann es nicht liegen], [das habe ich geprüft|dort "
        "kommt "
        "sonst jede Post an].",
        "[Ich war zu Hause|Es war immer jemand daheim], geklingelt hat niemand.",
    ),
    asks=(
        "[Wo ist das Paket|Was ist da passiert|Wie kann das sein]?",
        "<Können Sie|Könnt ihr> beim Paketdienst nachforschen?",
        "Bitte <prüfen Sie|prüft> das[ einmal| mal|].",
        "[Wie geht es jetzt weiter|Was passiert nun]?",
    ),
)
_WRONG_ITEM = RequestPhrases(
    subjects=(
        "[Falscher Artikel|Falsche Lieferung|Verwechslung|Falsches Produkt] [geliefert|bekommen|]",
        "[Falscher Artikel statt|Etwas anderes statt] {name}",
        "{name} bestellt, [etwas anderes bekommen|Falsches bekommen]",
    ),
    situations=(
        "Bestellt hatte ich {akk}, [im Paket war aber etwas ganz anderes|bekommen habe ich einen "
        "anderen Artikel].",
        "Statt {dat} [lag etwas anderes im Karton|wurde mir ein falscher Artikel geschickt].",
        "[Da muss eine Verwechslung vorliegen|Da wurde wohl etwas vertauscht]: {akk} wollte ich, "
        "[gekommen ist etwas anderes|im Karton war etwas anderes].",
        "[Ich habe den falschen Artikel bekommen|Mir wurde das Falsche geschickt], bestellt war "
        "{nom}.",
        "In meinem Paket war nicht {nom}, sondern [etwas völlig anderes|ein anderer Artikel].",
    ),
    details=(
        "[Auf dem Lieferschein steht|Auf der Rechnung steht] [der richtige Artikel|alles "
        "richtig], "
        "[nur im Karton nicht|nur drin war das Falsche].",
        "[Mit dem, was kam, kann ich nichts anfangen|Das falsche Teil nützt mir nichts].",
        "[Vielleicht hat jemand anders meins bekommen|Irgendwo wundert sich jetzt wohl jemand "
        "anders auch].",
        "[Die falsche Ware|Das falsche Teil] liegt hier bereit.",
    ),
    asks=(
        "[Wann kommt der richtige Artikel|Wie komme ich an den richtigen Artikel]?",
        "[Was soll ich mit dem falschen machen|Wohin mit dem falschen Artikel]?",
        "Bitte <klären Sie|klärt> das[ bald| schnell|].",
        "[Wie gehen wir vor|Wie lösen wir das]?",
    ),
)
GOODS: Mapping[str, RequestPhrases] = {
    "return": _RETURN,
    "exchange": _EXCHANGE,
    "not_received": _NOT_RECEIVED,
    "wrong_item": _WRONG_ITEM,
}
