package io.github.personiomcp.server.http;

import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.server.access.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets in whoever shows a token that is good, once and in the header alone (RFC 6750). Everybody else is told what to do, in words that
 * are the same for a token that is unknown and one that is none.
 */
final class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String HEADER = "Authorization";
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*)");
    private static final Pattern IN_THE_ADDRESS = Pattern.compile("(?i)(?:^|&)access_token(?:=|&|$)");
    private static final int PAUSE_SECONDS = 60;

    private final transient HttpReplies replies;
    private final transient Authentication authentication;
    private final transient Guesses guesses;

    AccessFilter(HttpReplies replies, Authentication authentication, Guesses guesses) {
        this.replies = replies;
        this.authentication = authentication;
        this.guesses = guesses;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> shown = Collections.list(request.getHeaders(HEADER));
        String query = request.getQueryString();
        if (open(request)) {
            chain.doFilter(request, response);
        } else if (query != null && IN_THE_ADDRESS.matcher(query).find()) {
            malformed(request, response, "A token belongs in the header Authorization, never into the address.");
        } else if (shown.size() > 1) {
            malformed(request, response, "There is more than one header Authorization.");
        } else if (shown.isEmpty()) {
            challenge(request, response, "", authentication.request());
        } else {
            judged(token(shown.get(0)), request, response, chain);
        }
    }

    private boolean open(HttpServletRequest request) {
        return MonitoringServlet.answersEverybody(request)
                || (authentication.resource().isPresent() && ResourceMetadata.answers(request));
    }

    /** Nothing where the header holds none that anybody could have been given. */
    private static String token(String header) {
        Matcher bearer = BEARER.matcher(header);
        return bearer.matches() && bearer.group(1).length() <= Authentication.LONGEST_TOKEN ? bearer.group(1) : "";
    }

    private void judged(String token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Verdict verdict = authentication.judge(token);
        if (verdict instanceof Verdict.Granted granted) {
            HttpCaller.admit(granted.caller(), () -> stillGranted(granted, token), request);
            chain.doFilter(request, response);
        } else if (verdict instanceof Verdict.Invalid invalid) {
            invalid(invalid, request, response);
        } else if (verdict instanceof Verdict.Insufficient insufficient) {
            String error = error("insufficient_scope", insufficient.why()) + ", scope=\"" + insufficient.scope() + "\"";
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN, error, insufficient.why());
        } else if (verdict instanceof Verdict.Unknown unknown) {
            replies.later(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, null, unknown.seconds(), unknown.why());
        }
    }

    /** What cannot be judged at the moment is as it was. */
    private boolean stillGranted(Verdict.Granted granted, String token) {
        Verdict now = authentication.judge(token);
        return now.equals(granted) || now instanceof Verdict.Unknown;
    }

    private void invalid(Verdict.Invalid invalid, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (invalid.guess() && guesses.tooMany(request.getRemoteAddr())) {
            replies.later(
                    response,
                    HttpReplies.TOO_MANY_REQUESTS,
                    null,
                    PAUSE_SECONDS,
                    "Too many tries that failed from here.");
        } else {
            challenge(request, response, error("invalid_token", invalid.why()), invalid.why());
        }
    }

    private void malformed(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, error("invalid_request", why), why);
    }

    private void challenge(HttpServletRequest request, HttpServletResponse response, String error, String why)
            throws IOException {
        refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED, error, why);
    }

    private static String error(String code, String why) {
        return ", error=\"" + code + "\", error_description=\"" + why + "\"";
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String error, String why)
            throws IOException {
        String where = authentication
                .resource()
                .map(resource -> "resource_metadata=\"" + ResourceMetadata.url(resource, request) + "\"")
                .orElse("realm=\"personio-mcp\"");
        response.setHeader("WWW-Authenticate", "Bearer " + where + error);
        replies.error(response, status, null, HttpReplies.REFUSED, why);
    }
}
