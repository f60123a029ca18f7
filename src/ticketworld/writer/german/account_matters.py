"""German patterns for requests about accounts."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

ACCOUNTS: Mapping[str, RequestPhrases] = {
    "account_access": RequestPhrases(
        subjects=(
            "[Kann mich nicht einloggen|Konto gesperrt|Kein Zugang zum Konto|Problem beim Login]",
            "[Anmeldung|Login] [geht nicht|klappt nicht|- Hilfe]",
            "[Passwort|Zugang] [zurücksetzen|funktioniert nicht]",
        ),
        situations=(
            "[Ich komme|Ich komme leider] [nicht mehr in mein Konto|nicht mehr in mein "
            "Kundenkonto "
            "rein].",
            "[Mein Konto ist gesperrt|Mein Zugang ist gesperrt|Das Anmelden klappt nicht mehr], "
            "[mehr "
            "sagt mir die Seite nicht|warum auch immer].",
            "[Beim Einloggen|Beim Anmelden] [bekomme ich nur eine Fehlermeldung|geht nichts "
            "mehr].",
            "[Seit einer Umstellung|Auf einmal] kann ich mich nicht mehr anmelden.",
            "[Ich habe mich ausgesperrt|Ich bin aus meinem Konto ausgesperrt].",
        ),
        details=(
            "[Das Passwort habe ich mehrfach eingetippt, auch ohne Autofill|Passwort und Adresse "
            "stimmen, beides habe ich aufgeschrieben].",
            "[Die Mail zum Zurücksetzen kommt nicht an, im Spam ist sie auch nicht|Auch "
            "Zurücksetzen hat nichts gebracht, dreimal versucht].",
            "[Am Handy und am Rechner|Auf zwei Geräten] dasselbe Bild.",
            "[Ich müsste dringend an meine Rechnungen|Ich brauche eine Rechnung aus dem Konto].",
            "[Den Browser habe ich schon gewechselt|Cookies sind gelöscht], [hilft alles nichts|"
            "gebracht hat es nichts].",
        ),
        asks=(
            "[<Können Sie|Könnt ihr> das Konto entsperren|Lässt sich das Konto entsperren]?",
            "[Wie komme ich wieder rein|Wie bekomme ich wieder Zugang]?",
            "[Was kann ich noch versuchen|Liegt das an mir]?",
            "[Bitte um Hilfe|Bitte um einen Tipp], wie ich da wieder hineinkomme.",
        ),
    ),
    "email_change": RequestPhrases(
        subjects=(
            "[Neue E-Mail-Adresse|E-Mail-Adresse ändern|Andere Mailadresse]",
            "[Bitte|Änderung:] [meine |]E-Mail-Adresse [ändern|aktualisieren]",
        ),
        situations=(
            "[Ich möchte|Ich würde gern|Ich muss] die E-Mail-Adresse [in meinem Konto|meines "
            "Kontos] ändern.",
            "Meine E-Mail-Adresse hat sich geändert[, bitte auch im Konto|, und das Konto muss "
            "mit|].",
            "[Bitte <hinterlegen Sie|hinterlegt>|Bitte im Konto hinterlegen:] eine neue "
            "E-Mail-Adresse[ für mein Konto|].",
            "[Kann|Könnte] ich für mein Konto eine andere E-Mail-Adresse [angeben|eintragen "
            "lassen]?",
        ),
        details=(
            "[Das alte Postfach gebe ich auf|Das alte Postfach wird abgeschaltet], [dort lese ich "
            "bald nichts mehr|zu viel Spam].",
            "[Selbst ändern lässt sich das nicht|Im Konto ist das Feld grau], sonst würde ich "
            "nicht schreiben.",
            "[Alles andere bleibt|Name und Anschrift bleiben] gleich.",
            "[Ich habe den Anbieter gewechselt|Wir sind zu einem anderen Anbieter gewechselt], "
            "[daher "
            "der Umstand|deshalb die Bitte].",
        ),
        asks=(
            "[Geht das so|Ist das so möglich|Reicht das so]?",
            "[<Brauchen Sie|Braucht ihr> noch etwas|Fehlt noch etwas] dafür?",
            "Bitte um Bestätigung[, gern an die neue Adresse|].",
            "[Wie läuft das ab|Was muss ich tun]?",
        ),
    ),
    "data_export": RequestPhrases(
        subjects=(
            "[Kopie meiner Daten|Datenauskunft|Auskunft über meine Daten|Meine gespeicherten "
            "Daten]",
            "[Bitte um|Anfrage:] [Datenauskunft|Kopie meiner Daten]",
        ),
        situations=(
            "[Ich möchte|Ich hätte gern] eine Kopie [aller Daten|der Daten], die <Sie|ihr> über "
            "mich gespeichert <haben|habt>.",
            "[Bitte <schicken Sie|schickt> mir|Ich bitte um] [eine Kopie meiner Daten|einen "
            "Auszug "
            "meiner Daten|eine Datenauskunft].",
            "[Welche Daten|Was] <haben Sie|habt ihr> über mich gespeichert? Davon hätte ich gern "
            "eine Kopie.",
            "[Kann|Könnte] ich meine gespeicherten Daten [exportieren lassen|als Kopie bekommen]?",
        ),
        details=(
            "[Das mache ich gerade bei allen Shops|Ich räume gerade digital auf], [das ist nichts "
            "Persönliches|reine Gewohnheit].",
            "[Das Format ist mir egal|Eine einfache Datei reicht mir].",
            "[Mich interessieren vor allem die Bestellungen|Wichtig ist mir, was zu meinen "
            "Bestellungen gespeichert ist].",
            "[Im Konto habe ich nichts zum Herunterladen gefunden|Eine Funktion dafür gibt es im "
            "Konto nicht].",
        ),
        asks=(
            "[Wie läuft das ab|Wie bekomme ich die|Was ist dafür nötig]?",
            "[In welcher Form kommt das|Kommt das per Mail]?",
            "[Muss ich etwas unterschreiben|<Brauchen Sie|Braucht ihr> dafür noch Angaben]?",
            "[Bitte um kurze Bestätigung|Eine kurze Bestätigung wäre nett].",
        ),
    ),
    "data_deletion": RequestPhrases(
        subjects=(
            "[Konto löschen|Löschung meiner Daten|Bitte Konto löschen|Daten löschen]",
            "[Antrag auf|Bitte um] [Löschung|Löschung meiner Daten|Kontolöschung]",
        ),
        situations=(
            "[Ich möchte|Ich will|Ich würde gern], dass mein Konto gelöscht wird[, samt allen "
            "Daten|].",
            "Bitte <löschen Sie|löscht> mein Konto und [alle Daten|meine Daten][ dazu|].",
            "[Hiermit bitte ich um|Ich bitte um] [die Löschung meines Kontos|Löschung aller "
            "meiner "
            "Daten].",
            "[Kann|Könnte] mein Konto mit allen Daten [gelöscht|entfernt] werden?",
        ),
        details=(
            "[Ich bestelle kaum noch online|Ich nutze das Konto nicht mehr], [daher brauche ich "
            "es "
            "nicht|es liegt nur herum].",
            "[Es hat nichts mit <Ihnen|euch> zu tun|Einen besonderen Grund gibt es nicht], [ich "
            "räume auf|ich will nur weniger Konten].",
            "[Einen Knopf dafür|Die Funktion dafür] habe ich im Konto [nicht gefunden|vergeblich "
            "gesucht].",
            "[Aus dem Newsletter möchte ich dann auch raus|Der Newsletter kann ebenfalls weg].",
        ),
        asks=(
            "[Was muss ich dafür tun|Wie läuft das ab|Geht das so per Mail]?",
            "Bitte um [Bestätigung|kurze Bestätigung][, wenn alles weg ist|].",
            "[Bleibt irgendetwas gespeichert|Was wird dabei alles entfernt]?",
            "[<Brauchen Sie|Braucht ihr> dafür noch etwas|Reicht diese Mail]?",
        ),
    ),
}
