package io.github.personiomcp.personio;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client that comes into being with its first request, so that starting the server costs no HTTP. */
final class DeferredClient implements ApiClient {

    private final Supplier<ApiClient> source;
    private @Nullable ApiClient client;

    DeferredClient(Supplier<ApiClient> source) {
        this.source = source;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        return client().send(request, context);
    }

    private synchronized ApiClient client() {
        ApiClient made = client == null ? source.get() : client;
        client = made;
        return made;
    }
}
