package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writing people over v2, where a person and their employment are two records (API reference 5.1, 5.2). What v2 cannot set is refused by
 * name before anything is sent.
 */
public final class V2EmployeeWrites implements EmployeeWrites {

    static final String WRITE = "Persons: write";

    private static final Set<String> REPEATED = Set.of("status", "hire_date");
    private static final Set<String> REPEATED_WITH_UNITS = Set.of("status", "hire_date", "department");

    private final V2Client client;
    private final V2Organization organization;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone whose day decides whether somebody who is hired is active already */
    public V2EmployeeWrites(ApiClient client, V2Organization organization, ZoneId zone, Clock clock) {
        this.client = new V2Client(client);
        this.organization = organization;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Without a status, somebody whose first day is not in the future is active, anybody else onboarding, as over v1.
     *
     * @throws InvalidArgumentException also without a hire date, which v2 requires
     */
    @Override
    public Receipt create(Map<String, @Nullable Object> values, CallContext context) {
        PersonBody body = body(values, Effect.CREATE, context);
        boolean hired = start(body, context)
                        .compareTo(LocalDate.now(clock.withZone(zone)).toString())
                <= 0;
        ApiRequest request = write(Effect.CREATE, "POST", V2Employees.PATH, body.creating(hired));
        String id = V2Errors.text(client.send(request, WRITE, context), "id");
        if (id.isEmpty()) {
            throw new PersonioException(
                    Kind.OUTCOME_UNKNOWN, "Personio accepted the new employee but did not say under which id.");
        }
        return new Receipt(id, List.of());
    }

    /**
     * {@inheritDoc} An id that is not a number is unknown without asking.
     *
     * <p>The employment is changed first, then the person. Where the second step fails, the receipt tells what was stored and what was
     * not.
     */
    @Override
    public Receipt update(String id, Map<String, @Nullable Object> changes, CallContext context) {
        return update(id, changes, Map.of(), context);
    }

    /**
     * As {@link #update(String, Map, CallContext)}, after another generation of the API.
     *
     * @param stored what that has just stored of the same person, which what is read here may not show yet
     */
    public Receipt update(
            String id,
            Map<String, @Nullable Object> changes,
            Map<String, @Nullable Object> stored,
            CallContext context) {
        V2Employees.requireNumber(id);
        PersonBody body = body(changes, Effect.UPDATE, context);
        if (body.employment().isEmpty()) {
            change(V2Employees.PATH + "/" + id, body.person(), id, context);
            return new Receipt(id, List.of());
        }
        EmploymentBody repeated = repeated(stored, body, context);
        JsonNode current = current(id, context);
        String path = V2Employees.PATH + "/" + id + "/employments/" + V2Errors.text(current, "id");
        change(path, body.employment().beside(repeated.over(current)), id, context);
        return body.person().isEmpty() ? new Receipt(id, List.of()) : secondStep(id, body, context);
    }

    @Override
    public void requirePossible(Map<String, @Nullable Object> values, Effect effect, CallContext context) {
        PersonBody body = body(values, effect, context);
        if (effect == Effect.CREATE) {
            start(body, context);
        }
    }

    /**
     * Refuses what {@link #update(String, Map, Map, CallContext)} would refuse without writing anything, such as a unit that does not
     * exist.
     *
     * @throws InvalidArgumentException naming what cannot be set
     * @throws PersonioException where that cannot be looked up
     */
    public void requirePossible(
            Map<String, @Nullable Object> changes, Map<String, @Nullable Object> stored, CallContext context) {
        repeated(stored, body(changes, Effect.UPDATE, context), context);
    }

    /** Those of the values just stored that a change has to repeat. */
    private EmploymentBody repeated(Map<String, @Nullable Object> stored, PersonBody body, CallContext context) {
        EmploymentBody repeated = new EmploymentBody(units(context));
        Set<String> keys = body.employment().replacesUnits() ? REPEATED_WITH_UNITS : REPEATED;
        stored.forEach((key, value) -> context.tenant()
                .find(key)
                .filter(attribute -> keys.contains(attribute.source().rawKey()))
                .ifPresent(attribute -> repeated.put(attribute, value)));
        return repeated;
    }

    /** The first day. */
    private static String start(PersonBody body, CallContext context) {
        String start = body.employment().text("employment_start_date");
        if (start.isEmpty()) {
            throw new InvalidArgumentException(
                    context.tenant().cannotRead("hire_date")
                            ? "\"hire_date\" is needed to create an employee over Personio's v2 API. This credential may not read it and"
                                    + " so cannot set it either: tick \"Hire date\" among the readable employee attributes of the"
                                    + " integration in Personio."
                            : "\"hire_date\" is needed to create an employee over Personio's v2 API.");
        }
        return start;
    }

    private Receipt secondStep(String id, PersonBody body, CallContext context) {
        try {
            change(V2Employees.PATH + "/" + id, body.person(), id, context);
            return new Receipt(id, List.of());
        } catch (PersonioException e) {
            return new Receipt(id, List.of()).halfway(body.employment().keys(), body.keys(), e);
        }
    }

    private PersonBody body(Map<String, @Nullable Object> values, Effect effect, CallContext context) {
        PersonBody body = new PersonBody(
                new WritableKeys(context.tenant(), effect, kind -> UnitNames.mayExist(kind, organization, context)),
                units(context));
        values.forEach(body::put);
        return body;
    }

    private BiFunction<OrganizationUnit.Kind, String, String> units(CallContext context) {
        return (kind, name) -> UnitNames.idOf(kind, name, organization, context);
    }

    private JsonNode current(String id, CallContext context) {
        ApiRequest request = ApiRequest.get(EndpointFamily.V2_PERSONS, V2Employees.PATH + "/" + id + "/employments");
        JsonNode chosen;
        try {
            chosen = EmploymentReads.chosen(client.all(request, V2Employees.READ, context));
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? V2Employees.unknown(id) : e;
        }
        if (V2Errors.text(chosen, "id").isEmpty()) {
            throw new PersonioException(
                    Kind.REJECTED, Message.of("The employee {0} has no employment that could be changed.", id));
        }
        return chosen;
    }

    private void change(String path, JsonNode body, String id, CallContext context) {
        try {
            client.acknowledged(write(Effect.UPDATE, "PATCH", path, body), WRITE, context);
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? V2Employees.unknown(id) : e;
        }
    }

    private static ApiRequest write(Effect effect, String method, String path, JsonNode body) {
        return ApiRequest.write(
                effect,
                EndpointFamily.V2_PERSONS,
                method,
                path,
                new ApiRequest.Body("application/json", body.toString()));
    }
}
