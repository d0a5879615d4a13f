package io.github.personiomcp.personio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.EmployeeWrites.Receipt;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.JointEmployeeWrites.Parts;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v1.V1EmployeeWrites;
import io.github.personiomcp.personio.v2.V2Auth;
import io.github.personiomcp.personio.v2.V2Organization;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.DemoFacts;
import io.github.personiomcp.testing.JumpingClock;
import io.github.personiomcp.text.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes that take both generations of the API, and what becomes of them where one fails. */
final class JointEmployeeWritesTest {

    private static final String V1 = "/v1/company/employees/1012";
    private static final String V2 = "/v2/persons";
    private static final Map<String, Object> BOTH = Map.of("position", "Lead", "team", "Data");

    private final JumpingClock clock = new JumpingClock();
    private DemoApi demo = new DemoApi(DemoSettings.defaults().withEmployees(40), clock, clock);
    private EmployeeWrites writes = JointEmployeeWritesContractTest.joint(demo);

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void everyKeyGoesToExactlyOneGeneration() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TenantSchema tenant = DemoFacts.schema(demo.company());
        List<String> keys = new ArrayList<>(tenant.keys());
        keys.add("no_such_key");
        for (int round = 0; round < 300; round++) {
            Collections.shuffle(keys, random);
            Map<String, @Nullable Object> asked = new HashMap<>();
            keys.subList(0, random.nextInt(keys.size()))
                    .forEach(key -> asked.put(key, random.nextInt(4) == 0 ? null : key));

            Parts parts = Parts.of(asked, tenant);

            Map<String, @Nullable Object> union = new HashMap<>(parts.v1());
            union.putAll(parts.v2());
            assertThat(union).as("seed %d", seed).isEqualTo(asked);
            assertThat(parts.v1().size() + parts.v2().size())
                    .as("seed %d", seed)
                    .isEqualTo(asked.size());
            assertThat(parts.v2().keySet()).as("seed %d", seed).allMatch(key -> overV2(tenant, key));
            assertThat(parts.v1().keySet()).as("seed %d", seed).noneMatch(key -> overV2(tenant, key));
        }
    }

    @Test
    void unitThatSharesItsNameGoesToV2() {
        writes.update("1012", new HashMap<>(Map.of("office", unit("Madrid"))), call());

        assertThat(facts(1012)).containsEntry("office", "Madrid");
        assertThat(patches(V1)).isZero();
        EmployeeWrites older = new V1EmployeeWrites(demo.client(new V1Auth()));
        assertThatThrownBy(() -> older.update("1012", new HashMap<>(Map.of("office", unit("Madrid"))), call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("several are called \"Madrid\"");
    }

    private OrganizationUnit unit(String name) {
        ApiClient v2 = demo.client(new V2Auth());
        return new V2Organization(v2, clock)
                .units(OrganizationUnit.Kind.OFFICE, call()).stream()
                        .filter(office -> office.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** Whatever is mixed is stored by one request to each generation at most, and by none to v2 where v1 suffices. */
    @Test
    void anyMixtureIsStored() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 15; round++) {
            Person person = demo.company().people().get(random.nextInt(40));
            Map<String, @Nullable Object> changes = mixture(random);
            Map<String, Object> expected = new HashMap<>(facts(person.id()));
            expected.putAll(new HashMap<>(changes));
            demo.tenant.traffic().reset();

            writes.update(String.valueOf(person.id()), changes, call());

            assertThat(facts(person.id())).as("seed %d: %s", seed, changes).containsAllEntriesOf(without(expected));
            boolean further =
                    Parts.of(changes, DemoFacts.schema(demo.company())).v2().size() > 0;
            assertThat(patches("/v1")).as("seed %d: %s", seed, changes).isLessThanOrEqualTo(1);
            assertThat(patches(V2)).as("seed %d: %s", seed, changes).isEqualTo(further ? 1 : 0);
        }
    }

    @Test
    void whatV2DidNotStoreIsToldAndNothingIsRepeated() {
        demo.tenant.faults().fail(employments("1012"), 422, "{\"errors\":[{\"detail\":\"locked\"}]}", 1);

        Receipt receipt = writes.update("1012", new HashMap<>(BOTH), call());

        assertThat(receipt.failed()).containsExactly("team");
        assertThat(receipt.warnings().get(0)).asString().contains("Only position was stored", "not team", "locked");
        assertThat(facts(1012)).containsEntry("position", "Lead");
        assertThat(patches("/v1")).isEqualTo(1);
        assertThat(patches(V2)).isZero();
    }

    @Test
    void anUnknownOutcomeOfTheSecondStepIsToldAsOne() {
        Receipt receipt = new Receipt("7", List.of(Message.of("remark")));

        Receipt told = receipt.halfway(
                List.of("position"), List.of("team"), new PersonioException(Kind.OUTCOME_UNKNOWN, "No answer."));

        assertThat(told.warnings())
                .extracting(Message::toString)
                .containsExactly("remark", "Only position was stored for certain; perhaps not team: No answer.");
        assertThatThrownBy(() -> receipt.halfway(
                        List.of("position"), List.of("team"), new PersonioException(Kind.CANCELLED, "Stopped.")))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED))
                .hasMessageContaining("employee 7");
    }

    @Test
    void whereV1FailsV2IsNotAsked() {
        demo.tenant.faults().fail(V1, 422, "{\"success\":false,\"error\":{\"message\":\"locked\"}}", 1);

        assertThatThrownBy(() -> writes.update("1012", new HashMap<>(BOTH), call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REJECTED));
        assertThat(patches(V2)).isZero();
    }

    @Test
    void withoutTheRightOnV2ItIsRefusedByName() {
        demo.close();
        demo = new DemoApi(
                DemoSettings.defaults().withEmployees(40).withoutScopes("personio:persons:write"), clock, clock);
        writes = JointEmployeeWritesContractTest.joint(demo);

        assertThatThrownBy(() -> writes.update("1012", new HashMap<>(Map.of("team", "Data")), call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Nothing was stored: team")
                .hasMessageContaining("not granted the scope personio:persons:write");
        Receipt receipt = writes.update("1012", new HashMap<>(BOTH), call());
        assertThat(receipt.warnings().get(0))
                .asString()
                .contains("Only position was stored", "not team", "persons:write");
    }

    private long patches(String path) {
        return demo.tenant.traffic().count("PATCH", path);
    }

    private String employments(String id) {
        return V2 + "/" + id + "/employments";
    }

    private static Map<String, @Nullable Object> mixture(Random random) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        Map<String, List<String>> choices = Map.of(
                "position", List.of("Lead", "Poet"),
                "office", List.of("Berlin", "Madrid"),
                "dynamic_24401", List.of("S", "XL"),
                "team", List.of("Data", "Brand"),
                "department", List.of("Sales", "Finance"),
                "contract_end_date", List.of("2027-12-31", "2028-12-31"),
                "probation_period_end", List.of("2027-03-31", "2027-04-30"),
                "employment_type", List.of("internal", "external"));
        choices.forEach((key, options) -> {
            if (random.nextBoolean()) {
                changes.put(key, options.get(random.nextInt(options.size())));
            }
        });
        changes.putIfAbsent("preferred_name", "P" + random.nextInt(100));
        return changes;
    }

    /** Ids of units and stamps follow from the rest. */
    private static Map<String, Object> without(Map<String, Object> facts) {
        facts.keySet().removeIf(key -> key.endsWith("_id") || key.equals("last_modified_at"));
        return facts;
    }

    private static boolean overV2(TenantSchema tenant, String key) {
        return tenant.find(key)
                .filter(attribute -> StandardAttributes.settableOverV2Alone(attribute)
                        && attribute.access() == Attribute.Access.NEEDS_V2)
                .isPresent();
    }

    private Map<String, Object> facts(long id) {
        return DemoFacts.of(Objects.requireNonNull(demo.company().person(id).orElse(null)), demo.company());
    }

    private CallContext call() {
        return demo.call(DemoFacts.schema(demo.company()));
    }
}
