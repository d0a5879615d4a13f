package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tenant's kinds of absence, kept for ten minutes (API reference 4.7). */
final class AbsenceTypes {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final String UNDEFINED = "undefined";

    /** Types without one of their ids must not stand for each other. */
    private static final String NO_ID = "";

    private final V1Lists lists;
    private final Clock clock;
    private volatile @Nullable Known known;

    AbsenceTypes(V1Lists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    List<AbsenceType> all(CallContext context) {
        return known(context).all();
    }

    /**
     * The type that a period names. Its category, where the period does not tell, comes from the tenant's types; only
     * then are they fetched.
     *
     * @param type the nested object in the period
     * @param unit what the list that the period stands in counts in
     */
    AbsenceType of(JsonNode type, Unit unit, CallContext context) {
        String name = Scalars.text(Envelope.field(type, "name")).strip();
        String category = Scalars.text(Envelope.field(type, "category"));
        if (!name.isEmpty() && !category.isBlank()) {
            return new AbsenceType(name, category(category), unit);
        }
        Known tenant = known(context);
        AbsenceType found = tenant.byId().get(id(type, "time_off_type_id"));
        AbsenceType fallback = found == null ? tenant.byId().get(id(type, "id")) : found;
        String shown = name.isEmpty() && fallback != null ? fallback.name() : name;
        return new AbsenceType(shown, fallback == null ? UNDEFINED : fallback.category(), unit);
    }

    /** The type of a balance, which has its id, name and category, but not its unit. */
    AbsenceType ofBalance(JsonNode balance, CallContext context) {
        AbsenceType known = known(context).byId().get(id(balance, "id"));
        String name = Scalars.text(Envelope.field(balance, "name")).strip();
        String category = category(Scalars.text(Envelope.field(balance, "category")));
        if (known == null) {
            return new AbsenceType(name, category);
        }
        return new AbsenceType(
                name.isEmpty() ? known.name() : name,
                category.equals(UNDEFINED) ? known.category() : category,
                known.unit());
    }

    /**
     * The number under which v1 is told of {@code type}.
     *
     * @throws InvalidArgumentException where the tenant has no kind of that name, or more than one
     */
    String number(AbsenceType type, CallContext context) {
        List<String> numbers = known(context).byId().entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(type.name()))
                .map(Map.Entry::getKey)
                .filter(id -> id.matches("\\d{1,19}"))
                .toList();
        if (numbers.size() != 1) {
            throw new InvalidArgumentException(
                    numbers.isEmpty()
                            ? "Personio has no kind of absence called '{0}' any more."
                            : "Several kinds of absence are called '{0}'; request it in Personio itself.",
                    type.name());
        }
        return numbers.get(0);
    }

    private Known known(CallContext context) {
        Known current = known;
        if (current == null || current.at().plus(KEPT).isBefore(clock.instant())) {
            current = fetch(context);
            known = current;
        }
        return current;
    }

    private Known fetch(CallContext context) {
        Instant now = clock.instant();
        ApiRequest request = ApiRequest.get(EndpointFamily.V1_OTHER, "/v1/company/time-off-types");
        Map<String, AbsenceType> byId = new HashMap<>();
        List<AbsenceType> all = new ArrayList<>();
        for (JsonNode element :
                lists.all(new V1List(request, Right.ABSENCES_READ, Paging.RECORD_OFFSET, 200), context)) {
            AbsenceType type = new AbsenceType(
                    Scalars.text(Envelope.field(element, "name")).strip(),
                    category(Scalars.text(Envelope.field(element, "category"))),
                    unit(Scalars.text(Envelope.field(element, "unit"))));
            all.add(type);
            byId.put(id(element, "id"), type);
            byId.put(id(element, "id_v2"), type);
        }
        byId.remove(NO_ID);
        return new Known(now, List.copyOf(all), Map.copyOf(byId));
    }

    private static String id(JsonNode nested, String field) {
        String id = Scalars.id(Envelope.field(nested, field));
        return id == null ? NO_ID : id;
    }

    private static String category(String written) {
        String category = written.strip().toLowerCase(Locale.ROOT);
        return category.isEmpty() ? UNDEFINED : category;
    }

    private static Unit unit(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "day" -> Unit.DAY;
            case "hour" -> Unit.HOUR;
            default -> Unit.UNKNOWN;
        };
    }

    private record Known(Instant at, List<AbsenceType> all, Map<String, AbsenceType> byId) {}
}
