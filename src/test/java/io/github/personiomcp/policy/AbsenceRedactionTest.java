package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceRedactionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final DateRange RANGE = new DateRange(DAY, DAY);
    private static final AbsenceType ABSENT = AbsenceView.ABSENT;
    private static final AbsenceType VACATION = new AbsenceType("Vacation", "paid_vacation");
    private static final AbsenceType SICK = new AbsenceType("Not feeling well", "sick_leave");

    @ParameterizedTest
    @CsvSource({
        "Not feeling well, sick_leave",
        "At home, quarantine",
        "Elternzeit, maternity_parental_leave",
        "Kind krank, undefined",
        "Sick leave, undefined",
        "Arzttermin, undefined",
        "Quarantäne, undefined",
        "Baja médica, undefined",
        "Mutterschutz, other"
    })
    void healthIsShownAsAbsent(String name, String category) {
        Absences redacted = AbsenceRedaction.under(
                new Policy(WritePolicy.ON, Set.of()), new Company(new AbsenceType(name, category)));

        assertThat(redacted.overlapping(RANGE, Set.of(), Contexts.reading()))
                .containsExactly(period(new AbsenceType(name, category)).withType(ABSENT));
        assertThat(redacted.types(Contexts.reading())).containsExactly(ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "Vacation, paid_vacation",
        "Home office, offsite_work",
        "Sonderurlaub, other",
        "Umzug, undefined",
        "Unpaid leave, unpaid_vacation"
    })
    void otherReasonsAreShown(String name, String category) {
        AbsenceType type = new AbsenceType(name, category);
        Absences redacted = AbsenceRedaction.under(new Policy(WritePolicy.ON, Set.of()), new Company(type));

        assertThat(redacted.overlapping(RANGE, Set.of(), Contexts.reading())).containsExactly(period(type));
        assertThat(redacted.types(Contexts.reading())).containsExactly(type);
    }

    @Test
    void severalKindsOfHealthAreOneKindOfAbsence() {
        Absences redacted = AbsenceRedaction.under(
                new Policy(WritePolicy.ON, Set.of()),
                new Company(SICK, VACATION, new AbsenceType("Kur", "sick_leave")));
        assertThat(redacted.types(Contexts.reading())).containsExactly(ABSENT, VACATION);
    }

    @Test
    void whatIsShownAsAbsentSaysThatItIsAndWhatDecidesIt() {
        assertThat(AbsenceRedaction.under(new Policy(WritePolicy.ON, Set.of()), new Company(SICK, VACATION))
                        .types(Contexts.reading()))
                .extracting(AbsenceType::note)
                .containsExactly(
                        Message.of(
                                "Kinds of absence that concern health are shown as 'absent'. The operator decides that with --expose"
                                        + " health and --hide, of which --hide wins."),
                        null);
    }

    @Test
    void aKindThatTheTenantCallsAbsentCannotBeToldFromOneOfHealth() {
        Absences redacted = AbsenceRedaction.under(
                new Policy(WritePolicy.ON, Set.of()), new Company(SICK, new AbsenceType(" Absent", "other")));

        assertThat(redacted.types(Contexts.reading())).containsExactly(ABSENT);
        assertThat(redacted.overlapping(RANGE, Set.of(), Contexts.reading()))
                .containsExactly(period(ABSENT), period(ABSENT));
    }

    @Test
    void durationsOfWhatIsRedactedAreToldWithoutTheReason() {
        Absences redacted = AbsenceRedaction.under(new Policy(WritePolicy.ON, Set.of()), new Company(SICK));
        List<AbsencePeriod> shown = redacted.overlapping(RANGE, Set.of(), Contexts.reading());

        assertThat(redacted.withDurations(shown, Contexts.reading()))
                .containsExactly(period(ABSENT).lasting(BigDecimal.TEN, null));
    }

    @Test
    void exposingHealthShowsEverything() {
        Absences absences = new Company(SICK);

        assertThat(AbsenceRedaction.under(new Policy(WritePolicy.ON, Set.of("health")), absences)
                        .types(Contexts.reading()))
                .containsExactly(SICK);
        assertThat(AbsenceRedaction.under(new Policy(WritePolicy.ON, Set.of("pay")), absences)
                        .types(Contexts.reading()))
                .containsExactly(ABSENT);
    }

    @Test
    void presenceShowsEveryAbsenceAsAbsentAndWorkElsewhereNotAtAll() {
        AbsenceType elsewhere = new AbsenceType("Home office", "offsite_work");
        Absences present = AbsenceRedaction.under(
                Policies.absences(AbsenceDetail.PRESENCE, "health"), new Company(SICK, VACATION, elsewhere));

        assertThat(present.types(Contexts.reading())).containsExactly(AbsenceView.PRESENCE);
        assertThat(present.overlapping(RANGE, Set.of(), Contexts.reading()))
                .containsExactly(period(AbsenceView.PRESENCE), period(AbsenceView.PRESENCE));
        assertThat(AbsenceView.PRESENCE.note())
                .asString()
                .contains("without their kind", "--absence-detail and --preset");
    }

    @Test
    void whereNamesAreHiddenPersoniosNameIsNotShownEither() {
        Policy policy = Policies.hiding("last_name");
        Absences absences = AbsenceRedaction.under(policy, new Company(VACATION));

        assertThat(absences.overlapping(RANGE, Set.of(), Contexts.reading(policy.narrow(TenantSchema.standard()))))
                .extracting(AbsencePeriod::employee)
                .containsExactly("4711");
    }

    @Test
    void bankAccountNumbersAreNeitherShownAsKindsNorAsNames() {
        String account = "DE89 3704 0044 0532 0130 00";
        AbsenceType saved = new AbsenceType("Time saved on " + account, "other");
        Absences company = new Company(saved, VACATION);
        Absences redacted = AbsenceRedaction.under(Policies.exposing(), company);

        assertThat(redacted.types(Contexts.reading())).containsExactly(AbsenceView.UNNAMED, VACATION);
        assertThat(String.valueOf(AbsenceView.UNNAMED.note())).contains("--expose bank");
        assertThat(AbsenceRedaction.under(Policies.exposing("bank"), company).types(Contexts.reading()))
                .containsExactly(saved, VACATION);
        assertThat(AbsenceRedaction.under(Policies.exposing(), new Company(account, List.of(VACATION)))
                        .overlapping(RANGE, Set.of(), Contexts.reading()))
                .extracting(AbsencePeriod::employee)
                .containsExactly("4711");
    }

    private static AbsencePeriod period(AbsenceType type) {
        return period("Rosa Berg", type);
    }

    private static AbsencePeriod period(String employee, AbsenceType type) {
        return new AbsencePeriod(
                "1",
                "4711",
                employee,
                type,
                "approved",
                DAY,
                DAY,
                false,
                false,
                null,
                null,
                null,
                BigDecimal.ONE,
                null);
    }

    /** One absence of each kind. */
    private record Company(String employee, List<AbsenceType> kinds) implements Absences {
        Company(AbsenceType... kinds) {
            this("Rosa Berg", List.of(kinds));
        }

        @Override
        public List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context) {
            return kinds.stream().map(kind -> period(employee, kind)).toList();
        }

        @Override
        public List<AbsencePeriod> withDurations(List<AbsencePeriod> periods, CallContext context) {
            return periods.stream()
                    .map(period -> period.lasting(BigDecimal.TEN, null))
                    .toList();
        }

        @Override
        public List<AbsenceType> types(CallContext context) {
            return kinds;
        }
    }
}
