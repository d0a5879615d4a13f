package io.github.personiomcp.resource;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something to be read under a URI: what a tool answers.
 *
 * @param uri may end with one variable in braces, which stands for a part without slashes
 * @param tool the tool that answers
 * @param arguments what it is asked
 * @param variable the argument of the tool that the variable gives; empty where there is none
 * @param shown what is shown of the tool's answer
 */
public record Resource(
        String name,
        String uri,
        String tool,
        Map<String, Object> arguments,
        String variable,
        UnaryOperator<Map<String, Object>> shown) {

    /** A resource that shows all that the tool answers. */
    Resource(String name, String uri, String tool, Map<String, Object> arguments, String variable) {
        this(name, uri, tool, arguments, variable, UnaryOperator.identity());
    }

    /** Whether the URI has a variable. */
    public boolean template() {
        return !variable.isEmpty();
    }

    /** What stands in {@code concrete} for the variable, decoded; empty where that is no URI of this resource. */
    public Optional<String> value(String concrete) {
        String fixed = uri.substring(0, uri.indexOf('{'));
        return Optional.of(concrete)
                .filter(given -> given.startsWith(fixed))
                .map(given -> given.substring(fixed.length()))
                .filter(rest -> !rest.isEmpty() && !rest.contains("/"))
                .flatMap(Resource::decoded);
    }

    /** What the tool is asked where {@code concrete} is read; empty where that is no URI of this resource. */
    public Optional<Map<String, Object>> asked(String concrete) {
        return template()
                ? value(concrete).map(value -> Stream.concat(
                                arguments.entrySet().stream(), Stream.of(Map.entry(variable, (Object) value)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                : Optional.of(arguments).filter(known -> uri.equals(concrete));
    }

    /** In an address, other than in a form, a plus is a plus. */
    private static Optional<String> decoded(String encoded) {
        try {
            return Optional.of(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
