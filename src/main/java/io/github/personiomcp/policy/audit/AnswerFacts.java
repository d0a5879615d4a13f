package io.github.personiomcp.policy.audit;

import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.Classification;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Toolset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be said of an answer without saying what is in it: whom it concerns and which fields it shows. A field is named only where the
 * tool's schema or the tenant's attributes name it; whatever else stands as a key may be a value.
 */
final class AnswerFacts {

    private static final Set<String> PEOPLE = Set.of("employees", "employee", "people", "events", "members");
    private static final Set<String> PERSON_IDS = Set.of("employee_id", "supervisor_id", "person_id");

    private final TenantSchema tenant;
    private final SchemaNames names;
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> records = new LinkedHashSet<>();
    private final Set<String> fields = new TreeSet<>();

    private AnswerFacts(BoundTool tool) {
        this.tenant = tool.tenant();
        this.names = new SchemaNames(tool.spec(), tenant);
    }

    static AnswerFacts of(Map<String, Object> answer, BoundTool tool) {
        AnswerFacts facts = new AnswerFacts(tool);
        boolean person = tool.spec().toolset() == Toolset.EMPLOYEES;
        answer.forEach((key, value) -> facts.meet(key, value, person));
        return facts;
    }

    /** Ids of the people that the answer concerns, each once. */
    Set<String> people() {
        return people;
    }

    /** Ids of everything else that it tells of. */
    Set<String> records() {
        return records;
    }

    /** Names of the fields in its records. */
    Set<String> fields() {
        return fields;
    }

    /** The sensitive classes to which these fields belong. */
    Set<String> classes() {
        Set<String> classes = new TreeSet<>();
        fields.forEach(field ->
                tenant.find(field).flatMap(Classification::of).ifPresent(sensitive -> classes.add(sensitive.label())));
        return classes;
    }

    private void meet(String key, Object value, boolean person) {
        if (value instanceof Map<?, ?> map) {
            inside(map, PEOPLE.contains(key));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> {
                if (item instanceof Map<?, ?> map) {
                    inside(map, PEOPLE.contains(key));
                }
            });
        } else if (PERSON_IDS.contains(key)) {
            people.add(String.valueOf(value));
        } else if (key.equals("id")) {
            (person ? people : records).add(String.valueOf(value));
        }
    }

    private void inside(Map<?, ?> map, boolean person) {
        map.forEach((written, value) -> {
            String key = String.valueOf(written);
            field(key);
            if (key.equals("field") && value instanceof String changed) {
                field(changed);
            }
            meet(key, value, person);
        });
    }

    private void field(String name) {
        names.known(name).ifPresent(fields::add);
    }
}
