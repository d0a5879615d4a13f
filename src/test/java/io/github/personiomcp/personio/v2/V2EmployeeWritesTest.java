package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.domain.OrganizationUnit.Kind.OFFICE;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.EmployeeWrites.Receipt;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class V2EmployeeWritesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T23:30:00Z"), ZONE);
    private static final CallContext CALL = CannedApi.call(Tenants.with(
            Tenants.custom(102, "skills", "Skills", AttributeType.TAGS),
            Tenants.custom(103, "shirt", "Shirt", AttributeType.CHOICE)));

    private final CannedApi api = new CannedApi()
            .on(
                    "/v2/workplaces",
                    PeopleWire.list("{\"id\":\"8\",\"name\":\"Berlin\"},{\"id\":\"9\",\"name\":\"Bern\"}"))
            .on("/v2/persons", request -> json(201, "{\"id\":\"4712\"}"))
            .on("/v2/persons/4711", request -> json(204, ""))
            .on("/v2/persons/4711/employments", PeopleWire.list("""
                    {"id":"e1","status":"ONBOARDING","employment_start_date":"2027-01-01"},\
                    {"id":"e2","status":"ACTIVE","employment_start_date":"2020-01-01",\
                    "org_units":[{"type":"team","id":"6"},{"type":"department","id":"5"}]}"""))
            .on("/v2/persons/4711/employments/e2", request -> json(204, ""));
    private final V2EmployeeWrites writes = new V2EmployeeWrites(api, new V2Organization(api, CLOCK), ZONE, CLOCK);

    @Test
    void newPersonComesWithOneEmployment() {
        Receipt receipt = writes.create(
                values(
                        "email",
                        "r@x.example",
                        "first_name",
                        "Rosa",
                        "last_name",
                        "Berg",
                        "gender",
                        "female",
                        "hire_date",
                        "2026-11-19",
                        "office",
                        "Berlin",
                        "supervisor",
                        "4700",
                        "skills",
                        List.of("Java")),
                CALL);

        ApiRequest request = api.requests("/v2/persons").get(0);
        assertThat(receipt).isEqualTo(new Receipt("4712", List.of()));
        assertThat(request.effect()).isEqualTo(Effect.CREATE);
        assertThat(body(request)).isEqualTo(tree("""
                {"email":"r@x.example","first_name":"Rosa","last_name":"Berg","gender":"FEMALE",
                 "custom_attributes":[{"id":"dynamic_102","value":["Java"]}],
                 "employments":[{"status":"ACTIVE","type":"INTERNAL","employment_start_date":"2026-11-19",
                   "office":{"id":"8"},"supervisor":{"id":"4700"}}]}"""));
    }

    @Test
    void hireDateIsNeeded() {
        assertThatThrownBy(() -> writes.create(values("first_name", "Rosa", "last_name", "Berg"), CALL))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("hire_date")
                .hasMessageNotContaining("tick");
        CallContext unread = CannedApi.call(Tenants.reading("id", "first_name"));
        assertThatThrownBy(() -> writes.requirePossible(values("first_name", "Rosa"), Effect.CREATE, unread))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("tick \"Hire date\"");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void activeEmploymentIsChangedAndWhatMustBeRepeatedIsKept() {
        api.on("/v2/org-units", PeopleWire.list("{\"id\":\"7\",\"type\":\"department\",\"name\":\"Sales\"}"));

        writes.update("4711", values("department", "Sales", "position", null), CALL);

        assertThat(body(api.requests("/v2/persons/4711/employments/e2").get(0))).isEqualTo(tree("""
                {"status":"ACTIVE","employment_start_date":"2020-01-01","position":null,"org_units":[{"type":"team","id":"6"},{"type":"department","id":"7"}]}"""));
        assertThat(api.requests("/v2/persons/4711")).isEmpty();
    }

    @Test
    void departmentIsChangedWhereThereIsNoTeam() {
        CallContext departments = CannedApi.call(Tenants.reading("id", "department", "status", "hire_date"));
        organization("");

        writes.update("4711", values("department", "Sales"), departments);
        assertThat(api.requests("/v2/persons/4711/employments/e2")).hasSize(1);
    }

    @Test
    void departmentIsNotChangedWhereATeamCouldBeLost() {
        CallContext departments = CannedApi.call(Tenants.reading("id", "department", "status", "hire_date"));
        organization("{\"id\":\"6\",\"name\":\"Core\"}");

        assertThatThrownBy(() -> writes.requirePossible(values("department", "Sales"), Effect.UPDATE, departments))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("nobody is seen to have a team");
        V2EmployeeWrites unlisted = new V2EmployeeWrites(
                api.on("/v2/org-units", request -> json(401, "{}")), new V2Organization(api, CLOCK), ZONE, CLOCK);
        assertThatThrownBy(() -> unlisted.update("4711", values("department", "5"), departments))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Organization units: read");
        assertThat(api.requests("/v2/persons/4711/employments/e2")).isEmpty();
    }

    @Test
    void staleReadDoesNotUndoWhatWasJustStored() {
        organization("{\"id\":\"6\",\"name\":\"Core\"}");

        writes.update(
                "4711",
                values("team", "Core"),
                values("status", "leave", "department", "Sales", "hire_date", "2021-02-03", "office", "Berlin"),
                CALL);

        assertThat(body(api.requests("/v2/persons/4711/employments/e2").get(0))).isEqualTo(tree("""
                {"status":"LEAVE","employment_start_date":"2021-02-03","org_units":[{"type":"department","id":"7"},{"type":"team","id":"6"}]}"""));
    }

    private void organization(String teams) {
        api.on(
                "/v2/org-units",
                request -> json(
                        200,
                        PeopleWire.list(
                                CannedApi.value(request, "type").equals("team")
                                        ? teams
                                        : "{\"id\":\"7\",\"name\":\"Sales\"}")));
    }

    @Test
    void personAloneIsChangedByOneRequest() {
        writes.update("4711", values("preferred_name", null, "shirt", "M"), CALL);

        assertThat(body(api.onlyRequest())).isEqualTo(tree("""
                {"preferred_name":null,"custom_attributes":[{"id":"dynamic_103","value":"M"}]}"""));
    }

    @Test
    void halfAnUpdateTellsWhatWasStored() {
        api.on("/v2/persons/4711", request -> json(422, "{\"errors\":[{\"detail\":\"no such option\"}]}"));

        Receipt receipt = writes.update("4711", values("shirt", "XXS", "position", "Engineer"), CALL);

        assertThat(receipt.warnings()).hasSize(1);
        assertThat(receipt.warnings().get(0))
                .asString()
                .contains("Only position was stored", "not shirt", "no such option");
    }

    @Test
    void nothingIsWrittenWhereTheFirstStepFails() {
        api.on("/v2/persons/4711/employments/e2", request -> json(400, "{}"));

        assertKind(() -> writes.update("4711", values("shirt", "M", "position", "Engineer"), CALL), Kind.REJECTED);
        assertThat(api.requests("/v2/persons/4711")).isEmpty();
    }

    @Test
    void unknownUnitIsRefusedNamingTheNearest() {
        assertThatThrownBy(() -> writes.update("4711", values("office", "Berlinn"), CALL))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("office \"Berlinn\"")
                .hasMessageContaining("Berlin");
        assertThat(api.requests("/v2/persons/4711/employments/e2")).isEmpty();
    }

    @Test
    void twoUnitsOfOneNameAreToldApartById() {
        api.on(
                "/v2/workplaces",
                PeopleWire.list("{\"id\":\"8\",\"name\":\"Berlin\"},{\"id\":\"9\",\"name\":\"Berlin\"}"));

        assertThatThrownBy(() -> writes.update("4711", values("office", "Berlin"), CALL))
                .hasMessageContaining("8, 9");
        writes.update("4711", values("office", "9"), CALL);
        writes.update("4711", values("office", new OrganizationUnit(OFFICE, "9", "Berlin")), CALL);
        assertThat(api.requests("/v2/persons/4711/employments/e2"))
                .hasSize(2)
                .allSatisfy(request -> assertThat(body(request)).isEqualTo(tree("""
                        {"status":"ACTIVE","employment_start_date":"2020-01-01","office":{"id":"9"}}""")));
    }

    @Test
    void idServesWhereNamesCannotBeRead() {
        api.on("/v2/workplaces", request -> json(401, "{}"));

        writes.update("4711", values("office", "8"), CALL);

        assertThat(api.requests("/v2/persons/4711/employments/e2")).hasSize(1);
        assertKind(() -> writes.update("4711", values("office", "Berlin"), CALL), Kind.MISSING_RIGHT);
    }

    @Test
    void personWithoutAnEmploymentCannotBeGivenAPosition() {
        api.on("/v2/persons/4711/employments", PeopleWire.list(""));

        assertKind(() -> writes.update("4711", values("position", "x"), CALL), Kind.REJECTED);
    }

    @Test
    void acknowledgementThatCannotBeReadLeavesTheOutcomeUnknown() {
        Map<String, @Nullable Object> rosa =
                values("first_name", "Rosa", "last_name", "Berg", "hire_date", "2026-12-01");

        api.on("/v2/persons", request -> json(201, "<html>"));
        assertKind(() -> writes.create(rosa, CALL), Kind.OUTCOME_UNKNOWN);
        api.on("/v2/persons", request -> json(201, "{}"));
        assertKind(() -> writes.create(rosa, CALL), Kind.OUTCOME_UNKNOWN);
    }

    private static JsonNode body(ApiRequest request) {
        return tree(Objects.requireNonNull(request.body()).content());
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            values.put(String.valueOf(keysAndValues[index]), keysAndValues[index + 1]);
        }
        return values;
    }

    private static void assertKind(ThrowingCallable call, Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }
}
