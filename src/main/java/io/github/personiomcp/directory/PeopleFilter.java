package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Nearest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * People selected by their visible attributes: a value, a list meaning any of (an empty one says nothing), {@code null} meaning empty, or
 * {@code {"from": …, "to": …}} for dates and numbers, both ends included. All conditions must hold.
 *
 * @param conditions by attribute key, as they were understood, words for days as the days they mean; echoed to the caller
 */
public record PeopleFilter(Map<String, Object> conditions, Predicate<Employee> test) {

    private static final List<String> YES_AND_NO = List.of("true", "false");

    /**
     * Understands {@code where} for the people of {@code snapshot}.
     *
     * @param today what the words for days refer to
     * @throws InvalidArgumentException for an attribute that does not exist, may not be seen, or a value that nobody can have
     */
    public static PeopleFilter of(Map<String, ? extends @Nullable Object> where, Snapshot snapshot, LocalDate today) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        Predicate<Employee> test = person -> true;
        for (Map.Entry<String, ? extends @Nullable Object> condition : where.entrySet()) {
            Attribute attribute = VisibleAttributes.require(snapshot.tenant(), condition.getKey());
            if (condition.getValue() instanceof List<?> any && any.isEmpty()) {
                continue;
            }
            Object wanted = ConditionValue.of(attribute, condition.getValue(), today);
            conditions.put(attribute.key(), wanted == null ? "(empty)" : wanted);
            test = test.and(condition(attribute, wanted, snapshot));
        }
        return new PeopleFilter(conditions, test);
    }

    public List<Employee> of(List<Employee> people) {
        return people.stream().filter(test).toList();
    }

    private static Predicate<Employee> condition(Attribute attribute, @Nullable Object wanted, Snapshot snapshot) {
        if (wanted instanceof Map<?, ?> range) {
            return ConditionValue.numeric(attribute) ? numbers(attribute, range) : dates(attribute, range);
        }
        if (wanted instanceof List<?> any) {
            List<Predicate<Employee>> matches = new ArrayList<>();
            any.forEach(value -> matches.add(single(attribute, value, snapshot)));
            return person -> matches.stream().anyMatch(match -> match.test(person));
        }
        return single(attribute, wanted, snapshot);
    }

    private static Predicate<Employee> single(Attribute attribute, @Nullable Object wanted, Snapshot snapshot) {
        if (wanted == null) {
            return person -> person.value(attribute.key()).isEmpty();
        }
        if (attribute.type() == AttributeType.PERSON) {
            return PersonCondition.of(attribute, wanted.toString(), snapshot);
        }
        Predicate<Object> match = equality(attribute, wanted, snapshot);
        return person -> person.value(attribute.key()).filter(match).isPresent();
    }

    private static Predicate<Object> equality(Attribute attribute, Object wanted, Snapshot snapshot) {
        if (ConditionValue.numeric(attribute)) {
            BigDecimal number = number(attribute, wanted);
            return value ->
                    Values.number(value).filter(n -> n.compareTo(number) == 0).isPresent();
        }
        String text = wanted.toString();
        return switch (attribute.type()) {
            case CHOICE, REFERENCE, PERSON, TAGS, BOOLEAN, RECORDS -> known(attribute, text, snapshot);
            case DATE -> value -> value.toString().equals(text);
            case ID, LINK -> value -> value.toString().equals(text.strip());
            case TEXT, MULTILINE, INTEGER, DECIMAL -> freeText(attribute, text, snapshot);
        };
    }

    /** A name that nobody has is more likely a slip than a question. */
    private static Predicate<Object> known(Attribute attribute, String wanted, Snapshot snapshot) {
        Set<String> known = snapshot.valuesOf(attribute.key());
        known.addAll(attribute.type() == AttributeType.BOOLEAN ? YES_AND_NO : attribute.options());
        String meant = KnownValues.match(attribute.key(), wanted, known)
                .orElseThrow(() -> new InvalidArgumentException(
                        "Nobody has " + attribute.key() + " '" + wanted + "'." + suggestion(wanted, known)));
        return value -> Values.texts(value).contains(meant);
    }

    /** Free text may well be unique, and its case means nothing; an e-mail that folds to another one is another one. */
    private static Predicate<Object> freeText(Attribute attribute, String wanted, Snapshot snapshot) {
        if (attribute.key().equals("email") || wanted.contains("@")) {
            return value -> value.toString().equalsIgnoreCase(wanted.strip());
        }
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(snapshot.valuesOf(attribute.key()));
        Optional<String> meant = KnownValues.match(attribute.key(), wanted, known);
        return value -> meant.filter(value.toString()::equalsIgnoreCase).isPresent();
    }

    private static String suggestion(String wanted, Set<String> known) {
        List<String> near = Nearest.several(wanted, known, 3);
        List<String> shown = near.isEmpty() ? known.stream().limit(20).toList() : near;
        String intro = near.isEmpty() ? " Existing: " : " Did you mean: ";
        return shown.isEmpty()
                ? ""
                : intro + String.join(", ", shown) + (near.isEmpty() && known.size() > 20 ? ", …" : "");
    }

    private static Predicate<Employee> numbers(Attribute attribute, Map<?, ?> range) {
        Optional<BigDecimal> from = Optional.ofNullable(range.get("from")).map(end -> number(attribute, end));
        Optional<BigDecimal> to = Optional.ofNullable(range.get("to")).map(end -> number(attribute, end));
        if (from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) < 0) {
            throw inverted(attribute, from.get(), to.get());
        }
        return person -> person.value(attribute.key())
                .flatMap(Values::number)
                .filter(n -> from.map(end -> n.compareTo(end) >= 0).orElse(true))
                .filter(n -> to.map(end -> n.compareTo(end) <= 0).orElse(true))
                .isPresent();
    }

    private static Predicate<Employee> dates(Attribute attribute, Map<?, ?> range) {
        Optional<String> from = Optional.ofNullable(range.get("from")).map(Object::toString);
        Optional<String> to = Optional.ofNullable(range.get("to")).map(Object::toString);
        if (from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) < 0) {
            throw inverted(attribute, from.get(), to.get());
        }
        return person -> person.value(attribute.key())
                .map(Object::toString)
                .filter(day -> from.map(end -> day.compareTo(end) >= 0).orElse(true))
                .filter(day -> to.map(end -> day.compareTo(end) <= 0).orElse(true))
                .isPresent();
    }

    private static BigDecimal number(Attribute attribute, Object value) {
        return Values.number(value)
                .orElseThrow(
                        () -> new InvalidArgumentException(attribute.key() + " is a number; '" + value + "' is not."));
    }

    private static InvalidArgumentException inverted(Attribute attribute, Object from, Object to) {
        return new InvalidArgumentException(
                "In " + attribute.key() + ", 'to' " + to + " is before 'from' " + from + ".");
    }
}
