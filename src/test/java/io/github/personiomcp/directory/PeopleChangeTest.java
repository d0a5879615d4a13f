package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleChangeTest {

    private static final Employee ROSA = person("1", "Rosa", "office", "Berlin");
    private static final Employee EMIL = person("2", "Emil", "office", "Dublin");

    @Test
    void concernsWhoeverHasAnotherValue() {
        PeopleChange change = change(snapshot(ROSA, EMIL), snapshot(person("1", "Rosa", "office", "Dublin"), EMIL));

        assertThat(change.concerns("1")).isTrue();
        assertThat(change.concerns("ROSA@example.com")).isTrue();
        assertThat(change.concerns("rosa berg")).isTrue();
        assertThat(change.concerns("2")).isFalse();
        assertThat(change.concerns("emil@example.com")).isFalse();
        assertThat(change.concerns("Nobody")).isFalse();
    }

    @Test
    void concernsWhoeverIsNewOrGone() {
        PeopleChange change = change(snapshot(ROSA), snapshot(EMIL));

        assertThat(change.concerns("1")).isTrue();
        assertThat(change.concerns("2")).isTrue();
        assertThat(change.concernsReportingLines()).isTrue();
    }

    @Test
    void dateOfTheLastChangeAloneIsNoChange() {
        Employee before = person("1", "Rosa", "last_modified_at", "2026-01-01");
        Employee after = person("1", "Rosa", "last_modified_at", "2026-11-21");

        assertThat(change(snapshot(before), snapshot(after)).concerns("1")).isFalse();
    }

    @Test
    void chartIsAnotherWhereSomebodyStandsElsewhereInIt() {
        assertThat(change(snapshot(ROSA), snapshot(person("1", "Rosa", "supervisor_id", "2")))
                        .concernsReportingLines())
                .isTrue();
        assertThat(change(snapshot(ROSA), snapshot(person("1", "Rosa", "office", "Dublin")))
                        .concernsReportingLines())
                .isFalse();
    }

    private static PeopleChange change(Snapshot before, Snapshot after) {
        return new PeopleChange(before, after);
    }

    private static Snapshot snapshot(Employee... people) {
        return new Snapshot(TenantSchema.standard(), Arrays.asList(people), Instant.EPOCH, true);
    }

    private static Employee person(String id, String first, String key, String value) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("first_name", first);
        attributes.put("last_name", "Berg");
        attributes.put("email", first.toLowerCase(Locale.ROOT) + "@example.com");
        attributes.put(key, value);
        return new Employee(id, attributes);
    }
}
