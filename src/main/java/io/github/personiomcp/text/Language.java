package io.github.personiomcp.text;

import java.util.Locale;

/** A language in which the program can present itself to people. */
public enum Language {
    EN,
    DE;

    /** As written on the command line and in the names of files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
