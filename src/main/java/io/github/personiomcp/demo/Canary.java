package io.github.personiomcp.demo;

import java.math.BigDecimal;
import java.util.Locale;

/** Values that can be found again in any output: a test searches for them to prove that nothing sensitive has leaked. */
final class Canary {

    private Canary() {}

    /** Text that occurs nowhere else. */
    static String text(String kind, long personId) {
        return "CANARY-%s-%d".formatted(kind, personId);
    }

    /** A believable amount whose six decimals carry the person's id. */
    static BigDecimal amount(long base, long personId) {
        return new BigDecimal(String.format(Locale.ROOT, "%d.%05d7", base, personId));
    }
}
