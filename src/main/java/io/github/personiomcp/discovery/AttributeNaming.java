package io.github.personiomcp.discovery;

import static java.util.stream.Collectors.groupingBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives custom attributes readable keys made from their labels: {@code dynamic_103} labelled "T-Shirt Größe" is
 * {@code t_shirt_groesse}. Labels that are equal, say nothing in Latin letters, or would be mistaken for a standard key or an argument
 * keep Personio's number: {@code notes_104}. The outcome depends on the set of attributes only, not on their order.
 */
final class AttributeNaming {

    private static final int LONGEST_KEY = 40;

    /** Arguments and fields of results that a key must not be mistaken for. */
    private static final Set<String> RESERVED = Set.of(
            "absence_type",
            "by",
            "changes",
            "confirmation",
            "count",
            "cursor",
            "date",
            "depth",
            "direction",
            "employee",
            "employees",
            "fields",
            "from",
            "kinds",
            "limit",
            "name",
            "period",
            "query",
            "reports_of",
            "root",
            "sort",
            "to",
            "topic",
            "updated_since",
            "where");

    private AttributeNaming() {}

    static List<Attribute> name(List<Attribute> unnamed) {
        Set<String> taken = new HashSet<>(RESERVED);
        Stream.concat(StandardAttributes.all().stream(), unnamed.stream().filter(attribute -> !attribute.custom()))
                .forEach(attribute -> taken.add(attribute.key()));
        Map<String, List<Attribute>> bySlug =
                unnamed.stream().filter(Attribute::custom).collect(groupingBy(AttributeNaming::slug));
        return unnamed.stream()
                .map(attribute -> attribute.custom() ? attribute.withKey(key(attribute, bySlug, taken)) : attribute)
                .toList();
    }

    private static String key(Attribute attribute, Map<String, List<Attribute>> bySlug, Set<String> taken) {
        if (attribute.nameless()) {
            return raw(attribute);
        }
        String slug = slug(attribute);
        boolean clear = !slug.isEmpty()
                && !slug.startsWith("dynamic_")
                && !taken.contains(slug)
                && bySlug.getOrDefault(slug, List.of()).size() == 1;
        if (clear) {
            return slug;
        }
        String numbered = (slug.isEmpty() ? "custom" : slug) + "_" + number(attribute);
        boolean alsoTaken = taken.contains(numbered) || bySlug.containsKey(numbered);
        return alsoTaken ? raw(attribute) + part(attribute) : numbered;
    }

    private static String raw(Attribute attribute) {
        return PlainText.line(attribute.source().rawKey(), PlainText.LABEL);
    }

    private static String slug(Attribute attribute) {
        String slug = Folding.slug(attribute.label());
        return slug.length() <= LONGEST_KEY
                ? slug
                : slug.substring(0, LONGEST_KEY).replaceAll("_$", "");
    }

    private static String number(Attribute attribute) {
        return raw(attribute).replaceFirst("^dynamic_", "") + part(attribute);
    }

    private static String part(Attribute attribute) {
        return Stream.ofNullable(attribute.source().part())
                .map(part -> "_" + part)
                .collect(Collectors.joining());
    }
}
