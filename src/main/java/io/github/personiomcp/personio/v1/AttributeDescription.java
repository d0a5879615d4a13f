package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.text.PlainText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One key of Personio's and what is known about it.
 *
 * @param listed its entry in the list of attributes; missing where the list does not have it
 */
record AttributeDescription(String key, JsonNode listed, AttributeShapes sample) {

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_OPTION = 200;
    private static final Set<AttributeType> WITH_OPTIONS = EnumSet.of(AttributeType.CHOICE, AttributeType.TAGS);
    private static final Set<AttributeType> NESTED =
            EnumSet.of(AttributeType.PERSON, AttributeType.REFERENCE, AttributeType.RECORDS);

    /** Our attributes for the key: several where its value is a nested object. */
    List<Attribute> attributes() {
        List<Attribute> standard = StandardAttributes.readFrom(key);
        return standard.isEmpty()
                ? own()
                : standard.stream().map(part -> labelled(part, standard.get(0))).toList();
    }

    /**
     * A standard attribute as the tenant calls it; "Department ID" becomes "Abteilung ID" where "Department" is
     * "Abteilung".
     */
    private Attribute labelled(Attribute part, Attribute whole) {
        String label = label(whole.label());
        String suffix = part.label().startsWith(whole.label())
                ? part.label().substring(whole.label().length())
                : "";
        return new Attribute(
                part.key(),
                part.source(),
                label + suffix,
                part.type(),
                part.universalId(),
                part.options(),
                part.access());
    }

    private List<Attribute> own() {
        AttributeType type = sample.shape(key).orElseGet(this::declaredType);
        return switch (type) {
            case PERSON -> List.of(own(null, type), own("id", AttributeType.ID));
            case REFERENCE -> List.of(own("name", type), own("id", AttributeType.ID));
            default -> List.of(own(null, type));
        };
    }

    private Attribute own(@Nullable String part, AttributeType type) {
        boolean id = "id".equals(part);
        boolean settable = key.startsWith("dynamic_") && !id && !NESTED.contains(type);
        return new Attribute(
                id ? key + "_id" : key,
                new Source(key, part),
                label(key) + (id ? " ID" : ""),
                type,
                universalId(),
                WITH_OPTIONS.contains(type) ? options() : List.of(),
                settable ? Access.WRITABLE : Access.READ_ONLY,
                sample.holdsIban(key));
    }

    private AttributeType declaredType() {
        return switch (known("type")) {
            case "date" -> AttributeType.DATE;
            case "integer" -> AttributeType.INTEGER;
            case "decimal" -> AttributeType.DECIMAL;
            case "list" -> AttributeType.CHOICE;
            case "tags" -> AttributeType.TAGS;
            case "multiline" -> AttributeType.MULTILINE;
            case "link" -> AttributeType.LINK;
            case "boolean" -> AttributeType.BOOLEAN;
            default -> AttributeType.TEXT;
        };
    }

    private String label(String otherwise) {
        String label = PlainText.line(known("label"), LONGEST_LABEL);
        return label.isEmpty() ? otherwise : label;
    }

    private @Nullable String universalId() {
        String id = known("universal_id").strip();
        return id.isEmpty() ? null : id;
    }

    private List<String> options() {
        return listed.path("options").values().stream()
                .map(option -> Scalars.text(option.has("name") ? option.path("name") : Envelope.value(option)))
                .map(option -> PlainText.line(option, LONGEST_OPTION))
                .filter(option -> !option.isEmpty())
                .distinct()
                .toList();
    }

    private String known(String field) {
        String said = Scalars.text(listed.path(field));
        return said.isBlank() ? sample.envelopeText(key, field) : said;
    }
}
