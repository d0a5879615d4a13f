package io.github.personiomcp.benchmark;

import java.util.Random;

/** The words of which {@link ManyPeople} are made. */
final class Names {

    static final String[] ROLES =
            words("Engineer,Accountant,Recruiter,Designer,Analyst,Controller,Account Manager,Data Scientist,"
                    + "Product Manager,Customer Success Manager,Sales Development Representative,Office Manager,Site Reliability Engineer,"
                    + "Paralegal,Payroll Specialist,Copywriter");

    static final String[] DEPARTMENTS =
            words("Engineering,Platform,Data,Design,Finance,Legal,People,Sales,Marketing,Support,"
                    + "Operations,Küche,Logistik,Qualität,Vertrieb Süd,Research & Development");

    static final String[] OFFICES =
            words("Berlin,München,Köln,Hamburg,Dublin,Madrid,Barcelona,Zürich,Wien,Kraków,London,Remote");

    static final String[] COMPANIES = words("Nordlicht GmbH,Nordlicht Ireland Ltd,Nordlicht España SL");

    private static final String[] FIRST = words(
            "Anna,Lena,Jana,Katharina,Sabine,Julia,Laura,Sophie,Marie,Hannah,Lea,Johanna,Clara,Greta,"
                    + "Ida,Mia,Nele,Frieda,Käthe,Zoë,Ayşe,Elif,Agnieszka,Petra,Thomas,Jörg,Stefan,Lukas,Jonas,Felix,Maximilian,Paul,Leon,"
                    + "Niklas,Tobias,Jürgen,Björn,Götz,Matthias,Moritz,Emil,Anton,Mehmet,Piotr,Søren,Henrik,Till,Fabian,Siobhán,Aoife,Niamh,"
                    + "Ciara,Gráinne,Róisín,Orla,Maeve,Seán,Patrick,Conor,Liam,Oisín,Cian,Eoin,Rory,Michael,Michal,Raphael,Manuel,Joel,"
                    + "María,Carmen,Lucía,Elena,Sofía,Paula,Marta,Inés,Nuria,Íñigo,José,Javier,Álvaro,Sergio,Pablo,Diego,Andrés,Rubén,"
                    + "Łukasz,Zdeněk,Dvora,Þór,Åse,Jean,Li,Wei,Kim,Jan,Jon,Ute,Uwe,Christiane,Alexander,Alexandra,Benjamin,Elisabeth");

    private static final String[] LAST = words(
            "Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Maier,Wagner,Becker,Schulz,Hoffmann,Schäfer,"
                    + "Koch,Bauer,Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann,Braun,Krüger,Hofmann,Hartmann,Lange,Werner,Krause,"
                    + "Lehmann,Köhler,Vogt,Jäger,Groß,Böhm,Yılmaz,Kowalski,Strauß,Öztürk,Jørgensen,Brandt,Murphy,Kelly,O'Sullivan,Walsh,"
                    + "O'Brien,Byrne,Ryan,O'Connor,O'Neill,Doyle,McCarthy,Gallagher,Doherty,Kennedy,Lynch,Murray,Quinn,Moore,Ó Súilleabháin,"
                    + "Nolan,Dunne,Healy,García,Martínez,López,Sánchez,Pérez,Gómez,Fernández,Núñez,Díaz,Álvarez,Romero,Ruiz,Alonso,Gutiérrez,"
                    + "Navarro,Domínguez,Vázquez,Ramos,Gil,Ibáñez,Muñoz,Peña,Etxeberria,García Márquez,van der Berg,de la Cruz,Weiß,Voß,"
                    + "Łukaszewicz,Dvořák,Nowak,Nguyễn,Sørensen,Åkesson,Ærø,Bergmann,Berg,Borg,Stein,Roth,Lüdenscheidt,Huber,Gruber,Novák");

    private Names() {}

    static String first(Random random) {
        String first = oneOf(FIRST, random);
        return random.nextInt(6) == 0 ? first + (random.nextBoolean() ? "-" : " ") + oneOf(FIRST, random) : first;
    }

    static String last(Random random) {
        String last = oneOf(LAST, random);
        return random.nextInt(8) == 0 ? last + "-" + oneOf(LAST, random) : last;
    }

    /** What friends call somebody. */
    static String shortened(String first) {
        return first.length() > 5 ? first.substring(0, 4) : first + "i";
    }

    private static String oneOf(String[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    private static String[] words(String listed) {
        return listed.split(",", -1);
    }
}
