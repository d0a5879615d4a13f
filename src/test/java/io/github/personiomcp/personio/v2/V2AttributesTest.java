package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.DemoApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class V2AttributesTest {

    private final CannedApi api = new CannedApi();

    @Test
    void fieldWithoutAValueIsReadableAndAMissingOneIsNot() {
        person("{\"id\":\"1\",\"first_name\":null}", "{\"id\":\"e\",\"status\":\"ACTIVE\",\"office\":null}");

        assertThat(keys()).containsExactly("id", "first_name", "status", "office", "office_id");
    }

    @Test
    void fieldsOfATerminationAreToldApartOnlyByOne() {
        person("{\"id\":\"1\"}", "{\"id\":\"e\",\"termination\":null}");
        assertThat(keys()).contains("termination_date", "termination_type", "termination_reason", "last_working_day");

        person("{\"id\":\"1\"}", "{\"id\":\"e\",\"termination\":{\"termination_date\":null}}");
        assertThat(keys()).containsExactly("id", "termination_date");
    }

    @Test
    void unitsAreToldApartOnlyByOne() {
        person("{\"id\":\"1\"}", "{\"id\":\"e\",\"org_units\":[]}");
        assertThat(keys()).contains("department", "team");

        person("{\"id\":\"1\"}", "{\"id\":\"e\",\"org_units\":[{\"type\":\"TEAM\",\"id\":\"6\"}]}");
        assertThat(keys()).containsExactly("id", "team", "team_id");
    }

    @Test
    void withoutAnyEmploymentAllOfItsAttributesCountAsReadable() {
        api.on("/v2/persons", PeopleWire.list(""));

        assertThat(keys())
                .contains("position", "department", "termination_date")
                .doesNotContain("first_name", "work_schedule");
    }

    @Test
    void answerWithoutPeopleIsNoAnswer() {
        api.on("/v2/persons", "{}");

        assertThatThrownBy(this::keys).hasMessage("Personio answered without the list that was asked for.");
    }

    @Test
    void employmentOfOnePersonMayFail() {
        person("{\"id\":\"1\",\"email\":\"x\"}", "");
        api.on("/v2/persons/1/employments", request -> json(502, "{}"));

        assertThat(keys()).contains("email", "position");
    }

    @Test
    void whetherPeopleMayBeChangedIsAskedWithoutAnybodysData() {
        try (DemoApi demo = new DemoApi(30)) {
            ApiClient client = demo.client(new V2Auth());
            List<ApiResponse> answers = new ArrayList<>();
            ApiClient listening = (request, call) -> {
                answers.add(client.send(request, call));
                return answers.get(answers.size() - 1);
            };

            assertThat(new V2Attributes(listening).mayBeWritten(demo.call(TenantSchema.standard())))
                    .isTrue();
            assertThat(answers).hasSize(1);
            assertThat(answers.get(0).json().path("_data")).isEmpty();
        }
    }

    @Test
    void missingRightIsAnError() {
        api.on("/v2/persons", request -> json(401, "{}"));

        assertThatThrownBy(this::keys).isInstanceOf(PersonioException.class).hasMessageContaining("Persons: read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'STRING','value':'x'|TEXT",
                "'type':'int','value':null|INTEGER",
                "'type':'DOUBLE','value':1.5|DECIMAL",
                "'type':'DATE','value':'2026-01-01'|DATE",
                "'type':'boolean','value':true|BOOLEAN",
                "'type':'STRING_LIST','value':[]|TAGS",
                "'type':'UNSPECIFIED','value':['a']|TAGS",
                "'value':[{'a':1}]|RECORDS",
                "'value':null|TEXT"
            })
    void typeIsTheDeclaredOneElseTheShapeOfTheValue(String attribute, AttributeType type) {
        person(
                "{\"id\":\"1\",\"custom_attributes\":[{\"id\":\"dynamic_1\"," + attribute.replace('\'', '"') + "}]}",
                "");

        assertThat(custom().type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"Birthday,date_of_birth,Birthday", ",date_of_birth,date of birth", ",,dynamic_1"})
    void labelFallsBackToWhatIsKnown(@Nullable String label, @Nullable String globalId, String shown) {
        person("""
                {"id":"1","custom_attributes":[{"id":"dynamic_1","label":%s,"global_id":%s}]}""".formatted(quoted(label), quoted(globalId)), "");

        assertThat(custom().label()).isEqualTo(shown);
        assertThat(custom().nameless()).isEqualTo(shown.equals("dynamic_1"));
    }

    private Attribute custom() {
        return new V2Attributes(api)
                .readable(listed -> Set.of(), call()).stream()
                        .filter(Attribute::custom)
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> keys() {
        return new V2Attributes(api)
                .readable(listed -> Set.of(), call()).stream()
                        .map(Attribute::key)
                        .toList();
    }

    private void person(String person, String employments) {
        api.on("/v2/persons", PeopleWire.list(person)).on("/v2/persons/1/employments", PeopleWire.list(employments));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
