package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.Employees.Everybody;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v1.V1EmployeeWrites;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every adapter of the {@link Employees} port promises, over the same demo tenant, whatever its wire format. Two things differ
 * between the generations and are left out: {@link DemoFacts#V1_ONLY}, and the name of a supervisor who is no employee any more, whom
 * v1 still names and v2 shows by id.
 */
public abstract class EmployeesContract {

    private DemoApi api;
    private Employees employees;

    protected abstract Employees over(DemoApi demo);

    @BeforeEach
    void start() {
        api = new DemoApi(60);
        api.tenant.faults().enforceRateLimit(false);
        employees = over(api);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void everybodyIsReturnedWithWhatIsStored() {
        Everybody everybody = employees.all(whole());

        assertThat(everybody.complete()).isTrue();
        assertThat(everybody.employees()).hasSameSizeAs(api.company().people());
        for (Employee employee : everybody.employees()) {
            Person stored = api.company().person(Long.parseLong(employee.id())).orElseThrow();
            assertThat(comparable(employee)).as(stored.name()).isEqualTo(facts(stored));
            assertThat(employee.malformed()).isEmpty();
            assertThat(employee.unread()).isEmpty();
        }
    }

    @Test
    void oneIsReturnedAsAmongEverybody() {
        for (Employee employee : employees.all(whole()).employees().subList(0, 12)) {
            assertThat(employees.get(employee.id(), whole())).isEqualTo(employee);
        }
    }

    @Test
    void costCentersHaveNamesAndShares() {
        Employee split = employees.all(whole()).employees().stream()
                .filter(person -> Long.parseLong(person.id()) % 9 == 0)
                .filter(person -> person.value("department").isPresent())
                .findFirst()
                .orElseThrow();

        Object own = Map.of(
                "id",
                String.valueOf(600 + Long.parseLong(split.text("department_id"))),
                "name",
                split.text("department"),
                "percentage",
                60L);
        assertThat(split.value("cost_centers"))
                .hasValue(List.of(own, Map.of("id", "1190", "name", "Central projects", "percentage", 40L)));
    }

    @Test
    void onlyAttributesOfTheCallAreReturned() {
        TenantSchema narrow = Tenants.reading("first_name", "supervisor_id", "office");

        assertThat(employees.all(api.call(narrow)).employees())
                .allSatisfy(person -> assertThat(person.attributes().keySet())
                        .isSubsetOf("first_name", "supervisor_id", "office")
                        .contains("first_name", "office"));
    }

    @Test
    void untickedAttributesAreMissingWithoutAnError() {
        TenantSchema before = DemoFacts.schema(api.company());
        api.company().untick("position", "dynamic_24404", "supervisor");

        assertThat(employees.all(api.call(before)).employees()).allSatisfy(person -> assertThat(person.attributes())
                .doesNotContainKeys("position", "dynamic_24404", "supervisor", "supervisor_id"));
    }

    @Test
    void whoChangedOrJoinedSinceIsReturnedAsTheyAreNow() {
        employees.all(whole());
        Instant before = api.clock.instant();
        Person changed = api.company().people().get(7);
        write(changed, Map.of("preferred_name", "Contract"));
        String joined = writes().create(newcomer(), whole()).id();

        List<Employee> changes =
                employees.changedSince(before, whole()).orElseThrow().employees();

        assertThat(changes).extracting(Employee::id).containsExactlyInAnyOrder(String.valueOf(changed.id()), joined);
        assertThat(changes).allSatisfy(person -> assertThat(person).isEqualTo(employees.get(person.id(), whole())));
        assertThat(changes).anyMatch(person -> person.text("preferred_name").equals("Contract"));
    }

    @Test
    void changesFillAsManyPagesAsThereAre() {
        employees.all(whole());
        Instant before = api.clock.instant();
        List<Person> everybody = api.company().people();
        everybody.forEach(person -> api.company().change(person.id(), Map.of("preferred_name", "Contract")));

        assertThat(employees.changedSince(before, whole()).orElseThrow().employees())
                .hasSameSizeAs(everybody)
                .doesNotHaveDuplicates();
    }

    @Test
    void whereNobodyChangedNobodyIsReturned() {
        employees.all(whole());
        assertThat(employees
                        .changedSince(api.clock.instant(), whole())
                        .orElseThrow()
                        .employees())
                .isEmpty();
    }

    @Test
    void whoWasDeletedIsNotAmongTheChanges() {
        employees.all(whole());
        Instant before = api.clock.instant();
        Person gone = api.company().people().get(5);
        write(gone, Map.of("preferred_name", "Contract"));
        api.company().remove(gone.id());

        assertThat(employees.changedSince(before, whole()).orElseThrow().employees())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999", "anna", ""})
    void unknownIdIsNotFound(String id) {
        assertThatThrownBy(() -> employees.get(id, whole()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND));
    }

    private EmployeeWrites writes() {
        return new V1EmployeeWrites(api.client(new V1Auth()));
    }

    private void write(Person person, Map<String, @Nullable Object> changes) {
        writes().update(String.valueOf(person.id()), changes, whole());
    }

    private static Map<String, @Nullable Object> newcomer() {
        return Map.of("first_name", "Nele", "last_name", "Neu", "email", "nele.neu@nordlicht.example");
    }

    private CallContext whole() {
        return api.call(DemoFacts.schema(api.company()));
    }

    private Map<String, Object> facts(Person person) {
        Map<String, Object> facts = DemoFacts.of(person, api.company());
        facts.put(
                "profile_picture", api.tenant.baseUrl() + "/v1/company/employees/" + person.id() + "/profile-picture");
        return facts;
    }

    private Map<String, Object> comparable(Employee employee) {
        Map<String, Object> values = new TreeMap<>(employee.attributes());
        values.keySet().removeIf(key -> DemoFacts.V1_ONLY.stream().anyMatch(key::startsWith));
        values.remove("cost_centers");
        boolean gone = api.company()
                .person(Long.parseLong(employee.text("supervisor_id").isEmpty() ? "0" : employee.text("supervisor_id")))
                .isEmpty();
        if (gone) {
            values.remove("supervisor");
        }
        return values;
    }
}
