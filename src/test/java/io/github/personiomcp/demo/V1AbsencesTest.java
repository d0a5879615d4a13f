package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class V1AbsencesTest extends DemoTenantTestCase {

    private static final String TIME_OFFS = "/v1/company/time-offs";
    private static final String PERIODS = "/v1/company/absence-periods";
    private static final String NEXT_MONTHS = "?start_date=2026-09-01&end_date=2027-03-01&";

    @Test
    void typesTellUnitCategoryAndV2Id() {
        List<JsonNode> types = client.getJson("/v1/company/time-off-types?limit=200&offset=0")
                .get("data")
                .valueStream()
                .toList();

        assertThat(types)
                .extracting(type -> type.at("/attributes/unit").stringValue())
                .contains("day", "hour");
        assertThat(types)
                .extracting(type -> type.at("/attributes/category").isNull())
                .contains(true, false);
        assertThat(types)
                .allMatch(type -> type.at("/attributes/id_v2").stringValue().length() == 36);
    }

    @Test
    void daysAndHoursAreTwoListsThatAddUp() {
        List<JsonNode> days = allByPage(TIME_OFFS + NEXT_MONTHS, 200);
        List<JsonNode> hours = allByPage(PERIODS + NEXT_MONTHS, 50);

        assertThat(days.size() + hours.size()).isEqualTo(company.absences().size());
        assertThat(days)
                .extracting(node -> node.at("/attributes/id").longValue())
                .doesNotHaveDuplicates();
        assertThat(hours).hasSizeGreaterThan(20);
    }

    @Test
    void offsetIsAPageNumberAndZeroMeansOne() {
        JsonNode zero = client.getJson(TIME_OFFS + "?limit=10&offset=0");
        JsonNode one = client.getJson(TIME_OFFS + "?limit=10&offset=1");
        JsonNode two = client.getJson(TIME_OFFS + "?limit=10&offset=2");

        assertThat(zero.get("data")).isEqualTo(one.get("data")).isNotEqualTo(two.get("data"));
        assertThat(two.at("/metadata/current_page").intValue()).isEqualTo(2);
    }

    @Test
    void dayAbsencesHaveOffsetsWithoutColonAndNumbersForHalfDays() {
        List<JsonNode> all = allByPage(TIME_OFFS + NEXT_MONTHS, 200);

        assertThat(all).allMatch(node -> node.at("/attributes/start_date")
                .stringValue()
                .matches("\\d{4}-\\d\\d-\\d\\dT00:00:00\\+0[12]00"));
        assertThat(all)
                .extracting(node -> node.at("/attributes/half_day_end").toString())
                .containsOnly("0", "1");
        assertThat(all)
                .extracting(node -> node.at("/attributes/half_day_start").toString())
                .containsOnly("0", "1");
        assertThat(all).anyMatch(node -> node.at("/attributes/days_count").doubleValue() % 1 == 0.5);
    }

    @Test
    void windowContainsWhatBeganBeforeItAndSomeOfWhatBeginsAfterIt() {
        List<String> starts = allByPage(TIME_OFFS + "?start_date=2026-10-14&end_date=2026-11-18&", 200).stream()
                .map(node -> node.at("/attributes/start_date").stringValue().substring(0, 10))
                .toList();

        assertThat(starts).anyMatch(start -> start.compareTo("2026-10-14") < 0);
        assertThat(starts).anyMatch(start -> start.compareTo("2026-11-18") > 0);
    }

    @Test
    void employeesFilterIsRepeatable() {
        long first = company.absences().get(0).employeeId();
        long last = company.absences().get(company.absences().size() - 1).employeeId();

        List<JsonNode> some =
                allByPage(TIME_OFFS + "?employees%5B%5D=" + first + "&employees%5B%5D=" + last + "&", 200);
        assertThat(some)
                .extracting(node ->
                        node.at("/attributes/employee/attributes/id/value").longValue())
                .isNotEmpty()
                .isSubsetOf(first, last);
    }

    @Test
    void hourAbsencesAreInUtcAndMinutes() {
        JsonNode attributes = client.getJson(PERIODS + NEXT_MONTHS).at("/data/0/attributes");

        assertThat(attributes.get("start").stringValue()).matches(".*T\\d\\d:\\d\\d:00(\\.0{1,3})?Z");
        assertThat(attributes.get("measurement_unit").stringValue()).isEqualTo("hour");
        assertThat(attributes.get("effective_duration").intValue()).isGreaterThanOrEqualTo(60);
        assertThat(attributes.get("id").stringValue()).hasSize(36);
        assertThat(attributes.at("/breakdowns/0/effective_duration")).isEqualTo(attributes.get("effective_duration"));
    }

    @Test
    void hourAbsencesDifferInFractionsAndNotAllNameTheirZone() {
        List<JsonNode> hours = allByPage(PERIODS + NEXT_MONTHS, 50);

        for (String field : List.of("start", "end", "created_at", "updated_at")) {
            assertThat(hours)
                    .extracting(node ->
                            node.at("/attributes/" + field).stringValue().replaceFirst("^.*:\\d\\d", ""))
                    .contains("Z", ".0Z", ".000Z");
        }
        assertThat(hours)
                .extracting(node -> node.get("attributes").has("timezone"))
                .contains(true, false);
    }

    @Test
    void unknownAbsenceTypeIs404() {
        assertThat(client.get(PERIODS + "?absence_types%5B%5D=00000000-0000-4000-8000-000000000000")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void balanceSubtractsWhatIsPlanned() {
        Absence planned = company.absences().stream()
                .filter(absence -> absence.type().equals(AbsenceType.VACATION))
                .filter(absence -> absence.first().isAfter(company.today())
                        && absence.status().equals("approved"))
                .findFirst()
                .orElseThrow();

        JsonNode vacation = client.getJson(EMPLOYEES + "/" + planned.employeeId() + "/absences/balance")
                .at("/data/0");
        assertThat(vacation.get("category").stringValue()).isEqualTo("paid_vacation");
        assertThat(vacation.get("available_balance").doubleValue())
                .isLessThanOrEqualTo(vacation.get("balance").doubleValue() - planned.days());
    }
}
