package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.AttendanceWrites.Entry;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** An attendance as v2 is told of it: local times, because a zone is refused (API reference 5.5). */
final class AttendanceBody {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    private AttendanceBody() {}

    /** What is stored, in the terms of the domain; a comment that is blank is none. */
    static Entry entry(Stretch stretch, @Nullable String project, String comment) {
        return new Entry(
                stretch.personId(),
                stretch.pause() ? Kind.BREAK : Kind.WORK,
                stretch.start(),
                stretch.end(),
                project,
                comment.isBlank() ? null : comment.strip());
    }

    static ObjectNode created(Entry entry, @Nullable String projectId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("person", reference(entry.employeeId()));
        body.put("type", entry.kind().name());
        body.set("start", time(entry.start()));
        if (entry.end() != null) {
            body.set("end", time(entry.end()));
        }
        if (entry.comment() != null) {
            body.put("comment", entry.comment());
        }
        if (projectId != null) {
            body.set("project", reference(projectId));
        }
        return body;
    }

    /** The fields that differ. */
    static ObjectNode changed(Entry before, Entry after, @Nullable String projectId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!before.start().equals(after.start())) {
            body.set("start", time(after.start()));
        }
        if (!Objects.equals(before.end(), after.end())) {
            body.set("end", time(after.end()));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            body.put("comment", after.comment());
        }
        if (!Objects.equals(before.project(), after.project())) {
            body.set("project", projectId == null ? NullNode.getInstance() : reference(projectId));
        }
        return body;
    }

    private static JsonNode time(@Nullable LocalDateTime time) {
        return time == null
                ? NullNode.getInstance()
                : JsonNodeFactory.instance.objectNode().put("date_time", LOCAL.format(time));
    }

    private static ObjectNode reference(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
