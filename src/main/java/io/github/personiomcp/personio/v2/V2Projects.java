package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Projects;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reading projects over v2 (API reference 5.6). */
public final class V2Projects implements Projects {

    private static final String PATH = "/v2/projects";
    private static final String READ = "Projects: read";
    private static final String TIMES = "tracked_minutes,sub_projects_tracked_minutes";
    private static final int PAGE_SIZE = 100;
    private static final Pattern ID = Pattern.compile("\\d{1,19}");

    private final V2Client client;

    public V2Projects(ApiClient client) {
        this(new V2Client(client));
    }

    V2Projects(V2Client client) {
        this.client = client;
    }

    @Override
    public List<Project> all(boolean tracked, CallContext context) {
        ApiRequest request = get(PATH).with("limit", PAGE_SIZE);
        return client.all(tracked ? request.with("include", TIMES) : request, READ, context).stream()
                .map(project -> ProjectJson.project(project, tracked))
                .filter(project -> !project.id().isEmpty())
                .toList();
    }

    @Override
    public Project get(String id, CallContext context) {
        try {
            Project project = ProjectJson.project(client.send(get(path(id)), READ, context), false);
            if (!project.id().equals(id)) {
                throw new PersonioException(Kind.BAD_ANSWER, "Personio answered without the project.");
            }
            return project;
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown(id) : e;
        }
    }

    @Override
    public Set<String> members(String id, CallContext context) {
        Set<String> members = new LinkedHashSet<>();
        for (JsonNode member : client.all(get(path(id) + "/members"), READ, context)) {
            String person = V2Errors.text(member.path("person"), "id");
            if (person.isEmpty()) {
                throw new PersonioException(
                        Kind.BAD_ANSWER, "Personio listed a member of a project without the person.");
            }
            members.add(person);
        }
        return members;
    }

    /** @throws PersonioException where no project can have this id */
    static String path(String id) {
        if (!ID.matcher(id).matches()) {
            throw unknown(id);
        }
        return PATH + "/" + id;
    }

    static PersonioException unknown(String id) {
        return new PersonioException(
                Kind.NOT_FOUND,
                Message.of(
                        ID.matcher(id).matches()
                                ? "There is no project with the id {0}."
                                : "There is no project with such an id: ids are numbers.",
                        id));
    }

    private static ApiRequest get(String path) {
        return ApiRequest.get(EndpointFamily.V2_OTHER, path);
    }
}
