package io.github.personiomcp.demo;

import java.time.ZoneId;
import java.util.List;

/**
 * A place of work with the legal entity, holidays and names that go with it.
 *
 * @param share how many of 100 people work there
 */
record Office(
        Unit unit,
        Unit subcompany,
        Unit calendar,
        String country,
        String state,
        ZoneId zone,
        int share,
        Vocabulary names) {

    /** The zone of the tenant itself: dates of employees are local midnights here. */
    static final ZoneId COMPANY_ZONE = ZoneId.of("Europe/Berlin");

    private static final Unit GMBH = new Unit(301, "Nordlicht Systems GmbH");
    private static final Unit LIMITED = new Unit(302, "Nordlicht Systems Ireland Ltd");
    private static final Unit SOCIEDAD = new Unit(303, "Nordlicht Systems Iberia S.L.");

    static final List<Office> ALL = List.of(
            new Office(
                    new Unit(801, "Berlin"),
                    GMBH,
                    new Unit(21, "DE (Berlin)"),
                    "DE",
                    "Berlin",
                    COMPANY_ZONE,
                    45,
                    Vocabulary.GERMAN),
            new Office(
                    new Unit(802, "München"),
                    GMBH,
                    new Unit(22, "DE (Bayern)"),
                    "DE",
                    "Bayern",
                    COMPANY_ZONE,
                    15,
                    Vocabulary.GERMAN),
            new Office(
                    new Unit(803, "Dublin"),
                    LIMITED,
                    new Unit(23, "IE (Ireland)"),
                    "IE",
                    "Ireland",
                    ZoneId.of("Europe/Dublin"),
                    20,
                    Vocabulary.IRISH),
            new Office(
                    new Unit(804, "Madrid"),
                    SOCIEDAD,
                    new Unit(24, "ES (Madrid)"),
                    "ES",
                    "Madrid",
                    ZoneId.of("Europe/Madrid"),
                    20,
                    Vocabulary.SPANISH));

    /** Where the clock of a person is; UTC for somebody who is gone. */
    static ZoneId zoneOf(Company company, long personId) {
        return company.person(personId).map(person -> of(person).zone()).orElse(ZoneId.of("UTC"));
    }

    /** The office of a person; the first one for people without. */
    static Office of(Person person) {
        Unit unit = person.unit("office").orElse(ALL.get(0).unit());
        return ALL.stream()
                .filter(office -> office.unit().equals(unit))
                .findFirst()
                .orElse(ALL.get(0));
    }
}
