package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.text.Folding;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises sensitive attributes by universal id, key and label. In doubt an attribute is sensitive: hiding is the lesser harm. */
public final class Classification {

    private static final int SHORT = 4;

    private Classification() {}

    /** The class of personal data that an attribute holds, if it is a sensitive one. */
    public static Optional<SensitiveClass> of(Attribute attribute) {
        String text = Stream.of(
                        attribute.universalId(),
                        attribute.key(),
                        attribute.source().rawKey(),
                        attribute.label())
                .filter(name -> name != null)
                .map(Folding::fold)
                .collect(Collectors.joining(" | "));
        return of(text);
    }

    /** Whether free text, such as the name of a kind of absence, speaks of {@code sensitive}. */
    static boolean speaksOf(SensitiveClass sensitive, String text) {
        return names(sensitive, Folding.fold(text));
    }

    private static Optional<SensitiveClass> of(String folded) {
        return Arrays.stream(SensitiveClass.values())
                .filter(sensitive -> names(sensitive, folded))
                .findFirst();
    }

    private static boolean names(SensitiveClass sensitive, String folded) {
        String padded = " " + folded + " ";
        return sensitive.words().stream()
                .anyMatch(word -> word.length() > SHORT ? padded.contains(word) : padded.contains(" " + word + " "));
    }
}
