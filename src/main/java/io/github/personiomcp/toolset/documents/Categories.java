package io.github.personiomcp.toolset.documents;

import io.github.personiomcp.directory.KnownValues;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DocumentCategory;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.schema.ArgumentCheck;
import io.github.personiomcp.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's kinds of document by what they are called in results: the name, with the id where two have the same one.
 *
 * @param problem why they cannot be read; null where they can
 */
record Categories(Map<String, String> labels, @Nullable Message problem) {

    static Categories read(DocumentUploads uploads, CallContext context) {
        List<DocumentCategory> all = uploads.categories(context);
        Map<String, Long> names =
                all.stream().collect(Collectors.groupingBy(DocumentCategory::name, Collectors.counting()));
        Map<String, String> labels = new LinkedHashMap<>();
        all.forEach(category -> labels.put(
                category.id(),
                names.getOrDefault(category.name(), 0L) == 1
                        ? category.name()
                        : category.name() + " (" + category.id() + ")"));
        return new Categories(labels, null);
    }

    /** Names are a courtesy: where they cannot be read, ids stand for them. */
    static Categories readIfPossible(DocumentUploads uploads, CallContext context) {
        try {
            return read(uploads, context);
        } catch (PersonioException e) {
            if (e.kind() == Kind.CANCELLED) {
                throw e;
            }
            return new Categories(Map.of(), e.said());
        }
    }

    /** What a category is called; its id where that is unknown, null for none. */
    @Nullable
    String label(@Nullable String id) {
        return id == null ? null : labels.getOrDefault(id, id);
    }

    /** The id of the category that {@code wanted}, a name or an id, means. */
    String id(String wanted) {
        if (labels.containsKey(wanted)) {
            return wanted;
        }
        String label = KnownValues.match("category", wanted, labels.values())
                .orElseThrow(() -> new InvalidArgumentException(
                        ArgumentCheck.unknown("category", wanted, new TreeSet<>(labels.values()))));
        return labels.entrySet().stream()
                .filter(entry -> entry.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
