package io.github.personiomcp.cli;

import io.github.personiomcp.personio.http.TrafficListener;
import io.github.personiomcp.policy.CallGuard;
import java.util.function.UnaryOperator;

/**
 * Those who watch what an {@link App} does.
 *
 * @param calls puts itself around what stands around every call
 * @param traffic hears of what goes on between the app and Personio
 */
record Observers(UnaryOperator<CallGuard> calls, TrafficListener traffic) {}
