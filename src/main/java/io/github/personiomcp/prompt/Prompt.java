package io.github.personiomcp.prompt;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A conversation to be picked from a menu.
 *
 * @param needs the tools and attributes without which it makes no sense
 */
public record Prompt(String name, List<String> needs, List<Argument> arguments) {

    public Prompt {
        needs = List.copyOf(needs);
        arguments = List.copyOf(arguments);
    }

    /** A prompt that needs these tools and attributes. */
    static Prompt of(String name, List<String> needs, Argument... arguments) {
        return new Prompt(name, needs, List.of(arguments));
    }

    /**
     * This prompt with the arguments that make sense.
     *
     * @param exists whether there is a tool, or an attribute that may be seen, of a name
     * @return empty where something that it needs does not exist
     */
    public Optional<Prompt> where(Predicate<String> exists) {
        return Optional.of(this)
                .filter(all -> needs.stream().allMatch(exists))
                .map(all -> new Prompt(
                        name,
                        needs,
                        arguments.stream()
                                .filter(argument -> argument.attribute().isEmpty() || exists.test(argument.attribute()))
                                .toList()));
    }

    public Optional<Argument> argument(String wanted) {
        return arguments.stream()
                .filter(argument -> argument.name().equals(wanted))
                .findFirst();
    }

    /**
     * What the arguments mean, as plain text: what is given, else what is meant otherwise. Those of which nothing is known are left out.
     *
     * @throws InvalidArgumentException where there is no such argument, or one is missing
     */
    public Map<String, String> understood(Map<String, ?> given) {
        given.keySet().stream()
                .filter(unknown -> argument(unknown).isEmpty())
                .findFirst()
                .ifPresent(this::refuse);
        Map<String, String> understood = new LinkedHashMap<>();
        for (Argument argument : arguments) {
            String value = PlainText.line(Objects.toString(given.get(argument.name()), ""), PlainText.LABEL);
            understood.put(argument.name(), value.isBlank() ? argument.otherwise() : value);
            if (argument.required() && value.isBlank()) {
                throw new InvalidArgumentException("Argument '{0}' is missing.", argument.name());
            }
        }
        understood.values().removeIf(String::isEmpty);
        return understood;
    }

    private void refuse(String unknown) {
        throw new InvalidArgumentException(
                "Unknown argument '{0}'. The prompt {1} takes: {2}.",
                PlainText.line(unknown, PlainText.LABEL),
                name,
                arguments.stream().map(Argument::name).collect(Collectors.joining(", ")));
    }
}
