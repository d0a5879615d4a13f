package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * How long absences take, which is not told before it is asked for (see {@link Absences}).
 *
 * @param record an absence as a page shows it
 */
record AbsenceDurations(Absences absences, Function<AbsencePeriod, Map<String, Object>> record) {

    private static final Message NO_DURATIONS = Message.of(
            "Who is absent and when is all that this call had time for. How long each absence takes is missing: ask again for that.");

    /** {@code page}, which shows some of {@code found}, with how long each of these takes. */
    Page told(Page page, List<AbsencePeriod> found, CallContext context) {
        Map<String, AbsencePeriod> byId = new HashMap<>();
        found.forEach(period -> byId.put(period.id(), period));
        List<AbsencePeriod> shown = page.records().stream()
                .map(record -> byId.get(String.valueOf(record.get("id"))))
                .filter(Objects::nonNull)
                .toList();
        try {
            List<AbsencePeriod> told = absences.withDurations(shown, context);
            return page.withRecords(told.stream().map(record).toList()).noting(notes(told, shown));
        } catch (PersonioException e) {
            if (e.kind() == Kind.RATE_LIMITED || e.kind() == Kind.TIMEOUT) {
                return page.unlessIncomplete(shown.isEmpty(), NO_DURATIONS);
            }
            throw e;
        }
    }

    /** What has to be said where durations are missing, or with them the rest of the page. */
    private static List<Message> notes(List<AbsencePeriod> told, List<AbsencePeriod> shown) {
        List<Message> notes = new ArrayList<>();
        long unknown = told.stream().filter(AbsenceDurations::lacksDuration).count();
        if (unknown > 0) {
            notes.add(Message.of("How long {0} of these absences take could not be read.", unknown));
        }
        if (told.size() < shown.size()) {
            notes.add(Message.of(
                    "The page ends after {0} of {1} absences: how long each takes is read one by one, and this call had time for no more."
                            + " Go on with next_cursor.",
                    told.size(), shown.size()));
        }
        return notes;
    }

    private static boolean lacksDuration(AbsencePeriod period) {
        return period.to() != null && period.days() == null && period.hours() == null;
    }
}
