package io.github.personiomcp.policy;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.RefusedException;
import java.util.Locale;

/** The word by which the failure of a call is known to operators. There are few, and none says anything of the call. */
public final class FailureWord {

    private FailureWord() {}

    /** Such as {@code denied}, {@code rate_limited} or {@code invalid_argument}; {@code fault} for what should not happen. */
    public static String of(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return lower(refused.reason());
        }
        if (failure instanceof PersonioException fault) {
            return lower(fault.kind());
        }
        return failure instanceof InvalidArgumentException ? "invalid_argument" : "fault";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
