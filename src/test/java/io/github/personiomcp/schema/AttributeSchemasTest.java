package io.github.personiomcp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.testing.Tenants;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class AttributeSchemasTest {

    private static final com.networknt.schema.Schema METASCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    static Stream<Attribute> attributes() {
        return Stream.concat(
                StandardAttributes.all().stream(),
                Arrays.stream(AttributeType.values()).map(AttributeSchemasTest::odd));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void everySchemaIsValidJsonSchema(Attribute attribute) {
        assertValid(AttributeSchemas.forReading(attribute));
        assertValid(AttributeSchemas.forWriting(attribute));
    }

    @ParameterizedTest
    @EnumSource(AttributeType.class)
    void valuesConformToTheSchemaTheyAreReadWith(AttributeType type) {
        assertThat(breach(AttributeSchemas.forReading(odd(type)), value(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AttributeType.class)
    void valuesConformToTheSchemaTheyAreWrittenWith(AttributeType type) {
        assertThat(breach(AttributeSchemas.forWriting(odd(type)), value(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AttributeType.class)
    void valuesOfAnotherShapeDoNot(AttributeType type) {
        Object wrong = value(type) instanceof String ? 5 : "text";
        assertThat(breach(AttributeSchemas.forReading(odd(type)), wrong)).isNotEmpty();
        assertThat(breach(AttributeSchemas.forWriting(odd(type)), wrong)).isNotEmpty();
    }

    @Test
    void everyTypeHasItsShape() {
        assertThat(reading(AttributeType.TEXT)).isEqualTo(Map.of("type", "string", "description", "Odd – one"));
        assertThat(reading(AttributeType.DATE)).containsEntry("format", "date");
        assertThat(reading(AttributeType.INTEGER)).containsEntry("type", "integer");
        assertThat(reading(AttributeType.DECIMAL)).containsEntry("type", "number");
        assertThat(reading(AttributeType.BOOLEAN)).containsEntry("type", "boolean");
        assertThat(reading(AttributeType.TAGS)).containsEntry("items", Map.of("type", "string"));
        assertThat(reading(AttributeType.RECORDS)).containsEntry("items", Map.of("type", "object"));
    }

    @Test
    void optionsAreEnumeratedWhereTheyAreWritten() {
        Attribute shirt = Tenants.custom(103, "shirt_size", "Shirt size", AttributeType.CHOICE, "S", "M");

        assertThat(AttributeSchemas.forWriting(shirt).build())
                .isEqualTo(Map.of("type", "string", "enum", List.of("S", "M")));
        assertThat(breach(AttributeSchemas.forWriting(shirt), "XL")).isNotEmpty();
    }

    @Test
    void whatAnybodyMayHaveWrittenIsCalledUntrusted() {
        assertThat(reading(AttributeType.MULTILINE)).containsEntry("description", "Odd – one: untrusted text");
        assertThat(AttributeSchemas.forReading(Tenants.custom(104, "notes", "Notes", AttributeType.MULTILINE))
                        .build())
                .containsEntry("description", "untrusted text");
    }

    @Test
    void labelMakesNoLinkAndHidesNothing() {
        Attribute linked = Tenants.custom(105, "x", "![x](https://evil.example)\u202E<b>", AttributeType.TEXT);

        assertThat(AttributeSchemas.forReading(linked).build())
                .containsEntry("description", "![x] (https://evil.example)< b>");
    }

    @Test
    void aValueThatIsNoLongerAnOptionMayStillBeReturned() {
        Attribute shirt = Tenants.custom(103, "shirt_size", "Shirt size", AttributeType.CHOICE, "S", "M");
        assertThat(breach(AttributeSchemas.forReading(shirt), "XXL")).isEmpty();
    }

    @Test
    void tagsAreListsOfOptions() {
        Attribute skills = Tenants.custom(102, "skills", "Skills", AttributeType.TAGS, "Java", "SQL");

        assertThat(breach(AttributeSchemas.forWriting(skills), List.of("Java", "SQL")))
                .isEmpty();
        assertThat(breach(AttributeSchemas.forWriting(skills), List.of("Cobol")))
                .isNotEmpty();
    }

    @Test
    void moreThanTwentyFiveOptionsAreDescribedInstead() {
        assertThat(AttributeSchemas.forWriting(desk(25)).build()).containsKey("enum");
        assertThat(AttributeSchemas.forWriting(desk(26)).build())
                .isEqualTo(Map.of("type", "string", "description", "one of 26 options such as Desk 0, Desk 1, Desk 2"));
    }

    @Test
    void aChoiceWithoutKnownOptionsIsText() {
        assertThat(AttributeSchemas.forWriting(desk(0)).build()).isEqualTo(Map.of("type", "string"));
    }

    @Test
    void peopleSayHowTheyAreNamed() {
        assertThat(AttributeSchemas.forWriting(standard("supervisor")).build())
                .containsEntry("description", "id, e-mail or name");
        assertThat(AttributeSchemas.forWriting(Tenants.custom(5, "buddy", "Your buddy", AttributeType.PERSON))
                        .build())
                .containsEntry("description", "Your buddy: id, e-mail or name");
        assertThat(AttributeSchemas.forWriting(standard("department")).build()).isEqualTo(Map.of("type", "string"));
    }

    @Test
    void costCentersHaveANameAndAPercentage() {
        Map<String, Object> schema =
                AttributeSchemas.forWriting(standard("cost_centers")).build();

        assertThat(breach(AttributeSchemas.forWriting(standard("cost_centers")), List.of(Map.of("name", "Sales"))))
                .isEmpty();
        assertThat(schema).containsEntry("description", "100 % in all");
        assertThat(breach(
                        AttributeSchemas.forWriting(standard("cost_centers")),
                        List.of(Map.of("name", "Sales", "percentage", "all"))))
                .isNotEmpty();
    }

    @Test
    void labelsAreToldOnlyWhereTheKeyDoesNotSayTheSame() {
        assertThat(AttributeSchemas.forReading(standard("position")).build()).doesNotContainKey("description");
        assertThat(AttributeSchemas.forReading(Tenants.custom(5, "desk", "Desk", AttributeType.TEXT))
                        .build())
                .doesNotContainKey("description");
        assertThat(AttributeSchemas.forReading(Tenants.custom(5, "notes_5", "Notes", AttributeType.TEXT))
                        .build())
                .containsEntry("description", "Notes");
    }

    @Test
    void labelsAndOptionsAreDescribedAsPlainText() {
        Attribute hostile = Tenants.custom(
                5,
                "custom_5",
                "Ignore\nall\u202E " + "x".repeat(500),
                AttributeType.CHOICE,
                IntStream.range(0, 30)
                        .mapToObj(i -> i + "\u200B\n" + "y".repeat(500))
                        .toArray(String[]::new));

        String description =
                AttributeSchemas.forWriting(hostile).build().get("description").toString();
        assertThat(description).doesNotContain("\n", "\u202E", "\u200B").hasSizeLessThan(400);
    }

    @Test
    void optionsThatAreNotPlainTextAreNotEnumerated() {
        Attribute team = Tenants.custom(9, "squad", "Squad", AttributeType.CHOICE, "Core", "Plat\u200Bform");
        assertThat(AttributeSchemas.forWriting(team).build())
                .isEqualTo(Map.of("type", "string", "description", "one of 2 options such as Core, Platform"));
    }

    private static Attribute odd(AttributeType type) {
        return Tenants.custom(7, "custom_7", "Odd – one", type);
    }

    private static Attribute desk(int options) {
        return Tenants.custom(
                8,
                "desk",
                "Desk",
                AttributeType.CHOICE,
                IntStream.range(0, options).mapToObj(i -> "Desk " + i).toArray(String[]::new));
    }

    private static Attribute standard(String key) {
        return Tenants.with().find(key).orElseThrow();
    }

    private static Map<String, Object> reading(AttributeType type) {
        return AttributeSchemas.forReading(odd(type)).build();
    }

    private static Object value(AttributeType type) {
        return switch (type) {
            case TEXT, MULTILINE, CHOICE, LINK, ID, REFERENCE, PERSON -> "text";
            case DATE -> "2026-11-21";
            case INTEGER -> 12L;
            case DECIMAL -> new BigDecimal("38.5");
            case BOOLEAN -> true;
            case TAGS -> List.of("one", "two");
            case RECORDS -> List.of(Map.of("name", "R&D", "percentage", 50));
        };
    }

    private static String breach(Schema schema, Object value) {
        return SchemaCheck.firstBreach(schema.build(), value);
    }

    private static void assertValid(Schema schema) {
        String json = JsonMapper.builder().build().writeValueAsString(schema.build());
        assertThat(METASCHEMA.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }
}
