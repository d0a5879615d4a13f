package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.Questions.Question;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.demo.Unit;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.server.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A confined server answers like a server without a scope in a company that has no other people. */
class ScopeOracleTest {

    private static final List<String> KEYS =
            List.of("office", "subcompany", "department", "team", "gender", "status", "employment_type");
    private static final List<String> PERIODS =
            List.of("this_month", "last_month", "this_week", "this_year", "last_60_days");
    private static final List<String> FIELDS =
            List.of("position", "department", "team", "office", "status", "hire_date", "email", "cost_centers");
    private static final Map<String, String> RECORDS = Map.of(
            "list_absences", "absences",
            "who_is_out", "people",
            "list_attendances", "attendances",
            "list_compensations", "compensations");
    private static final int SCOPES = 4;
    private static final int QUESTIONS = 25;

    @ParameterizedTest
    @EnumSource(ApiPreference.class)
    void randomQuestionsUnderRandomScopes(ApiPreference api) {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < SCOPES; round++) {
            compare(api, random);
        }
    }

    private static void compare(ApiPreference api, Random random) {
        try (DemoStack small = ScopeTest.stack(ScopeTest.settings(api).employees(60))) {
            String scope = scope(small, random);
            Outsiders outsiders = Outsiders.of(small, scope);
            outsiders.people().forEach(person -> small.company().remove(person.id()));
            try (DemoStack confined =
                    ScopeTest.stack(ScopeTest.settings(api).employees(60).scope(scope))) {
                for (int number = 0; number < QUESTIONS; number++) {
                    Question question = question(outsiders, random);
                    assertThat(answer(confined, question))
                            .as("%s %s", scope, question)
                            .isEqualTo(answer(small, ofInsiders(question, outsiders)));
                }
            }
        }
    }

    private static String scope(DemoStack stack, Random random) {
        String key = one(KEYS, random);
        Set<String> values = stack.company().people().stream()
                .map(person -> person.unit(key).map(Unit::name).orElseGet(() -> person.text(key)))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> all = List.copyOf(values);
        String first = one(all, random);
        return key + "="
                + (random.nextBoolean() ? first : first + "|" + one(all, random)).replaceFirst("^(.*)\\|\\1$", "$1");
    }

    private static Question question(Outsiders outsiders, Random random) {
        List<Person> everybody = random.nextBoolean() ? outsiders.people() : outsiders.insiders();
        Person person = one(everybody.isEmpty() ? outsiders.insiders() : everybody, random);
        String reference = one(List.of(String.valueOf(person.id()), person.email(), person.name()), random);
        Map<String, Object> period = Map.of("period", one(PERIODS, random), "limit", 1 + random.nextInt(500));
        return switch (random.nextInt(9)) {
            case 0 -> new Question("search_employees", searched(person, random));
            case 1 -> new Question("get_headcount", Map.of("by", List.of(one(KEYS.subList(0, 4), random))));
            case 2 -> new Question("list_absences", period);
            case 3 -> new Question("who_is_out", period);
            case 4 -> new Question("list_attendances", Map.of("period", "last_week", "limit", 1 + random.nextInt(200)));
            case 5 -> new Question("get_employee", Map.of("employee", reference, "fields", FIELDS));
            case 6 -> new Question("get_absence_balance", Map.of("employee", reference));
            case 7 -> new Question("list_people_events", period);
            default ->
                new Question("list_compensations", Map.of("period", "this_month", "limit", 1 + random.nextInt(200)));
        };
    }

    private static Map<String, Object> searched(Person person, Random random) {
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of("fields", FIELDS, "limit", 1 + random.nextInt(200)));
        if (random.nextBoolean()) {
            arguments.put("query", one(List.of(person.name().split(" ")), random));
        }
        if (random.nextBoolean()) {
            arguments.put("sort", one(FIELDS.subList(0, 7), random));
        }
        return arguments;
    }

    /** The demo company keeps the records of people who are removed, so that those of the others are asked for by name. */
    private static Question ofInsiders(Question question, Outsiders outsiders) {
        boolean byDirectory = question.tool().equals("who_is_out");
        if (byDirectory || !RECORDS.containsKey(question.tool())) {
            return question;
        }
        Map<String, Object> arguments = new LinkedHashMap<>(question.arguments());
        arguments.put("employees", List.copyOf(Outsiders.ids(outsiders.insiders())));
        return new Question(question.tool(), arguments);
    }

    /** Without moments, which differ, and cursors, which know the moment. */
    private static String answer(DemoStack stack, Question question) {
        Outcome outcome = stack.call(question.tool(), question.arguments());
        String noun = RECORDS.get(question.tool());
        String text = noun == null || outcome.failed()
                ? outcome.text()
                : outcome.structured().get("total") + ": "
                        + outcome.structured().get(noun);
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "NOW")
                .replace(",\"employments_as_of\":\"NOW\"", "") // told where it is another second
                .replaceAll("\"next_cursor\":\"[^\"]*\"", "CURSOR");
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
