package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AttributeLayout;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees.Everybody;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Reads lists of people, of which only the attributes of the call's schema are kept. */
final class EmployeeLists {

    static final int PAGE_SIZE = 100;

    /** Beyond this, the names of the attributes would outgrow what servers accept as an address. */
    static final int MOST_NAMED = 150;

    private final V1Client client;

    EmployeeLists(V1Client client) {
        this.client = client;
    }

    /** Everybody, with only these attributes as far as an address can hold them. */
    static ApiRequest projected(TenantSchema tenant) {
        Set<String> keys = new LinkedHashSet<>(List.of("id", "first_name", "last_name"));
        tenant.attributes().forEach(attribute -> keys.add(attribute.source().rawKey()));
        ApiRequest request = ApiRequest.get(EndpointFamily.V1_EMPLOYEES, V1Employees.PATH);
        if (keys.size() <= MOST_NAMED) {
            for (String key : keys) {
                request = request.with("attributes[]", key);
            }
        }
        return request;
    }

    /** The people whom {@code request} is for, as {@code shown} makes them of who was read. */
    Everybody all(ApiRequest request, UnaryOperator<Employee> shown, CallContext context) {
        return everybody(new EmployeePages(client).all(list(request), reading(shown, context), context));
    }

    /** The same where {@code pages} pages hold all of them for certain; empty otherwise, as soon as that is known. */
    Optional<Everybody> within(int pages, ApiRequest request, CallContext context) {
        Gathered<Optional<Employee>> none = new Gathered<>(reading(UnaryOperator.identity(), context), page -> {});
        return new V1Lists(client).within(pages, list(request), none, context).map(EmployeeLists::everybody);
    }

    private static V1List list(ApiRequest request) {
        return new V1List(request, Right.EMPLOYEES_READ, Paging.RECORD_OFFSET, PAGE_SIZE);
    }

    private static Function<JsonNode, Optional<Employee>> reading(UnaryOperator<Employee> shown, CallContext context) {
        EmployeeUnwrapper unwrapper = new EmployeeUnwrapper(context.tenant());
        UnaryOperator<Employee> compacting =
                AttributeLayout.compacting(context.tenant().keys());
        return person -> unwrapper.unwrap(person).map(compacting).map(shown).map(compacting);
    }

    private static Everybody everybody(Gathered<Optional<Employee>> gathered) {
        List<Employee> people =
                gathered.elements().stream().flatMap(Optional::stream).toList();
        return new Everybody(people, gathered.whole() && people.size() == gathered.size());
    }
}
