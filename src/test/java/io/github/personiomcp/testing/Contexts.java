package io.github.personiomcp.testing;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Instant;

/** What travels with a call. */
public final class Contexts {

    private Contexts() {}

    /** A call that may read the standard attributes and has all the time in the world. */
    public static CallContext reading() {
        return reading(TenantSchema.standard());
    }

    public static CallContext reading(TenantSchema tenant) {
        return until(Instant.parse("2100-01-01T00:00:00Z"), tenant, CallContext.Progress.NONE);
    }

    public static CallContext until(Instant deadline, TenantSchema tenant, CallContext.Progress progress) {
        return new CallContext(tenant, Effect.READ, deadline, progress);
    }
}
