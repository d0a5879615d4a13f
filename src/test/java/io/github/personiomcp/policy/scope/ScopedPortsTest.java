package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Connection;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.DocumentUploads.NewDocument;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.Jobs;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.Recruiting;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.Reports;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.Leave;
import io.github.personiomcp.testing.People;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No port, and no method of one, is forgotten: also those that will be added. */
class ScopedPortsTest {

    private static final Set<Class<?>> WITHOUT_PEOPLE =
            Set.of(Attributes.class, Organization.class, Jobs.class, Connection.class);
    private static final Set<Class<?>> ABSENT = Set.of(Recruiting.class, Reports.class);

    /** Methods of confined ports that are about nobody. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "Absences.types",
            "AttendanceWrites.projects",
            "Compensations.bands",
            "Compensations.types",
            "DocumentUploads.categories",
            "ProjectWrites.create",
            "ProjectWrites.update",
            "Projects.all",
            "Projects.get");

    private static final String OUTSIDER = "9";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final CallContext CONTEXT = Contexts.reading();
    private static final Employee INSIDE =
            People.named("1", "Ada", "Stein").with("office", "Berlin").employee();
    private static final Employee OUTSIDE =
            People.named(OUTSIDER, "Rosa", "Berg").with("office", "Dublin").employee();
    private static final AbsencePeriod ABSENCE =
            Leave.days(1, OUTSIDER, "2026-11-18", "2026-11-18").period();
    private static final AttendanceWrites.Entry ENTRY =
            new AttendanceWrites.Entry(OUTSIDER, AttendancePeriod.Kind.WORK, DAY.atStartOfDay(), null, null, null);

    private final List<String> reached = new ArrayList<>();
    private final Ports raw = raw();
    private final Ports scoped = ScopedPorts.under(RowScope.of(List.of("office=Berlin")), raw, Clock.systemUTC());

    @Test
    void withoutAScopeThePortsAreTheSame() {
        assertThat(ScopedPorts.under(RowScope.NONE, raw, Clock.systemUTC())).isSameAs(raw);
    }

    @Test
    void whatCannotBeConfinedRefusesEveryQuestion() {
        assertThatThrownBy(() -> scoped.reports().all(CONTEXT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("The operator decides that with --scope.");
    }

    @TestFactory
    Stream<DynamicTest> everyPortIsConfinedOrWithoutPeopleOrAbsent() {
        return components()
                .map(component -> DynamicTest.dynamicTest(component.getName(), () -> {
                    Object port = component.getAccessor().invoke(scoped);
                    boolean same = port == component.getAccessor().invoke(raw);
                    assertThat(same).isEqualTo(WITHOUT_PEOPLE.contains(component.getType()));
                    assertThat(Proxy.isProxyClass(port.getClass()))
                            .isEqualTo(same || ABSENT.contains(component.getType()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> noMethodOfAConfinedPortIsInherited() {
        return components()
                .filter(component -> !WITHOUT_PEOPLE.contains(component.getType()))
                .flatMap(component -> Arrays.stream(component.getType().getMethods())
                        .map(method -> DynamicTest.dynamicTest(name(method), () -> {
                            Class<?> decorator =
                                    component.getAccessor().invoke(scoped).getClass();
                            assertThat(decorator
                                            .getMethod(method.getName(), method.getParameterTypes())
                                            .getDeclaringClass())
                                    .isEqualTo(decorator);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsToldOfSomebodyOutsideAndNothingOfThemIsChanged() {
        return components()
                .filter(component -> !WITHOUT_PEOPLE.contains(component.getType()))
                .flatMap(component -> Arrays.stream(component.getType().getMethods())
                        .filter(method -> !ABOUT_NOBODY.contains(name(method)))
                        .map(method -> DynamicTest.dynamicTest(name(method), () -> ask(component, method))));
    }

    private void ask(RecordComponent component, Method method) throws ReflectiveOperationException {
        reached.clear();
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> argument(type, method))
                .toArray();
        try {
            Object answer = method.invoke(component.getAccessor().invoke(scoped), arguments);
            assertThat(String.valueOf(answer)).doesNotContain("\"9\"", "id=9", "[9", "Rosa", "Berg");
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOfAny(PersonioException.class, RefusedException.class);
            assertThat(e.getCause().getMessage()).doesNotContain("Rosa", "Berg", "Dublin");
        }
        assertThat(reached).isEmpty();
    }

    /** Something about the one who is outside. */
    private static Object argument(Class<?> type, Method method) {
        Map<Class<?>, Object> known = new HashMap<>();
        known.put(String.class, OUTSIDER);
        known.put(int.class, 100);
        known.put(boolean.class, true);
        known.put(Set.class, Set.of(OUTSIDER));
        known.put(List.class, List.of(ABSENCE));
        known.put(Map.class, Map.of("position", "Poet"));
        known.put(UnaryOperator.class, UnaryOperator.identity());
        known.put(CallContext.class, CONTEXT);
        known.put(Effect.class, Effect.CREATE);
        known.put(Instant.class, Instant.EPOCH);
        known.put(UnaryOperator.class, UnaryOperator.identity());
        known.put(DateRange.class, new DateRange(DAY, DAY));
        known.put(AbsenceTime.class, AbsenceTime.of(ABSENCE));
        known.put(
                AbsenceWrites.Wanted.class,
                new AbsenceWrites.Wanted(OUTSIDER, Leave.VACATION, AbsenceTime.of(ABSENCE), null));
        known.put(AttendanceWrites.Entry.class, ENTRY);
        known.put(NewDocument.class, new NewDocument(OUTSIDER, "Letter", "1", null, null, "a.txt", new byte[0]));
        known.put(Documents.Change.class, new Documents.Change("Letter", null, null, null));
        known.put(Recruiting.Kind.class, Recruiting.Kind.CANDIDATES);
        assertThat(known).as("An argument for " + method).containsKey(type);
        return known.get(type);
    }

    private static Stream<RecordComponent> components() {
        return Arrays.stream(Ports.class.getRecordComponents());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Ports that know one person inside and one outside, to whom everything else belongs. */
    private Ports raw() {
        Object[] ports = components()
                .map(component -> Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {component.getType()},
                        (proxy, method, arguments) -> answer(method, arguments)))
                .toArray();
        try {
            return (Ports) Ports.class.getDeclaredConstructors()[0].newInstance(ports);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Ports", e);
        }
    }

    private Object answer(Method method, Object[] arguments) {
        return switch (name(method)) {
            case "Employees.all" -> new Employees.Everybody(List.of(INSIDE, OUTSIDE), true);
            case "Employees.changedSince" -> Optional.of(new Employees.Changes(List.of(INSIDE), null));
            case "Employees.get" -> arguments[0].equals(OUTSIDER) ? OUTSIDE : INSIDE;
            case "AbsenceWrites.find" -> new AbsenceWrites.Stored(ABSENCE, "a comment on Rosa", true);
            case "AttendanceWrites.find" -> new AttendanceWrites.Stored(ENTRY, "confirmed");
            case "Projects.members" -> Set.of(OUTSIDER);
            case "Absences.withDurations" -> arguments[0];
            default -> {
                reached.add(name(method));
                yield null;
            }
        };
    }
}
