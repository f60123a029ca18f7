"""German patterns for requests about orders and for questions about goods and shipping."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_CHANGE = RequestPhrases(
    subjects=(
        "[Bestellung ändern|Änderung meiner Bestellung|Bestellung anpassen]",
        "[Änderung|Anpassung] der Bestellung: {name}",
        "{name} [- Bestellung ändern|- Änderung gewünscht]",
    ),
    situations=(
        "[Ich möchte|Ich würde gern|Ich müsste] meine Bestellung [mit|von] {dat} [noch |]ändern.",
        "[Kann|Könnte] ich die Bestellung mit {dat} noch [ändern|anpassen]?",
        "An meiner Bestellung mit {dat} [muss sich etwas ändern|müsste etwas geändert werden].",
        "[Es geht um eine Änderung|Ich bitte um eine Änderung] an meiner Bestellung mit {dat}.",
        "Ich habe {akk} bestellt und [mich vertippt, das muss geändert werden|etwas vergessen, "
        "die "
        "Bestellung müsste also geändert werden].",
    ),
    details=(
        "[In meinem Konto finde ich dafür keinen Knopf|Online lässt sich da nichts bearbeiten].",
        "[Alles andere kann so bleiben|Der Rest passt].",
        "[Ich war wohl in Eile|Da habe ich zu schnell geklickt], [typisch ich|passiert mir sonst "
        "nicht].",
        "[Falls sich der Preis dadurch verschiebt|Sollte es teurer werden], ist das für mich "
        "okay.",
    ),
    asks=(
        "[Geht das noch|Ist das noch möglich|Lässt sich das machen]?",
        "[Was muss ich dafür tun|Wie machen wir das]?",
        "Bitte [kurz bestätigen|um Bestätigung].",
        "[An wen wende ich mich da|Bin ich da hier richtig]?",
    ),
)
_CANCELLATION = RequestPhrases(
    subjects=(
        "[Stornierung|Bestellung stornieren|Bitte stornieren|Storno]",
        "{name} [stornieren|- Stornierung|- bitte stornieren]",
        "[Stornierung|Storno] meiner Bestellung",
    ),
    situations=(
        "[Ich möchte|Ich muss leider|Ich würde gern] meine Bestellung mit {dat} stornieren.",
        "Bitte <stornieren Sie|storniert> die Bestellung mit {dat}.",
        "[Kann|Könnte] ich {akk} noch stornieren?",
        "{akk} [brauche ich nicht mehr|möchte ich doch nicht], bitte alles stornieren.",
        "[Hiermit storniere ich|Hiermit bitte ich um Stornierung, es geht um] {akk}.",
        "[Die Bestellung mit {dat} soll nicht mehr raus|{beim} ziehe ich die Notbremse], bitte "
        "stornieren.",
    ),
    details=(
        "[Bei uns hat sich etwas geändert|Die Umstände haben sich geändert|Die Pläne sind "
        "andere], [mehr steckt nicht dahinter|das kommt vor].",
        "[Den Knopf zum Stornieren|Eine Möglichkeit dazu] [finde ich online nicht|gibt es im "
        "Konto "
        "anscheinend nicht].",
        "[Es tut mir leid um die Mühe|Tut mir leid wegen des Hin und Her].",
        "[Doppelt bestellt habe ich nicht|Es gibt nur diese eine Bestellung], Verwechslung also "
        "ausgeschlossen.",
    ),
    asks=(
        "[Geht das noch|Klappt das noch|Ist das noch möglich]?",
        "Bitte um [eine kurze Bestätigung|Bestätigung|Rückmeldung].",
        "[Muss ich noch etwas tun|<Brauchen Sie|Braucht ihr> noch etwas]?",
        "[Was passiert mit der Zahlung|Wie läuft das mit dem Geld]?",
    ),
)
_STATUS = RequestPhrases(
    subjects=(
        "[Wo ist meine Bestellung?|Stand meiner Bestellung|Status der Bestellung|Lieferstatus]",
        "{name} [- wann kommt das?|- Lieferstatus|- unterwegs?]",
        "[Frage zum|Nachfrage zum] Stand meiner Bestellung",
    ),
    situations=(
        "[Ich wollte fragen|Ich wüsste gern|Mich würde interessieren], [wo|wie weit] {nom} "
        "[gerade steckt|inzwischen ist].",
        "Wie ist der Stand [bei|mit] {dat}?",
        "Wann kommt {nom}[ denn|] [an|bei mir an]?",
        "[<Können Sie|Könnt ihr> mir sagen, wann {nom} geliefert wird?|Ich hätte gern gewusst, "
        "wann {nom} geliefert wird.]",
        "[Ich warte auf|Bestellt habe ich] {akk} und [wüsste gern|frage mich], wie es um den "
        "Versand steht.",
        "[Eine kurze Frage|Nur eine Frage] zum Stand der Lieferung: es geht um {akk}.",
    ),
    details=(
        "[Im Konto steht nur ein einziges Wort|Online sehe ich nur, dass es die Bestellung "
        "gibt], schlau werde ich daraus nicht.",
        "[Ich müsste planen|Ich müsste wissen], wann jemand daheim sein soll.",
        "[Eine Mail zum Versand|Eine Sendungsnummer] [habe ich nicht gefunden|suche ich "
        "vergeblich].",
        "[Ungeduldig bin ich nicht|Drängeln will ich nicht], [nur neugierig|nur planen eben].",
    ),
    asks=(
        "[Gibt es schon einen Liefertermin|Wann ist damit zu rechnen]?",
        "[Ist das Paket schon unterwegs|Wurde schon etwas verschickt]?",
        "[Bekomme ich noch einen Link zur Sendungsverfolgung|Wo sehe ich das selbst]?",
        "[Bitte um kurze Auskunft|Eine kurze Auskunft reicht mir].",
    ),
)
_ADDRESS = RequestPhrases(
    subjects=(
        "[Lieferadresse ändern|Falsche Adresse|Adressänderung|Andere Lieferadresse]",
        "{name} [- andere Adresse|an eine andere Adresse|- falsche Lieferadresse]",
        "[Bitte|Dringend:] [Lieferadresse|Adresse] ändern",
    ),
    situations=(
        "[Ich möchte|Ich muss|Ich würde gern] die Lieferadresse für {akk} ändern.",
        "Bei der Bestellung mit {dat} [steht die falsche|habe ich eine alte] Adresse[ drin|].",
        "<Können Sie|Könnt ihr> {akk} an eine andere Adresse [schicken|liefern]?",
        "[Wir sind umgezogen|Ich bin umgezogen], und {nom} [soll natürlich an die neue Adresse|"
        "geht "
        "sonst an die falsche Adresse].",
        "[Es geht um die Adresse|Ich schreibe wegen der Adresse]: {akk} bitte [woandershin "
        "schicken|umleiten].",
    ),
    always=(
        "Die richtige Adresse [steht inzwischen in meinem Konto|ist im Konto hinterlegt].",
        "[Bitte die Adresse aus meinem Konto nehmen|Richtig ist die Adresse in meinem Konto], "
        "[die "
        "habe ich schon geändert|die stimmt].",
        "Im Konto habe ich [die Adresse|alles] schon korrigiert, nur [die Bestellung|der Auftrag] "
        "[hat noch die alte|kennt sie noch nicht].",
    ),
    details=(
        "[An der alten Adresse wohnt niemand mehr|Dort ist niemand mehr], der etwas annehmen "
        "könnte.",
        "[Das Formular hat die alte automatisch eingesetzt|Beim Bestellen war die alte Adresse "
        "vorausgefüllt], [das habe ich übersehen|gemerkt habe ich es erst hinterher].",
        "[Der Name bleibt gleich|Der Empfänger bleibt derselbe], nur die Straße ist anders.",
    ),
    asks=(
        "[Geht das noch|Klappt das noch|Lässt sich das machen]?",
        "[Muss ich auch beim Paketdienst anrufen|Soll ich selbst dem Paketdienst schreiben]?",
        "Bitte um [Bestätigung|kurze Rückmeldung].",
        "[Reicht das so|<Brauchen Sie|Braucht ihr> noch etwas]?",
    ),
)
_PRODUCT = RequestPhrases(
    subjects=(
        "[Frage zu|Fragen zu|Infos zu]: {name}",
        "{name} [- eine Frage|- Frage vor dem Kauf|- Produktfrage]",
        "[Produktfrage|Frage zum Produkt]",
    ),
    situations=(
        "[Ich habe|Ich hätte] eine Frage {zum}.",
        "Ich interessiere mich für {akk} und [wüsste gern mehr darüber|hätte da Fragen].",
        "[<Könnten Sie|Könntet ihr>|Wer kann] mir etwas [mehr |]{zum} sagen?",
        "[Vor einem Kauf|Bevor ich bestelle,] hätte ich gern [Auskunft|genauere Angaben] {zum}.",
        "[Mich interessiert|Auf meiner Liste steht] {nom}, [aber ein paar Fragen bleiben|Fragen "
        "habe ich dazu noch].",
    ),
    details=(
        "[Die Beschreibung auf der Seite|Was auf der Seite steht,] ist mir etwas [knapp|zu "
        "allgemein].",
        "[Mir geht es um die technischen Daten|Wichtig sind mir die Maße und Anschlüsse].",
        "[Es soll in eine kleine Wohnung|Platz ist bei uns knapp], [darum frage ich so genau|da "
        "zählt "
        "jeder Zentimeter].",
        "[Ein Kollege hat so etwas und schwärmt davon|Bei Freunden habe ich so etwas gesehen, "
        "das gefiel mir].",
    ),
    asks=(
        "[Was <können Sie|könnt ihr> mir dazu sagen|Was gibt es dazu zu wissen]?",
        "[Wo finde ich die genauen Angaben|Gibt es ein Datenblatt]?",
        "[Taugt das für den Alltag|Für wen ist das gedacht]?",
        "[Ist da etwas bekannt, worauf man achten sollte|Gibt es etwas, das man wissen muss]?",
    ),
)
_SHIPPING = RequestPhrases(
    subjects=(
        "[Versandkosten|Frage zum Versand|Lieferkosten]: {name}",
        "{name} [- Versand?|- was kostet der Versand?]",
        "[Was kostet der Versand?|Frage zu den Versandkosten]",
    ),
    situations=(
        "[Was kostet|Wie teuer ist] der Versand für {akk}?",
        "[Ich überlege|Ich habe vor], {akk} zu bestellen, und [wüsste gern|frage mich], was der "
        "Versand kostet.",
        "[Fallen {beim} Versandkosten an|Kommen {beim} noch Versandkosten dazu]?",
        "[Eine Frage zum Versand|Kurze Frage zur Lieferung]: es geht um {akk}.",
        "Bevor ich {akk} in den Warenkorb lege: [was kommt an Versand dazu|wie ist das mit dem "
        "Versand]?",
    ),
    details=(
        "[Auf der Seite habe ich dazu nichts gefunden|Die Versandseite hilft mir nicht weiter].",
        "[Es wäre nur ein Stück|Ich bräuchte nur eins], an eine ganz normale Adresse.",
        "[Ich rechne gern vorher durch|Ich vergleiche gern den Endpreis], [bevor ich klicke|das "
        "ist "
        "so eine Angewohnheit].",
    ),
    asks=(
        "[Wie lange dauert die Lieferung üblicherweise|Mit welchem Paketdienst wird verschickt]?",
        "[Gibt es das auch günstiger|Gibt es verschiedene Versandarten]?",
        "[Bitte um kurze Auskunft|Eine Zahl reicht mir schon].",
        "[Wo lässt sich das selbst nachsehen|Gibt es eine Übersicht]?",
    ),
)

ORDERS: Mapping[str, RequestPhrases] = {
    "order_change": _CHANGE,
    "cancellation": _CANCELLATION,
    "order_status": _STATUS,
    "address_change": _ADDRESS,
    "product_information": _PRODUCT,
    "shipping_information": _SHIPPING,
}
