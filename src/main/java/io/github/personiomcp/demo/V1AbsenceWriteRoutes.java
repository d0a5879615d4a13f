package io.github.personiomcp.demo;

import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;

/** Requests and deletes absences over v1, days and hours apart (API reference 4.7, 4.8). Approval is skipped unless it is asked for. */
final class V1AbsenceWriteRoutes {

    private static final String DAYS = "/v1/company/time-offs";
    private static final String HOURS = "/v1/company/absence-periods";

    private final Company company;
    private final AbsenceJson json;

    V1AbsenceWriteRoutes(Company company, AbsenceJson json) {
        this.company = company;
        this.json = json;
    }

    void addTo(Router router) {
        router.on("POST", DAYS, this::createDays)
                .on("GET", DAYS + "/{id}", call -> V1Answers.ok(json.timeOff(days(call))))
                .on("DELETE", DAYS + "/{id}", call -> deleted(days(call)))
                .on("POST", HOURS, this::createHours)
                .on("DELETE", HOURS + "/{id}", call -> deleted(hours(call)));
    }

    private Answer createDays(Call call) {
        AbsenceRequest request = new V1AbsenceInput(company, call).days();
        if (request.type().hourly()) {
            throw new Refused(V1Answers.error(400, 400, "Error when trying to insert time-off period"));
        }
        return V1Answers.ok(json.timeOff(stored(request)));
    }

    private Answer createHours(Call call) {
        AbsenceRequest request = new V1AbsenceInput(company, call).hours();
        if (!request.type().hourly() || request.type().certificate()) {
            throw notInserted();
        }
        Map<String, Object> data = json.absencePeriod(stored(request));
        return Answer.json(201, Map.of("success", true, "data", data));
    }

    private Absence stored(AbsenceRequest request) {
        Instant now = company.now();
        if (request.fault().isPresent()) {
            throw notInserted();
        }
        return company.absenceBook().add(request.absence(0, now, now)).orElseThrow(V1AbsenceWriteRoutes::notInserted);
    }

    private Absence days(Call call) {
        return find(absence -> !absence.type().hourly() && absence.id() == call.id("id"));
    }

    private Absence hours(Call call) {
        return find(absence -> absence.type().hourly() && absence.idV2().equals(call.variable("id")));
    }

    private Absence find(Predicate<Absence> which) {
        return company.absenceBook()
                .find(which)
                .orElseThrow(Refused.with(V1Answers.error(404, 404, "The absence period was not found.")));
    }

    private Answer deleted(Absence absence) {
        company.absenceBook().remove(absence.id());
        return V1Answers.ok(Map.of("message", "The absence period was deleted."));
    }

    private static Refused notInserted() {
        return new Refused(V1Answers.error(400, 400, "Error when trying to insert absence period"));
    }
}
