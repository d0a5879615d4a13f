package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.List;
import java.util.Set;

/** Absences in memory, with the kinds that occur among them; remembers whose were asked for. */
public final class FakeAbsences implements Absences {

    private int tellable = Integer.MAX_VALUE;

    private final List<AbsencePeriod> periods;
    private Set<String> asked = Set.of("nothing was asked");

    public FakeAbsences(List<AbsencePeriod> periods) {
        this.periods = List.copyOf(periods);
    }

    /** The ids of the last request; empty for everybody. */
    public Set<String> asked() {
        return asked;
    }

    /** From now on there is time for so many durations a call. */
    public FakeAbsences hurriedAfter(int durations) {
        tellable = durations;
        return this;
    }

    @Override
    public List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context) {
        asked = employeeIds;
        return periods.stream()
                .filter(period -> employeeIds.isEmpty() || employeeIds.contains(period.employeeId()))
                .filter(period -> range.overlaps(period.from(), period.to()))
                .toList();
    }

    @Override
    public List<AbsencePeriod> withDurations(List<AbsencePeriod> shown, CallContext context) {
        if (tellable == 0 && !shown.isEmpty()) {
            throw new PersonioException(Kind.RATE_LIMITED, "There is no time for durations.");
        }
        return shown.subList(0, Math.min(shown.size(), tellable));
    }

    @Override
    public List<AbsenceType> types(CallContext context) {
        return periods.stream().map(AbsencePeriod::type).distinct().toList();
    }
}
