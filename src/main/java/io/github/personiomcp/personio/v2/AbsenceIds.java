package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.util.regex.Pattern;

/**
 * The ids of absences in v2. What v1 counts in days has a number there, and v1 alone can tell which id of v2 belongs to it (API reference
 * 4.7); what it counts in hours has the same id in both.
 */
public final class AbsenceIds {

    private static final Pattern OLDER = Pattern.compile("\\d{1,18}");

    private final Older older;

    private AbsenceIds(Older older) {
        this.older = older;
    }

    /** Ids of both generations, where {@code older} tells the id of v2 for a number of v1. */
    public static AbsenceIds translatedBy(Older older) {
        return new AbsenceIds(older);
    }

    /** Ids of v2 alone. */
    public static AbsenceIds untranslated() {
        return new AbsenceIds((number, context) -> {
            throw notTranslated(number);
        });
    }

    /** Tells the id of v2 for a number of v1. */
    @FunctionalInterface
    public interface Older {
        String idInV2(String number, CallContext context);
    }

    /**
     * The id of v2 for an id that a list of either generation showed.
     *
     * @throws PersonioException {@link Kind#NOT_FOUND} without asking for what is neither
     */
    String own(String id, CallContext context) {
        if (PeriodIds.valid(id)) {
            return id;
        }
        if (!OLDER.matcher(id).matches()) {
            throw unknown(id);
        }
        try {
            return older.idInV2(id, context);
        } catch (PersonioException e) {
            throw switch (e.kind()) {
                case WRONG_CREDENTIALS, MISSING_RIGHT, GONE -> notTranslated(id);
                default -> e;
            };
        }
    }

    static PersonioException unknown(String id) {
        return new PersonioException(
                Kind.NOT_FOUND,
                Message.of("Personio has no absence with the id '{0}'; list_absences shows the ids.", id));
    }

    private static PersonioException notTranslated(String number) {
        return new PersonioException(
                Kind.NOT_FOUND,
                Message.of(
                        "'{0}' is an id of Personio's v1 API, which cannot be asked for the one in v2. Use the id that"
                                + " list_absences shows now.",
                        number));
    }
}
