package io.github.personiomcp.testing;

import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Synthetic people: {@code People.named("4711", "Rosa", "Berg").with("team", "Core").employee()}. */
public final class People {

    /** When every snapshot was taken. */
    public static final Instant AS_OF = Instant.parse("2026-11-21T09:00:00Z");

    private final String id;
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    private People(String id) {
        this.id = id;
    }

    /** Somebody active. */
    public static People named(String id, String firstName, String lastName) {
        return new People(id)
                .with("id", id)
                .with("first_name", firstName)
                .with("last_name", lastName)
                .with("status", "active");
    }

    /** Somebody of whom nothing but the supervisor matters. */
    public static Employee reportingTo(String supervisor, String id, String status) {
        People person = named(id, "Person", id).with("status", status);
        return supervisor.isEmpty()
                ? person.employee()
                : person.with("supervisor_id", supervisor).employee();
    }

    public People with(String key, Object value) {
        attributes.put(key, value);
        return this;
    }

    public Employee employee() {
        return new Employee(id, attributes);
    }

    /** Everybody, with the standard attributes. */
    public static Snapshot snapshot(Employee... people) {
        return snapshot(TenantSchema.standard(), people);
    }

    public static Snapshot snapshot(TenantSchema tenant, Employee... people) {
        return new Snapshot(tenant, List.of(people), AS_OF, true);
    }
}
