package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class V2PersonsTest extends DemoTenantTestCase {

    private static final String PERSONS = "/v2/persons";

    @Test
    void pagesAddUpToTheSamePeopleAsOverV1() {
        assertThat(allByCursor(PERSONS + "?", 37))
                .extracting(person -> person.get("id").stringValue())
                .containsExactlyElementsOf(company.people().stream()
                        .map(person -> String.valueOf(person.id()))
                        .toList());
    }

    @Test
    void pageHasTenPersonsUnlessAskedFor() {
        assertThat(client.getJson(PERSONS).get("_data").size()).isEqualTo(10);
        assertThat(client.getJson(PERSONS + "?limit=50").get("_data").size()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=51", "limit=0", "cursor=x", "updated_at.gte=2026-01-01T00:00:00Z", "updated_at.gt=soon"})
    void parameterOutsideItsRangeIs400(String parameter) {
        assertThat(client.get(PERSONS + "?" + parameter).statusCode()).isEqualTo(400);
    }

    @Test
    void filtersAreEqualities() {
        Person anna = personNamed("Anna Müller");

        assertThat(ids("email=" + anna.email())).containsExactly(String.valueOf(anna.id()));
        assertThat(ids("first_name=Ann")).isEmpty();
        assertThat(ids("first_name=Anna&last_name=M%C3%BCller")).hasSize(2);
        assertThat(ids("id=%d,%d".formatted(anna.id(), company.people().get(0).id())))
                .hasSize(2);
        assertThat(ids("status=INACTIVE")).isNotEmpty();
    }

    @Test
    void stampOfThePersonDoesNotMoveWithTheEmployment() {
        Person anna = personNamed("Anna Müller");
        String since = "updated_at.gt=" + clock.instant();
        clock.advance(Duration.ofHours(1));

        writeOverV1(anna, "{\"employee\":{\"position\":\"Architect\"}}");
        assertThat(ids(since)).isEmpty();
        writeOverV1(anna, "{\"employee\":{\"preferred_name\":\"Anni\"}}");
        assertThat(ids(since)).containsExactly(String.valueOf(anna.id()));
    }

    @Test
    void employmentDataAreNotInThePerson() {
        JsonNode person = person(personNamed("Anna Müller"));

        assertThat(person.propertyNames()).contains("first_name", "custom_attributes", "employments");
        assertThat(person.propertyNames()).doesNotContain("position", "hire_date", "supervisor", "department");
        assertThat(person.get("created_at").stringValue()).endsWith("Z");
    }

    @Test
    void untickedAttributesAreAbsentWithoutAnError() {
        company.untick("email", CustomFields.DESK);

        JsonNode person = person(personNamed("Anna Müller"));

        assertThat(person.has("email")).isFalse();
        assertThat(customIds(person)).doesNotContain(CustomFields.DESK).contains(CustomFields.FTE);
    }

    @Test
    void customAttributesAreMostlyWithoutLabel() {
        JsonNode custom = person(personNamed("Anna Müller")).get("custom_attributes");

        assertThat(custom.valueStream()
                        .filter(attribute -> attribute.has("label"))
                        .count())
                .isPositive()
                .isLessThan(custom.size() / 2);
    }

    @Test
    void unknownPersonIs404() {
        assertThat(client.get(PERSONS + "/1").statusCode()).isEqualTo(404);
    }

    private JsonNode person(Person person) {
        return client.getJson(PERSONS + "/" + person.id());
    }

    private static List<String> customIds(JsonNode person) {
        return person.get("custom_attributes")
                .valueStream()
                .map(attribute -> attribute.get("id").stringValue())
                .toList();
    }

    private List<String> ids(String filter) {
        return client.getJson(PERSONS + "?limit=50&" + filter)
                .get("_data")
                .valueStream()
                .map(person -> person.get("id").stringValue())
                .toList();
    }

    private void writeOverV1(Person person, String body) {
        assertThat(client.write("PATCH", EMPLOYEES + "/" + person.id(), body).statusCode())
                .isEqualTo(200);
    }
}
