package io.github.personiomcp.demo;

import io.github.personiomcp.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A tenant of 240 people on a Wednesday, and a client that is logged in. */
abstract class DemoTenantTestCase {

    static final String EMPLOYEES = "/v1/company/employees";

    final SettableClock clock = new SettableClock();
    DemoTenant tenant;
    DemoClient client;
    Company company;

    @BeforeEach
    void start() {
        tenant = DemoTenant.start(DemoSettings.defaults().withClock(clock));
        client = new DemoClient(tenant).login();
        company = tenant.company();
        tenant.faults().enforceRateLimit(false);
        tenant.traffic().reset();
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    /** The attributes of one person as the API gives them. */
    JsonNode attributes(long id) {
        return client.getJson(EMPLOYEES + "/" + id).at("/data/attributes");
    }

    Person personNamed(String name) {
        return company.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The id of one person as the list of employees gives it. */
    static long idOf(JsonNode employee) {
        return employee.at("/attributes/id/value").longValue();
    }

    /** All records of a v1 list whose offset counts records. */
    List<JsonNode> allByRecord(String path, int limit) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        do {
            page = client.getJson(path + "limit=%d&offset=%d".formatted(limit, all.size()));
            page.get("data").forEach(all::add);
        } while (all.size() < page.at("/metadata/total_elements").intValue());
        return all;
    }

    /** All records of a v1 list whose offset counts pages from 1. */
    List<JsonNode> allByPage(String path, int limit) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = client.getJson(path + "limit=%d&offset=%d".formatted(limit, number++));
            page.get("data").forEach(all::add);
        } while (number <= page.at("/metadata/total_pages").intValue());
        return all;
    }

    /** All records of a v2 list. */
    List<JsonNode> allByCursor(String path, int limit) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = client.getJson(path + "limit=" + limit);
        page.get("_data").forEach(all::add);
        while (page.at("/_meta/links").has("next")) {
            String next = page.at("/_meta/links/next/href").stringValue();
            String cursor = next.substring(next.indexOf("cursor=") + 7);
            page = client.getJson(path + "limit=" + limit + "&cursor=" + cursor);
            page.get("_data").forEach(all::add);
        }
        return all;
    }
}
