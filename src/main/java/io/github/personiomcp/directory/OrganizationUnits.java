package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units of one kind, each with how many people who have not left belong to it. */
public final class OrganizationUnits {

    private final Kind kind;
    private final List<OrganizationUnit> listed;
    private final Map<OrganizationUnit, Integer> people = new LinkedHashMap<>();

    private OrganizationUnits(Kind kind, List<OrganizationUnit> listed) {
        this.kind = kind;
        this.listed = listed;
        listed.forEach(unit -> people.put(unit, 0));
    }

    /**
     * Units with their number of people, sorted by name: those of {@code listed}, and those that only people's attributes name.
     *
     * @param listed what Personio lists; empty where it lists nothing
     */
    public static List<Map.Entry<OrganizationUnit, Integer>> count(
            Kind kind, List<OrganizationUnit> listed, Snapshot snapshot) {
        OrganizationUnits units = new OrganizationUnits(kind, listed);
        snapshot.people().forEach(units::add);
        return units.people.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<OrganizationUnit, Integer> entry) ->
                                Folding.fold(entry.getKey().name()))
                        .thenComparing(entry -> entry.getKey().id()))
                .toList();
    }

    private void add(Employee person) {
        int one = ReportingLines.inactive(person) ? 0 : 1;
        named(person).stream().distinct().forEach(unit -> people.merge(known(unit), one, Integer::sum));
    }

    /** The units that the person's attributes name. */
    private List<OrganizationUnit> named(Employee person) {
        String key = kind.attribute();
        Object value = person.value(key).orElse("");
        List<OrganizationUnit> units = new ArrayList<>();
        if (value instanceof Collection<?> records) {
            records.forEach(item -> units.add(
                    item instanceof Map<?, ?> record ? unit(record.get("id"), record.get("name")) : unit(null, item)));
        } else {
            units.add(unit(person.text(key + "_id"), value));
        }
        units.removeIf(unit -> unit.name().isEmpty());
        return units;
    }

    private OrganizationUnit unit(@Nullable Object id, @Nullable Object name) {
        String shown = name == null ? "" : name.toString();
        return new OrganizationUnit(kind, id == null ? "" : id.toString(), shown);
    }

    /** The listed unit that a person's attribute means. The name decides, because ids may be those of another generation of the API. */
    private OrganizationUnit known(OrganizationUnit named) {
        List<OrganizationUnit> sameName =
                listed.stream().filter(unit -> unit.name().equals(named.name())).toList();
        return sameName.stream()
                .filter(unit -> sameName.size() == 1 || unit.id().equals(named.id()))
                .findFirst()
                .orElse(named);
    }
}
