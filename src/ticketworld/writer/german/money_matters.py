"""German patterns for requests about payments."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

MONEY: Mapping[str, RequestPhrases] = {
    "double_charge": RequestPhrases(
        subjects=(
            "[Doppelte Abbuchung|Doppelt abgebucht|Zweimal bezahlt|Zweimal belastet]",
            "{name} [zweimal abgebucht|- doppelte Abbuchung|doppelt berechnet]",
        ),
        situations=(
            "Für {akk} wurde [zweimal abgebucht|doppelt abgebucht|der Betrag doppelt eingezogen].",
            "[Auf meinem Konto|Auf meiner Karte] sehe ich zwei [Abbuchungen|Belastungen] für "
            "{akk}.",
            "Meine Bestellung mit {dat} [habe ich wohl doppelt bezahlt|wurde mir zweimal "
            "berechnet].",
            "[Warum wurde {nom} zweimal berechnet|Kann es sein, dass {nom} doppelt berechnet "
            "wurde]?",
            "[Da ist etwas doppelt gelaufen|Da ist etwas doppelt]: für {akk} steht die Zahlung "
            "zweimal auf dem Auszug.",
        ),
        details=(
            "[Bestellt habe ich nur einmal|Es gibt nur eine Bestellung], [das habe ich geprüft|"
            "sicher].",
            "[Die beiden Posten stehen direkt untereinander|Beide Beträge sind identisch].",
            "[Meine Bank sagt|Bei der Bank hieß es], das müsse der Händler klären.",
            "[Ich schaue meine Auszüge immer durch|Zum Glück prüfe ich meine Auszüge], sonst "
            "hätte "
            "ich das übersehen.",
        ),
        asks=(
            "[Wie kommt das|Was ist da passiert|Wie kann das sein]?",
            "[Bekomme ich einen davon zurück|Was passiert mit dem zweiten Betrag]?",
            "Bitte <prüfen Sie|prüft> das[ mal|].",
        ),
    ),
    "pending_hold": RequestPhrases(
        subjects=(
            "[Betrag vorgemerkt|Blockierter Betrag|Reservierter Betrag|Vorgemerkte Zahlung]",
            "{name} [- Betrag noch blockiert|- vorgemerkter Betrag]",
        ),
        situations=(
            "[Auf meiner Karte|Auf meinem Konto] ist für {akk} [noch immer |]ein Betrag "
            "[vorgemerkt|blockiert|reserviert].",
            "Wegen {dat} ist bei mir [ein Betrag gesperrt|Geld vorgemerkt], [das ist aber nicht "
            "abgebucht|und nichts rührt sich].",
            "[Es geht um einen blockierten Betrag|Ich habe eine Frage zu einem vorgemerkten "
            "Betrag], er gehört {zum}.",
            "Für {akk} hängt [eine Reservierung|eine vorgemerkte Zahlung] auf meiner Karte.",
        ),
        details=(
            "[Das Geld fehlt mir im Alltag|Über das Geld kann ich so nicht verfügen].",
            "[Abgebucht ist es nicht|Es steht nur als vorgemerkt da], [frei ist es aber auch "
            "nicht|"
            "mehr sehe ich nicht].",
            "[Die Bank verweist mich an <Sie|euch>|Die Bank gibt mir keine Auskunft].",
        ),
        asks=(
            "[Wann wird das freigegeben|Wann ist das Geld wieder frei]?",
            "[Was bedeutet das|Warum ist das so]?",
            "[Lässt sich das freigeben|Kann das jemand freigeben]?",
        ),
    ),
    "missing_refund": RequestPhrases(
        subjects=(
            "[Erstattung fehlt|Wo bleibt mein Geld?|Rückerstattung nicht da|Erstattung "
            "ausstehend]",
            "{name} [- Erstattung fehlt|- Geld noch nicht zurück]",
        ),
        situations=(
            "[Ich warte|Ich warte noch] auf die [Erstattung|Rückerstattung] für {akk}.",
            "Für {akk} habe ich mein Geld [noch nicht|bis heute nicht] zurückbekommen.",
            "Die Erstattung für {akk} ist [noch nicht da|nirgends zu sehen|bei mir nicht zu "
            "finden].",
            "[Wo bleibt die|Was ist mit der] Erstattung für {akk}?",
        ),
        details=(
            "[Auf dem Konto ist nichts|Auf der Karte ist nichts gutgeschrieben], [ich schaue "
            "täglich "
            "nach|auch nicht unter anderem Namen].",
            "[Meine Bank weiß von keiner Gutschrift|Laut Bank ist nichts unterwegs].",
            "[Bezahlt hatte ich ganz normal|Bezahlt habe ich wie immer], [daran kann es nicht "
            "liegen|"
            "und die Daten sind dieselben].",
        ),
        asks=(
            "[Wann kommt das Geld|Wo ist das Geld]?",
            "[Ist die Gutschrift schon raus|Wurde die Gutschrift angestoßen]?",
            "Bitte <schauen Sie|schaut> nach[, wo es hängt|].",
        ),
    ),
    "failed_payment": RequestPhrases(
        subjects=(
            "[Zahlung fehlgeschlagen|Zahlung klappt nicht|Karte abgelehnt|Problem beim Bezahlen]",
            "{name} [- Zahlung fehlgeschlagen|- kann nicht bezahlen]",
        ),
        situations=(
            "Beim Bezahlen {vom} [ging etwas schief|kam eine Fehlermeldung|brach alles ab].",
            "[Die Zahlung|Meine Zahlung] für {akk} [ist fehlgeschlagen|ging nicht durch|hat nicht "
            "geklappt].",
            "[Ich wollte {akk} bezahlen|Ich habe versucht, {akk} zu bezahlen], [die Karte wurde "
            "abgelehnt|aber die Zahlung ging nicht durch].",
            "[Bei der Bestellung mit {dat}|{beim}] hängt es an der Zahlung.",
        ),
        details=(
            "[Die Karte ist gedeckt|An der Karte liegt es nicht], [woanders geht sie|meine Bank "
            "sieht "
            "kein Problem].",
            "[Mehrmals versucht habe ich es|Auch ein zweiter Versuch brachte nichts].",
            "[Ob die Bestellung nun steht, weiß ich nicht|Unklar ist mir, ob die Bestellung "
            "gilt].",
        ),
        asks=(
            "[Ist die Bestellung trotzdem drin|Was ist jetzt mit der Bestellung]?",
            "[Wie kann ich bezahlen|Kann ich anders bezahlen]?",
            "[Bitte nachsehen|Bitte prüfen], woran es liegt.",
        ),
    ),
    "wrong_amount": RequestPhrases(
        subjects=(
            "[Falscher Betrag|Betrag stimmt nicht|Abbuchung stimmt nicht|Zu viel abgebucht?]",
            "{name} [- falscher Betrag|- Betrag stimmt nicht]",
        ),
        situations=(
            "Der Betrag, der für {akk} abgebucht wurde, [stimmt nicht|passt nicht zur "
            "Bestellung].",
            "Für {akk} wurde mir [ein anderer Betrag berechnet als bestellt|ein falscher Betrag "
            "abgebucht].",
            "[Bei der Abrechnung|Auf der Rechnung] für {akk} [stimmt die Summe nicht|passt der "
            "Betrag nicht].",
            "[Ich habe eine Frage zur Abbuchung|Es geht um die Abbuchung] für {akk}: der Betrag "
            "ist "
            "[ein anderer als gedacht|nicht der, den ich erwartet habe].",
        ),
        details=(
            "[In der Bestätigung stand etwas anderes|Die Bestätigung nennt eine andere Summe].",
            "[Ich habe nachgerechnet|Zweimal nachgerechnet], [es passt nicht|es geht nicht auf].",
            "[Vielleicht gibt es eine Erklärung, ich sehe sie nur nicht|Mag sein, dass es dafür "
            "einen Grund gibt, ich finde ihn nur nicht].",
        ),
        asks=(
            "[Woher kommt der Unterschied|Wie kommt der Betrag zustande]?",
            "Bitte <prüfen Sie|prüft> die Abrechnung.",
            "[Kann das jemand erklären|Wie setzt sich das zusammen]?",
        ),
    ),
    "promo_code": RequestPhrases(
        subjects=(
            "[Gutscheincode|Rabattcode|Code vergessen|Frage zum Code]",
            "[Code|Gutschein] [nicht abgezogen|nicht berücksichtigt|für meine Bestellung]",
        ),
        situations=(
            "[Ich hatte|Ich habe] einen [Rabattcode|Gutscheincode], der {beim} nicht [abgezogen|"
            "berücksichtigt] wurde.",
            "Beim Kauf {vom} habe ich [vergessen, meinen Code einzugeben|meinen Rabattcode "
            "nicht "
            "eingegeben].",
            "Für {akk} [wollte ich einen Code einlösen|hatte ich einen Gutscheincode], [das hat "
            "nicht "
            "geklappt|berechnet wurde trotzdem der volle Preis].",
            "[Es geht um einen Code|Ich schreibe wegen eines Rabattcodes] zu meiner Bestellung "
            "mit "
            "{dat}.",
        ),
        details=(
            "[Den Code hatte ich per Mail bekommen|Der Code stand in <Ihrem|eurem> Newsletter].",
            "[Das Feld dafür habe ich übersehen|Das Feld war auf dem Handy kaum zu sehen].",
            "[Es ist kein Vermögen|Um viel geht es nicht], [aber gefreut hätte es mich|aber "
            "verschenken "
            "mag man ja nichts].",
        ),
        asks=(
            "[Lässt sich das nachholen|Kann der Code nachträglich rein]?",
            "[Gibt es da eine Möglichkeit|Was lässt sich da machen]?",
            "[Gilt der Rabatt auch dafür|Wie wird das verrechnet]?",
        ),
    ),
}
