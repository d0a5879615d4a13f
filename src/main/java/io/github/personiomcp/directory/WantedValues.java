package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Nearest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which values of an attribute are meant by those that somebody wrote. */
final class WantedValues {

    private static final List<String> YES_AND_NO = List.of("true", "false");

    private WantedValues() {}

    /**
     * Whether a value is one of {@code wanted}.
     *
     * @throws InvalidArgumentException where one of them is none that anybody can have
     */
    static ValueCondition of(Attribute attribute, List<Object> wanted, Snapshot snapshot) {
        if (ConditionValue.numeric(attribute)) {
            return numbers(attribute, wanted);
        }
        List<String> texts = wanted.stream().map(Object::toString).toList();
        return new ValueCondition.AnyOf(
                switch (attribute.type()) {
                    case CHOICE, REFERENCE, PERSON, TAGS, BOOLEAN, RECORDS -> known(attribute, texts, snapshot);
                    case DATE, ID, LINK -> texts.stream().map(String::strip).collect(Collectors.toSet());
                    case TEXT, MULTILINE, INTEGER, DECIMAL -> freeTexts(attribute, texts, snapshot);
                });
    }

    static BigDecimal number(String key, Object value) {
        return Values.number(value)
                .orElseThrow(() -> new InvalidArgumentException("{0} is a number; '{1}' is not.", key, value));
    }

    private static ValueCondition numbers(Attribute attribute, List<Object> wanted) {
        Set<BigDecimal> numbers = new TreeSet<>();
        wanted.forEach(value -> numbers.add(number(attribute.key(), value)));
        return value ->
                value != null && Values.number(value).filter(numbers::contains).isPresent();
    }

    private static Set<String> known(Attribute attribute, List<String> wanted, Snapshot snapshot) {
        return wanted.stream().map(text -> known(attribute, text, snapshot)).collect(Collectors.toSet());
    }

    /** A name that nobody has is more likely a slip than a question. */
    private static String known(Attribute attribute, String wanted, Snapshot snapshot) {
        List<String> options = attribute.type() == AttributeType.BOOLEAN ? YES_AND_NO : attribute.options();
        Set<String> alike =
                new TreeSet<>(snapshot.index().column(attribute.key()).alike(wanted));
        alike.addAll(options);
        return KnownValues.match(attribute.key(), wanted, alike).orElseThrow(() -> {
            Set<String> known = new TreeSet<>(snapshot.valuesOf(attribute.key()));
            known.addAll(options);
            return new InvalidArgumentException(
                    "Nobody has {0} '{1}'.{2}", attribute.key(), wanted, suggestion(wanted, known));
        });
    }

    private static Set<String> freeTexts(Attribute attribute, List<String> wanted, Snapshot snapshot) {
        return wanted.stream()
                .flatMap(text -> freeText(attribute, text, snapshot).stream())
                .collect(Collectors.toSet());
    }

    /** Free text may well be unique, and its case means nothing; an e-mail that folds to another one is another one. */
    private static List<String> freeText(Attribute attribute, String wanted, Snapshot snapshot) {
        List<String> alike = snapshot.index().column(attribute.key()).alike(wanted);
        Set<String> spellings = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        spellings.addAll(alike);
        Optional<String> meant = attribute.key().equals("email") || wanted.contains("@")
                ? Optional.of(wanted.strip())
                : KnownValues.match(attribute.key(), wanted, spellings);
        return alike.stream()
                .filter(text -> meant.filter(text::equalsIgnoreCase).isPresent())
                .toList();
    }

    private static Message suggestion(String wanted, Set<String> known) {
        List<String> near = Nearest.several(wanted, known, 3);
        List<String> shown = near.isEmpty() ? known.stream().limit(20).toList() : near;
        String more = near.isEmpty() && known.size() > shown.size() ? ", …" : "";
        String pattern = near.isEmpty() ? " Existing: {0}{1}" : " Did you mean: {0}{1}";
        return Message.of(shown.isEmpty() ? "" : pattern, String.join(", ", shown), more);
    }
}
