package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.demo.Unit;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.EmployeeWrites.Receipt;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every adapter of the {@link EmployeeWrites} port does to the same demo tenant. The generations differ in one thing: a unit that
 * does not exist is ignored by v1 with a remark, and refused over v2; nothing is stored either way.
 */
public abstract class EmployeeWritesContract {

    protected DemoApi api;
    protected EmployeeWrites writes;

    protected abstract EmployeeWrites over(DemoApi demo);

    @BeforeEach
    void start() {
        api = new DemoApi(40);
        api.tenant.faults().enforceRateLimit(false);
        writes = over(api);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void newPersonIsStoredAsWanted() {
        Person boss = api.company().people().get(0);
        Map<String, @Nullable Object> wanted = rosa();
        wanted.put("supervisor", String.valueOf(boss.id()));
        wanted.put("dynamic_24401", "M");
        wanted.put("dynamic_24402", List.of("Deutsch", "Englisch"));
        wanted.put("dynamic_24404", 12L);
        wanted.put("dynamic_24405", new BigDecimal("0.8"));
        wanted.put("dynamic_24406", "2026-10-01");

        Receipt receipt = writes.create(wanted, call());

        wanted.put("supervisor", boss.name());
        assertThat(facts(receipt.id())).containsAllEntriesOf(new HashMap<>(wanted));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,active", "2026-11-18,active", "2026-11-19,onboarding"})
    void statusFollowsTheFirstDayUnlessGiven(String hired, String status) {
        Map<String, @Nullable Object> wanted = rosa();
        wanted.remove("status");
        wanted.put("hire_date", hired);

        assertThat(facts(writes.create(wanted, call()).id())).containsEntry("status", status);
    }

    @Test
    void changesAreStoredAndNothingElseChanges() {
        Person person = somebodyInATeam();
        Map<String, Object> expected = new HashMap<>(facts(id(person)));
        Map<String, @Nullable Object> changes = values(
                "preferred_name",
                "Ro",
                "position",
                "Architect",
                "department",
                "Finance",
                "office",
                "Madrid",
                "weekly_working_hours",
                new BigDecimal("38.5"),
                "dynamic_24402",
                List.of("Spanisch"),
                "gender",
                "diverse");

        writes.update(id(person), changes, call());

        expected.putAll(new HashMap<>(changes));
        expected.put("department_id", "507");
        expected.put("office_id", "804");
        expected.put("last_modified_at", "2026-11-18");
        assertThat(facts(id(person))).isEqualTo(expected);
    }

    @Test
    void nullClears() {
        Person person = somebodyInATeam();
        List<String> keys = List.of("supervisor", "position", "office", "department", "dynamic_24401", "dynamic_24402");
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        keys.forEach(key -> changes.put(key, null));

        writes.update(id(person), changes, call());

        assertThat(facts(id(person))).doesNotContainKeys(keys.toArray(String[]::new));
        assertThat(facts(id(person))).containsKey("team");
    }

    @ParameterizedTest
    @CsvSource({"created_at,2026-01-01", "termination_date,2026-12-31", "email,new@nordlicht.example", "shoe_size,44"})
    void whatCannotBeSetIsRefusedByNameBeforeAnythingIsSent(String key, String value) {
        api.tenant.traffic().reset();

        assertThatThrownBy(() -> writes.update("1012", values(key, value), call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("\"" + key + "\"");
        assertThat(api.tenant.traffic().count("PATCH", "/")).isZero();
    }

    @Test
    void unitThatDoesNotExistIsNotStored() {
        Person person = somebodyInATeam();

        try {
            assertThat(writes.update(id(person), values("office", "Munchen"), call())
                            .warnings())
                    .isNotEmpty();
        } catch (InvalidArgumentException e) {
            assertThat(e).hasMessageContaining("München");
        }

        assertThat(api.company().person(person.id())).hasValue(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999", "rosa"})
    void unknownPersonIsNotFound(String id) {
        for (String key : List.of("position", "first_name")) {
            assertThatThrownBy(() -> writes.update(id, values(key, "x"), call()))
                    .isInstanceOfSatisfying(
                            PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND));
        }
    }

    @Test
    void refusalOfPersonioIsARefusal() {
        api.tenant.faults().rejectPatch(1);

        assertThatThrownBy(() -> writes.update("1012", values("position", "x"), call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REJECTED));
    }

    protected final Person somebodyInATeam() {
        return api.company().people().stream()
                .filter(person -> person.unit("team").map(Unit::name).isPresent())
                .filter(person -> person.status().equals("active"))
                .findFirst()
                .orElseThrow();
    }

    protected final Map<String, Object> facts(String id) {
        return DemoFacts.of(api.company().person(Long.parseLong(id)).orElseThrow(), api.company());
    }

    protected final CallContext call() {
        return api.call(DemoFacts.schema(api.company()));
    }

    protected static String id(Person person) {
        return String.valueOf(person.id());
    }

    protected static Map<String, @Nullable Object> rosa() {
        return values(
                "email",
                "rosa.berg@nordlicht.example",
                "first_name",
                "Rosa",
                "last_name",
                "Berg",
                "preferred_name",
                "Ro",
                "gender",
                "female",
                "status",
                "onboarding",
                "position",
                "Engineer",
                "hire_date",
                "2026-12-01",
                "weekly_working_hours",
                new BigDecimal("32"),
                "subcompany",
                "Nordlicht Systems Ireland Ltd",
                "department",
                "Engineering",
                "office",
                "Dublin");
    }

    protected static Map<String, @Nullable Object> values(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            values.put(String.valueOf(keysAndValues[index]), keysAndValues[index + 1]);
        }
        return values;
    }
}
