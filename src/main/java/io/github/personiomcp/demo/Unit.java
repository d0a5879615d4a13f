package io.github.personiomcp.demo;

import java.util.List;
import java.util.stream.Stream;

/** Something with a number and a name that people belong to: a department, team, office or legal entity. */
public record Unit(long id, String name) {

    /** Every unit of one kind, by the key of the attribute that shows them. */
    static List<Unit> all(String key) {
        Stream<Unit> units =
                switch (key) {
                    case "department" -> Department.ALL.stream().map(Department::unit);
                    case "team" -> Department.ALL.stream().flatMap(department -> department.teams().stream());
                    case "office" -> Office.ALL.stream().map(Office::unit);
                    case "subcompany" -> Office.ALL.stream().map(Office::subcompany);
                    case "cost_centers" -> CostShare.centers().stream();
                    default -> Stream.of();
                };
        return units.distinct().toList();
    }
}
