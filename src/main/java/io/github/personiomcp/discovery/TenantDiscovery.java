package io.github.personiomcp.discovery;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Iban;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Finds out which attributes a tenant has. */
public final class TenantDiscovery {

    private static final Logger LOG = LoggerFactory.getLogger(TenantDiscovery.class);

    private final Attributes attributes;
    private final Predicate<Attribute> hidden;

    /** @param hidden which attributes are not shown to anybody; their values are not read where that can be avoided */
    public TenantDiscovery(Attributes attributes, Predicate<Attribute> hidden) {
        this.attributes = attributes;
        this.hidden = hidden;
    }

    /**
     * The tenant's schema; the standard one, with the reason, where the tenant's cannot be read. Never throws for a fault of Personio's.
     */
    public TenantSchema discover(CallContext context) {
        try {
            return new TenantSchema(named(attributes.readable(this::withheld, context)), List.of(), null);
        } catch (PersonioException e) {
            Level level = e.kind() == PersonioException.Kind.CANCELLED ? Level.DEBUG : Level.WARN;
            LOG.atLevel(level).log("Using the standard attributes: {}", e.getMessage());
            return TenantSchema.standardBecause(e.said());
        }
    }

    /** The raw keys of which nothing is shown. */
    private Set<String> withheld(List<Attribute> unnamed) {
        List<Attribute> named = named(unnamed);
        Set<String> withheld = rawKeys(named, hidden);
        withheld.removeAll(rawKeys(named, hidden.negate()));
        return withheld;
    }

    /** A label stands wherever an attribute is named, also where it is hidden: one that holds a bank account number is none. */
    private static List<Attribute> named(List<Attribute> unnamed) {
        return AttributeNaming.name(unnamed.stream()
                .map(attribute -> Iban.in(attribute.label()) ? attribute.unlabelled() : attribute)
                .toList());
    }

    private static Set<String> rawKeys(List<Attribute> attributes, Predicate<Attribute> meant) {
        return attributes.stream()
                .filter(meant)
                .map(attribute -> attribute.source().rawKey())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
