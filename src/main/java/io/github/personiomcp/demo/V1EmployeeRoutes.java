package io.github.personiomcp.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads employees and their attributes (API reference 4.1, 4.2, 4.5). */
final class V1EmployeeRoutes {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 100;
    private static final List<Integer> PICTURELESS = List.of(0, 5);
    private static final int WIDEST_PICTURE = 512;

    private final Company company;
    private final EmployeeJson json;
    private final Faults faults;

    V1EmployeeRoutes(Company company, EmployeeJson json, Faults faults) {
        this.company = company;
        this.json = json;
        this.faults = faults;
    }

    void addTo(Router router) {
        router.on("GET", "/v1/company/employees", this::list)
                .on("GET", "/v1/company/employees/attributes", this::attributes)
                .on("GET", "/v1/company/employees/custom-attributes", this::attributes)
                .on("GET", "/v1/company/employees/{id}", this::get)
                .on("GET", "/v1/company/employees/{id}/profile-picture/{width}", this::picture);
    }

    private Answer list(Call call) {
        V1Query query = new V1Query(call);
        Set<String> keys = Set.copyOf(call.query().all("attributes[]"));
        int limit = query.limit(DEFAULT_LIMIT, MOST);
        List<Person> selected = selected(call, query, keys);
        Page page = Page.byRecord(query.offset(), limit, selected.size());
        Answer answer = V1Answers.list(
                page,
                page.of(selected).stream()
                        .map(person -> json.full(person, keys))
                        .toList());
        if (page.from() == 0 && limit < selected.size()) {
            changeBehindTheFirstPage(selected.get(0));
        }
        return answer;
    }

    private void changeBehindTheFirstPage(Person first) {
        if (faults.takeDeletionWhilePaging()) {
            company.remove(first.id());
        }
        if (faults.takeCreationWhilePaging()) {
            company.add(Map.of(
                    "first_name",
                    "Nele",
                    "last_name",
                    "Neu",
                    "email",
                    "nele.neu@nordlicht.example",
                    "status",
                    "active"));
        }
    }

    private List<Person> selected(Call call, V1Query query, Set<String> keys) {
        Optional<String> email = call.query().first("email");
        Optional<Instant> since = query.time("updated_since")
                .map(time -> time.atZone(Office.COMPANY_ZONE).toInstant());
        if (email.isEmpty() && since.isEmpty()) {
            return company.people();
        }
        return company.people().stream()
                .filter(person ->
                        since.isPresent() || email.map(person.email()::equals).orElse(true))
                .filter(person -> since.map(at -> person.changedSince(at, keys)).orElse(true))
                .toList();
    }

    private Answer get(Call call) {
        return V1Answers.ok(json.full(known(call), List.of()));
    }

    private Person known(Call call) {
        return company.person(call.id("id")).orElseThrow(Refused.with(V1Answers.unknown()));
    }

    private Answer attributes(Call call) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (AttributeDefinition definition : company.readableAttributes()) {
            Map<String, @Nullable Object> attribute = new HashMap<>();
            attribute.put("key", definition.key());
            attribute.put("label", definition.label());
            attribute.put("type", definition.kind().wireName());
            attribute.put("universal_id", definition.universalId());
            if (!definition.options().isEmpty()) {
                attribute.put("options", definition.options());
            }
            list.add(attribute);
        }
        return V1Answers.ok(list);
    }

    private Answer picture(Call call) {
        Person person = known(call);
        long width = call.id("width");
        boolean missing = PICTURELESS.contains((int) (person.id() % 10)) || !company.readable("profile_picture");
        if (missing || width < 1) {
            throw new Refused(V1Answers.unknown());
        }
        return Answer.png(Picture.square((int) Math.min(width, WIDEST_PICTURE), person.id()));
    }
}
