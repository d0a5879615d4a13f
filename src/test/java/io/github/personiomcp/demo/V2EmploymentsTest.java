package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class V2EmploymentsTest extends DemoTenantTestCase {

    @Test
    void everybodyHasAnEmploymentAndSomeHaveSeveral() {
        List<Integer> counts = company.people().stream()
                .map(person -> Employments.of(person).size())
                .toList();

        assertThat(counts).contains(1, 2).doesNotContain(0);
    }

    @Test
    void employmentsComeNewestFirst() {
        for (Person person : severallyEmployed()) {
            assertThat(employments(person))
                    .extracting(employment ->
                            employment.get("employment_start_date").stringValue())
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void newestEmploymentIsNotAlwaysTheActiveOne() {
        assertThat(severallyEmployed())
                .extracting(person -> employments(person).get(0).get("status").stringValue())
                .contains("ACTIVE", "ONBOARDING");
    }

    @Test
    void unitsAreIdsOnly() {
        Person anna = personNamed("Anna Müller");

        JsonNode employment = employments(anna).get(0);

        assertThat(employment.at("/office/id").stringValue())
                .isEqualTo(String.valueOf(anna.unit("office").orElseThrow().id()));
        assertThat(employment.toString())
                .doesNotContain(anna.unit("office").orElseThrow().name());
    }

    @Test
    void leaversHaveATermination() {
        Person leaver = company.people().stream()
                .filter(person -> person.status().equals("inactive"))
                .findFirst()
                .orElseThrow();

        JsonNode termination = employments(leaver).get(0).get("termination");

        assertThat(termination.get("termination_date").stringValue())
                .isEqualTo(leaver.date("termination_date").orElseThrow().toString());
        assertThat(termination.has("reason")).as("not ticked").isFalse();
    }

    @Test
    void missingRightsReduceAnEmploymentToItsIdPersonAndStatus() {
        company.untick(
                company.attributes().stream().map(AttributeDefinition::key).toArray(String[]::new));

        assertThat(employments(personNamed("Anna Müller")).get(0).propertyNames())
                .containsExactly("id", "person", "status");
    }

    @Test
    void oneEmploymentIsReadByItsId() {
        Person anna = personNamed("Anna Müller");
        String id = employments(anna).get(0).get("id").stringValue();

        assertThat(client.getJson(path(anna) + "/" + id))
                .isEqualTo(employments(anna).get(0));
        assertThat(client.get(path(anna) + "/unknown").statusCode()).isEqualTo(404);
        assertThat(client.get("/v2/persons/1/employments").statusCode()).isEqualTo(404);
    }

    private List<Person> severallyEmployed() {
        return company.people().stream()
                .filter(person -> Employments.of(person).size() > 1)
                .toList();
    }

    private List<JsonNode> employments(Person person) {
        return client.getJson(path(person)).get("_data").valueStream().toList();
    }

    private static String path(Person person) {
        return "/v2/persons/" + person.id() + "/employments";
    }
}
