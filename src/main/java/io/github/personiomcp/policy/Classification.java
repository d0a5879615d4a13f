package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Iban;
import io.github.personiomcp.text.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises sensitive attributes: Personio's own by key, the tenant's by universal id, key and label. In doubt an attribute is
 * sensitive: hiding is the lesser harm.
 */
public final class Classification {

    private Classification() {}

    /** The class of personal data that an attribute holds, if it is a sensitive one; the first where there are several. */
    public static Optional<SensitiveClass> of(Attribute attribute) {
        return all(attribute).stream().findFirst();
    }

    /** All classes of personal data that an attribute holds, by its names and its values: sick pay is a matter of pay and of health. */
    static List<SensitiveClass> all(Attribute attribute) {
        List<SensitiveClass> named =
                named(attribute.universalId(), attribute.key(), attribute.custom() ? attribute.label() : null);
        boolean account = attribute.holdsIban() || attribute.options().stream().anyMatch(Iban::in);
        return account && !named.contains(SensitiveClass.BANK)
                ? Stream.concat(named.stream(), Stream.of(SensitiveClass.BANK)).toList()
                : named;
    }

    /** All classes of personal data that something with these names holds; names that are not known are null. */
    static List<SensitiveClass> named(@Nullable String... known) {
        String names = Stream.of(known)
                .filter(name -> name != null)
                .map(name -> Folding.fold(PlainText.of(name, PlainText.VALUE)))
                .collect(Collectors.joining(" | "));
        return Arrays.stream(SensitiveClass.values())
                .filter(sensitive -> sensitive.namedIn(names))
                .toList();
    }

    /** Whether a free text, such as the name of a kind of absence, speaks of {@code sensitive}. */
    static boolean speaksOf(SensitiveClass sensitive, String text) {
        return sensitive.namedIn(Folding.fold(text));
    }
}
