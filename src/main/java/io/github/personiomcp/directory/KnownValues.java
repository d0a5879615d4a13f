package io.github.personiomcp.directory;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Folding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which existing value is meant by what somebody wrote. Folding forgives case, accents and transliteration; it only decides where the
 * spelling itself does not, never between two, and never where signs differ: {@code C++} is not {@code C#}.
 */
public final class KnownValues {

    /** Letters, digits, blanks, and the marks that people put between words now one way, now another. */
    private static final Pattern NO_SIGNS =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}\\p{Z}\\s\\p{Pd}\\p{Pc}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}.,;:/'\"&]+");

    private KnownValues() {}

    /**
     * The one of {@code known} that {@code wanted} means: itself, else equal but for case, else equal once folded.
     *
     * @param what the attribute or argument, for the refusal
     * @return empty where nothing known is meant
     * @throws InvalidArgumentException listing the candidates, where more than one is meant
     */
    public static Optional<String> match(String what, String wanted, Collection<String> known) {
        String stripped = wanted.strip();
        List<String> meant = Stream.<Predicate<String>>of(
                        value -> value.equals(wanted),
                        value -> value.strip().equals(stripped),
                        value -> value.strip().equalsIgnoreCase(stripped),
                        value -> foldsAlike(value, wanted))
                .map(test -> known.stream().filter(test).distinct().toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (meant.size() > 1) {
            throw new InvalidArgumentException(
                    "{0} '{1}' could be any of: {2}. Repeat the call with the exact spelling.",
                    what, wanted, String.join(", ", meant));
        }
        return meant.stream().findFirst();
    }

    private static boolean foldsAlike(String value, String wanted) {
        String folded = Folding.fold(wanted);
        return !folded.isEmpty()
                && Folding.fold(value).equals(folded)
                && signs(value).equals(signs(wanted));
    }

    private static String signs(String text) {
        return NO_SIGNS.matcher(text).replaceAll("");
    }
}
