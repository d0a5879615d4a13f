package io.github.personiomcp.personio.v2;

import java.util.regex.Pattern;

/** The form of the ids of absences and attendances in v2. */
final class PeriodIds {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PeriodIds() {}

    static boolean valid(String id) {
        return UUID.matcher(id).matches();
    }
}
