"""German patterns for the facts that only the customer knows."""

from __future__ import annotations

from ticketworld.writer.phrasebook import ByValue, Telling

_SAID: ByValue = {
    "packaging": {
        "unopened": (
            "Die Verpackung ist noch [ungeöffnet|komplett versiegelt|original verpackt].",
            "[Geöffnet habe ich nichts|Ausgepackt habe ich nichts], [der Karton ist noch "
            "versiegelt|"
            "alles ist noch originalverpackt].",
            "Ich habe den Karton [noch gar nicht|gar nicht erst|bisher nicht] [geöffnet|"
            "aufgemacht].",
            "Der Artikel ist noch [originalverpackt|ungeöffnet][ und unangetastet|, so wie {er} "
            "kam|].",
            "Das Siegel ist [noch intakt|noch unversehrt], [die Packung war also nie offen|"
            "ausgepackt wurde nichts].",
        ),
        "opened": (
            "[Den Karton|Die Verpackung] habe ich [geöffnet|aufgemacht|schon geöffnet].",
            "Ausgepackt [ist alles|habe ich alles] schon[, das sage ich gleich dazu|, klar|].",
            "[Die Verpackung ist|Der Karton ist] [bereits|schon] [geöffnet|offen][, versteht "
            "sich|].",
            "Ich habe [das Paket|alles] [gleich|neugierig|am selben Abend] ausgepackt[, die "
            "Verpackung habe ich noch|].",
            "Das Siegel ist gebrochen, [sonst ist die Packung aber vollständig|das gebe ich zu|da "
            "ich reinschauen wollte].",
        ),
    },
    "fault": {
        "none": (
            "[Am Artikel|Daran] ist nichts [auszusetzen|zu beanstanden].",
            "[Einen Defekt gibt es nicht|Kaputt ist nichts], [nichts defekt, alles in Ordnung|"
            "alles "
            "in Ordnung damit].",
            "[Technisch|Ansonsten] ist [alles in Ordnung|alles einwandfrei][, daran liegt es "
            "nicht|].",
            "[Der Artikel hat keinen Mangel|Es liegt kein Mangel vor][, falls das eine Rolle "
            "spielt|].",
            "Der Artikel ist in [einwandfreiem|tadellosem|bestem] Zustand.",
        ),
        "manufacturing": (
            "[Das ist eindeutig ein Herstellungsfehler|Das sieht mir nach einem "
            "Herstellungsfehler aus|Für mich ist das ein Produktionsfehler].",
            "[Ganz von selbst|Einfach von allein|Ohne erkennbaren Grund] [geht {er} nicht mehr "
            "an|hat "
            "{er} den Dienst quittiert|setzt {er} immer wieder aus].",
            "Ich vermute [einen Fabrikationsfehler|einen Produktionsfehler|einen "
            "Materialfehler][, "
            "anders kann ich mir das nicht erklären|].",
            "Der Artikel muss schon ab Werk [einen Fehler gehabt haben|schadhaft gewesen sein].",
            "[Ohne Vorwarnung|Ohne jeden Grund] [ging plötzlich gar nichts mehr|fiel {er} aus|war "
            "Schluss], [an mir liegt es nicht|ich habe nichts falsch gemacht].",
        ),
        "transit": (
            "[Das ist ein klarer Transportschaden|Für mich ein Transportschaden|Es ist ein "
            "Transportschaden].",
            "Der Artikel kam [schon beschädigt|bereits kaputt|verbeult] [an|bei mir an|hier an].",
            "[Auf dem Transport|Beim Versand|Auf dem Weg] muss {er} [beschädigt worden|kaputt "
            "gegangen|zerbrochen] sein.",
            "Der Artikel ist beschädigt angekommen[, der Paketdienst war wohl grob|].",
        ),
        "water": (
            "[Mir ist leider Wasser|Da ist leider Kaffee|Da ist dummerweise Wasser] "
            "[drübergelaufen|reingelaufen].",
            "[Leider ist der Artikel nass geworden|{er} ist richtig nass geworden|Es ist ein "
            "Wasserschaden].",
            "[Der Artikel|{er}] hat [Wasser|ordentlich Wasser|Feuchtigkeit] abbekommen[, meine "
            "Schuld|].",
            "Mir ist ein Glas Wasser umgekippt[, direkt drüber|, und alles lief hinein|].",
            "{er} lag bei mir im Regen[, ich hatte {ihn} draußen vergessen|] und wurde nass.",
        ),
        "physical": (
            "[Mir ist der Artikel|{er} ist mir] [leider |dummerweise |]runtergefallen.",
            "[Ich habe {ihn}|Mein Sohn hat {ihn}|Meine Tochter hat {ihn}] [leider |versehentlich "
            "|]fallen "
            "lassen.",
            "[{er} ist vom Tisch gefallen|{er} ist mir aus der Hand gerutscht|Der Artikel ist "
            "heruntergefallen][, unglücklich auf die Kante|].",
            "[Nach einem Sturz|Seit einem Sturz] [hat {er} einen Knacks|ist {er} nicht mehr wie "
            "vorher].",
        ),
        "wear": (
            "[Das ist normaler Verschleiß|Es sind Abnutzungserscheinungen|Das kommt vom "
            "Verschleiß][, {er} war ja täglich im Einsatz|].",
            "[{er} ist mittlerweile|Inzwischen ist {er}] [ziemlich abgenutzt|ganz schön abgenutzt|"
            "verschlissen].",
            "[Die üblichen Gebrauchsspuren|Ganz normale Abnutzung][, mehr ist es nicht|, die Zeit "
            "geht eben nicht spurlos vorbei|].",
        ),
    },
    "bundle_parts": {
        "all": (
            "[Zurück soll|Zurückgehen soll|Es geht um] das [komplette|ganze|gesamte] Set.",
            "Ich [gebe|schicke] das [ganze|komplette] Set zurück[, nicht nur einzelnes|].",
            "[Alle Teile des Sets|Alle Teile vom Set] gehen zurück.",
        ),
        "some": (
            "[Zurück soll|Es geht um] nur [ein Teil|einen Teil] des Sets.",
            "Nur [ein Teil|ein einzelnes Teil] aus dem Set [geht zurück|soll zurück], den Rest "
            "behalte ich.",
            "[Den Rest des Sets|Den Rest vom Set] [behalte ich|möchte ich behalten].",
        ),
    },
    "party": {
        "recipient": (
            "[Ich habe {ihn}|Ich habe den Artikel] [geschenkt bekommen|zum Geburtstag geschenkt "
            "bekommen].",
            "[Das war ein Geschenk für mich|Es war ein Geschenk für mich][, gekauft hat jemand "
            "anderes|].",
            "[Eine Freundin|Meine Tante|Mein Bruder|Ein Freund] hat {ihn} mir geschenkt.",
            "Bekommen habe ich [{ihn}|den Artikel] von [meiner Schwester|Freunden|meinen "
            "Eltern], als "
            "Geschenk für mich.",
        ),
        "buyer": (
            "[Gekauft habe ich {ihn} als|Das war als|Gedacht war {er} als] Geschenk für [meine "
            "Schwester|meinen Vater|meine Frau|meinen Neffen|meine Freundin].",
            "Ich habe {ihn} [meiner Mutter|meinem Bruder|meiner Nichte|meinem Mann] geschenkt.",
            "[Ich wollte {ihn}|Eigentlich wollte ich {ihn}] [meiner Cousine|meinem Onkel|meinem "
            "Sohn] "
            "schenken.",
            "{er} war zum Verschenken[ gedacht|, an meine Nachbarin|].",
        ),
    },
}
_IMPLIED: ByValue = {
    "packaging": {
        "unopened": (
            "[Hier steht {er}|Hier steht alles] genau so, wie der Bote {ihn} abgestellt hat.",
            "Ich kenne den Artikel bisher nur von der Abbildung auf dem Karton.",
            "Ich habe noch nicht einmal [hineingeschaut|reingeschaut].",
            "Das Klebeband klebt noch wie am ersten Tag[ drüber|].",
        ),
        "opened": (
            "[Ein paar Mal benutzt|Mehrmals benutzt] habe ich {ihn} [auch|schon].",
            "Ich habe {ihn} [ein paar Tage lang |]auf Herz und Nieren geprüft.",
            "Selbst die [Tütchen|Folien|Polster] aus dem Karton habe ich alle [aufgehoben|noch "
            "da].",
            "Bis auf ein paar Fingerabdrücke sieht {er} aus wie neu.",
        ),
    },
    "fault": {
        "none": (
            "[Ich habe es mir einfach anders überlegt|Ich habe mich umentschieden].",
            "[{er} gefällt mir einfach nicht|{er} liegt mir einfach nicht|{er} gefällt uns "
            "leider nicht].",
            "[Ich hatte {ihn} mir anders vorgestellt|Das hatte ich mir einfach anders "
            "vorgestellt].",
            "[Wir haben so etwas gar nicht gebraucht|Es ist reine Geschmackssache].",
        ),
        "manufacturing": (
            "[Das passierte|Es fing an], ohne dass ich irgendetwas gemacht [habe|hätte].",
            "[{er} hat von Anfang an nicht richtig gearbeitet|Von Anfang an nicht zu gebrauchen, "
            "das "
            "gute Stück].",
            "Ich habe {ihn} behandelt wie ein rohes Ei, [und trotzdem ist Schluss|trotzdem rührt "
            "sich "
            "nichts mehr].",
            "Da hatte am Fließband wohl jemand einen schlechten Tag.",
        ),
        "transit": (
            "Das Paket sah aus, als wäre jemand [drauf herumgetreten|mit dem Auto "
            "drübergefahren].",
            "Das Paket war mit einem Loch [im Karton |]hier, und [entsprechend sieht der Inhalt "
            "aus|innen sieht es nicht besser aus].",
            "Die Reise zu mir hat {er} leider nicht überstanden.",
        ),
        "water": (
            "[{er} lag schon|Zur Rettung lag {er}] [drei Nächte |eine Nacht |]in einer Tüte Reis, "
            "[geholfen hat es nicht|ohne Erfolg].",
            "[Unser Keller stand|Die Küche stand] unter Wasser, und {er} [stand mittendrin|war "
            "leider "
            "auch dort].",
            "Wir sind in einen Wolkenbruch gekommen, [und {er} steckte im Rucksack|seitdem rührt "
            "{er} "
            "sich nicht].",
        ),
        "physical": (
            "{er} hat [leider|dummerweise] Bekanntschaft mit dem [Boden|Asphalt|Fliesenboden] "
            "gemacht.",
            "{er} ist mir einfach durch die Finger [geflutscht|geglitten].",
            "Das Regal ist [mitsamt allem |]heruntergekommen[, und {er} war mit dabei|].",
        ),
        "wear": (
            "{er} ist halt [ein bisschen |]in die Jahre gekommen.",
            "{er} hat schon so manche [Stunden|Abende|Einsätze] auf dem Buckel.",
            "{er} hat mir lange treue Dienste geleistet.",
        ),
    },
    "bundle_parts": {
        "all": (
            "Von der ganzen Truppe bleibt hier keiner.",
            "Aus dem Karton bleibt hier nichts[ zurück|].",
            "Die Geschwister aus dem Karton gehen mit[ auf die Reise|].",
        ),
        "some": (
            "Die anderen haben hier schon ihren Platz gefunden.",
            "Mit allem anderen bin ich zufrieden.",
            "Die Geschwister aus dem Karton dürfen bleiben.",
        ),
    },
    "party": {
        "recipient": (
            "{er} lag auf meinem [Geburtstagstisch|Gabentisch].",
            "[Meine Kollegen haben|Meine Familie hat] mich damit überrascht.",
            "Mein Name stand auf dem Anhänger.",
        ),
        "buyer": (
            "Ich wollte [meine Schwester|meinen Opa|meine Tante] damit überraschen.",
            "Ich hatte {ihn} extra für [meinen Patenjungen|meine Mutter|meine Frau] einpacken "
            "lassen.",
            "Ich hätte so gern gesehen, wie [mein Neffe|meine Tochter|mein Mann] {ihn} auspackt.",
        ),
    },
}

