"""German patterns for what an agent asks and what a customer replies."""

from __future__ import annotations

from ticketworld.writer.german.telling import TELLING
from ticketworld.writer.phrasebook import Talk

TALK = Talk(
    greetings=(
        "Guten Tag {name},",
        "Hallo {name},",
        "Hallo {first},",
        "Guten Tag,",
        "Hallo,",
        "Liebe Kundin, lieber Kunde,",
    ),
    sign_offs=(
        "Mit freundlichen Grüßen\nIhr Kundenservice",
        "Viele Grüße\nIhr Kundenservice",
        "Freundliche Grüße\nDas Serviceteam",
        "Beste Grüße\nIhr Serviceteam",
    ),
    asking={
        "order_number": (
            "Wie lautet die Bestellnummer?",
            "Könnten Sie mir bitte die Bestellnummer [nennen|schicken]?",
            "Bitte nennen Sie mir die Bestellnummer[; sie steht in der Bestätigungsmail|].",
            "Bitte sehen Sie noch einmal nach und schreiben Sie mir die vollständige "
            "Bestellnummer.",
        ),
        "product": (
            "Um welchen Artikel geht es[ genau|]?",
            "Welcher Artikel ist gemeint?",
            "Könnten Sie mir den genauen Namen des Artikels nennen?",
            "Bitte schreiben Sie mir, um welches Produkt es geht.",
        ),
        "order_date": (
            "Wann haben Sie die Bestellung aufgegeben?",
            "An welchem Tag wurde bestellt?",
            "Könnten Sie mir das Bestelldatum nennen?",
            "Bitte nennen Sie mir das Bestelldatum.",
        ),
        "packaging": (
            "Wurde die Verpackung schon geöffnet?",
            "Ist die Verpackung noch versiegelt, oder wurde sie geöffnet?",
            "Bitte teilen Sie mir mit, ob die Verpackung geöffnet wurde.",
            "Ist der Artikel noch originalverpackt?",
        ),
        "fault": (
            "Hat der Artikel einen Defekt, und wenn ja, wie kam es dazu?",
            "Gibt es ein Problem mit dem Artikel, und wenn ja, wodurch?",
            "Liegt ein Mangel vor[, und wodurch ist er entstanden|]?",
            "Könnten Sie beschreiben, ob der Artikel defekt ist und was die Ursache war?",
        ),
        "bundle_parts": (
            "Soll das ganze Set zurückkommen oder nur ein Teil davon?",
            "Möchten Sie das komplette Set zurückgeben oder einzelne Teile behalten?",
            "Betrifft die Rückgabe alle Teile des Sets?",
        ),
        "party": (
            "War der Artikel ein Geschenk von Ihnen oder für Sie?",
            "Haben Sie den Artikel verschenkt, oder haben Sie das Geschenk bekommen?",
            "Sind Sie die Person, die das Geschenk gekauft hat, oder wurden Sie beschenkt?",
        ),
    },
    before_one=(
        "Damit ich [Ihnen weiterhelfen|den Vorgang abschließen] kann, fehlt mir noch eine Angabe.",
        "Vielen Dank für Ihre Nachricht.",
        "Ich kümmere mich gern darum.",
        "Eine Frage vorab.",
        "",
    ),
    before_more=(
        "Damit ich Ihnen weiterhelfen kann, brauche ich noch ein paar Angaben.",
        "Vielen Dank für Ihre Nachricht. Ein paar Angaben fehlen mir noch.",
        "Bitte helfen Sie mir mit folgenden Angaben.",
        "",
    ),
    after=(
        "Sobald ich Ihre Antwort habe, melde ich mich wieder.",
        "Eine kurze Antwort genügt.",
        "Vielen Dank für Ihre Mithilfe.",
        "Antworten Sie einfach auf diese Nachricht.",
        "",
    ),
    given={
        "order_number": (
            "[Die|Meine] Bestellnummer [ist|lautet] {order_number}.",
            "Hier die Nummer: {order_number}.",
            "[Nachgeschaut|Gefunden]: {order_number}.",
            "In der Mail steht {order_number}.",
            "Bestellnummer: {order_number}.",
        ),
        "product": (
            "Es geht um das Produkt {product}.",
            "[Artikel|Produkt]: {product}.",
            "Ich meine den Artikel {product}.",
            "Gemeint ist der Artikel {product}.",
        ),
        "order_date": (
            "Bestellt [habe ich|wurde] am {order_date}.",
            "Das war am {order_date}.",
            "Laut Mail war es am {order_date}.",
            "Bestelldatum: {order_date}.",
        ),
    },
    facts={
        "packaging": {
            "unopened": (
                "Die Verpackung ist noch [ungeöffnet|versiegelt].",
                "Nein, ich habe nichts geöffnet.",
                "Alles ist noch originalverpackt.",
            ),
            "opened": (
                "Ja, ich habe die Verpackung geöffnet.",
                "Die Verpackung ist geöffnet[, ja|].",
                "Ausgepackt habe ich alles[, ja|].",
            ),
        },
        "fault": {
            "none": (
                "Nein, kaputt ist nichts, es ist alles in Ordnung.",
                "Einen Mangel gibt es nicht, alles einwandfrei.",
                "Daran ist nichts auszusetzen.",
            ),
            "manufacturing": (
                "Das ist ein Herstellungsfehler.",
                "Es kam ganz von selbst, ohne mein Zutun.",
                "Ich vermute einen Produktionsfehler.",
            ),
            "transit": (
                "Das ist ein Transportschaden.",
                "Der Artikel kam schon beschädigt an.",
                "Beim Versand ist er wohl beschädigt worden.",
            ),
            "water": (
                "Da ist Wasser reingelaufen.",
                "Der Artikel ist nass geworden.",
                "Es ist ein Wasserschaden.",
            ),
            "physical": (
                "Mir ist das Teil runtergefallen.",
                "Ich habe es leider fallen lassen.",
                "Es ist mir aus der Hand gerutscht.",
            ),
            "wear": (
                "Das ist normaler Verschleiß.",
                "Es sind einfach Abnutzungserscheinungen.",
                "Mit der Zeit wurde es abgenutzt.",
            ),
        },
        "bundle_parts": TELLING.said["bundle_parts"],
        "party": {
            "recipient": (
                "Das war ein Geschenk für mich.",
                "Ich habe es geschenkt bekommen.",
                "Meine Schwester hat es mir geschenkt.",
            ),
            "buyer": (
                "Ich habe es als Geschenk gekauft.",
                "Das war ein Geschenk für meine Mutter.",
                "Ich habe es meinem Bruder geschenkt.",
            ),
        },
    },
    left_open={
        "order_number": ("Die Nummer suche ich noch.", "Die Nummer reiche ich nach."),
        "product": (
            "Den genauen Namen muss ich erst nachsehen.",
            "Wie es genau heißt, sage ich noch.",
        ),
        "order_date": ("Den Tag muss ich erst nachsehen.", "Den Tag weiß ich gerade nicht."),
        "packaging": ("Nach dem Karton muss ich erst schauen.", "Zum Karton melde ich mich noch."),
        "fault": (
            "Was los ist, schaue ich mir noch genauer an.",
            "Das andere muss ich erst prüfen.",
        ),
        "bundle_parts": (
            "Wie viel zurückgeht, überlege ich noch.",
            "Über den Umfang denke ich noch nach.",
        ),
        "party": ("Zu der anderen Frage später mehr.", "Das andere sage ich ein andermal."),
    },
    openings=(
        "Danke für die [schnelle |]Antwort.",
        "[Gern|Klar], hier die Antwort.",
        "Hier, was fehlte:",
        "Danke fürs Kümmern.",
        "",
    ),
    closings=(
        "Ich hoffe, das reicht.",
        "Bei Fragen einfach melden.",
        "Mehr weiß ich nicht.",
        "Danke!",
        "",
    ),
    complaints=(
        "Hoffentlich geht es jetzt endlich weiter.",
        "Das hätte man auch gleich fragen können.",
    ),
)
