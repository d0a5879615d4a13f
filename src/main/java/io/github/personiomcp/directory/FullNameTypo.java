package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Whether somebody's full name is one typo away from the name looked for: as it folds, or as it is written but for accents. A first or
 * last name that many people have is folded once. For one thread.
 */
final class FullNameTypo {

    private final List<Spelling> spellings;

    FullNameTypo(String name) {
        this.spellings = List.of(new Spelling(name, Folding::fold), new Spelling(name, Folding::plain));
    }

    boolean in(Employee person) {
        String first = person.text("first_name");
        String preferred = person.text("preferred_name");
        String last = person.text("last_name");
        return spellings.stream().anyMatch(as -> as.near(first, last) || as.near(preferred, last));
    }

    /** One way to spell all names. */
    private static final class Spelling {
        private final UnaryOperator<String> plain;
        private final String wanted;
        private final Map<String, String> known = new HashMap<>();

        Spelling(String name, UnaryOperator<String> plain) {
            this.plain = plain;
            this.wanted = singleS(letters(name));
        }

        private String letters(String name) {
            return plain.apply(name).replace(" ", "");
        }

        boolean near(String given, String last) {
            String front = known.computeIfAbsent(given, this::letters);
            String back = known.computeIfAbsent(last, this::letters);
            return Nearest.oneTypoApart(wanted, singleS(front + back))
                    || Nearest.oneTypoApart(wanted, singleS(back + front));
        }

        /** One s for two, because ß is one letter to whoever mistypes it. */
        private static String singleS(String letters) {
            return letters.replace("ss", "s");
        }
    }
}
