package io.github.personiomcp.discovery;

import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.TenantSchema;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out which attributes a tenant has. */
public final class TenantDiscovery {

    private static final Logger LOG = LoggerFactory.getLogger(TenantDiscovery.class);

    private final Attributes attributes;

    public TenantDiscovery(Attributes attributes) {
        this.attributes = attributes;
    }

    /** The tenant's schema; the standard one, with the reason, where the tenant's cannot be read. Never throws for a fault of Personio's. */
    public TenantSchema discover(CallContext context) {
        try {
            return new TenantSchema(AttributeNaming.name(attributes.readable(context)), List.of(), null);
        } catch (PersonioException e) {
            LOG.warn("Using the standard attributes: {}", e.getMessage());
            return TenantSchema.standardBecause(String.valueOf(e.getMessage()));
        }
    }
}
