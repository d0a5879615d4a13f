package io.github.personiomcp.server;

import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.resource.PeopleNews;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tools of one tenant, kept up to date: the standard ones until the tenant's attributes are known, the tenant's own from then on.
 * Attributes are looked up again every quarter of an hour, and after a failure every half minute.
 */
public final class LiveTenant implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTenant.class);
    private static final Message PENDING = Message.of("They are being looked up.");
    private static final Duration REFRESH = Duration.ofMinutes(15);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TenantDiscovery discovery;
    private final Policy policy;
    private final List<Tool> tools;
    private final PeopleNews news;
    private final Clock clock;
    private final ScheduledExecutorService scheduler;
    private final ToolWatchers watchers;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean watching = new AtomicBoolean();
    private final CompletableFuture<Void> firstLook = new CompletableFuture<>();
    private volatile @Nullable TenantSchema standard;
    private volatile @Nullable TenantSchema tenant;
    private volatile List<String> inVain = List.of();
    private volatile boolean known;
    private volatile @Nullable Instant knownAsOf;
    private volatile @Nullable Future<?> nextLook;

    /** A tenant whose people nobody can watch. */
    public LiveTenant(TenantDiscovery discovery, Policy policy, List<Tool> tools, Clock clock) {
        this(discovery, policy, tools, PeopleNews.NONE, clock);
    }

    /** @param news tells when the people whom the tools show are others than they were */
    public LiveTenant(TenantDiscovery discovery, Policy policy, List<Tool> tools, PeopleNews news, Clock clock) {
        this(discovery, policy, tools, news, clock, Executors.newScheduledThreadPool(2, LiveTenant::background));
    }

    LiveTenant(
            TenantDiscovery discovery,
            Policy policy,
            List<Tool> tools,
            PeopleNews news,
            Clock clock,
            ScheduledExecutorService scheduler) {
        this.discovery = discovery;
        this.policy = policy;
        this.tools = List.copyOf(tools);
        this.news = news;
        this.clock = clock;
        this.scheduler = scheduler;
        this.watchers = new ToolWatchers(this::tools, scheduler);
    }

    /** What may be seen now. */
    public TenantSchema tenant() {
        TenantSchema seen = tenant;
        return seen == null ? standard() : seen;
    }

    private TenantSchema standard() {
        TenantSchema known = standard;
        TenantSchema narrowed = known == null ? policy.narrow(TenantSchema.standardBecause(PENDING)) : known;
        standard = narrowed;
        return narrowed;
    }

    /** Tells when people change. */
    PeopleNews news() {
        return news;
    }

    /** Does {@code task} on a thread of its own after {@code pause}, unless this is closed by then. */
    void after(Duration pause, Runnable task) {
        try {
            Future<?> unused = scheduler.schedule(() -> attempt(task), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The tenant is closed already", e);
        }
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A task in the background failed", e);
        }
    }

    /** When the tenant's attributes were last read; empty where they were not yet. */
    public Optional<Instant> attributesAsOf() {
        return Optional.ofNullable(knownAsOf);
    }

    /** The tools that exist now. */
    public List<BoundTool> tools() {
        return policy.offered(tools, tenant());
    }

    /** Whether this program has a tool of this name, offered or not. */
    public boolean has(String tool) {
        TenantSchema seen = tenant();
        return tools.stream().anyMatch(known -> known.spec(seen).name().equals(tool));
    }

    /** The tools that were asked for and do not exist, with the sensitive class that must be exposed for them. For operators alone. */
    public Map<String, String> withheld() {
        return policy.withheld(tools, tenant());
    }

    /** Looks the attributes up once, now, and answers with what may be seen of them. */
    public TenantSchema discover() {
        Instant asOf = clock.instant();
        CallContext context =
                new CallContext(TenantSchema.standard(), Effect.READ, asOf.plus(PATIENCE), CallContext.Progress.NONE);
        TenantSchema all = discovery.discover(context);
        if (all.problem() == null) {
            inVain = policy.visibility().inVain(all).stream()
                    .map(Message::toString)
                    .toList();
        }
        TenantSchema found = policy.confirmed(all);
        boolean worse = found.problem() != null && known;
        tenant = worse ? tenant() : found;
        if (found.problem() == null) {
            known = true;
            knownAsOf = asOf;
        }
        return found;
    }

    /** What may be seen, looked up now where it was not yet. */
    public TenantSchema discovered() {
        return known ? tenant() : discover();
    }

    /** What is to be shown or hidden and does not exist, as sentences; none as long as the tenant's attributes were not read. */
    public List<String> namesInVain() {
        return inVain;
    }

    /**
     * Begins to look, once however often it is called, and goes on. Every {@code changed} is told, each once, of the tools that there are
     * while Personio is asked, and all of them of the tools on offer after every look.
     *
     * @return completes when the first look is over, successfully or not, and {@code changed} was told of some tools
     */
    public CompletionStage<Void> watch(Consumer<List<BoundTool>> changed) {
        CompletableFuture<Void> told = watchers.add(changed);
        if (watching.compareAndSet(false, true)) {
            scheduler.execute(this::look);
        }
        return CompletableFuture.allOf(told, firstLook);
    }

    private void look() {
        Duration pause = lookOnce();
        firstLook.complete(null);
        nextLook = scheduler.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How long to wait before the next look; a fault of our own, or an {@link Error}, is no reason to stop looking. */
    private Duration lookOnce() {
        try {
            TenantSchema found = discover();
            inVain.stream().filter(warned::add).forEach(LOG::warn);
            return watchers.tellAll() && found.problem() == null ? REFRESH : RETRY;
        } catch (RuntimeException | Error e) {
            LOG.error("Looking up the tenant's attributes failed", e);
            return RETRY;
        }
    }

    private static Thread background(Runnable task) {
        Thread thread = new Thread(task, "tenant-discovery");
        thread.setDaemon(true);
        return thread;
    }

    /** Whether nothing is looked up any more. */
    public boolean closed() {
        return scheduler.isShutdown();
    }

    @Override
    public void close() {
        Optional.ofNullable(nextLook).ifPresent(look -> look.cancel(true));
        scheduler.shutdownNow();
    }
}
