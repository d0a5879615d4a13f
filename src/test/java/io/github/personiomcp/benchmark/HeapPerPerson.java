package io.github.personiomcp.benchmark;

import java.lang.ref.Reference;

/** What the people who are held take of the heap, with 40 attributes each: alone, and with all that makes answers about them fast. */
final class HeapPerPerson {

    private static final int PEOPLE = 50_000;
    private static final double KILOBYTE = 1024;

    private final Table table = new Table("heap for 50,000 people with 40 attributes", "KB a person");
    private final Targets targets;

    HeapPerPerson(Targets targets) {
        this.targets = targets;
    }

    void measure() {
        new WarmTools(500).warm();
        WarmTools tools = new WarmTools(PEOPLE);
        try {
            long before = used();
            tools.loaded();
            row("heap of the snapshot", used() - before);
            tools.warm();
            row("heap of the snapshot with its indexes", used() - before);
        } finally {
            Reference.reachabilityFence(tools);
        }
        table.print();
    }

    private void row(String what, long bytes) {
        double each = bytes / KILOBYTE / PEOPLE;
        table.row(what, "%.2f".formatted(each));
        targets.atMost(what + ", a person", each, 6, "KB");
    }

    /** After everything was collected that nobody holds. */
    private static long used() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
