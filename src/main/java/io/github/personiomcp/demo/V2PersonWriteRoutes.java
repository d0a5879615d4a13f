package io.github.personiomcp.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates and changes persons and their employments (API reference 5.1, 5.2). */
final class V2PersonWriteRoutes {

    private static final List<String> REQUIRED = List.of("first_name", "last_name");
    private static final List<String> REQUIRED_OF_EMPLOYMENT = List.of("status", "employment_start_date");

    private final Company company;
    private final Faults faults;
    private final V2Answers answers;

    V2PersonWriteRoutes(Company company, Faults faults, V2Answers answers) {
        this.company = company;
        this.faults = faults;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("POST", "/v2/persons", this::create)
                .on("PATCH", "/v2/persons/{id}", this::changePerson)
                .on("PATCH", "/v2/persons/{id}/employments/{employment}", this::changeEmployment);
    }

    private Answer create(Call call) {
        Map<String, @Nullable Object> body = call.jsonBody();
        require(body, REQUIRED);
        Map<String, @Nullable Object> employment = employment(body);
        require(employment, REQUIRED_OF_EMPLOYMENT);
        Map<String, @Nullable Object> read = new HashMap<>(new V2PersonInput(company, answers).read(body));
        read.putAll(new V2EmploymentInput(company, answers).read(employment));
        read.keySet().removeAll(faults.ignoredOnCreate());
        requireNewEmail(Objects.toString(read.get("email"), ""));
        Map<String, Object> values = new HashMap<>(Map.of("employment_type", "internal"));
        read.forEach((key, value) -> Optional.ofNullable(value).ifPresent(known -> values.put(key, known)));
        Person created = company.add(values);
        String id = String.valueOf(created.id());
        return Answer.json(201, Map.of("id", id, "_meta", Map.of("links", Map.of())));
    }

    private Answer changePerson(Call call) {
        Person person = known(call);
        store(person, new V2PersonInput(company, answers).read(call.jsonBody()));
        return Answer.noContent();
    }

    /** Only the present employment can be changed. */
    private Answer changeEmployment(Call call) {
        Person person = known(call);
        Employment employment = Employments.of(person).stream()
                .filter(one -> one.id().equals(call.variable("employment")))
                .findFirst()
                .orElseThrow(Refused.with(answers.notFound("The employment")));
        if (!employment.current()) {
            throw new Refused(answers.unprocessable("id", "This employment cannot be changed"));
        }
        store(person, new V2EmploymentInput(company, answers).read(call.jsonBody()));
        return Answer.noContent();
    }

    private void store(Person person, Map<String, @Nullable Object> changes) {
        if (faults.takeRejectedPatch()) {
            throw new Refused(answers.unprocessable("", "The change could not be stored"));
        }
        if (!changes.isEmpty()) {
            company.change(person.id(), changes);
        }
    }

    private Person known(Call call) {
        return company.person(call.id("id")).orElseThrow(Refused.with(answers.notFound("The person")));
    }

    private void require(Map<String, @Nullable Object> body, List<String> fields) {
        for (String field : fields) {
            if (Objects.toString(body.get(field), "").isBlank()) {
                throw new Refused(answers.badParameter(field, "The field is required"));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> employment(Map<String, @Nullable Object> body) {
        boolean one =
                body.get("employments") instanceof List<?> list && list.size() == 1 && list.get(0) instanceof Map<?, ?>;
        if (!one) {
            throw new Refused(answers.badParameter("employments", "Exactly one employment is required"));
        }
        return (Map<String, @Nullable Object>) ((List<?>) Objects.requireNonNull(body.get("employments"))).get(0);
    }

    private void requireNewEmail(String email) {
        boolean taken =
                company.people().stream().anyMatch(person -> person.email().equalsIgnoreCase(email));
        if (!email.isEmpty() && taken) {
            throw new Refused(answers.unprocessable("email", "The email is already in use"));
        }
    }
}
