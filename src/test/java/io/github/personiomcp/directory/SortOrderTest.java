package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortOrderTest {

    private static final TenantSchema TENANT = Tenants.with(Tenants.custom(107, "desk", "Desk", AttributeType.INTEGER));

    private static final Snapshot SNAPSHOT = People.snapshot(
            TENANT,
            People.named("10", "Özlem", "Arslan")
                    .with("desk", 7L)
                    .with("hire_date", "2026-01-15")
                    .employee(),
            People.named("9", "Oskar", "Zorn")
                    .with("desk", 12L)
                    .with("team", "core")
                    .employee(),
            People.named("100", "Ada", "Ähre")
                    .with("hire_date", "2020-02-01")
                    .with("team", "Ärzte")
                    .employee(),
            People.named("8", "Ada", "Ähre")
                    .with("desk", 100L)
                    .with("team", "Data")
                    .employee());

    @ParameterizedTest
    @CsvSource({
        "name, 100 8 9 10",
        "-name, 10 9 8 100",
        "desk, 10 9 8 100",
        "-desk, 8 9 10 100",
        "hire_date, 100 10 8 9",
        "-hire_date, 10 100 8 9",
        "team, 100 9 8 10",
        "-team, 8 9 100 10",
        "id, 8 9 10 100",
        "-id, 100 10 9 8"
    })
    void peopleStandInTheOrderAskedForAndTheEmptyLast(String sort, String ids) {
        assertThat(PeopleFilter.of(Map.of(), SNAPSHOT, LocalDate.EPOCH).everybody(SortOrder.of(sort, SNAPSHOT)))
                .extracting(Employee::id)
                .containsExactly(ids.split(" "));
    }

    @Test
    void thoseFoundBySearchStandInTheOrderAskedFor() {
        PeopleFilter nobodyBut = PeopleFilter.of(Map.of("id", List.of("8", "9", "10")), SNAPSHOT, LocalDate.EPOCH);

        assertThat(PeopleSearch.find("a", nobodyBut, Optional.of(SortOrder.of("-desk", SNAPSHOT)))
                        .people())
                .extracting(Employee::id)
                .containsExactly("8", "9", "10");
    }

    @Test
    void anUnknownAttributeIsRefused() {
        assertThatThrownBy(() -> SortOrder.of("-deskk", SNAPSHOT))
                .isInstanceOf(InvalidArgumentException.class)
                .message()
                .startsWith("Unknown attribute 'deskk'. Did you mean: desk");
    }
}
