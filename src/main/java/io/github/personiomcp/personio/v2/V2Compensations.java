package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.CompensationType;
import io.github.personiomcp.domain.Compensations;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.SalaryBand;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.SideBySide;
import io.github.personiomcp.text.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Compensations over v2 (API reference 5.8), which answers for one month at a time. */
public final class V2Compensations implements Compensations {

    private static final String PATH = "/v2/compensations";
    private static final String RIGHT = "Compensations: read";
    private static final int PAGE_SIZE = 100;
    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-compensations", 4);

    private final V2Client client;
    private final V2Organization units;

    /** @param units names the legal entities */
    public V2Compensations(ApiClient client, V2Organization units) {
        this.client = new V2Client(client);
        this.units = units;
    }

    /** {@inheritDoc} A salary that is listed for several months in the same words is one compensation. */
    @Override
    public List<Compensation> in(DateRange range, Set<String> employeeIds, CallContext context) {
        Set<JsonNode> listed = OneCall.read(
                Message.of("compensations"),
                Message.of("Ask for a shorter period, or for some people by employees or where."),
                () -> listed(requests(range, employeeIds), context));
        CompensationFacts facts = new CompensationFacts(units, context);
        return listed.stream()
                .map(facts::of)
                .filter(compensation -> employeeIds.isEmpty() || employeeIds.contains(compensation.employeeId()))
                .distinct()
                .toList();
    }

    private Set<JsonNode> listed(List<ApiRequest> requests, CallContext context) {
        Set<JsonNode> listed = new LinkedHashSet<>();
        AtomicInteger done = new AtomicInteger();
        List<Callable<List<JsonNode>>> reads = requests.stream()
                .<Callable<List<JsonNode>>>map(request -> () -> client.all(request, RIGHT, context))
                .toList();
        SIDE_BY_SIDE.run(reads, month -> {
            listed.addAll(month);
            context.progress().report(done.incrementAndGet(), requests.size(), "parts of the period read");
        });
        return listed;
    }

    @Override
    public List<CompensationType> types(CallContext context) {
        return client.all(get(PATH + "/types"), RIGHT, context).stream()
                .map(type -> new CompensationType(
                        V2Errors.text(type, "id"),
                        V2Errors.text(type, "name"),
                        V2Errors.text(type, "category").toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Only ids and names are documented; the rest is passed on as it comes (API reference 5.7). */
    @Override
    public List<SalaryBand> bands(CallContext context) {
        return client.all(get("/v2/salary-bands"), "Salary bands: read", context).stream()
                .map(band -> new SalaryBand(
                        V2Errors.text(band, "id"), V2Errors.text(band, "name"), CompensationFacts.details(band)))
                .toList();
    }

    private static List<ApiRequest> requests(DateRange range, Set<String> employeeIds) {
        List<String> people = AttendanceWindow.people(employeeIds);
        List<ApiRequest> requests = new ArrayList<>();
        for (DateRange month : months(range)) {
            ApiRequest everybody = get(PATH).with("start_date", month.from()).with("end_date", month.to());
            people.forEach(named -> requests.add(named.isEmpty() ? everybody : everybody.with("person.id", named)));
        }
        return requests;
    }

    private static List<DateRange> months(DateRange range) {
        List<DateRange> months = new ArrayList<>();
        LocalDate from = range.from();
        while (!from.isAfter(range.to())) {
            LocalDate end = YearMonth.from(from).atEndOfMonth();
            months.add(new DateRange(from, end.isAfter(range.to()) ? range.to() : end));
            from = end.plusDays(1);
        }
        return months;
    }

    private static ApiRequest get(String path) {
        return ApiRequest.get(EndpointFamily.V2_OTHER, path).with("limit", PAGE_SIZE);
    }
}
