package io.github.personiomcp.personio.http.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the Redis server is, and how to sign in to it. The password is never told. */
public final class RedisAddress {

    private static final int DEFAULT_PORT = 6379;
    private static final String FORM = "must look like redis://host:6379/0, with TLS rediss://host:6379/0,"
            + " and with a password redis://:password@host:6379/0, what is neither letter nor digit in it as %40";

    private final boolean tls;
    private final String host;
    private final int port;
    private final int database;
    private final @Nullable String user;
    private final @Nullable String password;

    private RedisAddress(URI address) {
        this.tls = Objects.toString(address.getScheme(), "").equalsIgnoreCase("rediss");
        this.host = Objects.toString(address.getHost(), "");
        this.port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
        this.database = database(Objects.toString(address.getPath(), ""));
        String[] account = Objects.toString(address.getUserInfo(), "").split(":", 2);
        this.user = account[0].isEmpty() ? null : account[0];
        this.password = account.length == 1 ? null : account[1];
    }

    /**
     * What {@code redis://[[user]:password@]host[:port][/database]} means; {@code rediss} for TLS.
     *
     * @throws IllegalArgumentException where that is something else; never repeats it
     */
    public static RedisAddress of(String text) {
        try {
            URI address = new URI(text);
            require(Objects.toString(address.getScheme(), "")
                    .toLowerCase(Locale.ROOT)
                    .matches("rediss?"));
            require(address.getHost() != null && address.getRawQuery() == null && address.getRawFragment() == null);
            require(address.getUserInfo() == null || address.getUserInfo().contains(":"));
            require(address.getPort() != 0 && address.getPort() <= 65_535);
            return new RedisAddress(address);
        } catch (URISyntaxException e) {
            throw refused();
        }
    }

    private static int database(String path) {
        require(path.matches("/?|/\\d{1,4}"));
        return path.length() < 2 ? 0 : Integer.parseInt(path.substring(1));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw refused();
        }
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("The address of the Redis server " + FORM);
    }

    boolean tls() {
        return tls;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    int database() {
        return database;
    }

    @Nullable
    String user() {
        return user;
    }

    @Nullable
    String password() {
        return password;
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return (tls ? "rediss://" : "redis://") + host + ":" + port + "/" + database;
    }
}
