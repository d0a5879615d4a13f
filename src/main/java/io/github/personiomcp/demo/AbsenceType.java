package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of absence (API reference 4.7).
 *
 * @param category null where the tenant has chosen none
 * @param hourly true for types that are requested by the hour, which v1 keeps in a list of their own
 * @param entitlement days a year, or hours; 0 where there is no balance
 */
public record AbsenceType(
        long id, String name, @Nullable String category, boolean hourly, boolean certificate, int entitlement) {

    static final AbsenceType VACATION = new AbsenceType(101, "Paid vacation", "paid_vacation", false, false, 30);
    static final AbsenceType SICK = new AbsenceType(102, "Krankheit", "sick_leave", false, true, 0);
    static final AbsenceType REMOTE = new AbsenceType(103, "Mobiles Arbeiten", "offsite_work", false, false, 0);
    static final AbsenceType PARENTAL = new AbsenceType(104, "Elternzeit", "maternity_parental_leave", false, false, 0);
    static final AbsenceType UNPAID = new AbsenceType(105, "Unpaid leave", "unpaid_vacation", false, false, 0);
    static final AbsenceType SABBATICAL = new AbsenceType(106, "Sabbatical", null, false, false, 0);
    static final AbsenceType DOCTOR = new AbsenceType(107, "Arztbesuch", "short_time_allowance", true, false, 0);
    static final AbsenceType IN_LIEU = new AbsenceType(108, "Time off in lieu", "other", true, false, 16);

    static final List<AbsenceType> ALL = List.of(VACATION, SICK, REMOTE, PARENTAL, UNPAID, SABBATICAL, DOCTOR, IN_LIEU);

    /** The same type's id in v2. */
    public String idV2() {
        return UUID.nameUUIDFromBytes(("absence-type-" + id).getBytes(UTF_8)).toString();
    }
}
