"""German patterns for requests about goods: returns, claims, parcels that went wrong."""

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
_DAMAGED = RequestPhrases(
    subjects=(
        "[Beschädigte Lieferung|Schaden bei Lieferung|Artikel beschädigt|Kaputt angekommen]",
        "{name} [beschädigt|kaputt angekommen|- Schaden|mit Schaden geliefert]",
        "[Schaden melden|Schadensmeldung|Reklamation]: {name}",
    ),
    situations=(
        "{nom} ist [leider |]beschädigt [angekommen|hier angekommen|bei mir eingetroffen].",
        "[Ich möchte|Ich muss] einen Schaden melden: es geht um {akk}.",
        "[Beim Auspacken habe ich gesehen, dass|Als ich den Karton aufmachte, sah ich gleich, "
        "dass] {nom} beschädigt ist.",
        "An {dat} ist [etwas zerbrochen|eine dicke Delle|ein Riss|einiges zerkratzt], so kam das "
        "aus dem Karton.",
        "Die Lieferung mit {dat} [kam beschädigt an|hat sichtbar gelitten, da ist einiges "
        "kaputt].",
    ),
    details=(
        "Der Karton [war von außen schon eingedrückt|hatte auch schon Beulen|sah von außen noch "
        "gut aus].",
        "[Der Bote war schon weg|Der Fahrer war gleich wieder weg], [reklamieren konnte ich an "
        "der "
        "Tür nicht mehr|also schreibe ich hier].",
        "[So kann ich das nicht benutzen|So ist das nicht zu gebrauchen].",
        "[Den Karton habe ich aufgehoben|Die Verpackung liegt noch hier], [falls das nötig ist|"
        "für alle Fälle].",
    ),
    asks=(
        "[Was soll ich jetzt tun|Wie geht es weiter|Wie gehe ich vor]?",
        "[<Brauchen Sie|Braucht ihr> noch etwas von mir|Fehlen noch Angaben]?",
        "Bitte um [Rückmeldung|eine Lösung|Bescheid].",
        "[Was lässt sich da machen|Wie regeln wir das]?",
    ),
)
_WARRANTY = RequestPhrases(
    subjects=(
        "[Garantie|Garantiefall|Reklamation|Garantieanfrage]: {name}",
        "{name} [- Garantie|- Garantiefall|reklamieren|- Reparatur nötig]",
        "[Frage zur Garantie|Garantiefall melden]",
    ),
    situations=(
        "[Ich möchte|Ich würde gern|Ich muss] für {akk} [die Garantie in Anspruch nehmen|einen "
        "Garantiefall melden].",
        "[Es geht um einen Garantiefall|Ich schreibe wegen der Garantie], betroffen ist {nom}.",
        "[Hiermit melde ich|Ich melde] {akk} als Garantiefall.",
        "{beim} [brauche ich die Garantie|möchte ich reklamieren|müsste wohl die Garantie ran].",
        "[Kann|Könnte] ich {akk} über die Garantie [einschicken|reklamieren|reparieren lassen]?",
    ),
    waiting=(
        "[Ich habe eine Frage zur Garantie|Es geht um die Garantie] {vom}, auch wenn das "
        "Paket "
        "noch nicht da ist.",
    ),
    details=(
        "[Die Anleitung habe ich|Alle Tipps aus der Anleitung habe ich] [rauf und runter probiert|"
        "zweimal durchgearbeitet].",
        "[Die Seriennummer|Das Typenschild] [ist noch lesbar|kann ich gern abschreiben].",
        "[Ich brauche {ihn} eigentlich täglich|Ohne geht es bei mir kaum], [es fehlt an allen "
        "Ecken|das ist lästig].",
        "[Einschicken ist kein Problem|Einschicken kann ich {ihn} jederzeit].",
        "[Ein Bekannter|Mein Schwager] hat draufgeschaut und [riet mir|meinte], ich solle <Ihnen|"
        "euch> schreiben.",
    ),
    asks=(
        "[Wie läuft das ab|Wie gehe ich vor|Was ist zu tun]?",
        "[Wohin soll ich {ihn} schicken|Wohin geht das Paket]?",
        "[Lässt sich das reparieren|Ist eine Reparatur möglich]?",
        "[Was <brauchen Sie|braucht ihr> von mir|Welche Unterlagen braucht es]?",
    ),
)
_MISSING_ITEM = RequestPhrases(
    subjects=(
        "[Artikel fehlt|Paket unvollständig|Lieferung unvollständig|Es fehlt etwas]",
        "{name} [fehlt im Paket|nicht dabei|fehlt]",
        "[Unvollständige Lieferung|Fehlt]: {name}",
    ),
    situations=(
        "Das Paket kam, aber {nom} [fehlt|war nicht dabei|lag nicht drin].",
        "[In meiner Lieferung fehlt|Im Karton fehlt|Bei meiner Bestellung fehlt] {nom}.",
        "[Alles ist da|Alles andere war im Karton], nur {nom} [fehlt|ist nicht dabei].",
        "Meine Lieferung war unvollständig: {akk} [habe ich vergeblich gesucht|hat wohl jemand "
        "vergessen].",
        "[Ich vermisse|Ich suche vergeblich] {akk}, im Karton [war nichts davon|fehlt davon jede "
        "Spur].",
    ),
    waiting=(
        "[In der Versandmail|In der Übersicht zum Versand] [fehlt|steht alles außer] {nom}.",
        "[Laut Versandmail|Laut <Ihrer|eurer> Mail] ist {nom} nicht [dabei|mit im Paket|"
        "enthalten].",
        "[Mir ist aufgefallen|Ich sehe gerade], dass {nom} in der Versandliste fehlt.",
    ),
    details=(
        "Ich habe [das ganze Füllmaterial durchwühlt|den Karton zweimal ausgeleert|jede Ecke "
        "abgesucht].",
        "Auf dem Lieferschein [steht alles|ist das als gepackt abgehakt].",
        "[Der Rest ist in Ordnung|Mit dem Rest bin ich zufrieden], es geht nur um dieses eine.",
        "[Falls ein zweites Paket unterwegs ist|Falls das getrennt verschickt wird], wüsste ich "
        "das "
        "gern.",
    ),
    asks=(
        "[Wird das nachgeschickt|Wann kommt der Rest|Kommt das noch]?",
        "[Bitte nachschauen|Bitte prüfen], wo das geblieben ist.",
        "[Was ist da schiefgelaufen|Wo ist das geblieben]?",
        "[Wie geht es jetzt weiter|Was <brauchen Sie|braucht ihr> dafür noch]?",
    ),
)
_PRICE_MATCH = RequestPhrases(
    subjects=(
        "[Preisanpassung|Preis angleichen|Bestpreis]: {name}",
        "{name} [woanders günstiger|bei {retailer} billiger|- Preis]",
        "[Günstiger bei|Preis bei] {retailer}",
    ),
    situations=(
        "[Ich habe|Wir haben] {akk} bei <Ihnen|euch> gekauft, und {retailer} [verlangt|will] "
        "dafür "
        "{price}.",
        "{retailer} verkauft {akk} [für|zum Preis von] {price}.",
        "Bei {retailer} kostet {nom} [zurzeit|gerade|im Moment|] {price}.",
        "[Zufällig gesehen|Gerade entdeckt]: {retailer} nimmt für {akk} {price}, also weniger.",
        "[Es geht um den Preis|Ich frage wegen einer Preisanpassung] für {akk}: {retailer} "
        "verlangt "
        "{price}.",
    ),
    details=(
        "[Es ist exakt das gleiche Modell|Die Modellnummer ist dieselbe], [ich habe verglichen|"
        "Farbe "
        "und alles].",
        "[Das Angebot ist öffentlich|Die Seite ist für jeden zu sehen], [<sehen Sie|seht> gern "
        "nach|das lässt sich leicht prüfen].",
        "[Ich kaufe lieber hier|Eigentlich bleibe ich gern bei <Ihnen|euch>], [deshalb frage ich|"
        "darum diese Mail].",
        "[Vorrätig ist es dort auch|Lieferbar ist es dort sofort].",
    ),
    asks=(
        "<Können Sie da beim Preis mitgehen|Könnt ihr da beim Preis mitgehen>?",
        "[Lässt sich der Preis anpassen|Wäre eine Preisanpassung möglich]?",
        "[Was <brauchen Sie|braucht ihr> als Nachweis|Reicht das so als Nachweis]?",
        "[Bekomme ich die Differenz|Wie läuft das mit der Differenz]?",
    ),
)

GOODS: Mapping[str, RequestPhrases] = {
    "return": _RETURN,
    "exchange": _EXCHANGE,
    "not_received": _NOT_RECEIVED,
    "wrong_item": _WRONG_ITEM,
    "damaged": _DAMAGED,
    "warranty": _WARRANTY,
    "missing_item": _MISSING_ITEM,
    "price_match": _PRICE_MATCH,
}
