package io.github.personiomcp.toolset.people;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.InvalidArgumentException;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that match their JSON Schema and would still be refused by Personio, after somebody has agreed to the plan. */
final class AcceptedValues {

    /**
     * Attributes that nobody can be without: Personio demands them on creation (API reference 4.3), or repeats them with every change
     * of an employment (5.2).
     */
    static final Set<String> REQUIRED = Set.of(
            "email", "first_name", "last_name", "status", "employment_type", "hire_date", "weekly_working_hours");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(168);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private AcceptedValues() {}

    /**
     * Checks a value that is not null.
     *
     * @throws InvalidArgumentException for a blank that must be filled, an e-mail that is none, a number that is too large
     */
    static void require(Attribute attribute, Object value) {
        String text = value.toString().strip();
        if (REQUIRED.contains(attribute.key()) && text.isEmpty()) {
            throw new InvalidArgumentException("'{0}' must not be blank.", attribute.key());
        }
        if (attribute.key().equals("email") && !EMAIL.matcher(text).matches()) {
            throw new InvalidArgumentException("'{0}' is not an e-mail address.", text);
        }
        if (attribute.key().equals("weekly_working_hours") && value instanceof Number hours && !ofAWeek(hours)) {
            throw new InvalidArgumentException("'weekly_working_hours' must be between 0 and 168, not {0}.", text);
        }
        if (attribute.type() == AttributeType.INTEGER && value instanceof Number number && !fitsLong(number)) {
            throw new InvalidArgumentException("'{0}' is too large a number: {1}.", attribute.key(), text);
        }
    }

    private static boolean ofAWeek(Number hours) {
        BigDecimal given = new BigDecimal(hours.toString());
        return given.signum() >= 0 && given.compareTo(HOURS_OF_A_WEEK) <= 0;
    }

    private static boolean fitsLong(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.compareTo(LEAST) >= 0 && exact.compareTo(MOST) <= 0;
    }
}
