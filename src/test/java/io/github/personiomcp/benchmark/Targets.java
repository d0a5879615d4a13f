package io.github.personiomcp.benchmark;

/** What was measured beside what is aimed at, and the one as a share of the other. */
final class Targets {

    private final Table table = new Table("figure", "measured", "target", "measured / target", "reached");

    /** @param unit behind the numbers; empty for none */
    void atMost(String figure, double measured, double target, String unit) {
        row(figure, measured, "at most ", target, unit, measured <= target);
    }

    /** @param unit behind the numbers; empty for none */
    void atLeast(String figure, double measured, double target, String unit) {
        row(figure, measured, "at least ", target, unit, measured >= target);
    }

    /** Nothing of the kind may happen. */
    void none(String figure, long measured) {
        table.row(figure, String.valueOf(measured), "0", "", measured == 0 ? "yes" : "no");
    }

    private void row(String figure, double measured, String bound, double target, String unit, boolean reached) {
        table.row(
                figure,
                "%.2f %s".formatted(measured, unit).strip(),
                (bound + "%.2f %s".formatted(target, unit)).strip(),
                "%.2f".formatted(measured / target),
                reached ? "yes" : "no");
    }

    void print() {
        table.print();
    }
}
