package io.github.personiomcp.personio;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v2.V2Auth;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A cheap request to one generation of Personio's API with a token of its own, for whoever examines the way there. */
public final class FirstContact {

    /** What Personio tells of its limits (API reference 3.1), by what it means. */
    private static final Map<String, String> LIMITS = Map.of(
            "x-ratelimit-replenish-rate", "a second",
            "x-ratelimit-burst-capacity", "at once",
            "x-ratelimit-remaining", "left now");

    private final String api;
    private final ApiClient client;
    private final ApiRequest request;

    private FirstContact(String api, ApiClient client, ApiRequest request) {
        this.api = api;
        this.client = client;
        this.request = request.with("limit", 1);
    }

    /** One for each generation, the older first. */
    public static List<FirstContact> with(ApiClients clients) {
        return List.of(
                new FirstContact(
                        "v1",
                        clients.authorizedBy(new V1Auth()),
                        ApiRequest.get(EndpointFamily.V1_EMPLOYEES, "/v1/company/employees")
                                .with("attributes[]", "first_name")),
                new FirstContact(
                        "v2",
                        clients.authorizedBy(new V2Auth()),
                        ApiRequest.get(EndpointFamily.V2_PERSONS, "/v2/persons")));
    }

    /** {@code v1} or {@code v2}. */
    public String api() {
        return api;
    }

    /**
     * Asks, whatever the rights of the credential are.
     *
     * @throws PersonioException where there is no token to be had, or no answer
     */
    public Seen look(CallContext context) {
        ApiResponse response = client.send(request, context);
        return new Seen(response.scopes(), response.header("date").flatMap(FirstContact::instant), limits(response));
    }

    /**
     * What an answer shows besides its content.
     *
     * @param scopes what was granted; empty where Personio does not say
     * @param date Personio's time
     * @param limits the number, by what it counts; empty where Personio does not say
     */
    public record Seen(Set<String> scopes, Optional<Instant> date, Map<String, String> limits) {}

    private static Map<String, String> limits(ApiResponse response) {
        Map<String, String> limits = new LinkedHashMap<>();
        LIMITS.forEach((header, meaning) -> response.header(header)
                .filter(value -> value.matches("\\d{1,9}"))
                .ifPresent(value -> limits.put(meaning, value)));
        return limits;
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
