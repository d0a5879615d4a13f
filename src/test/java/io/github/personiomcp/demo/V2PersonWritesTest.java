package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class V2PersonWritesTest extends DemoTenantTestCase {

    private static final String PERSONS = "/v2/persons";
    private static final String ROSA = """
            {"email":"rosa.berg@nordlicht.example","first_name":"Rosa","last_name":"Berg","gender":"FEMALE",
             "custom_attributes":[{"id":"dynamic_24401","value":"M"}],
             "employments":[{"status":"ONBOARDING","employment_start_date":"2026-12-01","position":{"title":"Engineer"},
               "office":{"id":"803"},"org_units":[{"type":"department","id":"501"}]}]}""";

    @Test
    void personCreatedOverV2ShowsOverV1() {
        HttpResponse<String> response = client.write("POST", PERSONS, ROSA);

        assertThat(response.statusCode()).isEqualTo(201);
        long id = Long.parseLong(DemoClient.json(response).get("id").stringValue());
        JsonNode shown = attributes(id);
        assertThat(shown.at("/first_name/value").stringValue()).isEqualTo("Rosa");
        assertThat(shown.at("/office/value/attributes/name").stringValue()).isEqualTo("Dublin");
        assertThat(shown.at("/hire_date/value").stringValue()).startsWith("2026-12-01");
        assertThat(shown.at("/dynamic_24401/value").stringValue()).isEqualTo("M");
    }

    @Test
    void personCreatedOverV1ShowsOverV2() {
        HttpResponse<String> response = client.write(
                "POST",
                EMPLOYEES,
                "{\"employee\":{\"email\":\"a@b.example\",\"first_name\":\"Ann\",\"last_name\":\"B\",\"position\":\"CTO\"}}");

        long id = DemoClient.json(response).at("/data/id").longValue();
        assertThat(client.getJson(PERSONS + "/" + id).get("first_name").stringValue())
                .isEqualTo("Ann");
        assertThat(employment(id).at("/position/title").stringValue()).isEqualTo("CTO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"first_name\":\"Rosa\",\"last_name\":\"Berg\"}",
                "{\"first_name\":\"Rosa\",\"last_name\":\"Berg\",\"employments\":[]}",
                "{\"first_name\":\"Rosa\",\"last_name\":\"Berg\",\"employments\":[{\"status\":\"ACTIVE\"}]}",
                "{\"first_name\":\"Rosa\",\"last_name\":\"Berg\",\"employments\":[{\"status\":\"AWAKE\",\"employment_start_date\":\"2026-12-01\"}]}",
                "{\"first_name\":\"Rosa\",\"last_name\":\"Berg\",\"employments\":[{\"status\":\"ACTIVE\",\"employment_start_date\":\"soon\"}]}",
                "{\"first_name\":\"Rosa\",\"last_name\":\"Berg\",\"employments\":[{\"status\":\"ACTIVE\",\"employment_start_date\":\"2026-12-01\",\"office\":{\"id\":\"1\"}}]}"
            })
    void incompleteOrUnknownIsRefused(String body) {
        int before = company.size();

        assertThat(client.write("POST", PERSONS, body).statusCode()).isEqualTo(400);
        assertThat(company.size()).isEqualTo(before);
    }

    @Test
    void emailCanBeUsedOnce() {
        client.write("POST", PERSONS, ROSA);

        assertThat(client.write("POST", PERSONS, ROSA).statusCode()).isEqualTo(422);
    }

    @Test
    void changesAreAcknowledgedWithoutContent() {
        Person anna = personNamed("Anna Müller");

        HttpResponse<String> person = client.write("PATCH", PERSONS + "/" + anna.id(), "{\"preferred_name\":\"Anni\"}");
        HttpResponse<String> employment = client.write(
                "PATCH", employmentPath(anna), "{\"employment_start_date\":\"2020-05-01\",\"supervisor\":null}");

        assertThat(person.statusCode()).isEqualTo(204);
        assertThat(person.body()).isEmpty();
        assertThat(employment.statusCode()).isEqualTo(204);
        Person changed = company.person(anna.id()).orElseThrow();
        assertThat(changed.text("preferred_name")).isEqualTo("Anni");
        assertThat(changed.date("hire_date")).hasValue(LocalDate.of(2020, 5, 1));
        assertThat(changed.supervisorId()).isNull();
    }

    @Test
    void listOfUnitsReplacesAllOfThem() {
        Person member = company.people().stream()
                .filter(person ->
                        person.unit("team").isPresent() && person.status().equals("active"))
                .findFirst()
                .orElseThrow();

        client.write("PATCH", employmentPath(member), "{\"org_units\":[{\"type\":\"department\",\"id\":\"507\"}]}");

        Person changed = company.person(member.id()).orElseThrow();
        assertThat(changed.unit("department").orElseThrow().name()).isEqualTo("Finance");
        assertThat(changed.unit("team")).isEmpty();
    }

    @Test
    void costCentersReplaceThoseOfTheDepartmentAndShowOverV1() {
        Person anna = personNamed("Anna Müller");

        int status = client.write(
                        "PATCH",
                        employmentPath(anna),
                        "{\"cost_centers\":[{\"id\":\"1190\",\"weight\":62.5},{\"id\":\"1103\",\"weight\":37.5}]}")
                .statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(employment(anna.id()).at("/cost_centers/0/weight").decimalValue())
                .isEqualByComparingTo("62.5");
        JsonNode shown = attributes(anna.id()).at("/cost_centers/value/1/attributes");
        assertThat(shown.get("name").stringValue()).isEqualTo("Sales");
        assertThat(shown.get("percentage").decimalValue()).isEqualByComparingTo("37.5");

        client.write("PATCH", employmentPath(anna), "{\"cost_centers\":[]}");
        assertThat(employment(anna.id()).get("cost_centers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cost_centers\":[{\"id\":\"1190\",\"weight\":90}]}",
                "{\"cost_centers\":[{\"id\":\"1190\"}]}",
                "{\"cost_centers\":[{\"id\":\"1\",\"weight\":100}]}",
                "{\"type\":\"internal\"}",
                "{\"contract_end_date\":\"31.12.2027\"}"
            })
    void employmentOfTheWrongFormIsRefused(String body) {
        Person anna = personNamed("Anna Müller");

        assertThat(client.write("PATCH", employmentPath(anna), body).statusCode())
                .isEqualTo(400);
        assertThat(company.person(anna.id())).hasValue(anna);
    }

    @Test
    void v1IgnoresWhatV2AloneCanSet() {
        Person anna = personNamed("Anna Müller");
        String body = """
                {"employee":{"team":"Data","cost_centers":["Sales"],"contract_end_date":"2027-12-31",
                 "probation_period_end":"2027-12-31","employment_type":"external"}}""";

        assertThat(client.write("PATCH", EMPLOYEES + "/" + anna.id(), body).statusCode())
                .isEqualTo(200);

        assertThat(company.person(anna.id())).hasValue(anna);
    }

    @Test
    void fieldsOfATerminationCannotBeWritten() {
        Person anna = personNamed("Anna Müller");

        client.write("PATCH", employmentPath(anna), "{\"termination\":{\"termination_date\":\"2026-12-31\"}}");

        assertThat(company.person(anna.id())).hasValue(anna);
    }

    @Test
    void unknownAttributeIsRefused() {
        String body = "{\"custom_attributes\":[{\"id\":\"dynamic_1\",\"value\":\"x\"}]}";

        assertThat(client.write("PATCH", PERSONS + "/1012", body).statusCode()).isEqualTo(400);
        assertThat(client.write("PATCH", PERSONS + "/1", "{}").statusCode()).isEqualTo(404);
    }

    private JsonNode employment(long id) {
        return client.getJson(PERSONS + "/" + id + "/employments").at("/_data/0");
    }

    private String employmentPath(Person person) {
        return PERSONS + "/" + person.id() + "/employments/"
                + employment(person.id()).get("id").stringValue();
    }
}
