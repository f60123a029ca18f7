"""German patterns for claims: damage, warranty, missing items, prices elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

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

CLAIMS: Mapping[str, RequestPhrases] = {
    "damaged": _DAMAGED,
    "warranty": _WARRANTY,
    "missing_item": _MISSING_ITEM,
    "price_match": _PRICE_MATCH,
}
