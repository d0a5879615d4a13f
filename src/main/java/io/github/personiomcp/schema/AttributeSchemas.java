package io.github.personiomcp.schema;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.PlainText;
import java.util.List;
import java.util.Map;

/** JSON Schemas for the values of attributes. */
public final class AttributeSchemas {

    /** Longer lists of options are described instead of enumerated: they would flood the schema. */
    private static final int MOST_OPTIONS = 25;

    /** More attributes of the tenant's own are not described one by one: they would cost an agent more than all tools together. */
    private static final int MOST_OWN = 30;

    /** A cost center: the only records that can be written. */
    private static final Schema SHARE = Schema.object()
            .property("name", Schema.string())
            .property("percentage", Schema.number())
            .required("name");

    /** Anybody may have written it, to anybody. */
    private static final String UNTRUSTED = "untrusted text";

    private AttributeSchemas() {}

    /**
     * Those of {@code attributes} that a schema describes one by one: all, or the standard ones where the tenant has very many of its own.
     */
    public static List<Attribute> described(List<Attribute> attributes) {
        boolean many = attributes.stream().filter(Attribute::custom).count() > MOST_OWN;
        return many
                ? attributes.stream().filter(attribute -> !attribute.custom()).toList()
                : attributes;
    }

    /** Adds to an object that it may hold {@code count} further attributes, of which only the number is told. */
    public static Schema withOthers(Schema object, int count) {
        String where = count + " further attributes by key; describe_tenant (topic attributes) lists them";
        return count == 0 ? object : object.with("additionalProperties", Map.of("description", where));
    }

    /** What may be written: options are enumerated, the label tells people's name for it. */
    public static Schema forWriting(Attribute attribute) {
        return switch (attribute.type()) {
            case CHOICE -> choice(attribute);
            case TAGS -> Schema.list(choice(attribute));
            case PERSON -> Schema.string().describedAs(join(label(attribute), "id, e-mail or name"));
            case RECORDS -> Schema.list(SHARE).describedAs(join(label(attribute), "100 % in all"));
            case TEXT, MULTILINE, LINK, ID, REFERENCE, DATE, INTEGER, DECIMAL, BOOLEAN ->
                plain(attribute).describedAs(label(attribute));
        };
    }

    /** What is returned: open to values that are no longer among the options. */
    public static Schema forReading(Attribute attribute) {
        boolean free = attribute.type() == AttributeType.MULTILINE;
        return plain(attribute).describedAs(free ? untrusted(label(attribute)) : label(attribute));
    }

    private static String untrusted(String label) {
        return label.isEmpty() ? UNTRUSTED : join(label, UNTRUSTED);
    }

    private static Schema plain(Attribute attribute) {
        return switch (attribute.type()) {
            case DATE -> Schema.date();
            case INTEGER -> Schema.integer();
            case DECIMAL -> Schema.number();
            case BOOLEAN -> Schema.bool();
            case TAGS -> Schema.list(Schema.string());
            case RECORDS -> Schema.list(Schema.object());
            case TEXT, MULTILINE, LINK, ID, REFERENCE, PERSON, CHOICE -> Schema.string();
        };
    }

    /** Options that are not plain text cannot be enumerated: what the schema shows would not be what Personio accepts. */
    private static Schema choice(Attribute attribute) {
        List<String> options = attribute.options().stream()
                .map(option -> PlainText.line(option, PlainText.LABEL))
                .toList();
        if (options.isEmpty()) {
            return Schema.string().describedAs(label(attribute));
        }
        if (options.size() <= MOST_OPTIONS && options.equals(attribute.options())) {
            return Schema.choice(options).describedAs(label(attribute));
        }
        return Schema.string()
                .describedAs(join(
                        label(attribute),
                        "one of " + options.size() + " options such as "
                                + String.join(", ", options.subList(0, Math.min(options.size(), 3)))));
    }

    /** The label, unless the key already says the same. */
    private static String label(Attribute attribute) {
        boolean told = Folding.slug(attribute.label()).equals(attribute.key()) || !attribute.custom();
        return told ? "" : PlainText.line(PlainText.prose(attribute.label(), PlainText.VALUE), PlainText.LABEL);
    }

    private static String join(String label, String hint) {
        return label.isEmpty() ? hint : label + ": " + hint;
    }
}
