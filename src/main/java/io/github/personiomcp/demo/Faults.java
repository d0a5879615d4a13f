package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Trouble on demand. Thread-safe. A path prefix such as {@code /v1/company/employees} says which requests it befalls; of several that
 * match, the one set first comes first.
 */
public final class Faults {

    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger rateLimited = new AtomicInteger();
    private final AtomicInteger rejectedPatches = new AtomicInteger();
    private final AtomicInteger deletesWhilePaging = new AtomicInteger();
    private final AtomicInteger createsWhilePaging = new AtomicInteger();
    private final Runnable expireTokens;
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean rateLimitEnforced = true;
    private volatile Set<String> ignoredOnCreate = Set.of();
    private final AtomicInteger lostWrites = new AtomicInteger();
    private volatile boolean lostAfterStoring;
    private volatile boolean remarksNested;
    private volatile @Nullable BinaryOperator<String> rewriting;

    Faults(Runnable expireTokens) {
        this.expireTokens = expireTokens;
    }

    /** The next {@code answers} to anything but authentication are 429, without {@code Retry-After}. */
    public void rateLimitNext(int answers) {
        rateLimited.set(answers);
    }

    /** Answers with this status and JSON body. */
    public void fail(String pathPrefix, int status, String body, int times) {
        faults.add(new Fault(Fault.Kind.FAIL, pathPrefix, status, body, new AtomicInteger(times)));
    }

    /** Every answer takes this much longer, in real time. */
    public void latency(Duration delay) {
        latency = delay;
    }

    /** Sends a status line and headers, and never the end of the body. */
    public void stall(String pathPrefix) {
        add(Fault.Kind.STALL, pathPrefix, Fault.FOREVER);
    }

    /** Cuts the connection in the middle of the body. */
    public void truncate(String pathPrefix, int times) {
        add(Fault.Kind.TRUNCATE, pathPrefix, times);
    }

    /** Answers with this status and a page of a proxy. */
    public void html(String pathPrefix, int status, int times) {
        faults.add(new Fault(Fault.Kind.HTML, pathPrefix, status, "", new AtomicInteger(times)));
    }

    /** A list of v1 comes without its metadata (API reference 3.2). */
    public void omitMetadata(String pathPrefix, int times) {
        add(Fault.Kind.NO_METADATA, pathPrefix, times);
    }

    /** The metadata of a list of v1 speak of one page, whatever their total says. */
    public void contradictMetadata(String pathPrefix, int times) {
        add(Fault.Kind.WRONG_METADATA, pathPrefix, times);
    }

    /** Answers 200 with nothing. */
    public void empty(String pathPrefix, int times) {
        add(Fault.Kind.EMPTY, pathPrefix, times);
    }

    /** Answers 200 with {@code success:false} and a German message (API reference 3.4). */
    public void successFalse(String pathPrefix, int times) {
        add(Fault.Kind.SUCCESS_FALSE, pathPrefix, times);
    }

    /** The credential has no right to these paths: 403 with code 0 in v1, 401 in v2 (API reference 2.1, 3.4). */
    public void deny(String pathPrefix) {
        add(Fault.Kind.DENY, pathPrefix, Fault.FOREVER);
    }

    /** Lists of v2 never end: each page leads back to the first one (API reference 3.3). */
    public void loopCursors(String pathPrefix) {
        add(Fault.Kind.LOOP, pathPrefix, Fault.FOREVER);
    }

    /** All access tokens issued so far are void. */
    public void expireTokens() {
        expireTokens.run();
    }

    /** Whether Personio's limits apply and are told (API reference 3.1); they do by default. */
    public void enforceRateLimit(boolean enforced) {
        rateLimitEnforced = enforced;
    }

    /** Creating an employee silently ignores these keys, custom ones included. */
    public void ignoreOnCreate(String... keys) {
        ignoredOnCreate = Set.of(keys);
    }

    /** The next {@code patches} changes of employees are refused with 422. */
    public void rejectPatch(int patches) {
        rejectedPatches.set(patches);
    }

    /** The next time that the list of employees is longer than its first page, its first person is deleted behind that page. */
    public void deleteWhilePaging() {
        deletesWhilePaging.set(1);
    }

    /** The next time that the list of employees is longer than its first page, a person is created behind that page. */
    public void createWhilePaging() {
        createsWhilePaging.set(1);
    }

    /**
     * The connection breaks before the answer to the next {@code writes} requests that change something.
     *
     * @param stored whether they are carried out all the same
     */
    public void loseWrites(int writes, boolean stored) {
        lostAfterStoring = stored;
        lostWrites.set(writes);
    }

    /** Remarks on a write come by attribute, {@code {"department": ["…"]}}, instead of as a list of texts. */
    public void nestRemarks(boolean byAttribute) {
        remarksNested = byAttribute;
    }

    /** Every answer in JSON says what {@code rewriting} makes of its path and its body instead. */
    public void rewrite(BinaryOperator<String> rewriting) {
        this.rewriting = rewriting;
    }

    /** Ends all trouble; expired tokens stay expired. */
    public void clear() {
        faults.clear();
        rateLimited.set(0);
        rejectedPatches.set(0);
        latency = Duration.ZERO;
        rateLimitEnforced = true;
        ignoredOnCreate = Set.of();
        deletesWhilePaging.set(0);
        createsWhilePaging.set(0);
        remarksNested = false;
        rewriting = null;
        lostWrites.set(0);
    }

    /** The answer to {@code path} as it is to be sent. */
    Answer rewritten(String path, Answer answer) {
        BinaryOperator<String> ordered = rewriting;
        if (ordered == null
                || answer.body().length == 0
                || !answer.contentType().contains("json")) {
            return answer;
        }
        String body = new String(answer.body(), UTF_8);
        return Answer.text(answer.status(), answer.contentType(), ordered.apply(path, body));
    }

    Duration latency() {
        return latency;
    }

    boolean rateLimitEnforced() {
        return rateLimitEnforced;
    }

    Set<String> ignoredOnCreate() {
        return ignoredOnCreate;
    }

    boolean takeRateLimit() {
        return take(rateLimited);
    }

    boolean remarksNested() {
        return remarksNested;
    }

    boolean takeDeletionWhilePaging() {
        return take(deletesWhilePaging);
    }

    boolean takeCreationWhilePaging() {
        return take(createsWhilePaging);
    }

    boolean takeLostWrite() {
        return take(lostWrites);
    }

    boolean lostAfterStoring() {
        return lostAfterStoring;
    }

    boolean takeRejectedPatch() {
        return take(rejectedPatches);
    }

    boolean denied(String path) {
        return faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.DENY && fault.befalls(path));
    }

    boolean looped(String path) {
        return faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.LOOP && fault.befalls(path));
    }

    /** The trouble that befalls this request now, denied rights and endless lists apart. */
    Optional<Fault> next(String path) {
        return faults.stream()
                .filter(fault ->
                        fault.kind() != Fault.Kind.DENY && fault.kind() != Fault.Kind.LOOP && fault.befalls(path))
                .findFirst();
    }

    private void add(Fault.Kind kind, String pathPrefix, int times) {
        faults.add(new Fault(kind, pathPrefix, 200, "", new AtomicInteger(times)));
    }

    private static boolean take(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
