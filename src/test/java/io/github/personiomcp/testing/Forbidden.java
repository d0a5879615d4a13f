package io.github.personiomcp.testing;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Characters that must not leave the server, told by their properties in Unicode and written apart from the code that takes them out. */
public final class Forbidden {

    private static final String IGNORABLE =
            "\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E"
                    + "\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFC\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}";
    private static final String BLANK = "\\u2800\\u2D7F\\x{1107F}\\x{16FE4}\\x{1D159}";

    private static final Pattern ANY = Pattern.compile("[" + IGNORABLE + BLANK
            + "\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Cc}\\p{Cn}&&[^\\n\\t\\x{1F000}-\\x{1FAFF}]]|\\p{M}{6,}");

    private Forbidden() {}

    /** The forbidden characters in a text of several lines, in hexadecimal digits. */
    public static Set<String> in(String text) {
        return ANY.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> Integer.toHexString(found.codePointAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same for a text of one line. */
    public static Set<String> inLine(String text) {
        Set<String> found = in(text);
        text.chars()
                .filter(letter -> letter == '\n' || letter == '\t')
                .mapToObj(Integer::toHexString)
                .forEach(found::add);
        return found;
    }
}
