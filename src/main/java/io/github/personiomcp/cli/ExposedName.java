package io.github.personiomcp.cli;

import io.github.personiomcp.policy.SensitiveClass;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One word of {@code --expose}, as far as it can be judged without the tenant: keys of attributes are the tenant's. */
final class ExposedName {

    private static final Pattern ATTRIBUTE_KEY = Pattern.compile("[a-z0-9_]+");
    private static final int LONGEST_ECHO = 60;
    private static final int SHORTEST_PART = 3;

    private ExposedName() {}

    /**
     * {@code name}, if it is a class or may be the key of an attribute, as {@code emergency_contact} may be.
     *
     * @throws UsageException where it is neither, with the class that was probably meant
     */
    static String of(String name) {
        List<String> classes = SensitiveClass.labels();
        boolean mistypedClass =
                !name.contains("_") && classes.stream().anyMatch(known -> Nearest.oneTypoApart(known, name));
        boolean key = ATTRIBUTE_KEY.matcher(name).matches() && !mistypedClass;
        if (key || classes.contains(name)) {
            return name;
        }
        throw new UsageException("--expose " + PlainText.line(name, LONGEST_ECHO)
                + " is neither a sensitive class nor an attribute key."
                + meant(name, classes)
                        .map(near -> " Did you mean " + near + "?")
                        .orElse("")
                + " Classes: " + String.join(", ", classes) + ".");
    }

    private static Optional<String> meant(String name, List<String> classes) {
        String word = Folding.fold(name).replace(' ', '-');
        return classes.stream()
                .filter(known -> known.equals(word)
                        || Nearest.oneTypoApart(known, word)
                        || (word.length() >= SHORTEST_PART && known.contains(word)))
                .findFirst();
    }
}
