package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.People;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleSearchTest {

    private static final Snapshot SNAPSHOT = People.snapshot(
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
        assertThat(ids("berk")).containsExactly("5");
        Snapshot withBerk = SNAPSHOT.with(People.named("6", "Tom", "Berk").employee());
        assertThat(ids("berk", withBerk)).containsExactly("6");
    }

    @Test
    void aQueryWithoutWordsFindsNobody() {
        assertThat(ids("")).isEmpty();
        assertThat(ids(" – ")).isEmpty();
    }

    @Test
    void theLastPersonIsFoundToo() {
        Snapshot many = People.snapshot(IntStream.range(0, 5_000)
                        .mapToObj(i -> People.named("" + (1000 + i), "Person", "Nr" + i)
                                .employee())
                        .toArray(Employee[]::new))
                .with(People.named("9999", "Zacharias", "Last").employee());

        assertThat(ids("zach", many)).containsExactly("9999");
        assertThat(ids("person", many)).hasSize(5_000);
    }

    @Test
    void equallyGoodMatchesStandByName() {
        Snapshot same = People.snapshot(
                People.named("2", "Ada", "Zorn").employee(),
                People.named("3", "Ada", "Ähre").employee(),
                People.named("1", "Ada", "Zorn").employee());
        assertThat(ids("ada", same)).containsExactly("3", "1", "2");
    }

    @Test
    void wholeWordsComeBeforeBeginningsAndBeginningsBeforeTypos() {
        Snapshot similar = People.snapshot(
                People.named("1", "Tom", "Bergen").employee(),
                People.named("2", "Tom", "Borg").employee(),
                People.named("3", "Tom", "Berg").employee());

        assertThat(ids("berg", similar)).containsExactly("3", "1");
        assertThat(ids("tmo berg", similar)).isEmpty();
        assertThat(ids("tomm", similar)).isEmpty();
        Snapshot mistyped = similar.with(People.named("4", "Rosa", "Berg").employee())
                .with(People.named("5", "Rosa", "Bergen").employee())
                .with(People.named("6", "Rosa", "Borg").employee());
        assertThat(ids("rsoa berg", mistyped)).containsExactly("4", "5", "6");
    }

    @Test
    void namesAreFoundHoweverTheyAreJoined() {
        Snapshot joined = People.snapshot(
                People.named("1", "Anna-Lena", "O'Brien").employee(),
                People.named("2", "Tom", "van der Berg").employee());

        assertThat(ids("annalena", joined)).containsExactly("1");
        assertThat(ids("obrien anna", joined)).containsExactly("1");
        assertThat(ids("vanderberg", joined)).containsExactly("2");
    }

    @Test
    void onlyThoseWhoPassTheFilterDecideWhetherATypoIsForgiven() {
        Snapshot two = People.snapshot(
                People.named("1", "Tom", "Berg").employee(),
                People.named("2", "Tom", "Borg").with("status", "inactive").employee());

        PeopleSearch.Found active = find("borg", two, Map.of("status", "active"));
        assertThat(active.people()).extracting(Employee::id).containsExactly("1");
        assertThat(active.typos()).isTrue();
        assertThat(find("borg", two, Map.of()).typos()).isFalse();
        assertThat(find("xylophon", two, Map.of()).typos()).isFalse();
    }

    private static List<String> ids(String query) {
        return ids(query, SNAPSHOT);
    }

    private static List<String> ids(String query, Snapshot snapshot) {
        return find(query, snapshot, Map.of()).people().stream()
                .map(Employee::id)
                .toList();
    }

    private static PeopleSearch.Found find(String query, Snapshot snapshot, Map<String, Object> where) {
        return PeopleSearch.find(query, PeopleFilter.of(where, snapshot, LocalDate.EPOCH), Optional.empty());
    }
}
