package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.People;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleSearchTest {

    private static final List<Employee> PEOPLE = List.of(
            People.named("1", "Rosa", "Müller")
                    .with("email", "rosa.mueller@example.com")
                    .with("position", "Engineer")
                    .employee(),
            People.named("2", "Engin", "Yıldız").with("office", "Rosenheim").employee(),
            People.named("3", "Ada", "Roth")
                    .with("team", "Rosa")
                    .with("skills", List.of("Java", "SQL"))
                    .employee(),
            People.named("4", "Max", "Bergmann").with("preferred_name", "Maxi").employee(),
            People.named("5", "Anna", "Berg")
                    .with("cost_centers", List.of(Map.of("name", "Research", "percentage", new BigDecimal("50"))))
                    .employee());

    @Test
    void everyWordMustMatchInAnyOrder() {
        assertThat(ids("mueller rosa")).containsExactly("1");
        assertThat(ids("rosa bergmann")).isEmpty();
    }

    @Test
    void theBestMatchComesFirst() {
        assertThat(ids("rosa")).containsExactly("1", "3");
        assertThat(ids("berg")).containsExactly("5", "4");
        assertThat(ids("engin")).containsExactly("2", "1");
    }

    @Test
    void beginningsOfWordsAreEnough() {
        assertThat(ids("mül")).containsExactly("1");
        assertThat(ids("ROS")).containsExactly("1", "3", "2");
    }

    @Test
    void everyVisibleAttributeIsSearched() {
        assertThat(ids("sql")).containsExactly("3");
        assertThat(ids("research")).containsExactly("5");
        assertThat(ids("rosa.mueller@example.com")).containsExactly("1");
        assertThat(ids("maxi")).containsExactly("4");
        assertThat(ids("4")).containsExactly("4");
    }

    @Test
    void aTypoIsForgivenOnlyWhereNobodyMatchesExactly() {
        assertThat(ids("bergmnan")).containsExactly("4");
        assertThat(ids("Mulller")).containsExactly("1");
        List<Employee> withBerk = new ArrayList<>(PEOPLE);
        withBerk.add(People.named("6", "Tom", "Berk").employee());
        assertThat(PeopleSearch.find("berk", withBerk)).extracting(Employee::id).containsExactly("6");
        assertThat(ids("berk")).containsExactly("5");
    }

    @Test
    void aQueryWithoutWordsFindsNobody() {
        assertThat(ids("")).isEmpty();
        assertThat(ids(" – ")).isEmpty();
    }

    @Test
    void theLastPersonIsFoundToo() {
        List<Employee> many = new ArrayList<>(IntStream.range(0, 5_000)
                .mapToObj(i -> People.named("" + (1000 + i), "Person", "Nr" + i).employee())
                .toList());
        many.add(People.named("9999", "Zacharias", "Last").employee());

        assertThat(PeopleSearch.find("zach", many)).extracting(Employee::id).containsExactly("9999");
        assertThat(PeopleSearch.find("person", many)).hasSize(5_000);
    }

    @Test
    void equallyGoodMatchesStandByName() {
        List<Employee> same = List.of(
                People.named("2", "Ada", "Zorn").employee(),
                People.named("3", "Ada", "Ähre").employee(),
                People.named("1", "Ada", "Zorn").employee());
        assertThat(PeopleSearch.find("ada", same)).extracting(Employee::id).containsExactly("3", "1", "2");
    }

    private static List<String> ids(String query) {
        return PeopleSearch.find(query, PEOPLE).stream().map(Employee::id).toList();
    }
}
