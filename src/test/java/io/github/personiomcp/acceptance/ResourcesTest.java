package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.tool.BoundTool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What can be read under an address is what a tool answers. */
class ResourcesTest {

    private final StackSettings settings = new StackSettings().employees(40);

    @Test
    void threeAddressesAreOffered() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            assertThat(menu.resources())
                    .containsOnlyKeys("personio://employees/{id}", "personio://org-chart", "personio://attributes")
                    .allSatisfy((uri, resource) -> assertThat(resource)
                            .containsKeys("name", "title", "description")
                            .containsEntry("mimeType", "application/json"));
        }
    }

    @Test
    void contentIsWhatTheToolAnswers() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            String id = String.valueOf(stack.company().people().get(3).id());

            Object answered =
                    stack.result("get_employee", Map.of("employee", id)).get("employee");
            assertThat(menu.read("personio://employees/" + id)).startsWith("{\"employee\":" + WireJson.text(answered));
            assertThat(menu.read("personio://org-chart")).contains("\"complete\":true", "\"depth\":0");
            assertThat(menu.read("personio://attributes")).contains("\"complete\":true", "\"key\":\"hire_date\"");
        }
    }

    @Test
    void readingAndCompletingAreCallsThatCanBeRefused() {
        List<String> calls = new CopyOnWriteArrayList<>();
        CallGuard guard = new CallGuard() {
            @Override
            public <A extends Answer> A around(BoundTool tool, CallContext context, Supplier<A> call) {
                calls.add(tool.spec().name());
                throw RefusedException.denied("Too many calls.");
            }
        };
        try (DemoStack stack = settings.guard(guard).start();
                Menu menu = new Menu(stack)) {
            assertThat(menu.error("resources/read", Map.of("uri", "personio://org-chart")))
                    .containsEntry("code", -32003)
                    .containsEntry("message", "Too many calls.");
            assertThat(menu.suggest("who_is_out", "department", "")).containsEntry("values", List.of());
            assertThat(menu.suggest("team_overview", "manager", "an")).containsEntry("values", List.of());
            assertThat(calls).containsExactly("get_org_chart", "get_headcount", "search_employees");
        }
    }

    @Test
    void nameInAnAddressIsDecoded() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            String email = stack.company().people().get(3).email();

            assertThat(menu.read("personio://employees/" + email.replace("@", "%40")))
                    .contains(email);
        }
    }

    @Test
    void whoeverDoesNotExistIsNotFound() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            for (String uri :
                    new String[] {"personio://employees/99999999", "personio://employees/%zz", "personio://x"}) {
                assertThat(menu.error("resources/read", Map.of("uri", uri))).containsEntry("code", -32002);
            }
        }
    }
}
