"""German patterns for how letters begin, feel and end."""

from __future__ import annotations

from ticketworld.writer.phrasebook import Frame

FRAME = Frame(
    greetings={
        "terse": (
            "Hallo,", "Hi,", "Moin,", "Hallo", "Hi!", "Servus,", "Hey,", "Tach,", "", "", "",
            "Guten {part},", "Hallo zusammen,",
        ),
        "plain": (
            "Hallo,", "Guten {part},", "Hallo zusammen,", "Guten Tag,", "Hallo liebes Team,",
            "Liebes Serviceteam,", "Hallo an den Kundendienst,", "Grüß Gott,",
            "Hallo liebe Leute vom Support,", "Schönen guten {part},", "An den Kundenservice,", "",
        ),
        "friendly": (
            "Hallo liebes Team,", "Liebes Team,", "Hallo ihr Lieben,", "Hallo zusammen!",
            "Guten {part} zusammen!", "Hallo miteinander,", "Einen schönen guten {part}!",
            "Liebe Leute vom Kundendienst,", "Hallöchen,", "Ein freundliches Hallo in die Runde,",
        ),
        "formal": (
            "Sehr geehrte Damen und Herren,", "Sehr geehrtes Team,", "Guten Tag,",
            "Sehr geehrter Kundenservice,", "Guten Tag, sehr geehrte Damen und Herren,",
            "Sehr geehrtes Serviceteam,", "Werter Kundendienst,",
        ),
        "rambling": (
            "Hallo zusammen,", "Guten {part},", "Hallo liebes Team,", "Liebes Serviceteam,",
            "Hallo und guten {part},", "Grüß Gott beieinander,", "Guten {part} in die Runde,",
            "Hallo an alle,", "Schönen guten {part} zusammen,", "",
        ),
    },
    parts_of_day={0: "Abend", 5: "Morgen", 11: "Tag", 18: "Abend"},
    openings=(
        "hoffentlich [bin ich hier richtig|ist das hier die richtige Adresse|<lesen Sie|lest "
        "ihr> das hier auch wirklich].",
        "[ich melde mich heute|ich schreibe <Ihnen|euch>], weil ich [Hilfe brauche|allein nicht "
        "weiterkomme|nicht weiß, an wen ich mich sonst wenden soll].",
        "[vorab|erst mal] [vielen Dank fürs Lesen|danke, dass <Sie sich die Zeit nehmen|ihr euch "
        "die Zeit nehmt>].",
        "[ich mache es kurz|kurz und knapp]: [ich brauche Hilfe|es gibt da etwas zu klären].",
        "[eigentlich schreibe ich solche Mails nie|normalerweise melde ich mich nicht wegen jeder "
        "Kleinigkeit], [aber diesmal muss es sein|aber jetzt komme ich nicht drum herum].",
        "[am Telefon war kein Durchkommen|telefonisch habe ich niemanden erreicht], [deshalb|"
        "also] "
        "[versuche ich es|probiere ich es] [auf diesem Weg|per Mail|schriftlich].",
        "[ich bestelle|wir bestellen] [öfter|immer wieder gern|seit Langem] bei <Ihnen|euch>, "
        "[und "
        "bisher lief alles glatt|bisher ohne Grund zur Klage].",
    ),
    moods={
        "plain": (
            "[Mehr gibt es dazu eigentlich nicht zu sagen|Das wäre im Grunde alles|Soweit die "
            "Lage].",
            "[Mir ist nur wichtig|Hauptsache], dass [die Sache vom Tisch ist|das in Ruhe geklärt "
            "wird|ich Bescheid weiß].",
            "[Es eilt nicht|Es brennt nicht], [aber erledigt hätte ich es gern|ich wüsste es nur "
            "gern].",
            "[Falls noch etwas unklar ist|Wenn etwas fehlt], [bitte einfach nachfragen|<fragen "
            "Sie|"
            "fragt> ruhig nach].",
            "[Ich habe hoffentlich nichts vergessen|Das müsste alles sein, was <Sie brauchen|ihr "
            "braucht>].",
        ),
        "polite": (
            "[Es wäre sehr freundlich|Ich wäre <Ihnen|euch> dankbar], wenn <Sie mir dabei helfen "
            "könnten|ihr mir dabei helfen könntet>.",
            "[Ich weiß die Mühe zu schätzen|Danke schon jetzt für die Mühe].",
            "[Verzeihung wegen der Umstände|Entschuldigung für die Umstände], [ich hoffe, "
            "es "
            "macht nicht zu viel Arbeit|es ist hoffentlich schnell erledigt].",
        ),
        "frustrated": (
            "[Langsam|Allmählich] [verliere ich die Geduld|bin ich mit meiner Geduld am Ende|"
            "reicht "
            "es mir].",
            "[So habe ich mir das nicht vorgestellt|Das kann doch nicht wahr sein|So geht das "
            "wirklich nicht].",
            "[Ich ärgere mich wirklich|Ehrlich gesagt bin ich ziemlich sauer], [zumal ich hier "
            "immer gern eingekauft habe|und das sage ich nicht oft].",
            "[Ich erwarte|Ich hätte gern], dass sich [endlich jemand|mal jemand richtig] darum "
            "kümmert.",
        ),
        "upset": (
            "[Ich bin wirklich enttäuscht|Das hat mir den Tag verdorben|Ich könnte heulen].",
            "[So etwas ist mir noch nie passiert|Das nimmt mich ganz schön mit].",
            "[Ich hatte mich so darauf gefreut|Wir hatten uns alle so gefreut], [und jetzt das|"
            "und "
            "nun sitze ich da].",
        ),
        "disappointed": (
            "[Schade|Wirklich schade], [ich hatte mehr erwartet|da hatte ich mir mehr erhofft|das "
            "war bisher immer besser].",
            "[Etwas enttäuscht bin ich schon|Das ist schon eine Enttäuschung], [das gebe ich zu|"
            "muss ich sagen].",
        ),
        "worried": (
            "[Das lässt mir keine Ruhe|Ich mache mir ein bisschen Sorgen|Mir ist nicht ganz wohl "
            "dabei].",
            "[Hoffentlich ist da nichts schiefgelaufen|Ich hoffe, das klärt sich], [ich schlafe "
            "sonst schlecht|das wäre wirklich ärgerlich].",
        ),
        "confused": (
            "[Ich blicke da ehrlich gesagt nicht mehr durch|Ich verstehe es einfach nicht|Für "
            "mich "
            "ergibt das keinen Sinn].",
            "[Vielleicht habe ich auch etwas falsch verstanden|Kann sein, dass ich etwas "
            "übersehe], [dann <klären Sie|klärt> mich bitte auf|aber ich finde den Fehler nicht].",
        ),
        "urgent": (
            "[Es eilt leider|Bitte so schnell es geht|Mir läuft die Zeit davon].",
            "[Ich brauche möglichst heute noch eine Antwort|Je schneller, desto besser], [danke|"
            "bitte nicht liegen lassen].",
        ),
        "apologetic": (
            "[Tut mir leid|Entschuldigung], dass ich [damit Arbeit mache|<Sie|euch> damit "
            "behellige].",
            "[Das war mein Fehler|Ich hätte besser aufpassen sollen], [sorry|das gebe ich gern "
            "zu].",
        ),
        "hopeful": (
            "[Ich bin zuversichtlich|Ich hoffe sehr], dass sich [eine Lösung findet|das regeln "
            "lässt].",
            "[Bestimmt gibt es da einen Weg|Da lässt sich sicher etwas machen|Ich drücke mir mal "
            "selbst die Daumen].",
        ),
    },
    thanks=(
        "[Vielen|Besten|Herzlichen] Dank[ im Voraus| schon mal| für die Hilfe|].",
        "Danke[ im Voraus| schon mal| für <Ihre|eure> Hilfe| fürs Kümmern|].",
        "Ich freue mich [auf|über] eine [kurze |baldige |]Antwort.",
        "[Über eine kurze Rückmeldung würde ich mich freuen|Ich warte auf Rückmeldung].",
        "<Melden Sie sich bitte|Meldet euch bitte>[ kurz| bald| einfach hier|], [danke|vielen "
        "Dank].",
        "[Danke fürs Lesen|Danke für die Zeit][ und einen schönen Tag noch|].",
        "",
    ),
    sign_offs={
        "terse": ("LG", "VG", "Gruß", "MfG", "Danke", "Grüße,", "", ""),
        "plain": (
            "Viele Grüße", "Mit freundlichen Grüßen", "Beste Grüße", "Freundliche Grüße", "Gruß",
            "Schöne Grüße", "Grüße",
        ),
        "friendly": (
            "Liebe Grüße", "Viele liebe Grüße", "Herzliche Grüße", "Liebe Grüße und danke",
            "Einen schönen Tag noch", "Viele Grüße",
        ),
        "formal": (
            "Mit freundlichen Grüßen", "Mit freundlichem Gruß", "Freundliche Grüße",
            "Mit bestem Dank und freundlichen Grüßen", "Hochachtungsvoll",
        ),
        "rambling": (
            "Viele Grüße", "Schöne Grüße", "Mit freundlichen Grüßen", "Herzliche Grüße",
            "Danke und viele Grüße",
        ),
    },
    connectors=(
        "[Und|Dann] [noch etwas|noch eine zweite Sache]:", "[Außerdem|Daneben] [habe ich noch ein "
        "anderes Anliegen|gibt es da noch etwas].",
        "[Zweitens|Zweiter Punkt|Punkt "
        "zwei]:", "Wo ich [schon|gerade] schreibe: [noch eine andere "
        "Sache|es gibt noch etwas].",
        "[Ganz anderes Thema|Unabhängig davon|Etwas anderes]:",
    ),
    last_connectors=(
        "[Und zuletzt|Zum Schluss|Als Letztes]:", "[Drittens|Dritter Punkt]:",
        "[Und dann bleibt noch eine letzte Sache|Eins noch, dann bin ich fertig].",
    ),
    nouns={
        "return": "Rückgabe", "exchange": "Umtausch", "not_received": "Paket nicht angekommen",
        "wrong_item": "falscher Artikel", "damaged": "beschädigte Lieferung",
        "missing_item": "fehlender Artikel", "warranty": "Garantiefall",
        "price_match": "Preisanpassung", "order_change": "Änderung der Bestellung",
        "cancellation": "Stornierung", "address_change": "Adressänderung",
        "order_status": "Frage zur Bestellung", "double_charge": "doppelte Abbuchung",
        "pending_hold": "vorgemerkter Betrag", "missing_refund": "fehlende Erstattung",
        "failed_payment": "fehlgeschlagene Zahlung", "wrong_amount": "falscher Betrag",
        "promo_code": "Gutscheincode", "account_access": "Problem beim Anmelden",
        "email_change": "neue E-Mail-Adresse", "data_export": "Kopie meiner Daten",
        "data_deletion": "Löschung meiner Daten", "product_information": "Frage zum Produkt",
        "shipping_information": "Frage zum Versand",
    },
    subjects=(
        "{list}", "Mehrere Anliegen: {list}", "{list} - alles in einer Mail",
        "[Mehrere|Verschiedene] [Fragen|Anliegen|Sachen] auf einmal", "Hilfe bei: {list}",
        "[Gleich mehrere Punkte|Ein paar Dinge auf einmal]",
    ),
    conjunction="und",
)  # fmt: skip
