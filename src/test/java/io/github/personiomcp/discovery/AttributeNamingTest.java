package io.github.personiomcp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.testing.Tenants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeNamingTest {

    private static final List<String> LABELS = List.of(
            "Notes",
            "notes",
            "Notes 104",
            "notes_7",
            "名前",
            "🎉",
            "",
            "T-Shirt Größe",
            "T-Shirt Groesse",
            "Limit",
            "Department",
            "dynamic_9",
            "Dynamic 9",
            "custom",
            "custom 3",
            "Bonus",
            "a",
            "A 1",
            "a_1_2",
            "x".repeat(60),
            "x".repeat(61),
            "Äquator");

    @Test
    void attributeWithoutAnyNameKeepsPersoniosKey() {
        assertThat(keys(Tenants.unnamed(103, "dynamic_103"), Tenants.unnamed(104, "dynamic_103")))
                .containsExactly("dynamic_103", "dynamic_103_104");
    }

    @ParameterizedTest
    @CsvSource({
        "T-Shirt Größe, t_shirt_groesse",
        "Shirt size, shirt_size",
        "Año de ingreso, ano_de_ingreso",
        "Büro (Etage), buero_etage"
    })
    void labelsBecomeReadableKeys(String label, String key) {
        assertThat(keys(Tenants.unnamed(103, label))).containsExactly(key);
    }

    @Test
    void standardAttributesKeepTheirNames() {
        assertThat(AttributeNaming.name(StandardAttributes.all())).isEqualTo(StandardAttributes.all());
    }

    @Test
    void equalLabelsTakeTheirNumber() {
        assertThat(keys(Tenants.unnamed(104, "Notes"), Tenants.unnamed(105, "NOTES"), Tenants.unnamed(106, "Desk")))
                .containsExactly("notes_104", "notes_105", "desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Department", "Hire date", "Query", "Where", "Status", "Fields", "Sort", "Updated since", "Limit",
                        "Cursor",
                "Employee", "Employees", "Changes", "Confirmation", "Period", "From", "To", "Date", "Absence type",
                        "Reports of",
                "Root", "Direction", "Depth", "By", "Kinds", "Topic", "Name", "ID", "Count"
            })
    void labelsThatReadLikeAnArgumentOrAStandardKeyTakeTheirNumber(String label) {
        assertThat(keys(Tenants.unnamed(107, label)))
                .containsExactly(label.toLowerCase(Locale.ROOT).replace(' ', '_') + "_107");
    }

    @Test
    void labelsWithoutLatinLettersAreCalledCustom() {
        assertThat(keys(Tenants.unnamed(108, "名前"), Tenants.unnamed(109, "🎉")))
                .containsExactly("custom_108", "custom_109");
    }

    @Test
    void labelsThatReadLikeARawKeyTakeTheirNumber() {
        assertThat(keys(Tenants.unnamed(110, "Dynamic 5"))).containsExactly("dynamic_5_110");
    }

    @Test
    void aNumberedKeyThatAnotherLabelHasAlreadyGivesWayToTheRawKey() {
        assertThat(keys(
                        Tenants.unnamed(104, "Notes"),
                        Tenants.unnamed(105, "Notes"),
                        Tenants.unnamed(106, "Notes 104")))
                .containsExactly("dynamic_104", "notes_105", "notes_104");
    }

    @Test
    void aKeyOfPersoniosThatIsNotYetKnownHereIsTakenToo() {
        Attribute nickname = new Attribute(
                "nickname",
                new Source("nickname", null),
                "Nickname",
                AttributeType.TEXT,
                "nickname",
                List.of(),
                Access.READ_ONLY);
        assertThat(keys(nickname, Tenants.unnamed(111, "Nickname"))).containsExactly("nickname", "nickname_111");
    }

    @Test
    void partsOfANestedValueAreToldApart() {
        assertThat(keys(part("amount"), part("currency"))).containsExactly("bonus_112_amount", "bonus_112_currency");
    }

    @Test
    void longLabelsAreCutAndStillUnique() {
        String label = "Which of our many offices do you most often work from in winter";
        assertThat(keys(Tenants.unnamed(1, label))).containsExactly("which_of_our_many_offices_do_you_most_of");
        assertThat(keys(Tenants.unnamed(1, label), Tenants.unnamed(2, label + "?!")))
                .containsExactly(
                        "which_of_our_many_offices_do_you_most_of_1", "which_of_our_many_offices_do_you_most_of_2");
    }

    @Test
    void keysAreUniqueAndDoNotDependOnTheOrder() {
        long seed = System.nanoTime();
        System.out.println("AttributeNamingTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Attribute> attributes = new ArrayList<>(StandardAttributes.all());
            int count = random.nextInt(30);
            for (int number = 1; number <= count; number++) {
                attributes.add(Tenants.unnamed(number, label(random)));
            }
            Map<String, String> named = byRawKey(attributes);
            Collections.shuffle(attributes, random);

            assertThat(AttributeNaming.name(attributes))
                    .as("seed %d, round %d", seed, round)
                    .extracting(Attribute::key)
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.matches("[a-z0-9_]+"));
            assertThat(byRawKey(attributes))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(named);
        }
    }

    private static String label(Random random) {
        if (random.nextInt(4) > 0) {
            return LABELS.get(random.nextInt(LABELS.size()));
        }
        StringBuilder label = new StringBuilder();
        random.ints(random.nextInt(6), 1, 0x1FFFF).filter(Character::isDefined).forEach(label::appendCodePoint);
        return label.toString();
    }

    private static Map<String, String> byRawKey(List<Attribute> attributes) {
        return AttributeNaming.name(attributes).stream()
                .filter(Attribute::custom)
                .collect(Collectors.toMap(attribute -> attribute.source().rawKey(), Attribute::key));
    }

    @Test
    void keyOfPersonioIsMadePlain() {
        Attribute odd = new Attribute(
                "dynamic_9\u202E",
                new Source("dynamic_9\u202E", null),
                "???",
                AttributeType.TEXT,
                null,
                List.of(),
                Access.READ_ONLY);

        assertThat(keys(odd)).containsExactly("custom_9");
    }

    private static Attribute part(String part) {
        return new Attribute(
                "dynamic_112_" + part,
                new Source("dynamic_112", part),
                "Bonus",
                AttributeType.TEXT,
                null,
                List.of(),
                Access.READ_ONLY);
    }

    private static List<String> keys(Attribute... attributes) {
        return AttributeNaming.name(List.of(attributes)).stream()
                .map(Attribute::key)
                .toList();
    }
}
