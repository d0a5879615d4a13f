package io.github.personiomcp.policy;

import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Locale;

/** Decisions that belong together, under one name. They narrow what every other option allows and widen none. */
public enum Preset {
    /** Nothing beyond the other options. */
    NONE,
    /**
     * What works councils commonly ask for: nobody's working time is analysed, nobody is ranked by a number, and no absence has a reason.
     */
    WORKS_COUNCIL;

    /** As written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the tools of {@code toolset} do not exist. */
    public boolean withholds(Toolset toolset) {
        return this == WORKS_COUNCIL
                && switch (toolset) {
                    case ATTENDANCES, TIME, REPORTS -> true;
                    default -> false;
                };
    }

    /** {@code asked} as far as this allows it. */
    public Visibility narrow(Visibility asked) {
        if (this == NONE) {
            return asked;
        }
        AttributeRule rule = asked.rule() == AttributeRule.ALL ? AttributeRule.WORDS : asked.rule();
        return new Visibility(asked.exposed(), asked.hidden(), rule, AbsenceDetail.PRESENCE);
    }

    /** What callers have to know of it. */
    public List<Message> remarks() {
        return this == NONE
                ? List.of()
                : List.of(Message.of(
                        "By agreement with the works council this server shows no attendances, no reports, no kinds of absence and no"
                                + " numbers of the company's own about people."));
    }
}
