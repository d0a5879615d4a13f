package io.github.personiomcp.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One page of a v1 list (API reference 3.2).
 *
 * @param offset the parameter as it is echoed
 * @param from index of the first record
 * @param number what the metadata call the current page
 */
record Page(int offset, int limit, int from, int number, int total) {

    /** {@code offset} counts records, pages count from 0. */
    static Page byRecord(int offset, int limit, int total) {
        return new Page(offset, limit, offset, offset / limit, total);
    }

    /** {@code offset} is a page number that counts from 1, and 0 means 1. */
    static Page byNumber(int offset, int limit, int total) {
        int number = Math.max(1, offset);
        long from = Math.min((number - 1L) * limit, total);
        return new Page(offset, limit, (int) from, number, total);
    }

    <T> List<T> of(List<T> all) {
        int start = Math.min(from, all.size());
        return all.subList(start, (int) Math.min((long) start + limit, all.size()));
    }

    <T> Stream<T> of(Stream<T> all) {
        return all.skip(from).limit(limit);
    }

    Map<String, Integer> metadata() {
        return Map.of(
                "total_elements",
                total,
                "current_page",
                number,
                "total_pages",
                Math.max(1, (total + limit - 1) / limit));
    }
}
