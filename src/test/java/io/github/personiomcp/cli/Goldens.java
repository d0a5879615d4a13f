package io.github.personiomcp.cli;

/** Generated files that are kept in the repository: a test compares them, or rewrites them where it is told to. */
public final class Goldens {

    public static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Goldens() {}

    /** The command that brings the files of a test up to date. */
    public static String repair(Class<?> test) {
        return "\nRepair: mvn test -Dtest=" + test.getSimpleName() + " -Dgolden.update=true\n";
    }
}
