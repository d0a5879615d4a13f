package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Words by which an operator names what is to be seen or not: sensitive classes, and attributes by key, raw key or label.
 *
 * @param words as the operator wrote them
 */
record NamedFields(Set<String> words) {

    NamedFields {
        words = Set.copyOf(words);
    }

    /** The class that {@code word} names, whatever its case. */
    static Optional<SensitiveClass> sensitiveClass(String word) {
        return Arrays.stream(SensitiveClass.values())
                .filter(sensitive -> sensitive.label().equalsIgnoreCase(word))
                .findFirst();
    }

    boolean include(SensitiveClass sensitive) {
        return words.stream().anyMatch(word -> word.equalsIgnoreCase(sensitive.label()));
    }

    /** The first of {@code classes} that is named. */
    Optional<SensitiveClass> firstOf(List<SensitiveClass> classes) {
        return words.isEmpty()
                ? Optional.empty()
                : classes.stream().filter(this::include).findFirst();
    }

    /** Whether an attribute is named exactly: by its key, its raw key, or its label as it is written. */
    boolean name(Attribute attribute) {
        return words.stream()
                .anyMatch(word -> word.equals(attribute.label())
                        || word.equalsIgnoreCase(attribute.key())
                        || word.equalsIgnoreCase(attribute.source().rawKey()));
    }

    /** Whether an attribute is named, or is called so by and large: a key that the tenant's next attribute changes goes on to count. */
    boolean resemble(Attribute attribute) {
        return !words.isEmpty()
                && (name(attribute) || words.stream().anyMatch(word -> sameWords(word, attribute.label())));
    }

    /** Names are equal if they differ in nothing but case, accents and what stands between words. */
    private static boolean sameWords(String word, String label) {
        String folded = Folding.fold(word);
        return !folded.isEmpty() && folded.equals(Folding.fold(label));
    }

    /** Words that name no class and no standard attribute, so that only the tenant's attributes can tell whether they name anything. */
    List<String> ofTheTenant() {
        return words.stream()
                .filter(word -> sensitiveClass(word).isEmpty() && !known(word, TenantSchema.standard()))
                .sorted()
                .toList();
    }

    private static boolean known(String word, TenantSchema tenant) {
        return any(tenant, new NamedFields(Set.of(word))::resemble);
    }

    /** Whether {@code meant} is true of any attribute of {@code tenant}, be it visible or not. */
    static boolean any(TenantSchema tenant, Predicate<Attribute> meant) {
        return tenant.attributes().stream().anyMatch(meant)
                || tenant.hidden().stream().anyMatch(meant);
    }
}
