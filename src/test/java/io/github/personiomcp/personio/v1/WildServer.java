package io.github.personiomcp.personio.v1;

import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.testing.CannedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A v1 list with a random choice of the habits that such lists have, some of them bad. */
final class WildServer implements Function<ApiRequest, ApiResponse> {

    /** What the metadata say; from {@link #LOW_TOTAL} on they are wrong in a way that may leave the end in doubt. */
    enum Metadata {
        NONE,
        RIGHT,
        TEXT,
        TOTAL_ONLY,
        PAGES_ONLY,
        TOTAL_OF_THE_PAGE,
        ONE_PAGE,
        LOW_TOTAL,
        MORE_PAGES,
        MORE_PAGES_ONLY,
        HIGH_TOTAL
    }

    enum PageZero {
        IS_THE_FIRST,
        IS_PAGE_ONE,
        IS_REFUSED,
        IS_EMPTY
    }

    final Metadata metadata;
    private final Random random;
    private final IntFunction<String> element;
    private final Paging paging;
    private final List<Integer> records;
    private final int clamp;
    private final PageZero zero;
    private final int overlap;
    private final boolean repeatsTheLastPage;
    private int deletions;

    WildServer(Random random, Paging paging, IntFunction<String> element) {
        this.random = random;
        this.paging = paging;
        this.element = element;
        this.metadata = any(Metadata.values());
        this.zero = any(PageZero.values());
        this.records =
                IntStream.rangeClosed(1, random.nextInt(450)).boxed().collect(Collectors.toCollection(ArrayList::new));
        this.clamp = List.of(1_000, 100, 73, 50).get(random.nextInt(4));
        this.overlap = random.nextBoolean() ? 0 : random.nextInt(10);
        this.repeatsTheLastPage = random.nextBoolean();
        this.deletions = random.nextBoolean() ? 0 : 1 + random.nextInt(3);
    }

    /** Nothing that this server does leaves any doubt about the end of the list. */
    boolean honest() {
        return deletions == 0 && metadata.compareTo(Metadata.LOW_TOTAL) < 0;
    }

    /** The ids of the records that nobody has deleted. */
    List<String> left() {
        return records.stream().map(String::valueOf).toList();
    }

    @Override
    public synchronized ApiResponse apply(ApiRequest request) {
        int size = Math.min(Integer.parseInt(CannedApi.value(request, "limit")), clamp);
        int offset = Integer.parseInt(CannedApi.value(request, "offset"));
        if (paging == Paging.PAGE_NUMBER && offset == 0 && zero == PageZero.IS_REFUSED) {
            return CannedApi.json(400, "{\"success\":false}");
        }
        List<Integer> page = page(offset, size);
        ApiResponse answer = CannedApi.json(
                200,
                "{\"success\":true," + metadata(page.size(), size) + "\"data\":["
                        + page.stream().map(element::apply).collect(Collectors.joining(",")) + "]}");
        if (deletions > 0 && !records.isEmpty() && random.nextInt(3) == 0) {
            deletions--;
            records.remove(random.nextInt(records.size()));
        }
        return answer;
    }

    private List<Integer> page(int offset, int size) {
        if (paging == Paging.PAGE_NUMBER && offset == 0 && zero == PageZero.IS_EMPTY) {
            return List.of();
        }
        int page = zero == PageZero.IS_THE_FIRST ? offset : Math.max(0, offset - 1);
        boolean numbered = paging == Paging.PAGE_NUMBER;
        int start = numbered ? page * size : Math.max(0, offset - overlap);
        if (start >= records.size()) {
            start = repeatsTheLastPage ? Math.max(0, records.size() - 1) / size * size : records.size();
            return slice(start, start + size);
        }
        return slice(numbered ? Math.max(0, start - overlap) : start, start + size);
    }

    private List<Integer> slice(int start, int end) {
        return List.copyOf(records.subList(start, Math.min(end, records.size())));
    }

    private String metadata(int onPage, int size) {
        int total = records.size();
        int pages = (total + size - 1) / size;
        return switch (metadata) {
            case NONE -> "";
            case RIGHT -> metadata(total, pages, "");
            case TEXT -> metadata(total, pages, "\"");
            case TOTAL_ONLY -> "\"metadata\":{\"total_elements\":" + total + "},";
            case PAGES_ONLY -> "\"metadata\":{\"total_pages\":" + pages + "},";
            case TOTAL_OF_THE_PAGE -> metadata(onPage, pages, "");
            case ONE_PAGE -> metadata(total, 1, "");
            case LOW_TOTAL -> metadata(total * 2 / 3, pages, "");
            case MORE_PAGES -> metadata(total, pages + 2, "");
            case MORE_PAGES_ONLY -> "\"metadata\":{\"total_pages\":" + (pages + 2) + "},";
            case HIGH_TOTAL -> metadata(total + 7, pages, "");
        };
    }

    private static String metadata(int total, int pages, String quote) {
        return "\"metadata\":{\"total_elements\":" + quote + total + quote + ",\"total_pages\":" + quote + pages + quote
                + "},";
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    @Override
    public String toString() {
        return metadata + ", " + paging + ", page 0 " + zero + ", clamp " + clamp + ", overlap " + overlap
                + ", repeats " + repeatsTheLastPage + ", left " + records.size() + ", deletions left " + deletions;
    }
}
