package io.github.personiomcp.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who calls the server by one of its names, from a page of one of them or from no page at all: a page that a browser shows from
 * elsewhere could otherwise reach it by a name of its own that leads here (DNS rebinding). Ports make no difference.
 */
final class HostFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private final transient HttpReplies replies;
    private final Set<String> names;
    private final boolean addresses;

    HostFilter(HttpSettings settings, HttpReplies replies) {
        this(settings, replies, false);
    }

    /** @param addresses whether any address in numbers will do, which cannot lead elsewhere: nobody but its network says whose it is */
    HostFilter(HttpSettings settings, HttpReplies replies, boolean addresses) {
        this.replies = replies;
        this.addresses = addresses;
        this.names = Stream.concat(THIS_COMPUTER.stream(), settings.hosts().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!ours(request, "Host", false)) {
            replies.error(
                    response,
                    HttpServletResponse.SC_MISDIRECTED_REQUEST,
                    null,
                    HttpReplies.REFUSED,
                    "This server is not known by that name. The operator can add it with --allowed-hosts.");
        } else if (!ours(request, "Origin", true)) {
            replies.error(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    null,
                    HttpReplies.REFUSED,
                    "Pages of that origin may not call this server. The operator can add its host with --allowed-hosts.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether a header is there once and names this server; one that may be missing is no page's. */
    private boolean ours(HttpServletRequest request, String header, boolean origin) {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.isEmpty()) {
            return origin;
        }
        return values.size() == 1
                && host(origin ? values.get(0) : "http://" + values.get(0), origin)
                        .filter(host -> names.contains(host)
                                || (addresses
                                        && !origin
                                        && ADDRESS.matcher(host).matches()))
                        .isPresent();
    }

    /** The host in a URI that has nothing besides but a scheme and a port. */
    private static Optional<String> host(String text, boolean origin) {
        try {
            URI uri = new URI(text);
            boolean plain = uri.getRawUserInfo() == null
                    && "".equals(uri.getRawPath())
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && (!origin || web(uri.getScheme()));
            return plain
                    ? Optional.ofNullable(uri.getHost()).map(host -> host.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean web(@Nullable String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }
}
