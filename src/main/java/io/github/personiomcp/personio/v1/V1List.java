package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.v1.V1Page.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A list that v1 serves in pages.
 *
 * @param request without limit and offset
 * @param limit elements to ask for at once
 */
record V1List(ApiRequest request, Right right, Paging paging, int limit) {

    /**
     * One page.
     *
     * @param reading makes of an element what is kept; nothing else of it outlives the next one's arrival
     */
    <T> V1Page<T> page(V1Client client, int offset, Function<JsonNode, T> reading, CallContext context) {
        List<Element<T>> elements = new ArrayList<>();
        JsonNode beside = client.send(
                request.with("limit", limit).with("offset", offset),
                right,
                element -> {
                    elements.add(new Element<>(identity(element), reading.apply(element)));
                    context.giveWay();
                },
                context);
        return V1Page.of(elements, beside);
    }

    private static String identity(JsonNode element) {
        String id = Envelope.idOf(element);
        return id == null ? element.toString() : id;
    }
}
