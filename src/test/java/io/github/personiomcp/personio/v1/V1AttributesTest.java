package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.CannedApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class V1AttributesTest {

    private static final String PEOPLE = "/v1/company/employees";
    private static final String LIST = "/v1/company/employees/attributes";

    @ParameterizedTest
    @CsvSource({
        "list,CHOICE",
        "tags,TAGS",
        "multiline,MULTILINE",
        "link,LINK",
        "decimal,DECIMAL",
        "integer,INTEGER",
        "date,DATE",
        "standard,TEXT",
        "boolean,BOOLEAN",
        "something new,TEXT"
    })
    void declaredTypeOfACustomAttributeDecides(String declared, AttributeType type) {
        Attribute listed = only(read("{'key':'dynamic_1','label':'X','type':'" + declared + "'}", ""));
        Attribute sampled =
                only(read("", "'dynamic_1':{'label':'X','value':null,'type':'" + declared + "','universal_id':null}"));

        assertThat(listed)
                .isEqualTo(sampled)
                .isEqualTo(new Attribute(
                        "dynamic_1", new Source("dynamic_1", null), "X", type, null, List.of(), Access.WRITABLE));
    }

    @Test
    void attributeWhoseValuesHoldAccountNumbersIsMarked() {
        Map<String, Attribute> read = read(
                "",
                "'dynamic_1':{'label':'X','value':'to DE89 3704 0044 0532 0130 00','type':'standard'},"
                        + "'dynamic_2':{'label':'Y','value':['a','DE89370400440532013000'],'type':'tags'},"
                        + "'dynamic_3':{'label':'Z','value':'DE88 3704','type':'standard'}");

        assertThat(read.values().stream().filter(Attribute::holdsIban).map(Attribute::label))
                .containsExactlyInAnyOrder("X", "Y");
    }

    @Test
    void standardAttributesHaveTheTenantsLabels() {
        Map<String, Attribute> read = read(
                "{'key':'department','label':'Abteilung','type':'standard','universal_id':'department'},"
                        + "{'key':'fix_salary','label':'Gehalt','type':'decimal'},{'key':'gender','label':'','type':'standard'}",
                "");

        assertThat(read.values().stream().collect(Collectors.toMap(Attribute::key, Attribute::label)))
                .isEqualTo(Map.of(
                        "department",
                        "Abteilung",
                        "department_id",
                        "Abteilung ID",
                        "fix_salary",
                        "Gehalt",
                        "fix_salary_currency",
                        "Gehalt: currency",
                        "gender",
                        "Gender"));
        assertThat(attribute(read, "department").type()).isEqualTo(AttributeType.REFERENCE);
        assertThat(attribute(read, "gender").options()).containsExactly("male", "female", "diverse");
        assertThat(attribute(read, "department").access()).isEqualTo(Access.WRITABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Employee','attributes':{'id':1,'first_name':'Ada'}} | PERSON",
                "{'type':'Office','attributes':{'id':8,'name':'Berlin'}} | REFERENCE"
            })
    void customAttributeThatIsAnObjectHasAnIdBesideItsName(String value, AttributeType type) {
        Map<String, Attribute> read = read(
                "{'key':'dynamic_7','label':'Mentor','type':'standard'}",
                "'dynamic_7':{'value':" + value + ",'type':'standard'}");

        assertThat(read).containsOnlyKeys("dynamic_7", "dynamic_7_id");
        assertThat(attribute(read, "dynamic_7").type()).isEqualTo(type);
        assertThat(attribute(read, "dynamic_7").access()).isEqualTo(Access.READ_ONLY);
        assertThat(attribute(read, "dynamic_7_id"))
                .isEqualTo(new Attribute(
                        "dynamic_7_id",
                        new Source("dynamic_7", "id"),
                        "Mentor ID",
                        AttributeType.ID,
                        null,
                        List.of(),
                        Access.READ_ONLY));
    }

    @Test
    void shapesOfValuesTellWhatTheListDoesNot() {
        Map<String, Attribute> read = read(
                "",
                "'dynamic_1':{'value':[{'type':'X','attributes':{'id':1}}],'type':'standard'},'dynamic_2':{'value':['a']},"
                        + "'dynamic_3':{'value':true},'dynamic_4':'bare text','dynamic_5':{'value':''}");

        assertThat(read.values().stream().collect(Collectors.toMap(Attribute::key, Attribute::type)))
                .isEqualTo(Map.of(
                        "dynamic_1",
                        AttributeType.RECORDS,
                        "dynamic_2",
                        AttributeType.TAGS,
                        "dynamic_3",
                        AttributeType.BOOLEAN,
                        "dynamic_4",
                        AttributeType.TEXT,
                        "dynamic_5",
                        AttributeType.TEXT));
        assertThat(attribute(read, "dynamic_1").access()).isEqualTo(Access.READ_ONLY);
        assertThat(attribute(read, "dynamic_4").label()).isEqualTo("dynamic_4");
    }

    @Test
    void unknownAttributesOfPersonioCanOnlyBeRead() {
        assertThat(only(read(
                        "{'key':'brand_new','label':'New','type':'list','universal_id':'brand_new','options':['a']}",
                        "")))
                .isEqualTo(new Attribute(
                        "brand_new",
                        new Source("brand_new", null),
                        "New",
                        AttributeType.CHOICE,
                        "brand_new",
                        List.of("a"),
                        Access.READ_ONLY));
    }

    @Test
    void labelsAndOptionsAreCleanAndShort() {
        Attribute attribute = only(read(
                "{'key':'dynamic_1','label':' \\u202ESize\\n" + "x".repeat(500) + "','type':'list','universal_id':'',"
                        + "'options':[' S ','M\\u0000','','M',{'id':3,'name':'L'},{'value':'XL'},7,null,'"
                        + "y".repeat(500) + "']}",
                ""));

        assertThat(attribute.label()).startsWith("Size xxx").hasSize(100).endsWith("…");
        assertThat(attribute.options().subList(0, 5)).containsExactly("S", "M", "L", "XL", "7");
        assertThat(attribute.options().get(5)).hasSize(200);
        assertThat(attribute.universalId()).isNull();
    }

    @Test
    void optionsBelongToChoicesAndTagsOnly() {
        assertThat(only(read("{'key':'dynamic_1','type':'tags','options':['a']}", ""))
                        .options())
                .containsExactly("a");
        assertThat(only(read("{'key':'dynamic_1','type':'date','options':['a']}", ""))
                        .options())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void sampleServesWhereTheListIsRefused(int status) {
        CannedApi api = new CannedApi()
                .on(PEOPLE, sample("'dynamic_1':{'label':'X','value':'a','type':'list'}"))
                .on(LIST, request -> json(status, "{}"));

        assertThat(new V1Attributes(api).readable(listed -> Set.of(), call()))
                .extracting(Attribute::key)
                .containsExactly("dynamic_1");
    }

    @Test
    void otherFailuresAreFailures() {
        CannedApi api = new CannedApi().on(PEOPLE, sample("")).on(LIST, request -> json(500, "{}"));
        CannedApi noPeople = new CannedApi().on(PEOPLE, request -> json(403, "{}"));

        assertThatThrownBy(() -> new V1Attributes(api).readable(listed -> Set.of(), call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SERVER_ERROR));
        assertThatThrownBy(() -> new V1Attributes(noPeople).readable(listed -> Set.of(), call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISSING_RIGHT));
    }

    @Test
    void sampleIsSmallAndLacksWhatIsWithheld() {
        CannedApi api = listing("{'key':'iban','label':'IBAN'},{'key':'dynamic_1','label':'Desk'},{'key':'office'}");

        List<Attribute> found = new V1Attributes(api).readable(listed -> Set.of("iban"), call());

        assertThat(found).extracting(Attribute::key).containsExactly("iban", "dynamic_1", "office", "office_id");
        assertThat(api.requests(PEOPLE)).hasSize(1).allSatisfy(request -> {
            assertThat(CannedApi.value(request, "limit")).isEqualTo("50");
            assertThat(CannedApi.values(request, "attributes[]")).containsExactly("id", "dynamic_1", "office");
        });
    }

    @Test
    void whereAllIsWithheldNobodysValuesAreRead() {
        CannedApi api = listing("{'key':'iban','label':'IBAN'}");

        assertThat(new V1Attributes(api).readable(listed -> Set.of("iban"), call()))
                .hasSize(1);
        assertThat(CannedApi.values(api.requests(PEOPLE).get(0), "attributes[]"))
                .containsExactly("id");
    }

    @Test
    void manyAttributesAreSampledInParts() {
        CannedApi api = listing(IntStream.range(0, 400)
                .mapToObj(number -> "{'key':'dynamic_" + number + "','label':'X'}")
                .collect(Collectors.joining(",")));

        new V1Attributes(api).readable(listed -> Set.of("dynamic_7"), call());

        List<String> asked = api.requests(PEOPLE).stream()
                .flatMap(request -> CannedApi.values(request, "attributes[]").stream())
                .toList();
        assertThat(asked).hasSize(400).doesNotHaveDuplicates().contains("id").doesNotContain("dynamic_7");
        assertThat(api.requests(PEOPLE)).hasSizeGreaterThan(1).allSatisfy(request -> assertThat(
                        CannedApi.values(request, "attributes[]"))
                .hasSizeBetween(1, EmployeeLists.MOST_NAMED));
    }

    @Test
    void withoutAListTheSampleIsOfAll() {
        CannedApi api =
                new CannedApi().on(PEOPLE, sample("")).on(LIST, "{\"success\":true,\"data\":[{\"label\":\"no key\"}]}");

        assertThat(new V1Attributes(api).readable(listed -> Set.of(), call())).isEmpty();
        assertThat(CannedApi.values(api.requests(PEOPLE).get(0), "attributes[]"))
                .isEmpty();
    }

    private static CannedApi listing(String entries) {
        return new CannedApi()
                .on(PEOPLE, sample(""))
                .on(LIST, "{'success':true,'data':[".replace('\'', '"') + entries.replace('\'', '"') + "]}");
    }

    private static Map<String, Attribute> read(String listed, String sampled) {
        CannedApi api = new CannedApi()
                .on(PEOPLE, sample(sampled))
                .on(LIST, "{'success':true,'data':[".replace('\'', '"') + listed.replace('\'', '"') + "]}");
        return new V1Attributes(api)
                .readable(found -> Set.of(), call()).stream()
                        .collect(Collectors.toMap(Attribute::key, Function.identity()));
    }

    private static String sample(String attributes) {
        return V1Wire.page(
                List.of("{\"type\":\"Employee\",\"attributes\":{" + attributes.replace('\'', '"') + "}}"), 50, 900);
    }

    private static Attribute only(Map<String, Attribute> read) {
        assertThat(read).hasSize(1);
        return read.values().iterator().next();
    }

    private static Attribute attribute(Map<String, Attribute> read, String key) {
        assertThat(read).containsKey(key);
        return read.get(key);
    }
}
