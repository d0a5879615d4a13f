package io.github.personiomcp.personio.v1;

/** What v1 means by {@code offset}, which differs by endpoint (API reference 3.2). */
enum Paging {
    /** Index of the first record, from 0. */
    RECORD_OFFSET,
    /** Number of the page, from 1; some servers take 0 for 1, others count from 0. */
    PAGE_NUMBER,
    /** Everything comes at once. */
    SINGLE_PAGE;

    int first() {
        return this == PAGE_NUMBER ? 1 : 0;
    }

    /**
     * The offset behind {@code page}; an offset of records counts what really came, because pages can be shorter than
     * asked.
     */
    int next(int offset, V1Page<?> page) {
        return this == PAGE_NUMBER ? offset + 1 : offset + page.size();
    }
}
