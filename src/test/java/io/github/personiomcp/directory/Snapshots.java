package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.People;
import java.time.Instant;
import java.util.List;

/** Snapshots of two people, hour by hour. */
final class Snapshots {

    static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");
    static final Instant ELEVEN = Instant.parse("2026-11-21T11:00:00Z");

    private Snapshots() {}

    static Snapshot at(Instant asOf, Employee... people) {
        return new Snapshot(TenantSchema.standard(), List.of(people), asOf, true);
    }

    static People rosa() {
        return People.named("1", "Rosa", "Berg");
    }

    static People ada() {
        return People.named("2", "Ada", "Stein");
    }
}
