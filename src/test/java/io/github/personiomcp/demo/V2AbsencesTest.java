package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class V2AbsencesTest extends DemoTenantTestCase {

    private static final String PERIODS = "/v2/absence-periods";
    private static final String TYPES = "/v2/absence-types";

    @Test
    void typesAreThoseOfV1UnderTheirOtherIds() {
        List<JsonNode> types = allByCursor(TYPES + "?", 3);

        assertThat(types)
                .extracting(type -> type.get("id").stringValue())
                .containsExactlyElementsOf(
                        AbsenceType.ALL.stream().map(AbsenceType::idV2).toList());
        assertThat(types).extracting(type -> type.get("unit").stringValue()).containsOnly("DAY", "HOUR");
        assertThat(types).anyMatch(type -> type.get("category").isNull());
        assertThat(client.getJson(TYPES + "/" + AbsenceType.SICK.idV2())).isEqualTo(types.get(1));
        assertThat(client.get(TYPES + "/none").statusCode()).isEqualTo(404);
    }

    @Test
    void daysAndHoursAreOneList() {
        assertThat(allByCursor(PERIODS + "?", 100))
                .extracting(period -> period.get("id").stringValue())
                .containsExactlyElementsOf(
                        company.absences().stream().map(Absence::idV2).toList());
    }

    @Test
    void endOfDaysIsTheNextMidnightOrTheLastDayWithItsHalf() {
        Map<String, Absence> stored = new HashMap<>();
        company.absences().forEach(absence -> stored.put(absence.idV2(), absence));
        int exclusive = 0;
        for (JsonNode period : allByCursor(PERIODS + "?", 100)) {
            Absence absence = stored.get(period.get("id").stringValue());
            LocalDate last = absence.last();
            if (last == null) {
                assertThat(period.get("ends_at").isNull()).isTrue();
            } else if (!absence.type().hourly()) {
                boolean typed = period.get("ends_at").has("type");
                exclusive += typed ? 0 : 1;
                assertThat(period.at("/ends_at/date_time").stringValue())
                        .isEqualTo((typed ? last : last.plusDays(1)) + "T00:00:00");
            } else {
                assertThat(period.get("ends_at").has("type")).isFalse();
            }
        }
        assertThat(exclusive).isBetween(100, company.absences().size() - 100);
    }

    @Test
    void filtersAreLocalTimesWithoutZone() {
        String week =
                "?starts_from.date_time.lte=2026-11-22T23:59:59&ends_at.date_time.gte=2026-11-16T00:00:00&limit=100";
        List<String> found = client.getJson(PERIODS + week)
                .get("_data")
                .valueStream()
                .map(period -> period.get("id").stringValue())
                .toList();

        List<String> within = company.absences().stream()
                .filter(absence -> absence.overlaps(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)))
                .map(Absence::idV2)
                .toList();
        assertThat(found).containsAll(within).hasSizeLessThan(100);
        assertThat(client.get(PERIODS + "?starts_from.date_time.lte=2026-11-22T23:59:59Z")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.get(PERIODS + "?starts_from.date_time.lt=2026-11-22T23:59:59")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.get(PERIODS + "?limit=101").statusCode()).isEqualTo(400);
    }

    @Test
    void personTypeAndIdAreFilters() {
        Absence some = company.absences().get(7);
        String both = "?person.id=%d,1&absence_type.id=%s&id=%s&"
                .formatted(some.employeeId(), some.type().idV2(), some.idV2());

        assertThat(allByCursor(PERIODS + both, 100)).containsExactly(client.getJson(PERIODS + "/" + some.idV2()));
        assertThat(client.get(PERIODS + "/none").statusCode()).isEqualTo(404);
    }

    @Test
    void breakdownsAreWorkingDaysOnPagesOfTwentyEight() {
        Absence leave = first(absence -> absence.type().equals(AbsenceType.PARENTAL) && absence.days() > 28);
        String path = PERIODS + "/" + leave.idV2() + "/breakdowns";

        assertThat(client.getJson(path).get("_data").size()).isEqualTo(28);
        assertThat(client.get(path + "?limit=29").statusCode()).isEqualTo(400);
        assertThat(sum(allByCursor(path + "?", 28))).isEqualTo(leave.days());
    }

    @Test
    void breakdownsKnowHalfDaysAndHours() {
        Absence half = first(absence -> absence.days() % 1 == 0.5);
        Absence hours = first(absence -> absence.type().hourly());

        assertThat(sum(allByCursor(PERIODS + "/" + half.idV2() + "/breakdowns?", 28)))
                .isEqualTo(half.days());
        assertThat(client.getJson(PERIODS + "/" + hours.idV2() + "/breakdowns").at("/_data/0"))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"date\":\"%s\",\"effective_duration\":{\"unit\":\"HOUR\",\"value\":%s}}"
                                .formatted(hours.first(), hours.minutes() / 60.0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {PERIODS, TYPES})
    void missingRightIs401(String path) {
        tenant.faults().deny(path);

        assertThat(client.get(path).statusCode()).isEqualTo(401);
    }

    private Absence first(Predicate<Absence> which) {
        return company.absences().stream().filter(which).findFirst().orElseThrow();
    }

    private static double sum(List<JsonNode> breakdowns) {
        return breakdowns.stream()
                .mapToDouble(day -> day.at("/effective_duration/value").doubleValue())
                .sum();
    }
}
