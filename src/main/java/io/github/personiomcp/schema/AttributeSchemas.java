package io.github.personiomcp.schema;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.PlainText;
import io.github.personiomcp.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    private static final Message UNTRUSTED = Message.of("untrusted text");

    private static final Message SOMEBODY = Message.of("id, e-mail or name");
    private static final Message WHOLE = Message.of("100 % in all");
    private static final String OTHERS = "{0} further attributes by key; describe_tenant (topic attributes) lists them";

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
        String where = Message.of(OTHERS, count).toString();
        return count == 0 ? object : object.with("additionalProperties", Map.of("description", where));
    }

    /** What may be written: options are enumerated, the label tells people's name for it. */
    public static Schema forWriting(Attribute attribute) {
        return switch (attribute.type()) {
            case CHOICE -> choice(attribute);
            case TAGS -> Schema.list(choice(attribute));
            case PERSON -> Schema.string().describedAs(join(label(attribute), SOMEBODY.toString()));
            case RECORDS -> Schema.list(SHARE).describedAs(join(label(attribute), WHOLE.toString()));
            case TEXT, MULTILINE, LINK, ID, REFERENCE, DATE, INTEGER, DECIMAL, BOOLEAN ->
                plain(attribute).describedAs(label(attribute));
        };
    }

    /** What is returned: open to values that are no longer among the options. */
    public static Schema forReading(Attribute attribute) {
        boolean free = attribute.type() == AttributeType.MULTILINE;
        return plain(attribute).describedAs(free ? join(label(attribute), UNTRUSTED.toString()) : label(attribute));
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
        List<String> options = options(attribute);
        if (options.isEmpty()) {
            return Schema.string().describedAs(label(attribute));
        }
        if (options.size() <= MOST_OPTIONS && options.equals(attribute.options())) {
            return Schema.choice(options).describedAs(label(attribute));
        }
        return Schema.string().describedAs(join(label(attribute), some(options).toString()));
    }

    private static List<String> options(Attribute attribute) {
        return attribute.options().stream()
                .map(option -> PlainText.line(option, PlainText.LABEL))
                .toList();
    }

    private static Message some(List<String> options) {
        List<String> first = options.subList(0, Math.min(options.size(), 3));
        return Message.of("one of {0} options such as {1}", options.size(), String.join(", ", first));
    }

    /** The description that a schema of {@code attribute} has, in other words; the tenant's label stays as it is. */
    public static String said(Attribute attribute, String description, Wording wording) {
        String label = label(attribute);
        return Stream.of(UNTRUSTED, SOMEBODY, WHOLE, some(options(attribute)))
                .filter(hint -> join(label, hint.toString()).equals(description))
                .map(hint -> join(label, wording.say(hint)))
                .findFirst()
                .orElseGet(() -> label.isEmpty() ? wording.say(description) : description);
    }

    /** The description of {@link #withOthers} in other words; anything else as it is. */
    public static String saidOfOthers(String description, Wording wording) {
        Message others = Message.of(OTHERS, description.replaceFirst(" .*", ""));
        return others.toString().equals(description) ? wording.say(others) : description;
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
