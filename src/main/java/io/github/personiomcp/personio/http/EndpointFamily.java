package io.github.personiomcp.personio.http;

import java.util.Locale;

/** Endpoints that share one limit at Personio, with the rate that is kept by default (API reference 3.1). */
public enum EndpointFamily {
    V1_AUTH(60, 10),
    V1_EMPLOYEES(300, 15),
    V1_OTHER(240, 10),
    V2_AUTH(150, 10),
    V2_PERSONS(1200, 50),
    V2_ATTENDANCES(600, 10),
    V2_ABSENCES(600, 10),
    V2_OTHER(300, 10);

    private final int perMinute;
    private final int burst;

    EndpointFamily(int perMinute, int burst) {
        this.perMinute = perMinute;
        this.burst = burst;
    }

    /** Requests a minute in the long run. */
    public int perMinute() {
        return perMinute;
    }

    /** Requests at once after a pause. */
    public int burst() {
        return burst;
    }

    /** As written on the command line: {@code v1-employees}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
