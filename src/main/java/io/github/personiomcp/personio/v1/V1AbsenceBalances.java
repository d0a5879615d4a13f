package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.Message;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Balances of absence over v1, which alone has them (API reference 4.5). */
public final class V1AbsenceBalances implements AbsenceBalances {

    private final V1Client client;
    private final AbsenceTypes types;

    /** @param clock tells when the tenant's types of absence are to be fetched again */
    public V1AbsenceBalances(ApiClient client, Clock clock) {
        this.client = new V1Client(client);
        this.types = new AbsenceTypes(new V1Lists(this.client), clock);
    }

    /** {@inheritDoc} An id that is not a number is unknown without asking. */
    @Override
    public List<Balance> of(String employeeId, CallContext context) {
        V1Employees.requireNumber(employeeId);
        JsonNode balances = read(employeeId, context).path("data");
        if (!balances.isArray()) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio answered without the balances.");
        }
        return balances.values().stream()
                .map(balance -> balance(balance, context))
                .distinct()
                .toList();
    }

    private JsonNode read(String employeeId, CallContext context) {
        String path = "/v1/company/employees/" + employeeId + "/absences/balance";
        try {
            return client.send(ApiRequest.get(EndpointFamily.V1_OTHER, path), Right.ABSENCES_READ, context);
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? V1Employees.unknown(employeeId) : e;
        }
    }

    private Balance balance(JsonNode balance, CallContext context) {
        return new Balance(type(balance, context), amount(balance, "balance"), amount(balance, "available_balance"));
    }

    /** Name and category as the balance has them; the unit, which it lacks, from the tenant's types. */
    private AbsenceType type(JsonNode balance, CallContext context) {
        AbsenceType known = types.ofBalance(balance, context);
        if (known.name().isEmpty()) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio delivered a balance of no kind of absence.");
        }
        return known;
    }

    private static BigDecimal amount(JsonNode balance, String field) {
        BigDecimal amount = Scalars.decimal(Envelope.field(balance, field));
        if (amount == null) {
            throw new PersonioException(
                    Kind.BAD_ANSWER, Message.of("Personio delivered a balance without its {0}.", field));
        }
        return amount;
    }
}
