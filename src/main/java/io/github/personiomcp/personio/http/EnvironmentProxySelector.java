package io.github.personiomcp.personio.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the JDK's HTTP client follow the environment's proxies; where that names none, the JVM's own settings count. */
final class EnvironmentProxySelector extends ProxySelector {

    private final ProxySettings settings;

    EnvironmentProxySelector(ProxySettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Proxy> select(URI target) {
        URI proxy = settings.proxyFor(target);
        if (proxy != null) {
            return List.of(
                    new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), ProxySettings.port(proxy))));
        }
        @Nullable ProxySelector ofTheJvm = ProxySelector.getDefault();
        return ofTheJvm == null || NoProxy.matches(settings.noProxy(), target)
                ? List.of(Proxy.NO_PROXY)
                : ofTheJvm.select(target);
    }

    /** The failed request says so itself. */
    @Override
    public void connectFailed(URI target, SocketAddress proxy, IOException cause) {}
}
