package io.github.personiomcp.domain;

import io.github.personiomcp.text.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one tenant as one caller may use them: immutable, sorted (standard attributes in Personio's order, then custom
 * ones by key), equal by content.
 *
 * @param attributes what may be read, named, filtered by
 * @param hidden what the credential could read but policy does not show; never in a schema or a result
 * @param problem why this is the standard schema instead of the tenant's own; null where discovery succeeded
 */
public record TenantSchema(
        List<Attribute> attributes,
        List<Attribute> hidden,
        @Nullable Message problem) {

    private static final Comparator<Attribute> ORDER = Comparator.<Attribute>comparingInt(
                    attribute -> StandardAttributes.rank(attribute.source()))
            .thenComparing(Attribute::key);

    private static final TenantSchema STANDARD = new TenantSchema(StandardAttributes.all(), List.of(), null);

    public TenantSchema {
        attributes = attributes.stream().sorted(ORDER).toList();
        hidden = hidden.stream().sorted(ORDER).toList();
    }

    /** What every tenant has; serves until the tenant's own attributes are known. */
    public static TenantSchema standard() {
        return STANDARD;
    }

    /** The standard schema, with the reason why the tenant's own could not be read. */
    public static TenantSchema standardBecause(Message problem) {
        return new TenantSchema(STANDARD.attributes, List.of(), problem);
    }

    /** This schema without the attributes that {@code hide} selects; they move to {@link #hidden()}. */
    public TenantSchema hiding(Predicate<Attribute> hide) {
        List<Attribute> nowHidden =
                Stream.concat(hidden.stream(), attributes.stream().filter(hide)).toList();
        return new TenantSchema(attributes.stream().filter(hide.negate()).toList(), nowHidden, problem);
    }

    /** This schema with those of the hidden attributes that {@code reveal} selects among the visible ones. */
    public TenantSchema revealing(Predicate<Attribute> reveal) {
        List<Attribute> visible = Stream.concat(
                        attributes.stream(), hidden.stream().filter(reveal))
                .toList();
        return new TenantSchema(visible, hidden.stream().filter(reveal.negate()).toList(), problem);
    }

    /** A visible attribute by its readable or its raw key, whatever the case. */
    public Optional<Attribute> find(String key) {
        return find(attributes, key);
    }

    /** Whether {@code key} names something that policy hides. */
    public boolean hides(String key) {
        return find(hidden, key).isPresent();
    }

    /** Whether {@code key} is a standard attribute of Personio that this credential cannot read. */
    public boolean cannotRead(String key) {
        return problem == null
                && find(key).isEmpty()
                && !hides(key)
                && STANDARD.find(key).isPresent();
    }

    /** Personio's standard attributes that this credential cannot read; none where the tenant's own are not known. */
    public List<Attribute> unreadable() {
        return STANDARD.attributes.stream()
                .filter(attribute -> cannotRead(attribute.key()))
                .toList();
    }

    /** The keys of all visible attributes, in order. */
    public List<String> keys() {
        return attributes.stream().map(Attribute::key).toList();
    }

    private static Optional<Attribute> find(List<Attribute> in, String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        return in.stream()
                .filter(attribute -> attribute.key().equals(wanted))
                .findFirst()
                .or(() -> in.stream()
                        .filter(attribute -> attribute.source().rawKey().equals(wanted))
                        .findFirst());
    }
}
