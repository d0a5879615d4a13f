package io.github.personiomcp.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is paid.
 *
 * @param category the sort of pay in lower case, such as {@code fixed_salary}, {@code recurring} or {@code one_time}; an open set
 * @param amount for one {@code interval}; null where Personio gave none that can be read
 * @param currency as ISO 4217
 * @param interval in lower case, such as {@code monthly}; null for what is paid once or by the hour
 * @param legalEntity name of the legal entity that pays, or its id where the name may not be read
 */
public record Compensation(
        String id,
        String employeeId,
        String type,
        String category,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String interval,
        @Nullable LocalDate effectiveFrom,
        @Nullable String legalEntity,
        @Nullable BigDecimal weeklyHours,
        @Nullable BigDecimal fullTimeWeeklyHours) {}
