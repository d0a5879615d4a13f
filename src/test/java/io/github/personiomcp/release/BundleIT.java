package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The desktop bundle runs where nothing is installed, on the Java that it brings, with what its form asks for. */
@EnabledOnOs(OS.LINUX)
class BundleIT {

    private static final Map<String, String> FORM =
            Map.of("client_id", DemoTenant.CLIENT_ID, "client_secret", DemoTenant.CLIENT_SECRET);

    @TempDir
    private static Path folder;

    private static InstalledBundle bundle;

    @BeforeAll
    static void install() throws IOException {
        bundle = InstalledBundle.make(folder);
    }

    @Test
    void filledInFormReachesPersonio() throws IOException {
        try (DemoTenant tenant = DemoTenant.start(DemoSettings.defaults().withEmployees(30));
                ServerProcess server = bundle.start(
                        FORM, Map.of("PERSONIO_BASE_URL", tenant.baseUrl().toString()))) {
            initialize(server);
            server.send(ServerProcess.call(1, "search_employees", Map.of("limit", 1)));

            assertThat(server.answer(1)).asString().contains("total=30");
        }
    }

    @Test
    void formCanRefuseWritesAndAskForToolsets() throws IOException {
        Map<String, String> form =
                Map.of("client_id", "id", "client_secret", "secret", "writes", "off", "toolsets", "projects");
        try (ServerProcess server = bundle.start(form, Map.of(), "--demo=30")) {
            initialize(server);
            server.send(ServerProcess.request(1, "tools/list"));

            assertThat(tools(server.answer(1)))
                    .contains("search_employees", "list_projects")
                    .doesNotContain("update_employee", "save_project");
        }
    }

    private static void initialize(ServerProcess server) {
        server.send(ServerProcess.initialize("2025-11-25"));
        server.answer("init");
        server.send(ServerProcess.notification("notifications/initialized"));
    }

    private static List<String> tools(Map<String, Object> answer) {
        List<?> tools = (List<?>) ((Map<?, ?>) answer.get("result")).get("tools");
        return tools.stream()
                .map(tool -> String.valueOf(((Map<?, ?>) tool).get("name")))
                .toList();
    }
}
