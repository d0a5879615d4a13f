package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * People over v2: persons in pages, the employment of each by a request of its own, and names of units by id (API reference 5.1, 5.2, 5.7).
 */
public final class V2Employees implements Employees {

    static final String PATH = "/v2/persons";
    static final String READ = "Persons: read";

    private static final int PAGE_SIZE = 50;
    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

    private final V2Client client;
    private final V2Organization organization;
    private final EmploymentReads employments;
    private final PersonNames names = new PersonNames();
    private final ZoneId zone;
    private final Clock clock;

    /**
     * @param zone where a moment falls on the day that Personio shows
     * @param clock tells when employments are to be read again
     */
    public V2Employees(ApiClient client, V2Organization organization, ZoneId zone, Clock clock) {
        this.client = new V2Client(client);
        this.organization = organization;
        this.employments = new EmploymentReads(this.client, clock);
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Persons are read on every call; of their employments, those that are missing, of people who changed, or in turn the oldest.
     * A call that ends early has not read in vain: the next one goes on where it stopped.
     */
    @Override
    public Everybody all(CallContext context) {
        Instant listedAt = clock.instant();
        List<JsonNode> listed = client.all(persons(), READ, context);
        List<JsonNode> persons = listed.stream()
                .filter(person -> !V2Errors.text(person, "id").isEmpty())
                .toList();
        persons.forEach(names::remember);
        employments.refresh(persons, listedAt, context);
        return new Everybody(employees(persons, context), persons.size() == listed.size(), employments.oldest());
    }

    /**
     * {@inheritDoc}
     *
     * <p>A person is not said to change with the employment (API reference 5.1), so that some employments are read in turn as well.
     */
    @Override
    public Optional<Changes> changedSince(Instant since, CallContext context) {
        if (!employments.begun()) {
            return Optional.empty();
        }
        Instant before = since.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
        Map<String, JsonNode> changed = byId(client.all(
                persons().with("updated_at.gt", DateTimeFormatter.ISO_INSTANT.format(before)), READ, context));
        changed.values().forEach(names::remember);
        Set<String> others = employments.follow(List.copyOf(changed.values()), context);
        Map<String, JsonNode> found = byId(listed(others, context));
        Set<String> gone = new TreeSet<>(others);
        gone.removeAll(found.keySet());
        employments.forget(gone);
        changed.putAll(found);
        return Optional.of(new Changes(employees(changed.values(), context), employments.oldest()));
    }

    private static ApiRequest persons() {
        return ApiRequest.get(EndpointFamily.V2_PERSONS, PATH).with("limit", PAGE_SIZE);
    }

    /** Those of {@code ids} whom Personio still knows. */
    private List<JsonNode> listed(Set<String> ids, CallContext context) {
        List<String> wanted = List.copyOf(ids);
        List<JsonNode> persons = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += PAGE_SIZE) {
            List<String> some = wanted.subList(from, Math.min(from + PAGE_SIZE, wanted.size()));
            persons.addAll(client.all(persons().with("id", String.join(",", some)), READ, context));
        }
        return persons;
    }

    private static Map<String, JsonNode> byId(List<JsonNode> persons) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        for (JsonNode person : persons) {
            String id = V2Errors.text(person, "id");
            if (id.isEmpty()) {
                throw new PersonioException(Kind.BAD_ANSWER, "Personio listed a person without an id.");
            }
            byId.put(id, person);
        }
        return byId;
    }

    private List<Employee> employees(Collection<JsonNode> persons, CallContext context) {
        EmployeeAssembler assembler = new EmployeeAssembler(context.tenant());
        return persons.stream()
                .map(person -> {
                    context.giveWay();
                    return employee(person, assembler, context);
                })
                .toList();
    }

    /** {@inheritDoc} An id that is not a number is unknown without asking. */
    @Override
    public Employee get(String id, CallContext context) {
        JsonNode person = person(id, context);
        names.remember(person);
        boolean read = employments.read(person, context).isEmpty();
        EmployeeAssembler assembler = new EmployeeAssembler(context.tenant());
        return read
                ? employee(person, assembler, context)
                : assembler.assemble(facts(person, MissingNode.getInstance(), context), false);
    }

    /** The person as Personio has them now, without an employment. */
    JsonNode person(String id, CallContext context) {
        requireNumber(id);
        try {
            JsonNode person = client.send(ApiRequest.get(EndpointFamily.V2_PERSONS, PATH + "/" + id), READ, context);
            if (!V2Errors.text(person, "id").equals(id)) {
                throw new PersonioException(Kind.BAD_ANSWER, "Personio answered without the person.");
            }
            return person;
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown(id) : e;
        }
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

    private Employee employee(JsonNode person, EmployeeAssembler assembler, CallContext context) {
        return employments
                .of(person)
                .map(held -> assembler.assemble(facts(person, held.employment(), context), true))
                .orElseGet(() -> assembler.assemble(facts(person, MissingNode.getInstance(), context), false));
    }

    private PersonFacts facts(JsonNode person, JsonNode employment, CallContext context) {
        return new PersonFacts(
                person,
                employment,
                new PersonFacts.Names() {
                    @Override
                    public String unit(OrganizationUnit.Kind kind, String id) {
                        return organization.name(kind, id, context);
                    }

                    @Override
                    public String person(String id) {
                        return names.of(id, unknown -> V2Employees.this.person(unknown, context));
                    }
                },
                zone);
    }
}
