package io.github.personiomcp.demo;

import java.util.List;

/** First and last names as they occur in one office. The first {@link #women()} first names are women's. */
record Vocabulary(int women, List<String> firstNames, List<String> lastNames) {

    static final Vocabulary GERMAN = new Vocabulary(
            24,
            words("Anna Lena Jana Katharina Sabine Julia Laura Sophie Marie Hannah Lea Johanna Clara Greta Ida Mia Nele"
                    + " Frieda Käthe Zoë Ayşe Elif Agnieszka Petra"
                    + " Thomas Jörg Stefan Lukas Jonas Felix Maximilian Paul Leon Niklas Tobias Jürgen Björn Götz Matthias"
                    + " Moritz Emil Anton Mehmet Piotr Søren Henrik Till Fabian"),
            words(
                    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter"
                            + " Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause"
                            + " Lehmann Köhler Maier Vogt Jäger Groß Böhm Yılmaz Kowalski Strauß Öztürk Jørgensen Brandt"));

    static final Vocabulary IRISH = new Vocabulary(
            20,
            words(
                    "Siobhán Aoife Niamh Ciara Gráinne Róisín Sinéad Orla Maeve Eimear Emma Grace Sarah Caoimhe Deirdre Clodagh"
                            + " Nora Fiona Hannah Áine"
                            + " Seán Patrick Conor Liam Oisín Cian Declan Eoin Fionn Rory Brendan Kevin Darragh Niall Pádraig Jack James"
                            + " Ronan Tadhg Michael"),
            List.of(
                    "Murphy",
                    "Kelly",
                    "O'Sullivan",
                    "Walsh",
                    "O'Brien",
                    "Byrne",
                    "Ryan",
                    "O'Connor",
                    "O'Neill",
                    "Doyle",
                    "McCarthy",
                    "Gallagher",
                    "Doherty",
                    "Kennedy",
                    "Lynch",
                    "Murray",
                    "Quinn",
                    "Moore",
                    "Ó Súilleabháin",
                    "Nolan",
                    "Dunne",
                    "Healy",
                    "Brennan",
                    "Burke",
                    "Fitzgerald"));

    static final Vocabulary SPANISH = new Vocabulary(
            20,
            words(
                    "María Carmen Lucía Elena Sofía Paula Marta Inés Beatriz Nuria Pilar Rocío Alba Irene Ángela Begoña Ainhoa"
                            + " Leire Montserrat Teresa"
                            + " Íñigo José Antonio Javier Álvaro Sergio Pablo Diego Andrés Rubén Adrián Jesús Raúl Óscar Héctor Iván Jordi"
                            + " Mikel Gonzalo Joaquín"),
            List.of(
                    "García",
                    "Martínez",
                    "López",
                    "Sánchez",
                    "Pérez",
                    "Gómez",
                    "Fernández",
                    "Núñez",
                    "Díaz",
                    "Álvarez",
                    "Romero",
                    "Ruiz",
                    "Alonso",
                    "Gutiérrez",
                    "Navarro",
                    "Domínguez",
                    "Vázquez",
                    "Ramos",
                    "Gil",
                    "Ibáñez",
                    "Muñoz",
                    "Peña",
                    "Etxeberria",
                    "Castro",
                    "Ortega"));

    private static List<String> words(String spaced) {
        return List.of(spaced.split(" ", -1));
    }
}
