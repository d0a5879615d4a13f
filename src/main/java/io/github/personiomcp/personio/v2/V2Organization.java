package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.PlainText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What people belong to, over v2 (API reference 5.7). Kept for ten minutes, because employments name it by id only. */
public final class V2Organization implements Organization {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration FAULT_KEPT = Duration.ofMinutes(1);
    private static final int PAGE_SIZE = 100;
    private static final int LONGEST_NAME = 200;

    private final V2Client client;
    private final Clock clock;
    private final Map<Kind, Known> known = new ConcurrentHashMap<>();
    private final Map<Kind, Instant> unreadableUntil = new ConcurrentHashMap<>();

    /** @param clock tells when units are to be fetched again */
    public V2Organization(ApiClient client, Clock clock) {
        this.client = new V2Client(client);
        this.clock = clock;
    }

    @Override
    public List<OrganizationUnit> units(Kind kind, CallContext context) {
        Known current = known.get(kind);
        if (current == null || !clock.instant().isBefore(current.until())) {
            current = new Known(clock.instant().plus(KEPT), fetch(kind, context));
            known.put(kind, current);
        }
        return current.units();
    }

    /**
     * The name of a unit; its id where the name is unknown or cannot be read, which is tried again after a minute.
     *
     * @throws PersonioException where the call has to end here, such as for its deadline
     */
    String name(Kind kind, String id, CallContext context) {
        if (clock.instant().isBefore(unreadableUntil.getOrDefault(kind, Instant.MIN))) {
            return id;
        }
        try {
            return units(kind, context).stream()
                    .filter(unit -> unit.id().equals(id))
                    .findFirst()
                    .map(OrganizationUnit::name)
                    .orElse(id);
        } catch (PersonioException e) {
            if (!V2Errors.confined(e) && e.kind() != PersonioException.Kind.MISSING_RIGHT) {
                throw e;
            }
            unreadableUntil.put(kind, clock.instant().plus(FAULT_KEPT));
            return id;
        }
    }

    private List<OrganizationUnit> fetch(Kind kind, CallContext context) {
        return client.all(request(kind), right(kind), context).stream()
                .filter(unit -> !V2Errors.text(unit, "id").isBlank())
                .map(unit -> new OrganizationUnit(
                        kind, V2Errors.text(unit, "id"), PlainText.line(V2Errors.text(unit, "name"), LONGEST_NAME)))
                .filter(unit -> !unit.name().isEmpty())
                .sorted(Comparator.comparing(OrganizationUnit::name))
                .toList();
    }

    private static ApiRequest request(Kind kind) {
        ApiRequest request =
                switch (kind) {
                    case DEPARTMENT -> get("/v2/org-units").with("type", "department");
                    case TEAM -> get("/v2/org-units").with("type", "team");
                    case OFFICE -> get("/v2/workplaces");
                    case LEGAL_ENTITY -> get("/v2/legal-entities");
                    case COST_CENTER -> get("/v2/cost-centers");
                };
        return request.with("limit", PAGE_SIZE);
    }

    /** Without the header most of these paths do not exist; the others do not mind it. */
    private static ApiRequest get(String path) {
        return ApiRequest.get(EndpointFamily.V2_OTHER, path).withHeader("Beta", "true");
    }

    private static String right(Kind kind) {
        return kind == Kind.COST_CENTER ? "Cost centers: read" : "Organization units: read";
    }

    private record Known(Instant until, List<OrganizationUnit> units) {
        Known {
            units = List.copyOf(units);
        }
    }
}
