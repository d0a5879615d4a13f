package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.SideBySide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The readable attributes over v2, which lists none: what a sample of people and employments has (API reference 5.1, 5.2). */
public final class V2Attributes implements Attributes {

    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-sample", 4);
    private static final int PERSONS = 50;
    private static final int EMPLOYED = 7;
    private static final int LEFT = 3;
    private static final String NEVER = "2999-01-01T00:00:00Z";

    private final V2Client client;

    public V2Attributes(ApiClient client) {
        this.client = new V2Client(client);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Nothing is withheld: v2 neither lists attributes nor leaves any out. Neither options nor, mostly, labels are known: the label of a
     * custom attribute falls back to its name across tenants and then to Personio's key.
     */
    @Override
    public List<Attribute> readable(Function<List<Attribute>, Set<String>> withheld, CallContext context) {
        List<JsonNode> persons = persons(context);
        SampledFields fields = new SampledFields(persons, employments(persons, context));
        Stream<Attribute> standard = StandardAttributes.all().stream()
                .filter(attribute -> fields.seen(attribute.source().rawKey()))
                .map(V2Attributes::asSettable);
        return Stream.concat(standard, SampledCustom.attributes(persons)).toList();
    }

    /**
     * Whether this credential may change people over v2, as far as can be told without trying: it may read them, and its access token
     * does not lack the scope. Nobody's data is asked for.
     */
    public boolean mayBeWritten(CallContext context) {
        ApiRequest nobody = ApiRequest.get(EndpointFamily.V2_PERSONS, V2Employees.PATH)
                .with("limit", 1)
                .with("created_at.gt", NEVER);
        return Scopes.allow(
                V2EmployeeWrites.WRITE,
                client.acknowledged(nobody, V2Employees.READ, context).scopes());
    }

    private static Attribute asSettable(Attribute attribute) {
        return switch (attribute.access()) {
            case NEEDS_V2 -> attribute.withAccess(Access.WRITABLE);
            case WRITABLE ->
                attribute.key().equals("hire_date") ? attribute.withAccess(Access.REQUIRED_ON_CREATE) : attribute;
            case READ_ONLY, SET_ON_CREATE, REQUIRED_ON_CREATE -> attribute;
        };
    }

    private List<JsonNode> persons(CallContext context) {
        ApiRequest page =
                ApiRequest.get(EndpointFamily.V2_PERSONS, V2Employees.PATH).with("limit", PERSONS);
        JsonNode answer = V2Client.requireList(client.send(page, V2Employees.READ, context));
        return List.copyOf(answer.path("_data").values());
    }

    /** Of a few people, some who have left among them, whose employments say more. */
    private List<JsonNode> employments(List<JsonNode> persons, CallContext context) {
        List<JsonNode> sample = Stream.concat(
                        persons.stream().filter(V2Attributes::hasLeft).limit(LEFT),
                        persons.stream()
                                .filter(person -> !hasLeft(person))
                                .sorted(byId())
                                .limit(EMPLOYED))
                .toList();
        List<JsonNode> employments = new ArrayList<>();
        List<Callable<List<JsonNode>>> reads = sample.stream()
                .<Callable<List<JsonNode>>>map(person -> () -> employments(V2Errors.text(person, "id"), context))
                .toList();
        SIDE_BY_SIDE.run(reads, employments::addAll);
        return employments;
    }

    private List<JsonNode> employments(String personId, CallContext context) {
        ApiRequest request =
                ApiRequest.get(EndpointFamily.V2_PERSONS, V2Employees.PATH + "/" + personId + "/employments");
        try {
            return client.all(request, V2Employees.READ, context);
        } catch (PersonioException e) {
            if (V2Errors.confined(e)) {
                return List.of();
            }
            throw e;
        }
    }

    private static boolean hasLeft(JsonNode person) {
        return V2Errors.text(person, "status").equalsIgnoreCase("INACTIVE");
    }

    /** In no order that has to do with departments. */
    private static Comparator<JsonNode> byId() {
        return Comparator.comparing(person ->
                new StringBuilder(V2Errors.text(person, "id")).reverse().toString());
    }
}
