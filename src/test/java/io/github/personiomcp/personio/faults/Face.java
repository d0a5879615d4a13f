package io.github.personiomcp.personio.faults;

import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.Wire;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.JumpingClock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An operation as one generation of the API serves it, and how it goes where nothing is wrong.
 *
 * @param argument what it was called with
 * @param result what it returned
 * @param places the request at each place
 */
record Face<A>(
        Operation<A> operation,
        ApiPreference api,
        TenantSchema tenant,
        A argument,
        Recording recording,
        String result,
        Map<Place, ApiRequest> places) {

    /** Results that say that something is missing. */
    private static final Pattern MARKED = Pattern.compile("^incomplete|(unread|failed)=\\[\\w");

    private static final Credential CREDENTIAL = new Credential(DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET);

    /** Calls the operation of a company that is well. */
    static <A> Face<A> of(Operation<A> operation, ApiPreference api, TenantSchema tenant, ApiClient healthy) {
        JumpingClock time = new JumpingClock();
        ApiPreference known =
                api == ApiPreference.V1 ? ApiPreference.AUTO : api; // ids are of the generation that lists them
        A argument = operation.argument().apply(ports(healthy, known, time), call(tenant, time));
        Recording recording = new Recording(healthy);
        String result = told(operation.call().on(ports(recording, api, time), argument, call(tenant, time)));
        return new Face<>(operation, api, tenant, argument, recording, result, Place.of(recording));
    }

    /** Calls the operation once more over another wire. */
    String over(ApiClient wire, JumpingClock time) {
        return told(operation.call().on(ports(wire, api, time), argument, call(tenant, time)));
    }

    /** The operation and the generations that serve it, such as {@code absences.types v1}. */
    String name() {
        return operation.name() + " "
                + places.values().stream()
                        .map(request -> request.path().substring(1, 3))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("+"));
    }

    /** What is asked, whoever and whatever it is asked about: where two faces ask the same, one is enough. */
    String shape() {
        return name()
                + places.values().stream()
                        .map(request -> request.method() + request.path().replaceAll("/[^/]*\\d{2,}[^/]*", "/*"))
                        .toList();
    }

    /** How a result compares with the one where nothing is wrong. */
    String judge(String other) {
        if (other.equals(result)) {
            return Outcome.CORRECT;
        }
        return MARKED.matcher(other).find() ? Outcome.TOLD : Outcome.AS_SENT;
    }

    /** How often the operation of this face sends the request at this place where nothing is wrong. */
    int repetitions(Place place) {
        return operation.name().equals("employees.changedSince") && place == Place.FURTHER_READ ? 2 : 1;
    }

    private static Ports ports(ApiClient wire, ApiPreference api, JumpingClock time) {
        return PersonioApis.of(
                () -> Wire.clients(wire, CREDENTIAL, time, time),
                api,
                PersonioApis.PATIENCE_WITH_V2,
                DemoApi.ZONE,
                time);
    }

    private static CallContext call(TenantSchema tenant, JumpingClock time) {
        return new CallContext(tenant, Effect.DELETE, time.instant().plus(Cell.TIME), CallContext.Progress.NONE);
    }

    /** A result in words, of which the same facts make the same. */
    private static String told(@Nullable Object result) {
        if (result instanceof Optional<?> some) {
            return some.map(Face::told).orElse("nothing");
        }
        if (result instanceof List<?> list) {
            return list.stream().map(Face::told).sorted().toList().toString();
        }
        if (result instanceof Employees.Everybody everybody) {
            return (everybody.complete() ? "" : "incomplete ") + told(everybody.employees());
        }
        if (result instanceof Employees.Changes changes) {
            return told(changes.employees());
        }
        return result instanceof FileContent file ? file + Arrays.toString(file.bytes()) : String.valueOf(result);
    }
}
