package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.CallCounters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/** What was found inside the scope within one call, so that nothing is asked twice. Forgotten with the call. */
final class Seen {

    private final Map<CallCounters, Seen.InCall> calls = new WeakHashMap<>();

    private record InCall(Set<String> people, Set<String> created, Map<String, String> owners) {
        InCall() {
            this(new HashSet<>(), new HashSet<>(), new HashMap<>());
        }
    }

    /** Somebody whom Personio told to be inside. */
    synchronized void inside(String id, CallContext context) {
        call(context).people.add(id);
    }

    synchronized boolean isInside(String id, CallContext context) {
        return call(context).people.contains(id);
    }

    /** Whether anybody was found inside. */
    synchronized boolean anybody(CallContext context) {
        return !call(context).people.isEmpty();
    }

    /** Somebody who was created by this call and may not be complete yet. */
    synchronized void created(String id, CallContext context) {
        call(context).created.add(id);
    }

    synchronized boolean isCreated(String id, CallContext context) {
        return call(context).created.contains(id);
    }

    /** A record, by its kind and id, of somebody inside. */
    synchronized void owned(String record, String owner, CallContext context) {
        call(context).owners.put(record, owner);
    }

    synchronized Optional<String> ownerOf(String record, CallContext context) {
        return Optional.ofNullable(call(context).owners.get(record));
    }

    private InCall call(CallContext context) {
        return calls.computeIfAbsent(context.counters(), key -> new InCall());
    }
}
