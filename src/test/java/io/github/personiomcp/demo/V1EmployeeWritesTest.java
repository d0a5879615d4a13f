package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class V1EmployeeWritesTest extends DemoTenantTestCase {

    private static final String ROSA =
            "\"email\":\"rosa.berg@nordlicht.example\",\"first_name\":\"Rosa\",\"last_name\":\"Berg\"";

    @Test
    void createdEmployeeCanBeRead() {
        long boss = personNamed("Anna Müller").id();
        long id = createdId("""
                {"employee":{%s,"department":"Finance","office":"Madrid","hire_date":"2026-12-01","weekly_working_hours":32,
                 "supervisor_id":%d,"custom_attributes":{"dynamic_24401":"M","dynamic_24402":"Deutsch,Klingonisch"}}}""".formatted(ROSA, boss));

        JsonNode attributes = attributes(id);
        assertThat(attributes.at("/department/value/attributes/name").stringValue())
                .isEqualTo("Finance");
        assertThat(attributes.at("/hire_date/value").stringValue()).isEqualTo("2026-12-01T00:00:00+01:00");
        assertThat(attributes.at("/weekly_working_hours/value").stringValue()).isEqualTo("32");
        assertThat(attributes.at("/supervisor/value/attributes/id/value").longValue())
                .isEqualTo(boss);
        assertThat(attributes.at("/dynamic_24401/value").stringValue()).isEqualTo("M");
        assertThat(attributes.at("/dynamic_24402/value").stringValue())
                .contains("Deutsch")
                .doesNotContain("Klingonisch");
        assertThat(company.size()).isEqualTo(241);
    }

    @Test
    void answerToACreationHasIdAndMessage() {
        JsonNode answer = DemoClient.json(create("{\"employee\":{%s}}".formatted(ROSA)));

        assertThat(answer.at("/data/message").stringValue()).isEqualTo("success");
        assertThat(answer.has("meta")).isFalse();
    }

    @Test
    void employeesAreCreatedFromAFormToo() {
        HttpResponse<String> response = client.form(
                EMPLOYEES,
                "employee%5Bemail%5D=rosa%40nordlicht.example&employee%5Bfirst_name%5D=Rosa&employee%5Blast_name%5D=Berg"
                        + "&employee%5Bcustom_attributes%5D%5Bdynamic_24401%5D=XL");

        long id = DemoClient.json(response).at("/data/id").longValue();
        assertThat(attributes(id).at("/dynamic_24401/value").stringValue()).isEqualTo("XL");
    }

    @Test
    void statusFollowsTheHireDateAtCreationOnly() {
        long id = createdId("{\"employee\":{%s,\"hire_date\":\"2026-11-01\"}}".formatted(ROSA));
        assertThat(attributes(id).at("/status/value").stringValue()).isEqualTo("active");

        patch(id, "\"hire_date\":\"2027-02-01\"");
        assertThat(attributes(id).at("/status/value").stringValue()).isEqualTo("active");
    }

    @Test
    void futureHireIsOnboarding() {
        long id = createdId("{\"employee\":{%s,\"hire_date\":\"2026-12-01\"}}".formatted(ROSA));

        assertThat(attributes(id).at("/status/value").stringValue()).isEqualTo("onboarding");
    }

    @Test
    void remarksMayComeByAttribute() {
        tenant.faults().nestRemarks(true);

        JsonNode answer = DemoClient.json(create("{\"employee\":{%s,\"department\":\"Astrology\"}}".formatted(ROSA)));

        assertThat(answer.at("/meta/department/0").stringValue()).contains("Astrology");
    }

    @Test
    void missingWrapperIs422() {
        HttpResponse<String> response = create("{%s}".formatted(ROSA));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(DemoClient.json(response).at("/error/error_data").has("employee"))
                .isTrue();
    }

    @Test
    void missingNameIs422() {
        HttpResponse<String> response =
                create("{\"employee\":{\"email\":\"x@nordlicht.example\",\"first_name\":\"X\"}}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(DemoClient.json(response).at("/error/error_data").has("last_name"))
                .isTrue();
    }

    @Test
    void duplicateEmailIs422() {
        create("{\"employee\":{%s}}".formatted(ROSA));

        HttpResponse<String> response = create("{\"employee\":{%s}}".formatted(ROSA));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(DemoClient.json(response).at("/error/error_data").has("email"))
                .isTrue();
    }

    @Test
    void unknownFieldsAreSilentlyIgnored() {
        HttpResponse<String> response =
                patch(someone(), "\"favourite_colour\":\"blue\",\"custom_attributes\":{\"dynamic_1\":\"x\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(DemoClient.json(response).has("meta")).isFalse();
    }

    @Test
    void emailTeamAndTerminationCannotBeChanged() {
        JsonNode before = attributes(someone());

        patch(someone(), "\"email\":\"new@nordlicht.example\",\"team\":\"Brand\",\"termination_date\":\"2026-12-31\"");
        assertThat(attributes(someone())).isEqualTo(before);
    }

    @Test
    void unknownDepartmentIsIgnoredWithANote() {
        HttpResponse<String> response = patch(someone(), "\"department\":\"Astrology\",\"position\":\"Seer\"");

        assertThat(DemoClient.json(response).at("/meta/0").stringValue()).contains("Astrology");
        assertThat(attributes(someone()).at("/position/value").stringValue()).isEqualTo("Seer");
        assertThat(attributes(someone()).toString()).doesNotContain("Astrology");
    }

    @Test
    void unknownSupervisorIs422() {
        HttpResponse<String> response = patch(someone(), "\"supervisor_id\":99999");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(DemoClient.json(response).at("/error/message").stringValue())
                .isEqualTo("Supervisor with ID 99999 not found");
    }

    @Test
    void nullRemovesTheSupervisor() {
        patch(someone(), "\"supervisor_id\":null");

        assertThat(attributes(someone()).at("/supervisor/value").isObject()).isFalse();
    }

    @Test
    void unknownOptionOfAListIsSilentlyIgnored() {
        patch(someone(), "\"custom_attributes\":{\"dynamic_24401\":\"L\"}");
        HttpResponse<String> response = patch(someone(), "\"custom_attributes\":{\"dynamic_24401\":\"Tent\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(attributes(someone()).at("/dynamic_24401/value").stringValue())
                .isEqualTo("L");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null"})
    void emptyTextAndNullClearACustomAttribute(String nothing) {
        patch(someone(), "\"custom_attributes\":{\"dynamic_24401\":" + nothing + "}");

        assertThat(attributes(someone()).at("/dynamic_24401/value").isNull()).isTrue();
    }

    @Test
    void untickedAttributeIsSilentlyIgnored() {
        String before = attributes(someone()).at("/position/value").stringValue();
        company.untick("position");
        patch(someone(), "\"position\":\"Seer\"");
        company.tick("position");

        assertThat(attributes(someone()).at("/position/value").stringValue()).isEqualTo(before);
    }

    @Test
    void invalidDateIs422() {
        HttpResponse<String> response = patch(someone(), "\"hire_date\":\"01.12.2026\"");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(DemoClient.json(response).at("/error/error_data").has("hire_date"))
                .isTrue();
    }

    @Test
    void writingMovesTheTimeOfTheLastChange() {
        clock.advance(Duration.ofMinutes(30));
        patch(someone(), "\"position\":\"Seer\"");

        assertThat(attributes(someone()).at("/last_modified_at/value").stringValue())
                .isEqualTo("2026-11-18T10:30:00+01:00");
    }

    @Test
    void unknownEmployeeCannotBeChanged() {
        assertThat(patch(99_999, "\"position\":\"Seer\"").statusCode()).isEqualTo(404);
    }

    @Test
    void keysIgnoredOnPurposeAreNotStored() {
        tenant.faults().ignoreOnCreate("position", "dynamic_24401");
        long id = createdId("{\"employee\":{%s,\"position\":\"Seer\",\"custom_attributes\":{\"dynamic_24401\":\"M\"}}}"
                .formatted(ROSA));

        assertThat(attributes(id).at("/position/value").isNull()).isTrue();
        assertThat(attributes(id).at("/dynamic_24401/value").isNull()).isTrue();
    }

    @Test
    void rejectedPatchChangesNothing() {
        tenant.faults().rejectPatch(1);

        assertThat(patch(someone(), "\"position\":\"Seer\"").statusCode()).isEqualTo(422);
        assertThat(attributes(someone()).at("/position/value").stringValue()).isNotEqualTo("Seer");
        assertThat(patch(someone(), "\"position\":\"Seer\"").statusCode()).isEqualTo(200);
    }

    private long someone() {
        return personNamed("Jörg Müller").id();
    }

    private HttpResponse<String> create(String json) {
        return client.write("POST", EMPLOYEES, json);
    }

    private long createdId(String json) {
        HttpResponse<String> response = create(json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return DemoClient.json(response).at("/data/id").longValue();
    }

    private HttpResponse<String> patch(long id, String fields) {
        return client.write("PATCH", EMPLOYEES + "/" + id, "{\"employee\":{%s}}".formatted(fields));
    }
}
