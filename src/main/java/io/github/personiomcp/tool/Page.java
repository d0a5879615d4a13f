package io.github.personiomcp.tool;

import io.github.personiomcp.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A result that is a part of a list. It never calls itself complete when something was left out, and can be shortened without losing
 * that honesty.
 *
 * @param noun the key under which the records stand
 * @param records the records of this page
 * @param total how many records the whole list has
 * @param start where this page begins
 * @param whole whether the list itself holds everything that was asked for
 * @param details further entries of the result, such as totals over the whole list
 */
public record Page(
        String noun,
        List<Map<String, Object>> records,
        int total,
        Cursor start,
        boolean whole,
        Map<String, Object> details,
        List<Message> notes)
        implements ToolResult {

    private static final Message CUT = Message.of(
            "The page was cut to what clients accept. Go on with next_cursor, or narrow with filters or fields.");

    private static final Message CHANGED = Message.of(
            "The list changed since its first page, so some records may be missing or doubled. Start again without cursor.");

    public Page {
        records = List.copyOf(records);
        notes = List.copyOf(notes);
    }

    /** The page of {@code all} that {@code arguments} ask for by {@code limit} and {@code cursor}. */
    public static Page of(String noun, List<Map<String, Object>> all, Arguments arguments, int defaultLimit) {
        return of(
                noun,
                all,
                record -> String.valueOf(record.getOrDefault("id", record)),
                record -> record,
                arguments,
                defaultLimit);
    }

    /**
     * The page of {@code all} that {@code arguments} ask for by {@code limit} and {@code cursor}, as records made for this page alone.
     *
     * @param identity what tells one from the others
     */
    public static <T> Page of(
            String noun,
            List<T> all,
            Function<T, String> identity,
            Function<T, Map<String, Object>> record,
            Arguments arguments,
            int defaultLimit) {
        int list = Cursor.digest(all, identity);
        Cursor start = Cursor.of(arguments, list);
        int from = Math.min(start.offset(), all.size());
        int to = Math.min(from + arguments.number("limit", defaultLimit), all.size());
        List<Map<String, Object>> shown =
                all.subList(from, to).stream().map(record).toList();
        return new Page(noun, shown, all.size(), start, true, Map.of(), List.of())
                .unlessIncomplete(start.fits(list), CHANGED);
    }

    /** This page of a list that is known to lack something. */
    public Page unlessIncomplete(boolean listIsWhole, Message note) {
        return listIsWhole ? this : new Page(noun, records, total, start, false, details, plus(notes, note));
    }

    public Page with(Map<String, Object> moreDetails) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.putAll(moreDetails);
        return new Page(noun, records, total, start, whole, all, notes);
    }

    /** Those of {@code all}, the whole list, that are on this page. */
    public <T> List<T> of(List<T> all) {
        int from = Math.min(start.offset(), all.size());
        return all.subList(from, from + records.size());
    }

    /** This page with other records in the places of its own, such as ones that tell more. */
    public Page withRecords(List<Map<String, Object>> others) {
        return new Page(noun, others, total, start, whole, details, notes);
    }

    public Page noting(List<Message> moreNotes) {
        List<Message> all = new ArrayList<>(notes);
        all.addAll(moreNotes);
        return new Page(noun, records, total, start, whole, details, all);
    }

    /** This page with as many of its records, at least one, as fit into {@code characters} of text; the others follow on the next. */
    public Page within(int characters) {
        int count = 0;
        int length = 0;
        while (count < records.size()
                && (count == 0 || length + records.get(count).toString().length() <= characters)) {
            length += records.get(count++).toString().length();
        }
        return new Page(noun, records.subList(0, count), total, start, whole, details, notes);
    }

    /** This page cut after {@code count} records, saying so and how to narrow. */
    public Page shortenedTo(int count) {
        return new Page(
                noun,
                records.subList(0, count),
                total,
                start,
                whole,
                details,
                notes.contains(CUT) ? notes : plus(notes, CUT));
    }

    @Override
    public Map<String, Object> facts() {
        int end = start.offset() + records.size();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(noun, records);
        content.put("total", total);
        content.put("returned", records.size());
        content.put("complete", whole && start.offset() <= total && end >= total);
        if (end < total) {
            content.put("next_cursor", start.at(end).text());
        }
        content.putAll(details);
        if (!notes.isEmpty()) {
            content.put("notes", notes);
        }
        return content;
    }

    private static List<Message> plus(List<Message> notes, Message note) {
        List<Message> all = new ArrayList<>(notes);
        all.add(note);
        return all;
    }
}
