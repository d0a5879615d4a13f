package io.github.personiomcp.prompt;

/**
 * Something that a prompt can be told.
 *
 * @param kind what sort of thing it is
 * @param otherwise what is meant where nothing is given; empty where the lines that speak of it are left out then
 */
public record Argument(String name, Kind kind, boolean required, String otherwise) {

    /** What an argument means, which decides what is suggested for it. */
    public enum Kind {
        PERSON,
        DEPARTMENT,
        ATTRIBUTE,
        PERIOD,
        DAY
    }

    static Argument required(String name, Kind kind) {
        return new Argument(name, kind, true, "");
    }

    static Argument optional(String name, Kind kind, String otherwise) {
        return new Argument(name, kind, false, otherwise);
    }

    /** The attribute without which the argument makes no sense; empty where it needs none. */
    String attribute() {
        return kind == Kind.DEPARTMENT ? "department" : "";
    }
}
