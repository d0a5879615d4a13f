package io.github.personiomcp.personio.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a host is reached without a proxy. This machine always is. */
final class NoProxy {

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d+){3}|\\[::1]|\\[0(:0){6}:1]");

    /** A port needs a host without colons, or one in brackets, before it. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:]*|\\[.*]):(\\d+)");

    private NoProxy() {}

    static boolean matches(List<String> entries, URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        int port = port(target);
        return isThisMachine(target)
                || entries.stream().anyMatch(entry -> matches(entry.toLowerCase(Locale.ROOT), host, port));
    }

    static boolean isThisMachine(URI target) {
        return THIS_MACHINE.matcher(target.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean matches(String entry, String host, int port) {
        Matcher split = HOST_AND_PORT.matcher(entry);
        if (split.matches()) {
            return String.valueOf(port).equals(split.group(2)) && matchesHost(split.group(1), host);
        }
        return matchesHost(entry, host);
    }

    private static boolean matchesHost(String pattern, String host) {
        if (pattern.equals("*")) {
            return true;
        }
        String suffix = pattern.startsWith("*.") ? pattern.substring(1) : pattern;
        if (suffix.startsWith(".")) {
            return host.endsWith(suffix);
        }
        return bare(host).equals(bare(pattern)) || host.endsWith("." + pattern);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(URI target) {
        if (target.getPort() >= 0) {
            return target.getPort();
        }
        return "https".equalsIgnoreCase(target.getScheme()) ? 443 : 80;
    }
}
