package io.github.personiomcp.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records, changes and deletes attendances over v2 (API reference 5.5). A break splits or shortens the work that it lies in. */
final class V2AttendanceWriteRoutes {

    private final Company company;
    private final V2Answers answers;

    V2AttendanceWriteRoutes(Company company, V2Answers answers) {
        this.company = company;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("POST", V2AttendanceRoutes.PERIODS, this::create)
                .on("PATCH", V2AttendanceRoutes.PERIOD, this::change)
                .on("DELETE", V2AttendanceRoutes.PERIOD, this::delete);
    }

    private Answer create(Call call) {
        AttendanceBook.Written written = company.attendanceBook()
                .add(new V2AttendanceInput(company, answers, call).created())
                .orElseThrow(Refused.with(overlap()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", written.id());
        json.put("_meta", Map.of("links", Map.of()));
        List<Map<String, String>> affected =
                written.affected().stream().map(id -> Map.of("id", id)).toList();
        if (!affected.isEmpty()) {
            json.put("affected_periods", affected);
        }
        return Answer.json(201, json);
    }

    private Answer change(Call call) {
        AttendancePart stored = stored(call);
        AttendanceRequest request = new V2AttendanceInput(company, answers, call).changed(stored);
        if (company.attendanceBook().replace(stored.id(), request).isEmpty()) {
            throw new Refused(overlap());
        }
        return Answer.noContent();
    }

    private Answer delete(Call call) {
        V2AttendanceInput.skipApproval(answers, call);
        company.attendanceBook().remove(stored(call).id());
        return Answer.noContent();
    }

    private AttendancePart stored(Call call) {
        return company.attendanceBook()
                .find(call.variable("id"))
                .orElseThrow(Refused.with(answers.notFound("The attendance period")));
    }

    private Answer overlap() {
        return answers.unprocessable("start", "The attendance period overlaps with an existing one");
    }
}
