package io.github.personiomcp.install;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Where a client keeps its configuration. {@code ~} is the user's home folder, {@code %CONFIG%} the folder for configurations on Linux,
 * {@code %APPDATA%} that on Windows.
 *
 * @param linux null where that is not known
 */
public record Places(@Nullable String linux, String mac, String windows) {

    /** The operating systems, as far as files are in other places there. */
    public enum OperatingSystem {
        LINUX,
        MAC,
        WINDOWS;

        /** The one with this value of {@code os.name}. */
        public static OperatingSystem named(String name) {
            return name.startsWith("Windows") ? WINDOWS : name.startsWith("Mac") ? MAC : LINUX;
        }
    }

    /** The same below the home folder everywhere. */
    static Places home(String file) {
        return new Places("~/" + file, "~/" + file, "~/" + file);
    }

    /** The file of this user; empty where it is not known, or the environment names no home folder. */
    public Optional<Path> file(OperatingSystem system, Map<String, String> environment) {
        String template =
                switch (system) {
                    case LINUX -> linux;
                    case MAC -> mac;
                    case WINDOWS -> windows;
                };
        Optional<String> home =
                Optional.ofNullable(environment.get(system == OperatingSystem.WINDOWS ? "USERPROFILE" : "HOME"));
        if (template == null || home.isEmpty()) {
            return Optional.empty();
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", home.get() + "/.config");
        String roaming = environment.getOrDefault("APPDATA", home.get() + "/AppData/Roaming");
        return Optional.of(Path.of(template.replaceFirst("^~", Matcher.quoteReplacement(home.get()))
                .replace("%CONFIG%", config)
                .replace("%APPDATA%", roaming)));
    }
}
