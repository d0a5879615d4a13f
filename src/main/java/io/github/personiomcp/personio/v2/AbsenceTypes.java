package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tenant's kinds of absence, kept for ten minutes (API reference 5.3). */
final class AbsenceTypes {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration KEPT_FOR_THE_UNKNOWN = Duration.ofMinutes(1);
    private static final String UNDEFINED = "undefined";
    private static final AbsenceType NAMELESS = new AbsenceType("", UNDEFINED);

    private final V2Client client;
    private final Clock clock;
    private volatile @Nullable Known known;

    AbsenceTypes(V2Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    List<AbsenceType> all(CallContext context) {
        return List.copyOf(known(KEPT, context).byId().values());
    }

    /** The type with this id; one without a name where the tenant has none, even if it was defined a minute ago. */
    AbsenceType of(String id, CallContext context) {
        if (id.isEmpty()) {
            return NAMELESS;
        }
        AbsenceType type = known(KEPT, context).byId().get(id);
        return type == null ? known(KEPT_FOR_THE_UNKNOWN, context).byId().getOrDefault(id, NAMELESS) : type;
    }

    /**
     * The id under which v2 is told of {@code type}.
     *
     * @throws InvalidArgumentException where the tenant has no kind of that name, or more than one
     */
    String idOf(AbsenceType type, CallContext context) {
        List<String> ids = known(KEPT, context).byId().entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(type.name()))
                .map(Map.Entry::getKey)
                .toList();
        if (ids.size() != 1) {
            throw new InvalidArgumentException(
                    ids.isEmpty()
                            ? "Personio has no kind of absence called '{0}' any more."
                            : "Several kinds of absence are called '{0}'; request it in Personio itself.",
                    type.name());
        }
        return ids.get(0);
    }

    private Known known(Duration youngerThan, CallContext context) {
        Known current = known;
        if (current == null || current.at().plus(youngerThan).isBefore(clock.instant())) {
            current = fetch(context);
            known = current;
        }
        return current;
    }

    private Known fetch(CallContext context) {
        Instant now = clock.instant();
        ApiRequest request =
                ApiRequest.get(EndpointFamily.V2_OTHER, "/v2/absence-types").with("limit", 100);
        Map<String, AbsenceType> byId = new LinkedHashMap<>();
        for (JsonNode type : client.all(request, V2Absences.RIGHT, context)) {
            byId.put(
                    V2Errors.text(type, "id"),
                    new AbsenceType(V2Errors.text(type, "name").strip(), category(type), unit(type)));
        }
        return new Known(now, byId);
    }

    private static String category(JsonNode type) {
        String category = V2Errors.text(type, "category").strip().toLowerCase(Locale.ROOT);
        return category.isEmpty() ? UNDEFINED : category;
    }

    private static Unit unit(JsonNode type) {
        return switch (V2Errors.text(type, "unit").strip().toUpperCase(Locale.ROOT)) {
            case "DAY" -> Unit.DAY;
            case "HOUR" -> Unit.HOUR;
            default -> Unit.UNKNOWN;
        };
    }

    /** In the order in which Personio lists them. */
    private record Known(Instant at, Map<String, AbsenceType> byId) {}
}
