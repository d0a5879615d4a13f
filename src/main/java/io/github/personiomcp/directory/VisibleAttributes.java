package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Nearest;
import java.util.ArrayList;
import java.util.List;

/** Attributes as callers name them: existing, hidden by policy, and unreadable for the credential are three different things. */
public final class VisibleAttributes {

    private VisibleAttributes() {}

    /**
     * The attribute called {@code key}.
     *
     * @throws RefusedException where policy hides it
     * @throws InvalidArgumentException saying why it cannot be used, and which one was probably meant
     */
    public static Attribute require(TenantSchema tenant, String key) {
        return tenant.find(key)
                .orElseThrow(() -> tenant.hides(key)
                        ? RefusedException.denied(obstacle(tenant, key))
                        : new InvalidArgumentException(obstacle(tenant, key)));
    }

    /** The attributes called {@code keys}, sorted into visible, hidden and unreadable; unknown ones are refused. */
    public static Selection select(TenantSchema tenant, List<String> keys) {
        List<String> visible = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (String key : keys) {
            if (tenant.hides(key)) {
                hidden.add(key);
            } else if (tenant.cannotRead(key)) {
                unreadable.add(key);
            } else {
                visible.add(require(tenant, key).key());
            }
        }
        return new Selection(visible, hidden, unreadable);
    }

    /** Named attributes, sorted by what may be done with them. */
    public record Selection(List<String> visible, List<String> hidden, List<String> unreadable) {}

    /** Why the attribute called {@code key} cannot be used, and what to do about it. */
    public static Message obstacle(TenantSchema tenant, String key) {
        if (tenant.hides(key)) {
            return Message.of(
                    "'{0}' is hidden by this server's policy; it can be neither shown nor filtered or sorted by. describe_tenant tells"
                            + " why. The operator decides that with --hide and --expose, of which --hide wins.",
                    key);
        }
        if (tenant.cannotRead(key)) {
            return Message.of(
                    "'{0}' cannot be read with this Personio credential. In Personio: Marketplace > Connected integrations > your"
                            + " integration > readable employee attributes.",
                    key);
        }
        Message problem = tenant.problem();
        if (problem != null) {
            return Message.of(
                    "Only Personio's standard attributes are known at the moment, and '{0}' is none of them. {1} The tenant's own are"
                            + " looked up every 30 seconds; try again then.",
                    key, problem);
        }
        List<String> near = Nearest.several(key, tenant.keys(), 3);
        return near.isEmpty()
                ? Message.of("Unknown attribute '{0}'. Known: {1}", key, String.join(", ", tenant.keys()))
                : Message.of("Unknown attribute '{0}'. Did you mean: {1}?", key, String.join(", ", near));
    }
}
