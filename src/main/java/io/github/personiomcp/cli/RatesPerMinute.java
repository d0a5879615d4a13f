package io.github.personiomcp.cli;

import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.policy.limits.Limit;
import io.github.personiomcp.text.Nearest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many a minute, as {@code --limit} and {@code --rate} say it: {@code NAME=120/min}. */
final class RatesPerMinute {

    private static final Pattern RATE = Pattern.compile("(\\d{1,9})(/min)?");

    private RatesPerMinute() {}

    /**
     * What {@code --limit} says of each caller.
     *
     * @throws UsageException where that is no limit, or no rate
     */
    static Map<Limit, Integer> ofCallers(Map<String, String> said) {
        Map<Limit, Integer> limits = new EnumMap<>(Limit.class);
        said.forEach((kind, rate) -> limits.put(limit(kind.strip()), number("--limit", "calls", rate)));
        return limits;
    }

    /**
     * What {@code --rate} says of requests to Personio.
     *
     * @throws UsageException where that is no family of endpoints, or no rate
     */
    static Map<EndpointFamily, Integer> ofRequests(Map<String, String> said) {
        Map<EndpointFamily, Integer> rates = new EnumMap<>(EndpointFamily.class);
        said.forEach((family, rate) -> rates.put(family(family), number("--rate", "v1-employees", rate)));
        return rates;
    }

    private static Limit limit(String label) {
        List<String> labels = Stream.of(Limit.values()).map(Limit::label).toList();
        return Stream.of(Limit.values())
                .filter(limit -> limit.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UsageException("--limit " + label + " is not something that is limited."
                        + Nearest.to(label, labels)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse("")
                        + " Limits: " + String.join(", ", labels) + "."));
    }

    private static EndpointFamily family(String label) {
        List<String> labels =
                Stream.of(EndpointFamily.values()).map(EndpointFamily::label).toList();
        return Stream.of(EndpointFamily.values())
                .filter(family -> family.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UsageException("--rate " + label + " is not a family of endpoints. Families: "
                        + String.join(", ", labels) + "."));
    }

    private static int number(String option, String example, String rate) {
        Matcher matcher = RATE.matcher(rate);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            String what = option.equals("--rate") ? "a number of requests a minute" : "a number a minute";
            throw new UsageException(
                    option + " takes " + what + ", such as " + example + "=120/min; not " + rate + ".");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
