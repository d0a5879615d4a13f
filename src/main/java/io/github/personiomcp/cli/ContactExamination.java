package io.github.personiomcp.cli;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.FirstContact;
import io.github.personiomcp.personio.FirstContact.Seen;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The way to Personio, and whether it knows the credential, whatever its rights are; nothing else can be examined otherwise. */
final class ContactExamination {

    private static final Duration TOLERATED = Duration.ofSeconds(60);

    private final List<FirstContact> contacts;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, PersonioException> refused = new ConcurrentHashMap<>();

    ContactExamination(List<FirstContact> contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    List<Finding> findings(CallContext context, Duration most) {
        Checks looks = new Checks();
        contacts.forEach(contact -> looks.add("token " + contact.api(), () -> look(contact, context)));
        List<Finding> late = looks.run(most);
        return admitted() ? told() : List.of(refused.isEmpty() ? late.get(0) : refusal());
    }

    /** Whether one generation of the API, at least, knows the credential. */
    boolean admitted() {
        return !seen.isEmpty();
    }

    /** What the credential may do over v2; empty where that is not known. */
    Set<String> scopes() {
        return seen.containsKey("v2") ? seen.get("v2").scopes() : Set.of();
    }

    private List<Finding> look(FirstContact contact, CallContext context) {
        try {
            seen.put(contact.api(), contact.look(context));
        } catch (PersonioException e) {
            refused.put(contact.api(), e);
        }
        return List.of();
    }

    private Finding refusal() {
        Set<PersonioException> failures = new HashSet<>(refused.values());
        PersonioException worst = failures.stream()
                .filter(failure -> failure.kind() == Kind.WRONG_CREDENTIALS)
                .findFirst()
                .orElseGet(() -> failures.iterator().next());
        return Finding.fail("credential", String.valueOf(worst.getMessage()), Repair.of(worst));
    }

    private List<Finding> told() {
        List<Finding> findings = new ArrayList<>(List.of(Finding.ok("credential", "Personio accepts it")));
        for (FirstContact contact : contacts) {
            String subject = "token " + contact.api();
            Seen answer = seen.get(contact.api());
            findings.add(
                    answer == null ? otherGeneration(subject, contact.api()) : Finding.ok(subject, scopes(answer)));
        }
        seen.values().stream()
                .flatMap(answer -> answer.date().stream())
                .findFirst()
                .ifPresent(date -> findings.add(clock(Duration.between(date, clock.instant()))));
        findings.add(Finding.ok("limits", limits()));
        return findings;
    }

    private Finding otherGeneration(String subject, String api) {
        PersonioException failure = refused.get(api);
        String why = failure == null ? "no answer in time" : String.valueOf(failure.getMessage());
        return Finding.note(subject, why, "The other generation of the API serves what it can.");
    }

    private static String scopes(Seen answer) {
        return answer.scopes().isEmpty()
                ? "granted; Personio does not say for what"
                : "granted for " + String.join(", ", new TreeSet<>(answer.scopes()));
    }

    private Finding clock(Duration ahead) {
        long seconds = ahead.toSeconds();
        return ahead.abs().compareTo(TOLERATED) <= 0
                ? Finding.ok("clock", "within a minute of Personio's")
                : Finding.note(
                        "clock",
                        "this computer's is " + Math.abs(seconds) + " s " + (seconds > 0 ? "ahead of" : "behind")
                                + " Personio's",
                        "Set the clock: today, and how old an answer is, depend on it.");
    }

    private String limits() {
        String told = seen.entrySet().stream()
                .filter(answer -> !answer.getValue().limits().isEmpty())
                .map(answer -> answer.getKey() + " " + amounts(answer.getValue().limits()))
                .sorted()
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? "Personio tells none" : "requests for people: " + told;
    }

    private static String amounts(Map<String, String> limits) {
        return limits.entrySet().stream()
                .map(limit -> limit.getValue() + " " + limit.getKey())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
