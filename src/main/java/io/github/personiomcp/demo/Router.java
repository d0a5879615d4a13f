package io.github.personiomcp.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who answers a request. Of two routes that match, the one added first wins. */
final class Router {

    /** Answers the requests of one route. */
    interface Handler {

        /** Answers, or throws {@link Refused}. */
        Answer handle(Call call);
    }

    private record Route(String method, List<String> segments, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    /** A path may hold names in braces: {@code /v1/company/employees/{id}}. */
    Router on(String method, String path, Handler handler) {
        routes.add(new Route(method, segments(path), handler));
        return this;
    }

    Optional<Answer> route(Call call) {
        List<String> segments = segments(call.path());
        for (Route route : routes) {
            if (route.method().equals(call.method()) && route.segments().size() == segments.size()) {
                Optional<Map<String, String>> variables = match(route.segments(), segments);
                if (variables.isPresent()) {
                    return Optional.of(route.handler().handle(call.withVariables(variables.get())));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> match(List<String> pattern, List<String> path) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String expected = pattern.get(i);
            if (expected.startsWith("{")) {
                variables.put(expected.substring(1, expected.length() - 1), path.get(i));
            } else if (!expected.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
