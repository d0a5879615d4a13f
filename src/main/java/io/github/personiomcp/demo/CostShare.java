package io.github.personiomcp.demo;

import java.util.List;
import java.util.stream.Stream;

/** The part of a person's cost that one cost centre bears. Cost centres mirror departments, apart from a central one. */
record CostShare(Unit center, Number percentage) {

    private static final Unit CENTRAL = new Unit(1190, "Central projects");
    private static final int FROM_DEPARTMENT = 600;

    static List<Unit> centers() {
        return Stream.concat(Department.ALL.stream().map(Department::unit).map(CostShare::center), Stream.of(CENTRAL))
                .toList();
    }

    /** What was written, else what goes with the department: nothing for people without one. */
    static List<CostShare> of(Person person) {
        if (person.value("cost_centers") instanceof List<?> written) {
            return written.stream().map(CostShare.class::cast).toList();
        }
        Unit department = person.unit("department").orElse(null);
        if (department == null) {
            return List.of();
        }
        return person.id() % 9 == 0
                ? List.of(new CostShare(center(department), 60), new CostShare(CENTRAL, 40))
                : List.of(new CostShare(center(department), 100));
    }

    private static Unit center(Unit department) {
        return new Unit(department.id() + FROM_DEPARTMENT, department.name());
    }
}
