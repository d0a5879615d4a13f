package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the operator shows and hides. A name is a sensitive class or an attribute's key, raw key or label; hiding wins over exposing.
 *
 * @param exposed what may be seen after all
 * @param hidden what may not be seen, whatever else is said
 * @param rule which custom attributes are hidden that {@code exposed} does not name by itself
 * @param absences how much of absences is shown
 */
public record Visibility(Set<String> exposed, Set<String> hidden, AttributeRule rule, AbsenceDetail absences) {

    /** Instead of a class, for attributes that the operator hides by name. */
    static final String OPERATOR = "hide";

    /** Instead of a class, for custom attributes that nobody named. */
    static final String STRICT = "strict";

    /** Instead of a class, for numbers that nobody named. */
    static final String NUMBER = "number";

    private static final Set<AttributeType> NUMBERS = Set.of(AttributeType.INTEGER, AttributeType.DECIMAL);

    /** Instead of a class, for what tells the kind of absences that are shown without it. */
    static final String KIND_OF_ABSENCE = "absence-detail";

    /** Instead of a class, for attributes of which not even the label is known. */
    static final String UNCLASSIFIED = "unknown";

    private static final Set<String> ENTITLEMENTS = Set.of("absence_entitlement");
    private static final int LONGEST_ECHO = 60;

    public Visibility {
        exposed = Set.copyOf(exposed);
        hidden = Set.copyOf(hidden);
    }

    /** As it comes, but for what {@code exposed} names. */
    public static Visibility exposing(Set<String> exposed) {
        return new Visibility(exposed, Set.of(), AttributeRule.ALL, AbsenceDetail.TYPE);
    }

    /** The same for whoever has {@code profile}: of what is exposed only what the profile exposes too, and hidden what either hides. */
    Visibility narrowedBy(Profile profile) {
        Set<String> both = exposed.stream().filter(profile::exposes).collect(Collectors.toSet());
        Set<String> either =
                Stream.concat(hidden.stream(), profile.hidden().stream()).collect(Collectors.toSet());
        return new Visibility(both, either, rule, absences);
    }

    /** Whether data of a class may be seen. */
    public boolean shows(SensitiveClass sensitive) {
        return new NamedFields(exposed).include(sensitive) && !new NamedFields(hidden).include(sensitive);
    }

    /** The first of these classes that may not be seen. */
    Optional<String> hiddenAs(List<SensitiveClass> classes) {
        return classes.stream()
                .filter(sensitive -> !shows(sensitive))
                .map(SensitiveClass::label)
                .findFirst();
    }

    /**
     * The class for which {@code attribute} is hidden, or another word for why; empty where it may be seen. What nobody can classify may be
     * anything: hiding is the lesser harm.
     */
    Optional<String> hiddenAs(Attribute attribute) {
        return hiddenByName(attribute, Classification.all(attribute))
                .or(() -> hiddenAsKindOfAbsence(attribute))
                .or(() -> exposes(attribute) ? Optional.empty() : hiddenAsItIs(attribute));
    }

    /** Why an attribute that is of these classes is hidden even where it is exposed by name. */
    Optional<String> hiddenByName(Attribute attribute, List<SensitiveClass> classes) {
        NamedFields names = new NamedFields(hidden);
        return names.resemble(attribute)
                ? Optional.of(OPERATOR)
                : names.firstOf(classes).map(SensitiveClass::label);
    }

    /** Whether {@code attribute} itself is exposed, and not only its class. */
    boolean exposes(Attribute attribute) {
        return new NamedFields(exposed).name(attribute);
    }

    /** Where no kind of absence is shown, naming an attribute that consists of them changes nothing. */
    private Optional<String> hiddenAsKindOfAbsence(Attribute attribute) {
        boolean kinds = absences == AbsenceDetail.PRESENCE
                && ENTITLEMENTS.contains(attribute.source().rawKey());
        return kinds ? Optional.of(KIND_OF_ABSENCE) : Optional.empty();
    }

    private Optional<String> hiddenAsItIs(Attribute attribute) {
        if (attribute.nameless()) {
            return Optional.of(UNCLASSIFIED);
        }
        if (rule == AttributeRule.STRICT && attribute.custom()) {
            return Optional.of(STRICT);
        }
        if (rule == AttributeRule.WORDS && attribute.custom() && NUMBERS.contains(attribute.type())) {
            return Optional.of(NUMBER);
        }
        return hiddenAs(Classification.all(attribute));
    }

    /** Whether only the tenant's attributes can tell what all names mean that are to be hidden. */
    boolean hidesTheTenants() {
        return !new NamedFields(hidden).ofTheTenant().isEmpty();
    }

    /** Whether the tenant's attributes must be known before anybody can tell that every name is one. */
    public boolean namesTheTenants() {
        return Stream.of(exposed, hidden)
                .anyMatch(words -> !new NamedFields(words).ofTheTenant().isEmpty());
    }

    /** Names that are neither a class nor an attribute of {@code tenant}, one sentence for each; those to be hidden come first. */
    public List<Message> inVain(TenantSchema tenant) {
        Stream<Message> shown = new NamedFields(exposed)
                .ofTheTenant().stream()
                        .filter(word -> !NamedFields.any(tenant, new NamedFields(Set.of(word))::name))
                        .map(word -> vain("--expose", word, tenant));
        return Stream.concat(hiddenInVain(tenant).stream(), shown).toList();
    }

    /** Of {@link #inVain}, those that were to be hidden. */
    List<Message> hiddenInVain(TenantSchema tenant) {
        return new NamedFields(hidden)
                .ofTheTenant().stream()
                        .filter(word -> !NamedFields.any(tenant, new NamedFields(Set.of(word))::resemble))
                        .map(word -> vain("--hide", word, tenant))
                        .toList();
    }

    private static Message vain(String option, String word, TenantSchema tenant) {
        Message known = nearest(word, keys(tenant))
                .or(() -> nearest(word, labels(tenant)))
                .map(near -> Message.of("Did you mean {0}?", near))
                .orElseGet(() -> Message.of("Classes: {0}.", String.join(", ", SensitiveClass.labels())));
        return Message.of(
                        "{0} {1} names neither a sensitive class nor an attribute that this credential can read.",
                        option, PlainText.line(word, LONGEST_ECHO))
                .then(known);
    }

    /** The name that {@code word} resembles, or else the first of which a word resembles it. */
    private static Optional<String> nearest(String word, List<String> names) {
        return Nearest.to(word, names).or(() -> names.stream()
                .filter(name -> Nearest.to(word, Folding.words(name)).isPresent())
                .findFirst());
    }

    private static List<String> keys(TenantSchema tenant) {
        return Stream.concat(SensitiveClass.labels().stream(), all(tenant).map(Attribute::key))
                .toList();
    }

    private static List<String> labels(TenantSchema tenant) {
        return all(tenant).map(Attribute::label).toList();
    }

    private static Stream<Attribute> all(TenantSchema tenant) {
        return Stream.concat(tenant.hidden().stream(), tenant.attributes().stream());
    }
}
