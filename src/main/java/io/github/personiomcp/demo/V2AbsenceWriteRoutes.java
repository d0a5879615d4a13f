package io.github.personiomcp.demo;

import java.time.Instant;
import java.util.Map;

/** Requests, changes and deletes absences over v2 (API reference 5.4). Approval is not skipped unless that is asked for. */
final class V2AbsenceWriteRoutes {

    private final Company company;
    private final V2Answers answers;

    V2AbsenceWriteRoutes(Company company, V2Answers answers) {
        this.company = company;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("POST", V2AbsenceRoutes.PERIODS, this::create)
                .on("PATCH", V2AbsenceRoutes.PERIOD, this::change)
                .on("DELETE", V2AbsenceRoutes.PERIOD, this::delete);
    }

    private Answer create(Call call) {
        AbsenceRequest request = new V2AbsenceInput(company, answers, call).created();
        Instant now = company.now();
        Absence stored = company.absenceBook()
                .add(sensible(request).absence(0, now, now))
                .orElseThrow(Refused.with(overlap()));
        return Answer.json(201, Map.of("id", stored.idV2(), "_meta", Map.of("links", Map.of())));
    }

    /** The comment stays as it is, as it was reported of Personio. */
    private Answer change(Call call) {
        Absence stored = stored(call);
        AbsenceRequest request = new V2AbsenceInput(company, answers, call).changed(stored);
        Absence changed = sensible(request).absence(stored.id(), stored.createdAt(), company.now());
        if (company.absenceBook().replace(changed).isEmpty()) {
            throw new Refused(overlap());
        }
        return Answer.noContent();
    }

    private Answer delete(Call call) {
        company.absenceBook().remove(stored(call).id());
        return Answer.noContent();
    }

    private Absence stored(Call call) {
        return company.absenceBook()
                .find(absence -> absence.idV2().equals(call.variable("id")))
                .orElseThrow(Refused.with(answers.notFound("The absence period")));
    }

    private AbsenceRequest sensible(AbsenceRequest request) {
        request.fault().ifPresent(fault -> {
            throw new Refused(answers.badParameter("ends_at", fault));
        });
        return request;
    }

    private Answer overlap() {
        return answers.conflict("The absence period overlaps with an existing one");
    }
}
