package io.github.personiomcp.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The simulated company: everything that is stored. Thread-safe; what is written stays until it is closed. */
public final class Company {

    /** People in the order of their ids, and where each stands. Never changed: a write makes a new roster. */
    private record Roster(List<Person> people, Map<Long, Integer> positions) {}

    private static final List<AttributeDefinition> ATTRIBUTES = Stream.concat(
                    StandardFields.ALL.stream(), CustomFields.ALL.stream())
            .toList();

    private final Clock clock;
    private final LocalDate today;
    private volatile List<AttributeDefinition> readable = ATTRIBUTES;
    private final AbsenceBook absences;
    private final AttendanceBook attendances;
    private final DocumentShelf documents;
    private final Projects projects;
    private final Lazy<Hiring> hiring;
    private volatile Roster roster;

    private Company(Clock clock, LocalDate today, long seed, List<Person> people) {
        this.clock = clock;
        this.today = today;
        this.roster = roster(people);
        Lazy<List<Absence>> planned = new Lazy<>(() -> AbsenceGenerator.absences(people, seed, today));
        this.absences = new AbsenceBook(planned);
        LocalDateTime now = LocalDateTime.now(clock.withZone(Office.COMPANY_ZONE));
        this.attendances =
                new AttendanceBook(new Lazy<>(() -> AttendanceGenerator.attendances(people, planned.get(), seed, now)));
        this.documents = new DocumentShelf(today, this::person);
        this.projects = new Projects(people, today);
        this.hiring = new Lazy<>(() -> new Hiring(seed, today));
        untick("termination_reason", "hourly_salary");
    }

    static Company generate(DemoSettings settings) {
        LocalDate today = LocalDate.now(settings.clock().withZone(Office.COMPANY_ZONE));
        List<Person> people = CompanyGenerator.people(settings.employees(), settings.seed(), today);
        return new Company(settings.clock(), today, settings.seed(), people);
    }

    /** The day on which the company was generated, in its own time zone. */
    public LocalDate today() {
        return today;
    }

    public int size() {
        return roster.people().size();
    }

    /** Everybody, by id. */
    public List<Person> people() {
        return roster.people();
    }

    public Optional<Person> person(long id) {
        Roster now = roster;
        return Optional.ofNullable(now.positions().get(id)).map(now.people()::get);
    }

    /** Absences of every kind and status, by id. */
    public List<Absence> absences() {
        return absences.all();
    }

    AbsenceBook absenceBook() {
        return absences;
    }

    Instant now() {
        return clock.instant();
    }

    /** Working times of the last weeks, by day. */
    public List<Attendance> attendances() {
        return attendances.all();
    }

    AttendanceBook attendanceBook() {
        return attendances;
    }

    DocumentShelf documents() {
        return documents;
    }

    /** What time is spent on. */
    public Projects projects() {
        return projects;
    }

    /** Vacancies and applications. */
    Hiring hiring() {
        return hiring.get();
    }

    /** All attributes, those that the credential cannot read included. */
    public List<AttributeDefinition> attributes() {
        return ATTRIBUTES;
    }

    /** The attributes that the credential may read: the others are absent everywhere, without an error. */
    public List<AttributeDefinition> readableAttributes() {
        return readable;
    }

    /** Takes attributes off the credential's list. */
    public synchronized void untick(String... keys) {
        Set<String> gone = Set.of(keys);
        readable = readable.stream()
                .filter(attribute -> !gone.contains(attribute.key()))
                .toList();
    }

    /** Puts attributes back on the credential's list. */
    public synchronized void tick(String... keys) {
        Set<String> back = Set.of(keys);
        List<AttributeDefinition> now = readable;
        readable = ATTRIBUTES.stream()
                .filter(attribute -> back.contains(attribute.key()) || now.contains(attribute))
                .toList();
    }

    boolean readable(String key) {
        return readable.stream().anyMatch(attribute -> attribute.key().equals(key));
    }

    /** Text that stands in sensitive values and nowhere else; gender is missing, for its words are common ones. */
    public Set<String> canaries() {
        Set<String> canaries = new LinkedHashSet<>();
        List<AttributeDefinition> sensitive =
                ATTRIBUTES.stream().filter(AttributeDefinition::sensitive).toList();
        for (Person person : people()) {
            sensitive.forEach(attribute -> canary(person.value(attribute.key())).ifPresent(canaries::add));
        }
        pay().forEach(pay -> canaries.add(pay.amount().toPlainString()));
        return canaries;
    }

    /** What people are and were paid, by person. */
    Stream<Pay> pay() {
        return people().stream().flatMap(person -> Pay.of(person, today).stream());
    }

    private static Optional<String> canary(@Nullable Object value) {
        if (value instanceof BigDecimal amount) {
            return Optional.of(amount.toPlainString());
        }
        if (value instanceof LocalDate date) {
            return Optional.of(date.toString());
        }
        return Stream.ofNullable(value)
                .flatMap(text -> Stream.of(text.toString().split(" ", -1)))
                .filter(word -> word.startsWith("CANARY-"))
                .findFirst();
    }

    /** The department, office or subcompany of that exact name; {@code key} is the attribute. */
    Optional<Unit> unit(String key, String name) {
        return Unit.all(key).stream().filter(unit -> unit.name().equals(name)).findFirst();
    }

    /** Adds a person under the next free id. */
    synchronized Person add(Map<String, Object> values) {
        List<Person> people = new ArrayList<>(roster.people());
        long id = people.get(people.size() - 1).id() + 1;
        Person person = new Person(id, values, clock.instant(), clock.instant(), Map.of());
        people.add(person);
        roster = roster(people);
        return person;
    }

    /** Deletes a person without a trace. */
    public synchronized void remove(long id) {
        roster = roster(people().stream().filter(person -> person.id() != id).toList());
    }

    /** Writes {@code changes} to a stored person; null clears. */
    public synchronized Person change(long id, Map<String, @Nullable Object> changes) {
        Roster now = roster;
        int position = now.positions().getOrDefault(id, -1);
        Person changed = now.people().get(position).with(changes, clock.instant());
        List<Person> people = new ArrayList<>(now.people());
        people.set(position, changed);
        roster = new Roster(List.copyOf(people), now.positions());
        return changed;
    }

    private static Roster roster(List<Person> people) {
        Map<Long, Integer> positions = new HashMap<>();
        people.forEach(person -> positions.put(person.id(), positions.size()));
        return new Roster(List.copyOf(people), Map.copyOf(positions));
    }
}
