package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.toolset.Listings;
import io.github.personiomcp.toolset.PeriodArguments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who is out in a range.
 *
 * @param periods at least one; approved ones first, of those the ones that take all of a day, then by date
 */
record PersonOut(Employee person, List<AbsencePeriod> periods, DateRange range) {

    /** Confirmed people first, then by department and name. */
    static final Comparator<PersonOut> ORDER = Comparator.comparing(PersonOut::confirmed)
            .reversed()
            .thenComparing(out -> Folding.fold(out.person.text("department")))
            .thenComparing(out -> Folding.fold(out.person.name()))
            .thenComparing(out -> out.person.id());

    private static final Set<String> REFUSED = Set.of("rejected", "declined", "cancelled", "canceled", "deleted");

    PersonOut {
        periods = periods.stream()
                .sorted(Comparator.<AbsencePeriod, Boolean>comparing(PersonOut::isApproved)
                        .thenComparing(period -> DaysOut.allDay(List.of(period), range))
                        .reversed()
                        .thenComparing(AbsencePeriod::from)
                        .thenComparing(period -> String.valueOf(period.fromTime()))
                        .thenComparing(AbsencePeriod::id))
                .toList();
    }

    /** Whether a period keeps somebody away: not work elsewhere, and not refused or withdrawn. */
    static boolean counts(AbsencePeriod period) {
        return !period.type().category().equals("offsite_work") && !REFUSED.contains(period.status());
    }

    /** Whether any of it is approved. */
    boolean confirmed() {
        return isApproved(periods.get(0));
    }

    List<AbsencePeriod> approved() {
        return periods.stream().filter(PersonOut::isApproved).toList();
    }

    /** The first period in full; whatever else there is in the range stands in {@code further}. */
    Map<String, Object> record(PeriodArguments zones) {
        Map<String, Object> record = Listings.record(
                "id", person.id(),
                "name", person.name(),
                "department", person.value("department").orElse(null));
        record.putAll(shown(periods.get(0), zones));
        if (!DaysOut.allDay(confirmed() ? approved() : periods, range)) {
            record.put("part_day", true);
        }
        if (periods.size() > 1) {
            List<Map<String, Object>> further = new ArrayList<>();
            periods.subList(1, periods.size()).forEach(period -> further.add(shown(period, zones)));
            record.put("further", further);
        }
        return record;
    }

    private static boolean isApproved(AbsencePeriod period) {
        return period.status().equals("approved");
    }

    private static Map<String, Object> shown(AbsencePeriod period, PeriodArguments zones) {
        return Listings.record(
                "from", period.from().toString(),
                "to", period.to() == null ? null : period.to().toString(),
                "from_half", period.fromHalf() ? true : null,
                "to_half", period.toHalf() ? true : null,
                "from_time", Listings.time(period.fromTime()),
                "to_time", Listings.time(period.toTime()),
                "time_zone", zones.otherZone(period),
                "type", period.type().name(),
                "confirmed", isApproved(period));
    }
}
