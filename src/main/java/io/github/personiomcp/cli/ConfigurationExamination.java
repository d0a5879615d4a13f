package io.github.personiomcp.cli;

import io.github.personiomcp.domain.PersonioException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is configured, where each value comes from, and which way that leads. Asks nobody, and never shows a secret. */
final class ConfigurationExamination {

    private final Settings settings;
    private final Origins origins;

    ConfigurationExamination(Settings settings, Origins origins) {
        this.settings = settings;
        this.origins = origins;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                settings.tenantConfigured()
                        ? Finding.ok("configuration", settings.describe())
                        : Finding.fail(
                                "configuration",
                                "no credential",
                                settings.missingCredential().toString()));
        origins.known().forEach((option, origin) -> findings.add(Finding.ok("option", option + ": " + origin)));
        if (settings.options().demo == null && settings.tenantConfigured()) {
            way().ifPresent(findings::add);
        }
        return findings;
    }

    /** Empty where the proxy cannot be used, which the first request says. */
    private Optional<Finding> way() {
        URI base = settings.options().baseUrl;
        String tls = "https".equalsIgnoreCase(base.getScheme()) ? "with TLS" : "without TLS, on this computer";
        try {
            Proxy proxy = settings.http().proxy().selector().select(base).get(0);
            String through = proxy.address() instanceof InetSocketAddress address
                    ? "through the proxy " + address.getHostString() + ":" + address.getPort()
                    : "without a proxy";
            return Optional.of(Finding.ok("network", base + ", " + through + ", " + tls));
        } catch (PersonioException e) {
            return Optional.empty();
        }
    }
}
