package io.github.personiomcp.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table as the documents show it. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String... columns) {
        row(columns);
        lines.add("|" + " --- |".repeat(columns.length));
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", Arrays.asList(cells)) + " |");
    }

    void print() {
        lines.forEach(System.out::println);
        System.out.println();
    }
}
