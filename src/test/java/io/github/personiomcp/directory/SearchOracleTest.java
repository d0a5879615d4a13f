package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.benchmark.ManyPeople;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.text.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The index finds whom a look at everybody finds, in the same order, also when it has been carried from snapshot to snapshot. */
class SearchOracleTest {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    SearchOracleTest() {
        System.out.println("SearchOracleTest seed " + seed);
    }

    @Test
    void indexFindsWhatALookAtEverybodyFinds() {
        for (int round = 0; round < 20; round++) {
            Snapshot snapshot = ManyPeople.snapshot(150, random.nextLong());
            for (int query = 0; query < 40; query++) {
                assertSame(query(snapshot.people()), snapshot);
            }
        }
    }

    @Test
    void indexThatIsCarriedOnFindsWhatALookAtEverybodyFinds() {
        for (int round = 0; round < 5; round++) {
            Snapshot snapshot = ManyPeople.snapshot(200, random.nextLong());
            for (int step = 0; step < 60; step++) {
                snapshot = changed(snapshot);
                if (random.nextInt(3) > 0) {
                    assertSame(query(snapshot.people()), snapshot);
                }
                assertThat(snapshot.byName())
                        .as("seed %d", seed)
                        .isEqualTo(new Snapshot(ManyPeople.tenant(), snapshot.people(), People.AS_OF, true).byName());
            }
        }
    }

    @Test
    void shortWordsOfFewLettersFindWhatALookAtEverybodyFinds() {
        for (int round = 0; round < 50; round++) {
            Employee[] people = new Employee[60];
            for (int i = 0; i < people.length; i++) {
                people[i] = People.named("" + i, letters(), letters()).employee();
            }
            Snapshot snapshot = People.snapshot(people);
            for (int query = 0; query < 20; query++) {
                assertSame(random.nextBoolean() ? letters() : letters() + " " + letters(), snapshot);
            }
        }
    }

    private void assertSame(String query, Snapshot snapshot) {
        Map<String, Object> where = random.nextBoolean() ? Map.of() : Map.of("status", List.of("active", "leave"));
        PeopleFilter filter = PeopleFilter.of(where, snapshot, LocalDate.EPOCH);
        List<Employee> among = snapshot.people().stream()
                .filter(person -> where.isEmpty()
                        || person.text("status").equals("active")
                        || person.text("status").equals("leave"))
                .toList();
        assertThat(PeopleSearch.find(query, filter, Optional.empty()).people())
                .as("seed %d: '%s'", seed, query)
                .isEqualTo(SlowSearch.find(query, among));
    }

    /** A person changed, added or, by another load, gone. */
    private Snapshot changed(Snapshot snapshot) {
        List<Employee> people = new ArrayList<>(snapshot.people());
        Employee newcomer = ManyPeople.of(3, random.nextLong()).get(2);
        Employee anybody = people.get(random.nextInt(people.size()));
        return switch (random.nextInt(4)) {
            case 0 -> snapshot.with(newcomer);
            case 1 -> snapshot.with(as(anybody.id(), newcomer));
            case 2 -> {
                people.remove(anybody);
                yield reloaded(people).after(snapshot);
            }
            default -> {
                people.replaceAll(person -> random.nextInt(6) == 0 ? as(person.id(), newcomer) : person);
                yield reloaded(people).after(snapshot);
            }
        };
    }

    /** Nobody's record is the very one that was there before. */
    private static Snapshot reloaded(List<Employee> people) {
        List<Employee> read = people.stream()
                .map(person -> new Employee(person.id(), new LinkedHashMap<>(person.attributes())))
                .toList();
        return new Snapshot(ManyPeople.tenant(), read, People.AS_OF, true);
    }

    private static Employee as(String id, Employee person) {
        Map<String, Object> attributes = new LinkedHashMap<>(person.attributes());
        attributes.put("id", id);
        return new Employee(id, attributes);
    }

    private String query(List<Employee> people) {
        StringBuilder query = new StringBuilder();
        for (int word = random.nextInt(10) / 4; word >= 0; word--) {
            Employee person = people.get(random.nextInt(people.size()));
            List<Object> values = List.copyOf(person.attributes().values());
            Object value = random.nextBoolean() ? person.name() : values.get(random.nextInt(values.size()));
            List<String> words = Folding.words(String.join(" ", Values.texts(value)));
            query.append(words.isEmpty() ? "–" : distorted(words.get(random.nextInt(words.size()))))
                    .append(' ');
        }
        return query.toString();
    }

    private String distorted(String word) {
        int at = random.nextInt(word.length());
        return switch (random.nextInt(6)) {
            case 0 -> word.substring(0, at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + 'e' + word.substring(at);
            case 3 -> word.substring(0, at) + "ö" + word.substring(at + 1);
            case 4 ->
                at == 0
                        ? word
                        : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
            default -> word;
        };
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            letters.append((char) ('a' + random.nextInt(3)));
        }
        return letters.toString();
    }
}
