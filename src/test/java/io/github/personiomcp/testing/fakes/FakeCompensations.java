package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.CompensationType;
import io.github.personiomcp.domain.Compensations;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.SalaryBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Pay in memory, the same for every period; remembers what was asked for. */
public final class FakeCompensations implements Compensations {

    /** Nobody is paid. */
    public static final Compensations NOBODY = new FakeCompensations(List.of(), List.of(), List.of());

    private final List<Compensation> compensations;
    private final List<CompensationType> types;
    private final List<SalaryBand> bands;
    private final List<String> asked = new ArrayList<>();

    public FakeCompensations(List<Compensation> compensations, List<CompensationType> types, List<SalaryBand> bands) {
        this.compensations = List.copyOf(compensations);
        this.types = List.copyOf(types);
        this.bands = List.copyOf(bands);
    }

    /** Days and people of every request, such as {@code 2026-01-01..2026-01-31 [1, 2]}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<Compensation> in(DateRange range, Set<String> employeeIds, CallContext context) {
        asked.add(range.from() + ".." + range.to() + " "
                + employeeIds.stream().sorted().toList());
        return compensations.stream()
                .filter(one -> employeeIds.isEmpty() || employeeIds.contains(one.employeeId()))
                .toList();
    }

    @Override
    public List<CompensationType> types(CallContext context) {
        return types;
    }

    @Override
    public List<SalaryBand> bands(CallContext context) {
        return bands;
    }
}
