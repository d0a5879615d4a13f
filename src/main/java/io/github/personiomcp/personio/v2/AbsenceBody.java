package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An absence as v2 is told of it: local times without a zone; of days, the last one itself with its half. Hours have no half, because one
 * that is null would be refused (API reference 5.4).
 */
final class AbsenceBody {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    private static final String FIRST = "FIRST_HALF";
    private static final String SECOND = "SECOND_HALF";

    private AbsenceBody() {}

    /**
     * When it is, and the comment where there is one.
     *
     * @param unit what its kind is counted in; where that is unknown, the time itself tells
     */
    static ObjectNode of(AbsenceTime time, Unit unit, @Nullable String comment) {
        boolean halves = unit == Unit.DAY || (unit == Unit.UNKNOWN && !time.hourly());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("starts_from", bound(time.from(), time.fromTime(), halves ? time.fromHalf() ? SECOND : FIRST : null));
        if (time.to() != null) {
            body.set("ends_at", bound(time.to(), time.toTime(), halves ? time.toHalf() ? FIRST : SECOND : null));
        }
        if (comment != null) {
            body.put("comment", comment);
        }
        return body;
    }

    /** The reference {@code {"id": "8"}}. */
    static ObjectNode reference(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    private static ObjectNode bound(LocalDate day, @Nullable LocalTime time, @Nullable String half) {
        LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
        ObjectNode bound = JsonNodeFactory.instance.objectNode().put("date_time", LOCAL.format(day.atTime(at)));
        return half == null ? bound : bound.put("type", half);
    }
}
