package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of absences besides who is absent and when.
 *
 * @param health whether kinds that concern health are shown like others
 * @param sensitive which texts are not shown
 */
record AbsenceView(AbsenceDetail detail, boolean health, SensitiveValues sensitive) {

    /** Instead of a kind that concerns health. */
    static final AbsenceType ABSENT = absent(Message.of(
            "Kinds of absence that concern health are shown as 'absent'. The operator decides that with --expose health and --hide, of which"
                    + " --hide wins."));

    /** Instead of any kind. */
    static final AbsenceType PRESENCE = absent(Message.of(
            "Absences are shown without their kind, and work elsewhere not at all. The operator decides that with --absence-detail and"
                    + " --preset."));

    /** Instead of a kind whose name may not be seen. */
    static final AbsenceType UNNAMED = absent(Message.of(
            "Kinds of absence whose name holds a bank account number are shown as 'absent'. The operator decides that with --expose bank"
                    + " and --hide, of which --hide wins."));

    private static final String WORK_ELSEWHERE = "offsite_work";

    static AbsenceView of(Policy policy) {
        return new AbsenceView(
                policy.visibility().absences(),
                policy.visibility().shows(SensitiveClass.HEALTH),
                new SensitiveValues(policy.visibility()));
    }

    private static AbsenceType absent(Message note) {
        return new AbsenceType("absent", "undefined", Unit.UNKNOWN, note);
    }

    /**
     * {@code type} as it is shown. One that the tenant itself calls "absent" is treated as one of health: otherwise the note would tell the
     * two apart.
     */
    AbsenceType shown(AbsenceType type) {
        if (detail == AbsenceDetail.PRESENCE) {
            return PRESENCE;
        }
        if (sensitive.hide(type.name())) {
            return UNNAMED;
        }
        boolean alike = type.name().strip().equalsIgnoreCase(ABSENT.name());
        return !health && (alike || HealthKinds.include(type.name(), type.category())) ? ABSENT : type;
    }

    /** Whether there are such absences at all: where nothing tells them from others, people who work elsewhere would seem to be away. */
    boolean counts(AbsenceType type) {
        return detail != AbsenceDetail.PRESENCE || !type.category().equals(WORK_ELSEWHERE);
    }

    /** Whether {@code comment} on such an absence is shown. */
    boolean showsComment(AbsenceType type, @Nullable String comment) {
        boolean harmless = comment == null || !sensitive.hide(comment);
        return detail == AbsenceDetail.FULL && harmless && shown(type).equals(type);
    }
}
