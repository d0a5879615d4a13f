package io.github.personiomcp.domain;

import java.util.List;

/**
 * Port: the reports that people have put together in Personio. They show attributes that the credential may not read otherwise (API
 * reference 5.10), so that {@link CallContext#tenant()} narrows nothing here.
 */
public interface Reports {

    /** Every report that Personio lists; some of them may refuse to be run. */
    List<Report> all(CallContext context);

    /**
     * The whole content of one report.
     *
     * @param locale {@code en}, {@code de} or {@code es}: the language of the columns' labels
     * @throws PersonioException {@link PersonioException.Kind#MISSING_RIGHT} or {@link PersonioException.Kind#REJECTED} with what has to
     *     be changed in Personio, where it does not deliver this report
     */
    ReportTable run(String id, String locale, CallContext context);
}
