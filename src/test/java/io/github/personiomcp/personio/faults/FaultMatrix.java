package io.github.personiomcp.personio.faults;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.Wire;
import io.github.personiomcp.testing.DemoFacts;
import io.github.personiomcp.testing.ManualClock;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every fault at every place of every operation, over every generation of the API that serves it in its own way.
 *
 * @param unsupported operations that a generation refuses without asking Personio
 */
record FaultMatrix(List<Cell> cells, List<String> unsupported) {

    /** So few people that each list which can have a second page has one. */
    private static final Set<String> SOME =
            Set.of("id", "first_name", "last_name", "email", "position", "hire_date", "department");

    private static final int PEOPLE_OVER_V1 = 105;

    private static final int PEOPLE_OVER_V2 = 55;

    static FaultMatrix filled() {
        List<String> unsupported = new ArrayList<>();
        Map<String, Face<?>> faces = new LinkedHashMap<>();
        for (ApiPreference api : List.of(ApiPreference.V2, ApiPreference.V1, ApiPreference.AUTO)) {
            faces(api, unsupported).forEach(face -> faces.putIfAbsent(face.shape(), face));
        }
        List<Cell> cells = Fault.all().stream()
                .parallel()
                .flatMap(fault -> faces.values().stream().flatMap(face -> cells(fault, face)))
                .toList();
        return new FaultMatrix(cells, unsupported);
    }

    private static Stream<Cell> cells(Fault fault, Face<?> face) {
        return face.places().keySet().stream().map(place -> Cell.of(fault, face, place));
    }

    private static List<Face<?>> faces(ApiPreference api, List<String> unsupported) {
        Clock clock = Clock.fixed(ManualClock.START, ZoneOffset.UTC);
        int people = api == ApiPreference.V2 ? PEOPLE_OVER_V2 : PEOPLE_OVER_V1;
        List<Face<?>> faces = new ArrayList<>();
        try (DemoTenant demo =
                DemoTenant.start(DemoSettings.defaults().withEmployees(people).withClock(clock))) {
            demo.faults().enforceRateLimit(false);
            ApiClient healthy = Wire.real(demo.baseUrl());
            TenantSchema some = DemoFacts.schema(demo.company()).hiding(attribute -> !SOME.contains(attribute.key()));
            for (Operation<?> operation : Operations.all()) {
                try {
                    faces.add(Face.of(operation, api, some, healthy));
                } catch (InvalidArgumentException refused) {
                    unsupported.add(operation.name() + " over " + api);
                }
            }
        }
        return faces;
    }
}
