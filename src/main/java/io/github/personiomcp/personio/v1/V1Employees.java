package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.Message;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** People over v1: master data and the names of department, office and team in one call (API reference 4.1, 4.2). */
public final class V1Employees implements Employees {

    static final String PATH = "/v1/company/employees";

    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

    private final V1Client client;
    private final ZoneId zone;

    /** People of a company that lives by UTC. */
    public V1Employees(ApiClient client) {
        this(client, ZoneOffset.UTC);
    }

    /** @param zone of the company, in which Personio may understand a moment without an offset */
    public V1Employees(ApiClient client, ZoneId zone) {
        this.client = new V1Client(client);
        this.zone = zone;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Pages of 100, up to four at a time once the first tells how many there are; people can be missing also where their number changed
     * while they were read. Only the attributes of the call's schema are asked for; where they are more than an address can hold, everything
     * is, and the rest dropped here.
     */
    @Override
    public Everybody all(CallContext context) {
        return all(UnaryOperator.identity(), context);
    }

    @Override
    public Everybody all(UnaryOperator<Employee> shown, CallContext context) {
        return new EmployeeLists(client).all(EmployeeLists.projected(context.tenant()), shown, context);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where only some attributes are asked for, only their changes count.
     */
    @Override
    public Optional<Changes> changedSince(Instant since, CallContext context) {
        return Optional.of(
                changes(new EmployeeLists(client).all(changed(since, context), UnaryOperator.identity(), context)));
    }

    @Override
    public Optional<Changes> changedSince(Instant since, int requests, CallContext context) {
        return new EmployeeLists(client)
                .within(requests, changed(since, context), context)
                .map(V1Employees::changes);
    }

    private ApiRequest changed(Instant since, CallContext context) {
        return EmployeeLists.projected(context.tenant()).with("updated_since", local(since));
    }

    private static Changes changes(Everybody changed) {
        if (!changed.complete()) {
            throw new PersonioException(
                    Kind.BAD_ANSWER, "Personio's list of changed people is not the one that it announced.");
        }
        return new Changes(changed.employees(), null);
    }

    /**
     * Early enough whether Personio understands it in UTC or in the company's zone, also on the day when clocks change (API reference 4.1).
     */
    private String local(Instant moment) {
        LocalDateTime universal = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        LocalDateTime earlier = local.isBefore(universal) ? local : universal;
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                earlier.minusHours(1).truncatedTo(ChronoUnit.SECONDS));
    }

    /** {@inheritDoc} An id that is not a number is unknown without asking. */
    @Override
    public Employee get(String id, CallContext context) {
        requireNumber(id);
        JsonNode answer;
        try {
            answer = client.send(
                    ApiRequest.get(EndpointFamily.V1_EMPLOYEES, PATH + "/" + id), Right.EMPLOYEES_READ, context);
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown(id) : e;
        }
        return new EmployeeUnwrapper(context.tenant())
                .unwrap(answer.path("data"))
                .orElseThrow(() -> new PersonioException(Kind.BAD_ANSWER, "Personio answered without the employee."));
    }

    static void requireNumber(String id) {
        if (!ID.matcher(id).matches()) {
            throw unknown(id);
        }
    }

    static PersonioException unknown(String id) {
        return new PersonioException(
                Kind.NOT_FOUND,
                Message.of(
                        ID.matcher(id).matches()
                                ? "There is no employee with the id {0}."
                                : "There is no employee with such an id: ids are numbers.",
                        id));
    }
}
