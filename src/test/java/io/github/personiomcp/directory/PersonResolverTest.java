package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.text.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonResolverTest {

    private static final Snapshot SNAPSHOT = People.snapshot(
            People.named("4711", "Rosa", "Müller")
                    .with("email", "rosa@example.com")
                    .employee(),
            People.named("4712", "Alexandra", "Berg")
                    .with("preferred_name", "Alex")
                    .with("email", "a.berg@example.com")
                    .employee(),
            People.named("4713", "Alex", "Stein")
                    .with("position", "Chef")
                    .with("department", "Küche")
                    .employee(),
            People.named("4714", "Ana María", "García López").employee(),
            People.named("4715", "Tom", "Smith").with("status", "inactive").employee(),
            People.named("4716", "Tom", "Smith").employee());

    @ParameterizedTest
    @CsvSource({
        "4711, 4711",
        "' 4711 ', 4711",
        "ROSA@example.com, 4711",
        "Rosa Müller, 4711",
        "mueller rosa, 4711",
        "'Müller, Rosa', 4711",
        "muller, 4711",
        "Alex Berg, 4712",
        "alexandra, 4712",
        "García Ana, 4714",
        "Ana Maria Garcia Lopez, 4714"
    })
    void onePersonIsMeantByIdEmailOrName(String reference, String id) {
        assertThat(PersonResolver.resolve(reference, SNAPSHOT).id()).isEqualTo(id);
    }

    @Test
    void anAmbiguousNameListsTheCandidates() {
        assertRefused(
                "Tom Smith",
                "'Tom Smith' could be any of 2 people: Tom Smith (id 4715, inactive); Tom Smith (id 4716, active). Ask which one"
                        + " is meant and repeat the call with the id.");
    }

    @Test
    void candidatesAreListedInAnyLanguage() {
        InvalidArgumentException refusal = catchThrowableOfType(
                InvalidArgumentException.class, () -> PersonResolver.resolve("Tom Smith", SNAPSHOT));

        assertThat(Wording.in(Language.DE).say(refusal.said()))
                .startsWith("'Tom Smith' kann eine von 2 Personen sein:"
                        + " Tom Smith (ID 4715, inactive); Tom Smith (ID 4716, active). ");
    }

    @Test
    void aPreferredNameThatIsAnothersFirstNameIsAmbiguous() {
        assertRefused(
                "Alex",
                "'Alex' could be any of 2 people: Alexandra Berg (id 4712, active); Alex Stein (id 4713, Chef, Küche, active). Ask"
                        + " which one is meant and repeat the call with the id.");
    }

    @Test
    void aPreferredNameOfSeveralWordsIsNoFullNameEither() {
        Snapshot two = People.snapshot(
                People.named("1", "Anna", "Berg")
                        .with("preferred_name", "Ana María")
                        .employee(),
                People.named("2", "Ana María", "Stein").employee());
        assertThatThrownBy(() -> PersonResolver.resolve("Ana María", two))
                .message()
                .startsWith("'Ana María' could be any of 2 people: ");
    }

    @Test
    void nobodyListsThoseWithSimilarNames() {
        assertRefused(
                "Rosa Muler",
                "Nobody is known as 'Rosa Muler'. Similar: Rosa Müller (id 4711, active). Repeat the call with the id of the one"
                        + " who is meant.");
        assertThatThrownBy(() -> PersonResolver.resolve("rosa.muler@example.com", SNAPSHOT))
                .message()
                .contains("Rosa Müller (id 4711");
        assertThatThrownBy(() -> PersonResolver.resolve("Alexan", SNAPSHOT))
                .message()
                .contains("Alexandra Berg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "—", "🎉", "99", "Xaver Quast", "nobody@example.com", "4711 4712"})
    void whatNobodyIsCalledMeansNobody(String reference) {
        assertThatThrownBy(() -> PersonResolver.resolve(reference, SNAPSHOT))
                .isInstanceOf(InvalidArgumentException.class)
                .message()
                .startsWith("Nobody is known as '" + reference.strip() + "'.");
    }

    @Test
    void anEmptyReferenceIsNotTheOnePersonWithoutAnEmail() {
        Snapshot one = People.snapshot(People.named("1", "Rosa", "Berg").employee());
        assertThatThrownBy(() -> PersonResolver.resolve(" ", one)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void aLongListOfCandidatesIsCut() {
        Employee[] many = IntStream.range(0, 30)
                .mapToObj(i -> People.named("" + (100 + i), "Jan", "Novak").employee())
                .toArray(Employee[]::new);
        assertThatThrownBy(() -> PersonResolver.resolve("Jan Novak", People.snapshot(many)))
                .message()
                .startsWith("'Jan Novak' could be any of 30 people: ")
                .contains("(id 109, active); …")
                .doesNotContain("id 110");
    }

    @Test
    void theAnswerIsTheOnlyExactMatchOrNoneAtAll() {
        long seed = System.nanoTime();
        System.out.println("PersonResolverTest seed " + seed);
        Random random = new Random(seed);
        List<Employee> people = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            people.add(person("" + (1000 + i), random));
        }
        Snapshot snapshot = People.snapshot(people.toArray(Employee[]::new));
        Set<String> references = new LinkedHashSet<>();
        people.forEach(person -> references.addAll(references(person, random)));
        references.forEach(reference -> assertNeverAGuess(reference, snapshot, seed));
    }

    private static void assertNeverAGuess(String reference, Snapshot snapshot, long seed) {
        Set<String> wanted = new HashSet<>(Folding.words(reference));
        List<String> bearers = snapshot.people().stream()
                .filter(person -> names(person).containsAll(wanted))
                .map(Employee::id)
                .toList();
        List<String> full = snapshot.people().stream()
                .filter(person -> fullNames(person).contains(Folding.fold(reference)))
                .map(Employee::id)
                .toList();
        List<String> meant = full.isEmpty() ? bearers : full;
        try {
            assertThat(List.of(PersonResolver.resolve(reference, snapshot).id()))
                    .as("seed %d: %s", seed, reference)
                    .isEqualTo(meant);
        } catch (InvalidArgumentException e) {
            assertThat(meant).as("seed %d: %s", seed, reference).hasSizeGreaterThan(1);
            assertThat(e.getMessage()).contains(reference);
        }
    }

    private static Set<String> fullNames(Employee person) {
        String last = person.text("last_name");
        Set<String> full = new HashSet<>();
        for (String first : List.of(person.text("first_name"), person.text("preferred_name"))) {
            if (!first.isEmpty()) {
                full.add(Folding.fold(first + " " + last));
                full.add(Folding.fold(last + " " + first));
            }
        }
        return full;
    }

    private static Set<String> names(Employee person) {
        Set<String> names = new HashSet<>();
        Stream.of("first_name", "last_name", "preferred_name")
                .forEach(key -> names.addAll(Folding.words(person.text(key))));
        return names;
    }

    private static List<String> references(Employee person, Random random) {
        String first = person.text("first_name");
        String last = person.text("last_name");
        return List.of(
                first,
                last,
                first + " " + last,
                last + " " + first,
                random.nextBoolean() ? first.toUpperCase(Locale.ROOT) : last);
    }

    private static Employee person(String id, Random random) {
        String[] first = {"Ana", "Ana María", "Jürgen", "Jurgen", "Søren", "Łukasz", "Tom", "Zoe", "Kim", "Berg"};
        String[] last = {"Müller", "Muller", "Mueller", "Berg", "García López", "García", "Tom", "Nowak", "Kim", "Íñigo"
        };
        People person = People.named(id, first[random.nextInt(first.length)], last[random.nextInt(last.length)]);
        return random.nextInt(4) == 0
                ? person.with("preferred_name", first[random.nextInt(first.length)])
                        .employee()
                : person.employee();
    }

    private static void assertRefused(String reference, String sentence) {
        assertThatThrownBy(() -> PersonResolver.resolve(reference, SNAPSHOT))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage(sentence);
    }
}
