package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a query string or of a form, decoded. */
record Parameters(Map<String, List<String>> values) {

    static Parameters parse(@Nullable String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
            }
        }
        return new Parameters(values);
    }

    Set<String> names() {
        return values.keySet();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** Every value of a repeated parameter. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Every value of a parameter that is repeated or comma separated. */
    List<String> each(String name) {
        return all(name).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .toList();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
