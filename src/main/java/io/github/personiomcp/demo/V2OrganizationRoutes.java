package io.github.personiomcp.demo;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what people belong to (API reference 5.7). Most of it is in beta: without the header its paths do not exist. */
final class V2OrganizationRoutes {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;
    private static final List<String> TYPES = List.of("department", "team");

    private final V2Pages pages;
    private final V2Answers answers;

    V2OrganizationRoutes(V2Pages pages, V2Answers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/org-units", beta(call -> units(call, type(call))))
                .on("GET", "/v2/org-units/{id}", call -> unit(call, type(call)))
                .on("GET", "/v2/legal-entities", call -> units(call, "subcompany"))
                .on("GET", "/v2/legal-entities/{id}", call -> unit(call, "subcompany"))
                .on("GET", "/v2/workplaces", beta(call -> units(call, "office")))
                .on("GET", "/v2/cost-centers", beta(call -> units(call, "cost_centers")));
    }

    private Router.Handler beta(Router.Handler handler) {
        return call -> call.beta() ? handler.handle(call) : answers.noSuchPath(call.path());
    }

    /** There is no default. */
    private String type(Call call) {
        String type = new V2Query(call, answers).text("type").orElse("");
        if (!TYPES.contains(type)) {
            throw new Refused(answers.badParameter("type", "Provided value for type is not valid"));
        }
        return type;
    }

    private Answer units(Call call, String kind) {
        V2Query query = new V2Query(call, answers);
        int limit = query.limit(DEFAULT_LIMIT, MOST);
        List<String> ids = query.each("id");
        String name = query.text("name").orElse("");
        List<Unit> selected = Unit.all(kind).stream()
                .filter(unit -> ids.isEmpty() || ids.contains(String.valueOf(unit.id())))
                .filter(unit -> name.isEmpty() || unit.name().equals(name))
                .sorted(order(query.text("sort").orElse(kind.equals("subcompany") ? "-id" : "id")))
                .toList();
        return pages.of(call.path(), selected, query, limit, unit -> json(unit, kind));
    }

    private Answer unit(Call call, String kind) {
        return Unit.all(kind).stream()
                .filter(unit -> unit.id() == call.id("id"))
                .findFirst()
                .map(unit -> Answer.json(200, json(unit, kind)))
                .orElseThrow(Refused.with(answers.notFound("The unit")));
    }

    private Comparator<Unit> order(String sort) {
        return switch (sort) {
            case "id" -> Comparator.comparing(Unit::id);
            case "-id" -> Comparator.comparing(Unit::id).reversed();
            case "name" -> Comparator.comparing(Unit::name);
            default -> throw new Refused(answers.badParameter("sort", "Provided value for sort is not valid"));
        };
    }

    private static Map<String, Object> json(Unit unit, String kind) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(unit.id()));
        if (TYPES.contains(kind)) {
            json.put("type", kind);
        }
        json.put("name", unit.name());
        return json;
    }
}
