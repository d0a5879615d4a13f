package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AttributeLayout;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** People over v1: master data and the names of department, office and team in one call (API reference 4.1, 4.2). */
public final class V1Employees implements Employees {

    static final String PATH = "/v1/company/employees";
    static final int PAGE_SIZE = 100;

    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

    /** Beyond this, the names of the attributes would outgrow what servers accept as an address. */
    static final int MOST_NAMED = 150;

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
        return read(projected(context.tenant()), shown, context);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where only some attributes are asked for, only their changes count.
     */
    @Override
    public Optional<Changes> changedSince(Instant since, CallContext context) {
        ApiRequest request = projected(context.tenant()).with("updated_since", local(since));
        Everybody changed = read(request, UnaryOperator.identity(), context);
        if (!changed.complete()) {
            throw new PersonioException(
                    Kind.BAD_ANSWER, "Personio's list of changed people is not the one that it announced.");
        }
        return Optional.of(new Changes(changed.employees(), null));
    }

    private Everybody read(ApiRequest request, UnaryOperator<Employee> shown, CallContext context) {
        V1List list = new V1List(request, Right.EMPLOYEES_READ, Paging.RECORD_OFFSET, PAGE_SIZE);
        EmployeeUnwrapper unwrapper = new EmployeeUnwrapper(context.tenant());
        UnaryOperator<Employee> compacting =
                AttributeLayout.compacting(context.tenant().keys());
        Gathered<Optional<Employee>> gathered = new EmployeePages(client)
                .all(
                        list,
                        person -> unwrapper
                                .unwrap(person)
                                .map(compacting)
                                .map(shown)
                                .map(compacting),
                        context);
        List<Employee> people =
                gathered.elements().stream().flatMap(Optional::stream).toList();
        return new Everybody(people, gathered.whole() && people.size() == gathered.size());
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

    private static ApiRequest projected(TenantSchema tenant) {
        Set<String> keys = new LinkedHashSet<>(List.of("id", "first_name", "last_name"));
        tenant.attributes().forEach(attribute -> keys.add(attribute.source().rawKey()));
        ApiRequest request = ApiRequest.get(EndpointFamily.V1_EMPLOYEES, PATH);
        if (keys.size() <= MOST_NAMED) {
            for (String key : keys) {
                request = request.with("attributes[]", key);
            }
        }
        return request;
    }
}
