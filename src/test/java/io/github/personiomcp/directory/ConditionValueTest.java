package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionValueTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    @Test
    void wordsForDaysBecomeTheDaysTheyMean() {
        assertThat(of("hire_date", " TODAY")).isEqualTo("2026-01-15");
        assertThat(of("hire_date", Arrays.asList("yesterday", null))).isEqualTo(Arrays.asList("2026-01-14", null));
        assertThat(of("hire_date", Map.of("from", "today", "to", "Tomorrow")))
                .isEqualTo(Map.of("from", "2026-01-15", "to", "2026-01-16"));
    }

    @Test
    void whatIsNoDateStaysAsItIs() {
        assertThat(of("first_name", "today")).isEqualTo("today");
        assertThat(of("weekly_working_hours", Map.of("from", 8))).isEqualTo(Map.of("from", 8));
        assertThat(of("hire_date", null)).isNull();
    }

    @Test
    void anEndThatIsNullIsNoEnd() {
        Map<String, @Nullable Object> open = new HashMap<>(Map.of("from", "today"));
        open.put("to", null);

        assertThat(of("hire_date", open)).isEqualTo(Map.of("from", "2026-01-15"));
    }

    @Test
    void malformedRangesAreRefusedBeforeTheirDays() {
        assertThatThrownBy(() -> of("hire_date", Map.of("since", "x")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("A condition on hire_date is a value, a list of values, null, or for dates and numbers"
                        + " {\"from\": …, \"to\": …}.");
    }

    @Test
    void rangesDoNotStandInLists() {
        assertThatThrownBy(() -> of("hire_date", List.of(Map.of("from", "today"))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("hire_date is a date written YYYY-MM-DD; '{from=today}' is not one that exists.");
    }

    private static @Nullable Object of(String key, @Nullable Object wanted) {
        return ConditionValue.of(TenantSchema.standard().find(key).orElseThrow(), wanted, TODAY);
    }
}
