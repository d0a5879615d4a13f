package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The readable attributes over v1: the endpoint that lists them, and a sample of people for what it does not say (API
 * reference 4.5).
 */
public final class V1Attributes implements Attributes {

    private static final int SAMPLE = 50;
    private static final Set<Kind> UNAVAILABLE = EnumSet.of(Kind.MISSING_RIGHT, Kind.NOT_FOUND, Kind.GONE);

    private final V1Client client;

    public V1Attributes(ApiClient client) {
        this.client = new V1Client(client);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The list can be refused by itself; the sample then serves alone, of all attributes and without options. People
     * who cannot be read at all are an error.
     */
    @Override
    public List<Attribute> readable(Function<List<Attribute>, Set<String>> withheld, CallContext context) {
        Map<String, JsonNode> listed = listed(context);
        if (listed.isEmpty()) {
            AttributeShapes sample = new AttributeShapes(sample(Set.of(), context));
            return described(sample.keys(), listed, sample);
        }
        Set<String> wanted = new LinkedHashSet<>(listed.keySet());
        wanted.removeAll(withheld.apply(described(listed.keySet(), listed, new AttributeShapes(List.of()))));
        List<JsonNode> people = new ArrayList<>();
        for (Set<String> keys : parts(wanted)) {
            people.addAll(sample(keys, context));
        }
        return described(listed.keySet(), listed, new AttributeShapes(people));
    }

    private static List<Attribute> described(Set<String> keys, Map<String, JsonNode> listed, AttributeShapes sample) {
        return keys.stream()
                .map(key -> new AttributeDescription(key, listed.getOrDefault(key, MissingNode.getInstance()), sample))
                .flatMap(description -> description.attributes().stream())
                .toList();
    }

    /** As many keys at once as a request may name; at least one part, because naming none asks for all. */
    private static List<Set<String>> parts(Set<String> wanted) {
        List<Set<String>> parts = new ArrayList<>(List.of(new LinkedHashSet<>(Set.of("id"))));
        for (String key : wanted) {
            if (parts.get(parts.size() - 1).size() == EmployeeLists.MOST_NAMED) {
                parts.add(new LinkedHashSet<>());
            }
            parts.get(parts.size() - 1).add(key);
        }
        return parts;
    }

    /** @param keys empty for all that can be read */
    private List<JsonNode> sample(Set<String> keys, CallContext context) {
        ApiRequest people = ApiRequest.get(EndpointFamily.V1_EMPLOYEES, V1Employees.PATH);
        for (String key : keys) {
            people = people.with("attributes[]", key);
        }
        return new V1List(people, Right.EMPLOYEES_READ, Paging.SINGLE_PAGE, SAMPLE)
                .page(client, 0, Function.identity(), context)
                .kept();
    }

    private Map<String, JsonNode> listed(CallContext context) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        try {
            ApiRequest list = ApiRequest.get(EndpointFamily.V1_OTHER, V1Employees.PATH + "/attributes");
            JsonNode answer = client.send(list, Right.EMPLOYEES_READ, context);
            answer.path("data").values().forEach(entry -> {
                String key = Scalars.text(entry.path("key")).strip();
                if (!key.isEmpty()) {
                    byKey.put(key, entry);
                }
            });
        } catch (PersonioException e) {
            if (!UNAVAILABLE.contains(e.kind())) {
                throw e;
            }
        }
        return byKey;
    }
}
