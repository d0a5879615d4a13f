package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.EmployeeWrites.Receipt;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class V1EmployeeWritesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/v1/company/employees";
    private static final CallContext CALL = call(tenant());

    private static TenantSchema tenant() {
        List<Attribute> custom = Stream.of(
                        AttributeType.TAGS,
                        AttributeType.CHOICE,
                        AttributeType.DATE,
                        AttributeType.DECIMAL,
                        AttributeType.INTEGER,
                        AttributeType.BOOLEAN,
                        AttributeType.MULTILINE)
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .map(name -> new Attribute(
                        "my_" + name,
                        new Source("dynamic_" + name, null),
                        "X",
                        AttributeType.valueOf(name.toUpperCase(Locale.ROOT)),
                        null,
                        List.of(),
                        Access.WRITABLE))
                .toList();
        return new TenantSchema(
                Stream.concat(TenantSchema.standard().attributes().stream(), custom.stream())
                        .toList(),
                List.of(),
                null);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("position", "Engineer", "{'position':'Engineer'}"),
                change("position", null, "{'position':''}"),
                change("department", "Platform", "{'department':'Platform'}"),
                change("supervisor", "4700", "{'supervisor_id':4700}"),
                change("supervisor", 4700, "{'supervisor_id':4700}"),
                change("supervisor", null, "{'supervisor_id':null}"),
                change("weekly_working_hours", new BigDecimal("38.50"), "{'weekly_working_hours':38.5}"),
                change("weekly_working_hours", new BigDecimal("4E+1"), "{'weekly_working_hours':40}"),
                change("weekly_working_hours", "40", "{'weekly_working_hours':40}"),
                change("hire_date", "2026-12-01", "{'hire_date':'2026-12-01'}"),
                change("hire_date", LocalDate.of(2026, 12, 1), "{'hire_date':'2026-12-01'}"),
                change("my_tags", List.of("Java", "SQL"), "{'custom_attributes':{'dynamic_tags':'Java,SQL'}}"),
                change("my_tags", "Java", "{'custom_attributes':{'dynamic_tags':'Java'}}"),
                change("my_tags", List.of(), "{'custom_attributes':{'dynamic_tags':''}}"),
                change("my_tags", null, "{'custom_attributes':{'dynamic_tags':''}}"),
                change("dynamic_tags", List.of("Go"), "{'custom_attributes':{'dynamic_tags':'Go'}}"),
                change("my_choice", "M", "{'custom_attributes':{'dynamic_choice':'M'}}"),
                change("my_date", "2026-12-01", "{'custom_attributes':{'dynamic_date':'2026-12-01'}}"),
                change("my_decimal", new BigDecimal("12.5"), "{'custom_attributes':{'dynamic_decimal':'12.5'}}"),
                change("my_decimal", new BigDecimal("1E-7"), "{'custom_attributes':{'dynamic_decimal':'0.0000001'}}"),
                change("my_decimal", null, "{'custom_attributes':{'dynamic_decimal':''}}"),
                change("my_integer", 12L, "{'custom_attributes':{'dynamic_integer':'12'}}"),
                change("my_boolean", true, "{'custom_attributes':{'dynamic_boolean':'true'}}"),
                change("my_multiline", "a\nb", "{'custom_attributes':{'dynamic_multiline':'a\\nb'}}"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changeIsWrittenUnderPersoniosKeys(String key, @Nullable Object value, String employee) {
        CannedApi api = accepting();

        Receipt receipt = new V1EmployeeWrites(api).update("4712", values(key, value), CALL);

        ApiRequest request = api.onlyRequest();
        assertThat(receipt).isEqualTo(new Receipt("4712", List.of()));
        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.effect()).isEqualTo(Effect.UPDATE);
        assertThat(body(request)).isEqualTo(JSON.readTree("{\"employee\":" + employee.replace('\'', '"') + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "cost_centers", "contract_end_date", "probation_period_end", "employment_type"})
    void whatV2AloneCanSetIsRefusedByName(String key) {
        TenantSchema lifted = new TenantSchema(
                StandardAttributes.all().stream()
                        .map(attribute -> attribute.withAccess(Access.WRITABLE))
                        .toList(),
                List.of(),
                null);

        for (TenantSchema tenant : List.of(TenantSchema.standard(), lifted)) {
            CannedApi api = accepting();
            assertThatThrownBy(() -> new V1EmployeeWrites(api).update("4712", values(key, "x"), CannedApi.call(tenant)))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("\"" + key + "\" cannot be set through Personio's v1 API");
            assertThat(api.requests()).isEmpty();
        }
    }

    @Test
    void newEmployeeIsWrappedAndHasAnEmail() {
        CannedApi api = accepting();

        Receipt receipt = new V1EmployeeWrites(api)
                .create(
                        values(
                                "email",
                                "rosa.berg@example.com",
                                "first_name",
                                "Rosa",
                                "last_name",
                                "Berg",
                                "my_choice",
                                "M"),
                        CALL);

        ApiRequest request = api.onlyRequest();
        assertThat(receipt.id()).isEqualTo("4712");
        assertThat(request.path()).isEqualTo(PATH);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.effect()).isEqualTo(Effect.CREATE);
        assertThat(Objects.requireNonNull(request.body()).contentType()).isEqualTo("application/json");
        assertThat(body(request)).isEqualTo(JSON.readTree("""
                {"employee":{"email":"rosa.berg@example.com","first_name":"Rosa","last_name":"Berg","custom_attributes":{"dynamic_choice":"M"}}}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "email,rosa@example.com,when the employee is created", "team,Core,cannot be set",
                "supervisor_id,4,cannot be set",
        "shoe_size,44,There is no attribute", "supervisor,Ada,takes the id", "weekly_working_hours,many,takes a number",
        "my_integer,1e999999999,takes a number", "'my_tags','a,b',without commas"
    })
    void whatCannotBeSetIsRefusedByNameBeforeAnythingIsSent(String key, String value, String reason) {
        CannedApi api = accepting();

        assertThatThrownBy(() -> new V1EmployeeWrites(api).update("4712", values(key, value), CALL))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(key);
        assertThat(api.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['Department was ignored','']|Department was ignored",
                "'Ignored\\u0007'|Ignored",
                "{'warning':'Ignored'}|warning: Ignored",
                "{'department':['ignored','unknown'],'team':[]}|department: ignored; unknown",
                "[{'field':'team','message':'unknown'}]|field: team; message: unknown",
                "[['Ignored'],null,{}]|Ignored",
                "{'a':{'b':[{'c':1}]}}|a: b: c: 1"
            })
    void remarksOfPersonioAreWarnings(String meta, String warning) {
        CannedApi api = new CannedApi()
                .on(
                        PATH + "/4712",
                        "{\"success\":true,\"data\":{\"id\":4712},\"meta\":" + meta.replace('\'', '"') + "}");

        assertThat(new V1EmployeeWrites(api)
                        .update("4712", values("position", "x"), CALL)
                        .warnings())
                .extracting(Message::toString)
                .containsExactly("Personio says: " + warning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "[]", "{}", "[{'team':[]},'']"})
    void emptyRemarksAreNoWarnings(String meta) {
        CannedApi api = new CannedApi()
                .on(PATH, "{\"success\":true,\"data\":{\"id\":1},\"meta\":" + meta.replace('\'', '"') + "}");

        assertThat(new V1EmployeeWrites(api)
                        .create(values("first_name", "Rosa"), CALL)
                        .warnings())
                .isEmpty();
    }

    @Test
    void everyFieldIsAWarningOfItsOwn() {
        CannedApi api = new CannedApi()
                .on(PATH, "{\"success\":true,\"data\":{\"id\":1},\"meta\":{\"team\":\"x\",\"office\":[\"y\"]}}");

        assertThat(new V1EmployeeWrites(api)
                        .create(values("first_name", "Rosa"), CALL)
                        .warnings())
                .extracting(Message::toString)
                .containsExactly("Personio says: team: x", "Personio says: office: y");
    }

    @Test
    void unknownPersonIsNotFound() {
        CannedApi api = new CannedApi().on(PATH + "/1", request -> json(404, "{}"));

        assertKind(() -> new V1EmployeeWrites(api).update("1", values("position", "x"), CALL), Kind.NOT_FOUND);
        assertKind(() -> new V1EmployeeWrites(api).update("rosa", values("position", "x"), CALL), Kind.NOT_FOUND);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void createdWithoutAnIdHasAnUnknownOutcome() {
        assertKind(
                () -> new V1EmployeeWrites(new CannedApi().on(PATH, "{\"success\":true,\"data\":{}}"))
                        .create(values("first_name", "Rosa"), CALL),
                Kind.OUTCOME_UNKNOWN);
    }

    @Test
    void refusalNamesTheRightToWrite() {
        assertThatThrownBy(() -> new V1EmployeeWrites(new CannedApi().on(PATH, request -> json(403, "{}")))
                        .create(values("first_name", "Rosa"), CALL))
                .hasMessageContaining("Employees: write");
    }

    private static CannedApi accepting() {
        String accepted = "{\"success\":true,\"data\":{\"id\":4712,\"message\":\"success\"}}";
        return new CannedApi().on(PATH, accepted).on(PATH + "/4712", accepted);
    }

    private static JsonNode body(ApiRequest request) {
        return JSON.readTree(Objects.requireNonNull(request.body()).content());
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            values.put(String.valueOf(keysAndValues[index]), keysAndValues[index + 1]);
        }
        return values;
    }

    private static Arguments change(String key, @Nullable Object value, String employee) {
        return Arguments.of(key, value, employee);
    }

    private static void assertKind(ThrowingCallable call, Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }
}
