package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.ApiRequest;

/**
 * A list that v1 serves in pages.
 *
 * @param request without limit and offset
 * @param limit elements to ask for at once
 */
record V1List(ApiRequest request, Right right, Paging paging, int limit) {

    V1Page page(V1Client client, int offset, CallContext context) {
        ApiRequest page = request.with("limit", limit).with("offset", offset);
        return V1Page.of(client.send(page, right, context));
    }
}
