package io.github.personiomcp.personio.v1;

import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.testing.CannedApi;
import java.util.List;
import java.util.function.Function;

/** Answers as v1 writes them. */
final class V1Wire {

    private V1Wire() {}

    /** A list that is complete on one page. */
    static String list(List<String> elements) {
        return page(elements, 200, elements.size());
    }

    static String page(List<String> elements, int limit, int total) {
        return """
                {"success":true,"metadata":{"total_elements":%d,"current_page":0,"total_pages":%d},\
                "offset":0,"limit":%d,"data":[%s]}""".formatted(total, (total + limit - 1) / limit, limit, String.join(",", elements));
    }

    /** A server that counts offsets in records, as for employees. */
    static Function<ApiRequest, ApiResponse> byRecord(List<String> elements) {
        return request -> {
            int limit = Integer.parseInt(CannedApi.value(request, "limit"));
            int offset = Integer.parseInt(CannedApi.value(request, "offset"));
            return CannedApi.json(200, page(slice(elements, offset, limit), limit, elements.size()));
        };
    }

    /** A server that counts offsets in pages; 0 means 1, as for time-offs. */
    static Function<ApiRequest, ApiResponse> byPage(List<String> elements, int limit) {
        return request -> {
            int page = Math.max(1, Integer.parseInt(CannedApi.value(request, "offset")));
            return CannedApi.json(200, page(slice(elements, (page - 1) * limit, limit), limit, elements.size()));
        };
    }

    static List<String> slice(List<String> elements, int from, int count) {
        return elements.subList(Math.min(from, elements.size()), Math.min(from + count, elements.size()));
    }

    static String employee(int id) {
        return """
                {"type":"Employee","attributes":{"id":{"label":"ID","value":%d,"type":"integer","universal_id":"id"},\
                "first_name":{"label":"First name","value":"Rosa","type":"standard","universal_id":"first_name"}}}""".formatted(id);
    }
}
