package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.DocumentCategory;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which documents tell by their names, comments and categories what may not be seen: a sick note is one whatever is in it. */
record DocumentNames(Visibility visibility, DocumentUploads uploads) {

    /** Instead of the name of a document that is hidden. */
    static final String HIDDEN_NAME = "(hidden by this server's policy)";

    /** Instead of its category. */
    static final DocumentCategory HIDDEN = new DocumentCategory("hidden", "hidden");

    static final String REFUSAL =
            "Documents whose name, comment or category tells of a sensitive class (such as health, pay or identity"
                    + " papers) are neither shown, handed out nor stored here; the operator can change that with --expose. Nor are"
                    + " those whose category this server cannot name: names of categories come over Personio's v1 API alone.";

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    /** Whether a class of data may not be seen, so that there is anything to look for. */
    boolean any() {
        return Arrays.stream(SensitiveClass.values()).anyMatch(sensitive -> !visibility.shows(sensitive));
    }

    /** Names of categories by id; empty where they cannot be read. */
    Map<String, String> categories(CallContext context) {
        try {
            Map<String, String> names = new HashMap<>();
            uploads.categories(context).forEach(category -> names.put(category.id(), category.name()));
            return names;
        } catch (PersonioException e) {
            if (e.kind() == Kind.CANCELLED) {
                throw e;
            }
            return Map.of();
        }
    }

    /** Whether a document may not be seen; one of a category that nobody can name may be anything. */
    boolean hide(Document document, Map<String, String> categories) {
        return hideCategory(document.categoryId(), categories) || hide(document.name(), document.comment());
    }

    boolean hideCategory(@Nullable String id, Map<String, String> categories) {
        return id != null && (!categories.containsKey(id) || hide(categories.get(id)));
    }

    /** Whether any of these texts speaks of what may not be seen. */
    boolean hide(@Nullable String... texts) {
        List<String> known = Arrays.stream(texts).flatMap(Stream::ofNullable).toList();
        String[] words = known.stream()
                .flatMap(text -> Stream.of(text, HUMP.matcher(text).replaceAll(" ")))
                .toArray(String[]::new);
        SensitiveValues values = new SensitiveValues(visibility);
        return visibility.hiddenAs(Classification.named(words)).isPresent()
                || known.stream().anyMatch(values::hide);
    }
}
