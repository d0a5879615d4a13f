package io.github.personiomcp.personio.faults;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.personio.http.ApiRequest;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which request of an operation a fault befalls: the class of operation in the compact table. */
enum Place {
    SINGLE_READ("single read"),
    LIST("list"),
    LATER_PAGE("later page"),
    FURTHER_READ("further read"),
    WRITE("write"),
    FURTHER_WRITE("further write"),
    TOKEN("token");

    private final String label;

    Place(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean writes() {
        return this == WRITE || this == FURTHER_WRITE;
    }

    /** The request at each place of the operation that sent what was recorded. */
    static Map<Place, ApiRequest> of(Recording recording) {
        Map<Place, ApiRequest> places = new EnumMap<>(Place.class);
        ApiRequest begun = null;
        for (ApiRequest request : recording.requests()) {
            Place place = of(request, begun, recording);
            begun = begun == null && place != TOKEN ? request : begun;
            places.putIfAbsent(place == WRITE && places.containsKey(WRITE) ? FURTHER_WRITE : place, request);
        }
        return places;
    }

    private static Place of(ApiRequest request, @Nullable ApiRequest first, Recording recording) {
        if (request.path().contains("/auth")) {
            return TOKEN;
        }
        if (request.effect() != Effect.READ) {
            return WRITE;
        }
        if (first == null) {
            return recording.holdsList(request) ? LIST : SINGLE_READ;
        }
        return first.path().equals(request.path()) ? LATER_PAGE : FURTHER_READ;
    }
}
