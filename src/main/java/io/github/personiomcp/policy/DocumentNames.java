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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which documents tell by their names, comments and categories what may not be seen: a sick note is one whatever is in it. */
record DocumentNames(Visibility visibility, DocumentUploads uploads) {

    /** Instead of the name of one that may belong to any class. */
    static final String UNNAMED = "(hidden: the name of its category cannot be read)";

    /** Instead of its category. */
    static final DocumentCategory HIDDEN = new DocumentCategory("hidden", "hidden");

    /** What becomes of documents while names of categories cannot be read. */
    static final String WITHOUT_NAMES =
            "Documents in a category whose name this server cannot read are hidden, as they may be"
                    + " anything: Personio tells these names over its v1 API alone. The operator lets them be judged by"
                    + " name and comment only with --expose=unnamed-documents,"
                    + " which --hide overrules.";

    static final String REFUSAL =
            "Documents whose name, comment or category tells of a sensitive class (such as health, pay or identity"
                    + " papers) are neither shown, handed out nor stored here. The operator decides that with --expose"
                    + " and --hide, of which --hide wins. "
                    + WITHOUT_NAMES;

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

    /** What stands for the name of a document that may not be seen; empty where it may. */
    Optional<String> placeholder(Document document, Map<String, String> categories) {
        if (hide(document.name(), document.comment(), categories.get(String.valueOf(document.categoryId())))) {
            return Optional.of(SensitiveValues.HIDDEN);
        }
        return hideCategory(document.categoryId(), categories) ? Optional.of(UNNAMED) : Optional.empty();
    }

    /** Whether documents of this category may not be seen; without a name it may be any. */
    boolean hideCategory(@Nullable String id, Map<String, String> categories) {
        return id != null && (categories.containsKey(id) ? hide(categories.get(id)) : hideUnnamed());
    }

    /** Whether documents may not be seen in a category whose name cannot be read. */
    boolean hideUnnamed() {
        return !visibility.shows(SensitiveClass.UNNAMED_DOCUMENTS);
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
