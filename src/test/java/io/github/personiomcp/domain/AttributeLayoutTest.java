package io.github.personiomcp.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttributeLayoutTest {

    private static final List<String> KEYS = List.of("id", "first_name", "team", "desk");

    @Test
    void compactPeopleAreEqualToThoseGiven() {
        Employee rosa = new Employee("1", Map.of("team", "Core", "desk", 7L), Set.of("badge"), Set.of("office"));
        Employee compact = compact(rosa).get(0);

        assertThat(compact).isEqualTo(rosa).hasSameHashCodeAs(rosa);
        assertThat(rosa).isEqualTo(compact);
        assertThat(compact.attributes())
                .isEqualTo(Map.of("team", "Core", "desk", 7L))
                .hasSize(2);
        assertThat(compact.value("first_name")).isEmpty();
        assertThat(compact.value("unknown")).isEmpty();
        assertThat(compact.attributes().get(null)).isNull();
        assertThat(compact.attributes()).containsKey("desk").doesNotContainKeys("id", "unknown");
    }

    @Test
    void attributesStandInTheOrderOfTheLayout() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("desk", 7L);
        attributes.put("id", "1");
        attributes.put("team", "Core");
        Map<String, Object> compact =
                compact(new Employee("1", attributes)).get(0).attributes();

        assertThat(compact.keySet()).containsExactly("id", "team", "desk");
        StringBuilder told = new StringBuilder();
        compact.forEach((key, value) -> told.append(key).append(value));
        assertThat(told).hasToString("id1teamCoredesk7");
    }

    @Test
    void compactAttributesCannotBeChanged() {
        Map<String, Object> compact =
                compact(new Employee("1", Map.of("id", "1"))).get(0).attributes();

        assertThatThrownBy(() -> compact.put("id", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(compact::clear).isInstanceOf(UnsupportedOperationException.class);
        Iterator<?> entries = compact.entrySet().iterator();
        entries.next();
        assertThatThrownBy(entries::remove).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void peopleWhoAreReadAgainAreEqualWhereTheirValuesAre() {
        Employee rosa = new Employee("1", Map.of("team", "Core", "desk", 7L));
        Employee known = compact(rosa).get(0);

        assertThat(AttributeLayout.compacting(KEYS).apply(rosa))
                .isEqualTo(known)
                .hasSameHashCodeAs(known);
        assertThat(AttributeLayout.compacting(List.of("desk", "team")).apply(rosa))
                .isEqualTo(known);
        assertThat(AttributeLayout.compacting(KEYS).apply(new Employee("1", Map.of("team", "Core", "desk", 8L))))
                .isNotEqualTo(known);
        assertThat(AttributeLayout.compacting(KEYS).apply(new Employee("1", Map.of("team", "Core"))))
                .isNotEqualTo(known);
    }

    @Test
    void whoIsCompactAlreadyStaysTheSameWhoeverIsReadBeside() {
        Employee known = compact(new Employee("1", Map.of("team", "Core"))).get(0);

        assertThat(AttributeLayout.compacting(KEYS).apply(known)).isSameAs(known);
        assertThat(AttributeLayout.compacting(List.of("desk", "team")).apply(known))
                .isNotSameAs(known)
                .isEqualTo(known);
    }

    @Test
    @SuppressWarnings("StringOperationCanBeSimplified")
    void equalValuesAreHeldOnce() {
        List<Employee> people = compact(
                new Employee("1", Map.of("team", new String("Core"))),
                new Employee("2", Map.of("team", new String("Core"))));

        assertThat(people.get(0).text("team")).isSameAs(people.get(1).text("team"));
    }

    /** Else everybody's values would be kept beside those held until everybody is read again. */
    @Test
    @SuppressWarnings("StringOperationCanBeSimplified")
    void ofManyDifferentValuesOnlyTheFirstAreShared() {
        SharedValues values = new SharedValues();
        IntStream.range(0, SharedValues.MOST).forEach(i -> values.shared("desk " + i));
        String late = new String("late");

        assertThat(values.shared(late)).isSameAs(late);
        assertThat(values.shared(new String("late"))).isNotSameAs(late);
        assertThat(values.shared(new String("desk 0"))).isSameAs(values.shared(new String("desk 0")));
    }

    @Test
    void idIsTheVeryValueOfTheAttribute() {
        Employee rosa = compact(new Employee("1012", Map.of("id", "10" + 12))).get(0);

        assertThat(rosa.id()).isSameAs(rosa.value("id").orElseThrow());
    }

    @Test
    void whoIsCompactAlreadyStaysTheVeryRecord() {
        Employee rosa = compact(new Employee("1", Map.of("id", "1"))).get(0);
        List<Employee> again = compact(new Employee("2", Map.of("id", "2")), rosa);

        assertThat(again.get(1)).isSameAs(rosa);
        assertThat(AttributeLayout.compact(List.of(rosa), List.of("id", "team")))
                .isEqualTo(List.of(rosa));
    }

    @Test
    void attributesBeyondTheLayoutAreKept() {
        Employee strange = new Employee("1", Map.of("id", "1", "unheard_of", "x"));

        assertThat(compact(strange)).containsExactly(strange);
        assertThat(compact(strange).get(0).text("unheard_of")).isEqualTo("x");
    }

    private static List<Employee> compact(Employee... people) {
        return AttributeLayout.compact(List.of(people), KEYS);
    }
}
