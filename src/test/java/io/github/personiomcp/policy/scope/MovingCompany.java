package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** People who move from office to office, which Personio dates by a clock of its own. */
final class MovingCompany implements Employees {

    /** People on a page of changes. */
    static final int PAGE = 100;

    private final Clock clock;
    private final Duration ahead;
    private final Map<String, Stay> people = new TreeMap<>();
    private final List<String> requests = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private boolean employmentsApart;
    private boolean tellsChanges = true;

    private record Stay(String office, Instant since) {}

    /** @param ahead how much later than {@code clock} Personio's clock is */
    MovingCompany(Clock clock, Duration ahead) {
        this.clock = clock;
        this.ahead = ahead;
    }

    MovingCompany move(String id, String office) {
        people.put(id, new Stay(office, clock.instant().plus(ahead)));
        return this;
    }

    /** Reads employments apart from people, as Personio's v2 API demands. */
    MovingCompany employmentsApart() {
        employmentsApart = true;
        return this;
    }

    MovingCompany tellingNoChanges() {
        tellsChanges = false;
        return this;
    }

    /** What happens once, between the reading of everybody and its end. */
    void whileReading(Runnable event) {
        meanwhile = event;
    }

    boolean in(String office, String id) {
        return people.containsKey(id) && people.get(id).office.equals(office);
    }

    /** What was asked since the last time. */
    List<String> requests() {
        List<String> since = List.copyOf(requests);
        requests.clear();
        return since;
    }

    @Override
    public Everybody all(CallContext context) {
        requests.add("all");
        List<Employee> read = people.keySet().stream().map(this::person).toList();
        Runnable event = meanwhile;
        meanwhile = () -> {};
        event.run();
        return new Everybody(read, true, employmentsApart ? clock.instant() : null);
    }

    @Override
    public Optional<Changes> changedSince(Instant since, CallContext context) {
        requests.add("changes of " + context.tenant().keys());
        return tellsChanges ? Optional.of(new Changes(changed(since), null)) : Optional.empty();
    }

    @Override
    public Optional<Changes> changedSince(Instant since, int most, CallContext context) {
        Optional<Changes> changes = changedSince(since, context);
        int pages = (changed(since).size() + PAGE - 1) / PAGE;
        IntStream.rangeClosed(2, pages <= most ? pages : 1).forEach(page -> requests.add("page " + page));
        return changes.filter(told -> pages <= most);
    }

    private List<Employee> changed(Instant since) {
        return people.keySet().stream()
                .filter(id -> !people.get(id).since.isBefore(since))
                .map(this::person)
                .toList();
    }

    @Override
    public Employee get(String id, CallContext context) {
        requests.add("person " + id);
        if (!people.containsKey(id)) {
            throw new PersonioException(Kind.NOT_FOUND, "There is no employee with id " + id + ".");
        }
        return person(id);
    }

    private Employee person(String id) {
        return People.named(id, "Person", id)
                .with("office", people.get(id).office)
                .employee();
    }
}
