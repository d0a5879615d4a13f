package io.github.personiomcp.toolset.documents;

import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.toolset.Listings;
import io.github.personiomcp.toolset.PeriodArguments;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be known about a document. None of it can be cleared (API reference 5.9), so null is not wanted.
 *
 * @param categories by which the category is called
 */
record Facts(
        @Nullable String name,
        @Nullable String categoryId,
        @Nullable LocalDate date,
        @Nullable String comment,
        Categories categories) {

    /** v1 takes titles of this length, v2 names of one more. */
    private static final int LONGEST_NAME = 255;

    /** Adds the arguments to an input schema. */
    static Schema describe(Schema input, String name) {
        return input.property(name, Schema.string().with("maxLength", LONGEST_NAME))
                .property("category", Schema.string().describedAs("name or id"))
                .property("date", Schema.string().describedAs("YYYY-MM-DD or today"))
                .property("comment", Schema.string());
    }

    /** @param name the argument that holds the name */
    static Facts of(Arguments arguments, String name, Categories categories, PeriodArguments periods) {
        String category = given(arguments, "category");
        String date = given(arguments, "date");
        return new Facts(
                given(arguments, name),
                category == null ? null : categories.id(category),
                date == null ? null : periods.day(date),
                given(arguments, "comment"),
                categories);
    }

    private static @Nullable String given(Arguments arguments, String argument) {
        String text = arguments.text(argument).orElse(null);
        if (text != null && text.isEmpty()) {
            throw new InvalidArgumentException(
                    "'{0}' is empty, and Personio's API can clear nothing of a document. Give a value, or leave it out.",
                    argument);
        }
        return text;
    }

    /** The same facts of a document that exists, as results show them. */
    static Map<String, Object> shown(Document document, Categories categories) {
        return new Facts(document.name(), document.categoryId(), document.date(), document.comment(), categories)
                .shown();
    }

    Map<String, Object> shown() {
        return Listings.record(
                "name",
                name,
                "category",
                categories.label(categoryId),
                "date",
                date == null ? null : date.toString(),
                "comment",
                comment);
    }

    /** Those of these facts that {@code document} does not have yet. */
    List<Plan.Change> changes(Document document) {
        Map<String, Object> before = shown(document, categories);
        Map<String, Object> differing = new LinkedHashMap<>(shown());
        differing.entrySet().removeIf(fact -> fact.getValue().equals(before.get(fact.getKey())));
        return differing.entrySet().stream()
                .map(fact -> new Plan.Change(fact.getKey(), before.get(fact.getKey()), fact.getValue()))
                .toList();
    }

    /** The names of those that {@code document} does not have. */
    List<String> missingIn(Document document) {
        return changes(document).stream().map(Plan.Change::field).toList();
    }

    Documents.Change change() {
        return new Documents.Change(name, date, comment, categoryId);
    }
}
