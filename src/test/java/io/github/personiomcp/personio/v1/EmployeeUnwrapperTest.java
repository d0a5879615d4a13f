package io.github.personiomcp.personio.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of envelopes of API reference 4.1. */
final class EmployeeUnwrapperTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Arguments> values() {
        return Stream.of(
                value(AttributeType.TEXT, "'Engineer'", "Engineer"),
                value(AttributeType.TEXT, "12", "12"),
                value(AttributeType.TEXT, "1e3", "1000"),
                value(AttributeType.TEXT, "true", "true"),
                value(AttributeType.TEXT, "['only one']", "only one"),
                value(AttributeType.MULTILINE, "'a\\nb'", "a\nb"),
                value(AttributeType.LINK, "'https://example.com/rosa'", "https://example.com/rosa"),
                value(AttributeType.CHOICE, "'M'", "M"),
                value(AttributeType.DATE, "'2020-02-01T00:00:00+01:00'", "2020-02-01"),
                value(AttributeType.DATE, "'2020-07-01T00:00:00+02:00'", "2020-07-01"),
                value(AttributeType.DATE, "'2020-07-01T00:00:00+0200'", "2020-07-01"),
                value(AttributeType.DATE, "'2020-07-01T00:00:00-08:00'", "2020-07-01"),
                value(AttributeType.DATE, "'2020-07-01'", "2020-07-01"),
                value(AttributeType.DECIMAL, "'40'", new BigDecimal("40")),
                value(AttributeType.DECIMAL, "'38.50'", new BigDecimal("38.5")),
                value(AttributeType.DECIMAL, "12.5", new BigDecimal("12.5")),
                value(AttributeType.DECIMAL, "5000", new BigDecimal("5000")),
                value(AttributeType.DECIMAL, "1e4", new BigDecimal("10000")),
                value(AttributeType.DECIMAL, "0", new BigDecimal("0")),
                value(AttributeType.INTEGER, "12", 12L),
                value(AttributeType.INTEGER, "'12'", 12L),
                value(AttributeType.INTEGER, "12.0", 12L),
                value(AttributeType.INTEGER, "1067807102794692000", 1067807102794692000L),
                value(AttributeType.BOOLEAN, "true", true),
                value(AttributeType.BOOLEAN, "0", false),
                value(AttributeType.BOOLEAN, "'1'", true),
                value(AttributeType.ID, "1067807102794692000", "1067807102794692000"),
                value(AttributeType.ID, "'4711'", "4711"),
                value(AttributeType.ID, "99999999999999999999", "99999999999999999999"),
                value(AttributeType.TAGS, "'Java,SQL'", List.of("Java", "SQL")),
                value(AttributeType.TAGS, "' Java , SQL,'", List.of("Java", "SQL")),
                value(AttributeType.TAGS, "'[\\\"A\\\",\\\"B\\\"]'", List.of("A", "B")),
                value(AttributeType.TAGS, "'[draft], final'", List.of("[draft]", "final")),
                value(AttributeType.TAGS, "['A','B']", List.of("A", "B")),
                value(AttributeType.TAGS, "[{'value':'A'},'B']", List.of("A", "B")),
                value(AttributeType.TAGS, "7", List.of("7")),
                value(AttributeType.PERSON, "'Ada Stein'", "Ada Stein"),
                value(
                        AttributeType.PERSON,
                        "{'type':'Employee','attributes':{'first_name':{'value':'Ada'},'last_name':{'value':'Stein'}}}",
                        "Ada Stein"),
                value(AttributeType.PERSON, "{'type':'Employee','attributes':{'last_name':'Stein'}}", "Stein"),
                value(AttributeType.PERSON, "{'id':1,'name':'Ada Stein'}", "Ada Stein"),
                value(
                        AttributeType.RECORDS,
                        "[{'type':'CostCenter','attributes':{'id':11,'name':'R&D','percentage':100,'share':12.5,'main':true,'note':''}}]",
                        List.of(Map.of(
                                "id",
                                "11",
                                "name",
                                "R&D",
                                "percentage",
                                100L,
                                "share",
                                new BigDecimal("12.5"),
                                "main",
                                true))),
                value(
                        AttributeType.RECORDS,
                        "{'type':'X','attributes':{'valid_from':'2020-02-01T00:00:00+01:00','at':'2020-02-01T08:30:00Z','tags':['a','b'],'type_id':5,"
                                + "'office':{'type':'Office','attributes':{'id':8,'name':'Berlin'}}}}",
                        List.of(Map.of(
                                "valid_from",
                                "2020-02-01",
                                "at",
                                "2020-02-01T08:30:00Z",
                                "tags",
                                "a, b",
                                "type_id",
                                "5",
                                "office",
                                "Berlin",
                                "office_id",
                                "8"))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valueHasTheShapeOfItsType(AttributeType type, String value, Object expected) {
        Employee inEnvelope = unwrap(type, "{'label':'X','value':" + value + ",'type':'standard','universal_id':null}");

        assertThat(inEnvelope.attributes()).containsExactly(Map.entry("x", expected));
        assertThat(inEnvelope.malformed()).isEmpty();
        assertThat(unwrap(type, "{'value':" + value + "}")).isEqualTo(inEnvelope);
        assertThat(unwrap(type, value)).isEqualTo(inEnvelope);
    }

    @ParameterizedTest
    @EnumSource(AttributeType.class)
    void nothingIsAbsentHoweverItIsWritten(AttributeType type) {
        for (String nothing : List.of(
                "null",
                "''",
                "' '",
                "[]",
                "{'value':null}",
                "{'value':''}",
                "{'value':[]}",
                "{'label':'X','type':'standard'}")) {
            assertThat(unwrap(type, nothing)).isEqualTo(new Employee("4711", Map.of()));
        }
        assertThat(unwrap("{}", schema(attribute("x", null, type)))).isEqualTo(new Employee("4711", Map.of()));
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(AttributeType.TEXT, "{'a':1}"),
                Arguments.of(AttributeType.CHOICE, "['a','b']"),
                Arguments.of(AttributeType.DATE, "'soon'"),
                Arguments.of(AttributeType.DATE, "'0000-00-00T00:00:00'"),
                Arguments.of(AttributeType.DATE, "'2026-02-30'"),
                Arguments.of(AttributeType.DATE, "20260201"),
                Arguments.of(AttributeType.DECIMAL, "'a lot'"),
                Arguments.of(AttributeType.DECIMAL, "'38,5'"),
                Arguments.of(AttributeType.DECIMAL, "'1e999999999'"),
                Arguments.of(AttributeType.DECIMAL, "1e999"),
                Arguments.of(AttributeType.DECIMAL, "true"),
                Arguments.of(AttributeType.INTEGER, "12.5"),
                Arguments.of(AttributeType.INTEGER, "99999999999999999999"),
                Arguments.of(AttributeType.INTEGER, "'twelve'"),
                Arguments.of(AttributeType.BOOLEAN, "'maybe'"),
                Arguments.of(AttributeType.ID, "{'a':1}"),
                Arguments.of(AttributeType.ID, "1.5"),
                Arguments.of(AttributeType.ID, "true"),
                Arguments.of(AttributeType.TAGS, "{'a':1}"),
                Arguments.of(AttributeType.TAGS, "[{'a':1}]"),
                Arguments.of(AttributeType.RECORDS, "'text'"),
                Arguments.of(AttributeType.RECORDS, "['a','b']"),
                Arguments.of(AttributeType.PERSON, "{'type':'Employee','attributes':{'id':1}}"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void valueThatDoesNotFitItsTypeIsLeftOutAndNamed(AttributeType type, String value) {
        Employee employee = unwrap(type, "{'label':'X','value':" + value + "}");

        assertThat(employee.attributes()).isEmpty();
        assertThat(employee.malformed()).containsExactly("x");
    }

    @Test
    void partsOfNestedObjectsAreAttributesOfTheirOwn() {
        Employee employee = unwrap("""
                {'supervisor':{'value':{'type':'Employee','attributes':{'id':{'label':'ID','value':4700},'first_name':{'value':'Ada'},'last_name':{'value':'Stein'}}}},
                 'department':{'value':{'type':'Department','attributes':{'id':5,'name':'Platform'}},'type':'standard'},
                 'office':{'value':[{'type':'Office','attributes':{'id':8,'name':'Berlin'}}]},
                 'team':{'value':'Core'},
                 'work_schedule':{'value':{'type':'WorkSchedule','attributes':{'id':1067807102794692000,'valid_from':'2020-02-01T00:00:00+01:00','monday':'08:00'}}},
                 'fix_salary':{'value':5000,'type':'decimal','currency':'EUR'},
                 'hourly_salary':{'value':0,'type':'decimal'},
                 'subcompany':{'value':[]}}""", TenantSchema.standard());

        assertThat(employee.attributes())
                .containsEntry("supervisor", "Ada Stein")
                .containsEntry("supervisor_id", "4700")
                .containsEntry("department", "Platform")
                .containsEntry("department_id", "5")
                .containsEntry("office", "Berlin")
                .containsEntry("office_id", "8")
                .containsEntry("team", "Core")
                .containsEntry("work_schedule_id", "1067807102794692000")
                .containsEntry("work_schedule_valid_from", "2020-02-01")
                .containsEntry("work_schedule_monday", "08:00")
                .containsEntry("fix_salary", new BigDecimal("5000"))
                .containsEntry("fix_salary_currency", "EUR")
                .containsEntry("hourly_salary", BigDecimal.ZERO)
                .doesNotContainKeys("team_id", "subcompany", "hourly_salary_currency");
        assertThat(employee.malformed()).isEmpty();
    }

    @Test
    void hiddenAndUnknownAttributesAreDropped() {
        TenantSchema tenant =
                TenantSchema.standard().hiding(attribute -> attribute.key().startsWith("fix_salary"));

        Employee employee = unwrap(
                "{'first_name':'Rosa','fix_salary':{'value':5000,'currency':'EUR'},'dynamic_9':{'value':'x'}}", tenant);

        assertThat(employee.attributes()).containsOnlyKeys("id", "first_name");
    }

    @Test
    void keysAreReadableAndInTheOrderOfTheSchema() {
        TenantSchema tenant = schema(
                attribute("shirt_size", new Source("dynamic_103", null), AttributeType.CHOICE),
                attribute("first_name", new Source("first_name", null), AttributeType.TEXT));

        Employee employee = unwrap("{'dynamic_103':{'value':'M'},'first_name':{'value':'Rosa'}}", tenant);

        assertThat(List.copyOf(employee.attributes().keySet())).isEqualTo(tenant.keys());
        assertThat(employee.text("shirt_size")).isEqualTo("M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'attributes':{}}",
                "{'attributes':{'id':{'value':null}}}",
                "{'attributes':{'id':{'value':{}}}}"
            })
    void personWithoutIdIsNobody(String person) {
        assertThat(new EmployeeUnwrapper(TenantSchema.standard()).unwrap(json(person)))
                .isEmpty();
    }

    @Test
    void randomEnvelopesNeverThrow() {
        long seed = new Random().nextLong();
        System.err.println("randomEnvelopesNeverThrow seed " + seed);
        RandomJson random = new RandomJson(new Random(seed));
        List<Attribute> every = Stream.of(AttributeType.values())
                .flatMap(type -> Stream.of(
                        attribute(type + "_plain", new Source("x", null), type),
                        attribute(type + "_name", new Source("x", "name"), type),
                        attribute(type + "_currency", new Source("x", "currency"), type)))
                .toList();
        EmployeeUnwrapper unwrapper = new EmployeeUnwrapper(new TenantSchema(every, List.of(), null));

        for (int round = 0; round < 5_000; round++) {
            String person = "{\"attributes\":{\"id\":{\"value\":1},\"x\":" + random.envelope() + "}}";

            Employee employee = unwrapper.unwrap(JSON.readTree(person)).orElseThrow();

            assertThat(employee.attributes()).as(person).doesNotContainValue("").doesNotContainValue(List.of());
            assertThat(employee.malformed()).as(person).noneMatch(employee.attributes()::containsKey);
        }
    }

    private static Arguments value(AttributeType type, String value, Object expected) {
        return Arguments.of(type, value, expected);
    }

    private static Employee unwrap(AttributeType type, String envelope) {
        return unwrap("{'x':" + envelope + "}", schema(attribute("x", new Source("x", null), type)));
    }

    private static Employee unwrap(String attributes, TenantSchema tenant) {
        String person = "{'type':'Employee','attributes':"
                + attributes.replaceFirst("\\{", "{'id':{'value':4711},").replaceFirst(",}$", "}") + "}";
        return new EmployeeUnwrapper(tenant).unwrap(json(person)).orElseThrow();
    }

    private static JsonNode json(String singleQuoted) {
        return JSON.readTree(singleQuoted.replace('\'', '"'));
    }

    private static TenantSchema schema(Attribute... attributes) {
        return new TenantSchema(List.of(attributes), List.of(), null);
    }

    private static Attribute attribute(String key, @Nullable Source source, AttributeType type) {
        return new Attribute(
                key, source == null ? new Source(key, null) : source, key, type, null, List.of(), Access.READ_ONLY);
    }
}
