package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an absence takes, in the unit in which it is counted; the other one is null.
 *
 * @param hours to the hundredth
 */
record AbsenceDuration(@Nullable BigDecimal days, @Nullable BigDecimal hours) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int LONGEST_NUMBER = 20;

    /**
     * The sum of a breakdown by days.
     *
     * @throws PersonioException {@link Kind#BAD_ANSWER} for units or values that cannot be read
     */
    static AbsenceDuration of(List<JsonNode> breakdown, AbsencePeriod period) {
        boolean inHours = breakdown.isEmpty()
                ? period.type().unit() == Unit.HOUR || period.fromTime() != null
                : !unit(breakdown.get(0)).startsWith("DAY");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode day : breakdown) {
            sum = sum.add(inHours ? hours(day) : days(day));
        }
        return inHours
                ? new AbsenceDuration(null, plain(sum.setScale(2, RoundingMode.HALF_UP)))
                : new AbsenceDuration(plain(sum), null);
    }

    private static BigDecimal days(JsonNode day) {
        if (!unit(day).startsWith("DAY")) {
            throw unreadable();
        }
        return value(day);
    }

    private static BigDecimal hours(JsonNode day) {
        String unit = unit(day);
        if (unit.startsWith("MINUTE")) {
            return value(day).divide(MINUTES, 10, RoundingMode.HALF_UP);
        }
        if (!unit.startsWith("HOUR")) {
            throw unreadable();
        }
        return value(day);
    }

    private static String unit(JsonNode day) {
        return V2Errors.text(day.path("effective_duration"), "unit").strip().toUpperCase(Locale.ROOT);
    }

    /** Longer numerals, and exponents beyond, are nobody's absence; expanding them could fill the memory. */
    private static BigDecimal value(JsonNode day) {
        String written = V2Errors.text(day.path("effective_duration"), "value").strip();
        try {
            BigDecimal value = new BigDecimal(written.length() > LONGEST_NUMBER ? "" : written);
            if (Math.abs((long) value.scale()) <= LONGEST_NUMBER) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** Without trailing zeros and without exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static PersonioException unreadable() {
        return new PersonioException(Kind.BAD_ANSWER, "Personio's breakdown of an absence cannot be read.");
    }
}
