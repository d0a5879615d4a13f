package io.github.personiomcp.personio.v1;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/**
 * Scalars as Personio mixes them: numbers as text, flags as numbers, nothing as null, {@code ""} or {@code []} (API
 * reference 0).
 */
final class Scalars {

    /** Longer numerals, and exponents beyond, are nobody's salary; expanding them could fill the memory. */
    private static final int LONGEST_NUMBER = 60;

    private Scalars() {}

    static boolean absent(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isString() && node.stringValue().isBlank())
                || (node.isArray() && node.isEmpty());
    }

    /** A scalar as text, numbers without exponent; empty for anything else. */
    static String text(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber()) {
            BigDecimal number = decimal(node);
            return number == null ? "" : number.toPlainString();
        }
        return node.isBoolean() ? String.valueOf(node.booleanValue()) : "";
    }

    static @Nullable BigDecimal decimal(JsonNode node) {
        try {
            return node.isNumber() ? plain(node.decimalValue()) : parsed(node);
        } catch (ArithmeticException | NumberFormatException notANumber) {
            return null;
        } catch (JsonNodeException notFinite) {
            return null;
        }
    }

    private static @Nullable BigDecimal parsed(JsonNode node) {
        String text = text(node).strip();
        return text.isEmpty() || text.length() > LONGEST_NUMBER ? null : plain(new BigDecimal(text));
    }

    /** Without trailing zeros and without exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (Math.abs((long) stripped.scale()) > LONGEST_NUMBER) {
            throw new ArithmeticException("beyond any number of Personio's");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable Long whole(JsonNode node) {
        BigDecimal number = decimal(node);
        if (number == null || number.scale() != 0) {
            return null;
        }
        return number.toBigInteger().bitLength() < Long.SIZE ? Long.valueOf(number.longValue()) : null;
    }

    /** An identifier, number or text; null for anything else. */
    static @Nullable String id(JsonNode node) {
        if (node.isString()) {
            String text = node.stringValue().strip();
            return text.isEmpty() ? null : text;
        }
        BigDecimal number = node.isNumber() ? decimal(node) : null;
        return number == null || number.scale() > 0 ? null : number.toPlainString();
    }

    /**
     * Half-day flags and the like: {@code 0}, {@code 1}, {@code "1"}, {@code true}, {@code "true"} (API reference 4.7).
     */
    static @Nullable Boolean flag(JsonNode node) {
        return switch (text(node).strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }
}
