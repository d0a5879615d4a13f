package io.github.personiomcp.cli;

import io.github.personiomcp.policy.Preset;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Values of options as people write them; what cannot be read is refused with an example. */
final class OptionTypes {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h)");

    private OptionTypes() {}

    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a duration such as 20s, 5m or 1h");
        }
        return Duration.parse("PT" + matcher.group(1) + matcher.group(2).toUpperCase(Locale.ROOT));
    }

    static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is not an address such as https://api.personio.de");
        }
    }

    static ZoneId timeZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a time zone such as Europe/Berlin");
        }
    }

    static Preset preset(String text) {
        return Arrays.stream(Preset.values())
                .filter(preset -> preset.label().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not works-council"));
    }
}
