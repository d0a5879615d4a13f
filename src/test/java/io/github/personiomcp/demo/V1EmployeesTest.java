package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class V1EmployeesTest extends DemoTenantTestCase {

    @Test
    void pagesAddUpToTheCompany() {
        List<JsonNode> all = allByRecord(EMPLOYEES + "?", 37);

        assertThat(all)
                .extracting(node -> node.at("/attributes/id/value").longValue())
                .containsExactlyElementsOf(
                        company.people().stream().map(Person::id).toList());
    }

    @Test
    void pageSizeIsFiftyUnlessAskedFor() {
        JsonNode page = client.getJson(EMPLOYEES);

        assertThat(page.get("data").size()).isEqualTo(50);
        assertThat(page.get("limit").intValue()).isEqualTo(50);
        assertThat(page.at("/metadata/total_pages").intValue()).isEqualTo(5);
        assertThat(page.at("/metadata/current_page").intValue()).isZero();
    }

    @Test
    void moreThanAHundredAPageIsAnError() {
        HttpResponse<String> response = client.get(EMPLOYEES + "?limit=101");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(DemoClient.json(response).at("/error/message").stringValue())
                .startsWith("The limit must be between 1 and");
    }

    @Test
    void offsetBeyondTheEndIsAnEmptyPage() {
        assertThat(client.getJson(EMPLOYEES + "?offset=1000").get("data").isEmpty())
                .isTrue();
    }

    @Test
    void projectionLeavesOnlyTheKeysAskedForAndTheId() {
        JsonNode page =
                client.getJson(EMPLOYEES + "?limit=1&attributes%5B%5D=first_name&attributes%5B%5D=dynamic_24401");

        assertThat(page.at("/data/0/attributes").propertyNames()).containsExactly("id", "first_name", "dynamic_24401");
    }

    @Test
    void emailFilterStillGivesAList() {
        Person anna = personNamed("Anna Müller");

        JsonNode page = client.getJson(EMPLOYEES + "?email=" + DemoClient.encode(anna.email()));

        assertThat(page.get("data").size()).isEqualTo(1);
        assertThat(page.at("/data/0/attributes/id/value").longValue()).isEqualTo(anna.id());
    }

    @Test
    void updatedSinceFindsWhatWasWritten() {
        Person anna = personNamed("Anna Müller");
        clock.advance(Duration.ofHours(20));
        client.write("PATCH", EMPLOYEES + "/" + anna.id(), "{\"employee\":{\"position\":\"Architect\"}}");

        assertThat(changedSince("2026-11-19")).containsExactly(anna.id());
        assertThat(changedSince("2026-11-19&attributes%5B%5D=position")).containsExactly(anna.id());
        assertThat(changedSince("2026-11-19&attributes%5B%5D=office")).isEmpty();
        assertThat(changedSince("2026-11-19T07:00:00")).isEmpty();
    }

    @Test
    void whoIsNewCountsForEveryAttribute() {
        clock.advance(Duration.ofHours(20));
        long id = DemoClient.json(
                        client.write(
                                "POST",
                                EMPLOYEES,
                                "{\"employee\":{\"first_name\":\"Nele\",\"last_name\":\"Neu\",\"email\":\"nele@nordlicht.example\"}}"))
                .at("/data/id")
                .longValue();
        client.write("PATCH", EMPLOYEES + "/" + id, "{\"employee\":{\"position\":\"Architect\"}}");

        assertThat(changedSince("2026-11-19&attributes%5B%5D=office")).containsExactly(id);
    }

    private List<Long> changedSince(String since) {
        return allByRecord(EMPLOYEES + "?updated_since=" + since + "&", 100).stream()
                .map(node -> node.at("/attributes/id/value").longValue())
                .toList();
    }

    @Test
    void datesAreLocalMidnightsWhoseOffsetFollowsTheSeason() {
        for (Person person : company.people().subList(0, 30)) {
            LocalDate hired = person.date("hire_date").orElseThrow();
            String value = attributes(person.id()).at("/hire_date/value").stringValue();

            assertThat(value)
                    .matches("\\d{4}-\\d\\d-\\d\\dT00:00:00\\+0[12]:00")
                    .startsWith(hired.toString());
            if (hired.getMonthValue() == 1) {
                assertThat(value).endsWith("+01:00");
            } else if (hired.getMonthValue() == 7) {
                assertThat(value).endsWith("+02:00");
            }
        }
    }

    @Test
    void nestedObjectsSayStandard() {
        JsonNode attributes = attributes(personNamed("Anna Müller").id());

        assertThat(attributes.at("/department/type").stringValue()).isEqualTo("standard");
        assertThat(attributes.at("/department/value/type").stringValue()).isEqualTo("Department");
        assertThat(attributes.at("/supervisor/value/attributes/id/type").stringValue())
                .isEqualTo("integer");
    }

    @Test
    void emptyNestedValuesComeInThreeShapes() {
        Set<String> shapes = new HashSet<>();
        allByRecord(EMPLOYEES + "?", 100).forEach(person -> {
            JsonNode team = person.at("/attributes/team/value");
            if (!team.isObject()) {
                shapes.add(team.toString());
            }
        });

        assertThat(shapes).containsExactlyInAnyOrder("null", "\"\"", "[]");
    }

    @Test
    void tagsComeInBothEncodings() {
        Set<String> shapes = new HashSet<>();
        allByRecord(EMPLOYEES + "?", 100).forEach(person -> {
            String tags = person.at("/attributes/" + CustomFields.LANGUAGES + "/value")
                    .stringValue();
            shapes.add(
                    tags.isEmpty() ? "empty" : tags.startsWith("[") ? "json" : tags.contains(",") ? "commas" : "one");
        });

        assertThat(shapes).contains("empty", "json", "commas");
    }

    @Test
    void workScheduleIdsExceedWhatJavaScriptCanHold() {
        JsonNode attributes = attributes(personNamed("Anna Müller").id());

        assertThat(attributes.at("/work_schedule/value/attributes/id").longValue())
                .isGreaterThan(1L << 53);
    }

    @Test
    void weeklyHoursAreAString() {
        JsonNode hours = attributes(personNamed("Anna Müller").id()).at("/weekly_working_hours");

        assertThat(hours.get("value").isString()).isTrue();
        assertThat(hours.get("type").stringValue()).isEqualTo("standard");
    }

    @Test
    void salariesAreDecimalsWithACurrency() {
        JsonNode salary = attributes(personNamed("Anna Müller").id()).get("fix_salary");

        assertThat(salary.get("type").stringValue()).isEqualTo("decimal");
        assertThat(salary.get("currency").stringValue()).isEqualTo("EUR");
        assertThat(company.canaries())
                .contains(salary.get("value").decimalValue().toPlainString());
    }

    @Test
    void supervisorWhoIsGoneIsNamedButNotListed() {
        Person orphan = company.people().stream()
                .filter(person -> Long.valueOf(Irregularities.GONE_SUPERVISOR).equals(person.supervisorId()))
                .findFirst()
                .orElseThrow();

        assertThat(attributes(orphan.id())
                        .at("/supervisor/value/attributes/last_name/value")
                        .stringValue())
                .isEqualTo("Vogel");
        assertThat(client.get(EMPLOYEES + "/" + Irregularities.GONE_SUPERVISOR).statusCode())
                .isEqualTo(404);
    }

    @Test
    void unknownEmployeeIs404WithAGermanText() {
        HttpResponse<String> response = client.get(EMPLOYEES + "/99999");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(DemoClient.json(response).at("/error/message").stringValue())
                .isEqualTo("Es ist ein Problem aufgetreten");
    }

    @Test
    void untickedAttributesAreAbsentEverywhere() {
        company.untick("email");

        assertThat(attributes(personNamed("Anna Müller").id()).has("email")).isFalse();
        assertThat(attributes(personNamed("Anna Müller").id())
                        .at("/supervisor/value/attributes")
                        .has("email"))
                .isFalse();
        assertThat(client.get(EMPLOYEES + "/attributes").body()).doesNotContain("\"email\"", "hourly_salary");
        company.tick("hourly_salary");
        assertThat(client.get(EMPLOYEES + "/attributes").body()).contains("hourly_salary");
    }

    @Test
    void attributeListKnowsLabelsTypesAndOptions() {
        JsonNode list = client.getJson(EMPLOYEES + "/custom-attributes").get("data");

        JsonNode shirt = list.valueStream()
                .filter(attribute -> attribute.get("key").stringValue().equals(CustomFields.SHIRT_SIZE))
                .findFirst()
                .orElseThrow();
        assertThat(shirt.get("label").stringValue()).isEqualTo("T-Shirt Größe");
        assertThat(shirt.get("type").stringValue()).isEqualTo("list");
        assertThat(shirt.get("options").size()).isEqualTo(5);
        assertThat(list.valueStream()
                        .filter(attribute ->
                                attribute.get("label").stringValue().equals("Notes")))
                .hasSize(2);
    }

    @Test
    void picturesArePngsOfTheWidthAskedFor() throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.http()
                .send(client.authorized(EMPLOYEES + "/1012/profile-picture/64").build(), BodyHandlers.ofInputStream());

        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(ImageIO.read(response.body()).getWidth()).isEqualTo(64);
    }

    @Test
    void someHaveNoPicture() {
        Person without = company.people().stream()
                .filter(person -> person.id() % 5 == 0)
                .findFirst()
                .orElseThrow();

        assertThat(client.get(EMPLOYEES + "/" + without.id() + "/profile-picture/64")
                        .statusCode())
                .isEqualTo(404);
    }
}
