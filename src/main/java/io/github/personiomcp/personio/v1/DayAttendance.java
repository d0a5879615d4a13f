package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.text.Message;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One attendance of v1: work from start to end, of which some minutes were a break (API reference 4.6). */
record DayAttendance(JsonNode attendance) {

    private static final long DAY = Duration.ofDays(1).toMinutes();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

    /** The work, followed by its break where there was one. */
    Stream<AttendancePeriod> periods() {
        String id = PeriodFields.id(attendance);
        LocalTime from = PeriodFields.required(time("start_time"), Message.of("its beginning"));
        LocalTime to = time("end_time");
        Long given = Scalars.whole(Envelope.field(attendance, "break"));
        long pause = given == null ? 0 : Math.max(0, given);
        AttendancePeriod work = period(id, from, to, Kind.WORK, to == null ? 0 : netMinutes(from, to, pause));
        return pause == 0 ? Stream.of(work) : Stream.of(work, period(id + "-break", null, null, Kind.BREAK, pause));
    }

    private AttendancePeriod period(
            String id, @Nullable LocalTime from, @Nullable LocalTime to, Kind kind, long minutes) {
        return new AttendancePeriod(
                id,
                PeriodFields.employeeId(attendance),
                PeriodFields.required(PeriodFields.day(attendance, "date"), Message.of("its day")),
                from,
                to,
                kind,
                minutes,
                project(),
                PeriodFields.status(attendance));
    }

    private static long netMinutes(LocalTime from, LocalTime to, long pause) {
        long length = Duration.between(from, to).toMinutes();
        return Math.max(0, (length < 0 ? length + DAY : length) - pause);
    }

    private @Nullable String project() {
        JsonNode project = Envelope.field(attendance, "project");
        String name = Scalars.text(Envelope.field(project, "name")).strip();
        if (!name.isEmpty()) {
            return name;
        }
        return project.isObject() ? Envelope.idOf(project) : Scalars.id(project);
    }

    private @Nullable LocalTime time(String field) {
        return PeriodFields.parsed(attendance, field, DayAttendance::parse);
    }

    private static @Nullable LocalTime parse(String written) {
        try {
            return written.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(written, TIME);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