TELLING = Telling(
    said=_SAID,
    implied=_IMPLIED,
    unseen=(
        "Geöffnet wird [da|von mir] auch nichts, [ich schicke es ungeöffnet zurück|es bleibt "
        "alles "
        "ungeöffnet].",
        "[Das Paket bleibt|Die Packung bleibt] natürlich ungeöffnet.",
        "Sie geht dann ungeöffnet [wieder weg|an <Sie|euch>], [die Packung|also die Lieferung].",
    ),
    unseen_implied=(
        "Sobald das Paket kommt, geht es postwendend wieder [an <Sie|euch>|weg].",
        "Das Paket geht dann von der Haustür direkt in [die Filiale|den Paketshop].",
    ),
    photos=(
        (
            "[Fotos habe ich leider keine|Bilder habe ich leider keine|Fotos habe ich bisher "
            "keine].",
            "Ich schicke [erst mal |]ohne Fotos[, die Kamera streikt gerade|].",
            "[Ich habe noch keine Fotos gemacht|Es gibt noch keine Fotos][, tut mir leid|].",
        ),
        (
            "Ein Foto [hängt an|ist angehängt|liegt bei|schicke ich mit].",
            "[Anbei|Im Anhang] [ein Foto|ein Bild][ davon| vom Schaden|].",
            "Ich habe ein [Foto|Bild] angehängt[, darauf ist alles zu sehen|].",
        ),
        (
            "{count} Fotos [hängen an|sind angehängt|liegen bei|schicke ich mit].",
            "[Anbei|Im Anhang] {count} [Fotos|Bilder][ vom Schaden|].",
            "Ich habe {count} [Fotos|Bilder] angehängt[, damit man es sieht|].",
        ),
    ),
)
