package io.github.personiomcp.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** A size of files as people write it; what cannot be read is refused with an example. */
record ByteSize(long bytes) {

    private static final String UNITS = "KMG";

    /** Made when somebody gives a size: compiling patterns takes time at every start. */
    static ByteSize of(String text) {
        if (text.equals("50MB")) {
            return new ByteSize(50L << 20);
        }
        Matcher matcher = Pattern.compile("([1-9]\\d{0,5})([KMG])B").matcher(text.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a size such as 500KB, 50MB or 1GB");
        }
        int power = UNITS.indexOf(matcher.group(2)) + 1;
        return new ByteSize(Long.parseLong(matcher.group(1)) << (10 * power));
    }
}
