package io.github.personiomcp.directory;

import io.github.personiomcp.benchmark.ManyPeople;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.text.Folding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** People, and how others write their names. */
final class NamesInUse {

    /** A name as somebody wrote it, and who was meant. */
    record Case(Way way, String reference, Employee meant) {
        @Override
        public String toString() {
            return way + " '" + reference + "' for " + meant.name() + " (" + meant.id() + ")";
        }
    }

    /** How names are written. */
    enum Way {
        AS_IT_IS,
        OTHER_CASE,
        WITHOUT_ACCENTS,
        TRANSLITERATED,
        DECOMPOSED,
        LAST_NAME_FIRST,
        LAST_COMMA_FIRST,
        PREFERRED_NAME,
        WITHOUT_HYPHENS,
        JOINED,
        ONE_OF_SEVERAL_NAMES,
        NAMESAKES,
        LEAVER,
        TYPO
    }

    private static final Map<String, String> TRANSLITERATIONS = Map.ofEntries(
            Map.entry("ä", "ae"),
            Map.entry("ö", "oe"),
            Map.entry("ü", "ue"),
            Map.entry("Ö", "Oe"),
            Map.entry("ß", "ss"),
            Map.entry("ø", "oe"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "Ae"),
            Map.entry("ı", "i"),
            Map.entry("Þ", "Th"));

    private final Random random;
    private final Snapshot snapshot;
    private final Map<String, List<Employee>> byName = new HashMap<>();

    NamesInUse(int count, long seed) {
        this.random = new Random(seed);
        List<Employee> people = new ArrayList<>(ManyPeople.of(count, seed));
        for (int i = 0; i < count / 20; i++) {
            people.add(namesake(people.get(random.nextInt(count)), "9" + i));
        }
        this.snapshot = new Snapshot(ManyPeople.tenant(), people, People.AS_OF, true);
        snapshot.people().forEach(person -> Stream.of("first_name", "preferred_name")
                .map(person::text)
                .filter(given -> !given.isEmpty())
                .forEach(given -> byName.computeIfAbsent(
                                Folding.fold(given + " " + person.text("last_name")), name -> new ArrayList<>())
                        .add(person)));
    }

    /** Another person of the same name, who has left or joined meanwhile. */
    private static Employee namesake(Employee person, String id) {
        Map<String, Object> attributes = new LinkedHashMap<>(person.attributes());
        attributes.put("id", id);
        attributes.put("email", "other." + person.text("email"));
        attributes.put("status", person.text("status").equals("inactive") ? "active" : "inactive");
        return new Employee(id, attributes);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** As many cases, of all ways in turn. */
    List<Case> cases(int count) {
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .map(i -> write(Way.values()[i % Way.values().length]))
                .toList();
    }

    private Case write(Way way) {
        return switch (way) {
            case AS_IT_IS -> written(way, person -> true, Employee::name);
            case OTHER_CASE ->
                written(
                        way,
                        person -> true,
                        person -> random.nextBoolean()
                                ? person.name().toUpperCase(Locale.ROOT)
                                : person.name().toLowerCase(Locale.ROOT));
            case WITHOUT_ACCENTS -> written(way, NamesInUse::accented, person -> withoutAccents(person.name()));
            case TRANSLITERATED -> written(way, NamesInUse::accented, person -> transliterated(person.name()));
            case DECOMPOSED ->
                written(way, NamesInUse::accented, person -> Normalizer.normalize(person.name(), Normalizer.Form.NFD));
            case LAST_NAME_FIRST -> written(way, person -> true, person -> lastFirst(person, " "));
            case LAST_COMMA_FIRST -> written(way, person -> true, person -> lastFirst(person, ", "));
            case PREFERRED_NAME ->
                written(
                        way,
                        person -> !person.text("preferred_name").isEmpty(),
                        person -> person.text("preferred_name") + " " + person.text("last_name"));
            case WITHOUT_HYPHENS ->
                written(way, person -> joint(person.name()), person -> person.name()
                        .replaceAll("['-]", " "));
            case JOINED ->
                written(
                        way,
                        person -> joint(person.text("first_name")) || joint(person.text("last_name")),
                        person -> person.name().replaceAll("['-]", ""));
            case ONE_OF_SEVERAL_NAMES -> written(way, person -> joint(person.name()), this::shortened);
            case NAMESAKES -> written(way, person -> calledSo(person.name()).size() > 1, Employee::name);
            case LEAVER -> written(way, person -> person.text("status").equals("inactive"), Employee::name);
            case TYPO -> written(way, person -> true, person -> mistyped(person.name()));
        };
    }

    /** Draws until it is not exactly what somebody else is called: then nobody could know better. */
    private Case written(Way way, Predicate<Employee> who, Function<Employee, String> how) {
        while (true) {
            Employee person =
                    snapshot.people().get(random.nextInt(snapshot.people().size()));
            if (who.test(person)) {
                String reference = how.apply(person);
                boolean others = calledSo(reference).stream()
                        .anyMatch(other -> !calledSo(person.name()).contains(other));
                boolean unchanged = way == Way.TYPO && nothingMistyped(reference, person);
                if (!others && !unchanged) {
                    return new Case(way, reference, person);
                }
            }
        }
    }

    /** Only hyphens and the like have changed, or what is left are words of the name. */
    private static boolean nothingMistyped(String reference, Employee person) {
        return letters(reference).equals(letters(person.name()))
                || Folding.words(person.name()).containsAll(Folding.words(reference));
    }

    private static String letters(String name) {
        return Folding.fold(name).replace(" ", "");
    }

    private List<Employee> calledSo(String name) {
        return byName.getOrDefault(Folding.fold(name), List.of());
    }

    private static boolean accented(Employee person) {
        return person.name().chars().anyMatch(letter -> letter > 127);
    }

    private static boolean joint(String name) {
        return name.contains("-") || name.contains("'");
    }

    private static String lastFirst(Employee person, String between) {
        return person.text("last_name") + between + person.text("first_name");
    }

    private static String withoutAccents(String name) {
        String stripped = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return stripped.replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ł", "L")
                .replace("ł", "l")
                .replace("ı", "i");
    }

    private static String transliterated(String name) {
        String written = name;
        for (Map.Entry<String, String> letter : TRANSLITERATIONS.entrySet()) {
            written = written.replace(letter.getKey(), letter.getValue());
        }
        return withoutAccents(written);
    }

    /** One given and one family name of several. */
    private String shortened(Employee person) {
        return one(person.text("first_name")) + " " + one(person.text("last_name"));
    }

    private String one(String names) {
        String[] parts = names.split("-", -1);
        return parts[random.nextInt(parts.length)];
    }

    /** One typo in a word of at least four letters. */
    private String mistyped(String name) {
        String[] words = name.split(" ", -1);
        int word = random.nextInt(words.length);
        while (words[word].length() < 4) {
            word = (word + 1) % words.length;
            if (Stream.of(words).allMatch(each -> each.length() < 4)) {
                return name;
            }
        }
        words[word] = mistypedWord(words[word]);
        return String.join(" ", words);
    }

    private String mistypedWord(String word) {
        int at = random.nextInt(word.length());
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default ->
                at == 0
                        ? mistypedWord(word)
                        : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
        };
    }
}
