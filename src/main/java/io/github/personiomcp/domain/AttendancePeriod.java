package io.github.personiomcp.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of work or one break.
 *
 * @param date the working day it counts for; for a night shift, the day on which the shift began
 * @param from local time; null where Personio only knows how long a break was
 * @param to local time; null while the period is running, or as for {@code from}; before {@code from} where midnight lies between
 * @param minutes the net length: work without its breaks; 0 while the period is running
 * @param project name of the project, or its id where the name may not be read
 * @param status {@code confirmed}, {@code pending} or {@code rejected}
 */
public record AttendancePeriod(
        String id,
        String employeeId,
        LocalDate date,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        Kind kind,
        long minutes,
        @Nullable String project,
        String status) {

    public enum Kind {
        WORK,
        BREAK
    }
}
