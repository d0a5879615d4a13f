package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.CannedApi;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class V2ClientTest {

    private static final String PATH = "/v2/projects";
    private static final ApiRequest READ =
            ApiRequest.get(EndpointFamily.V2_OTHER, PATH).with("limit", 2).with("status", "ACTIVE");

    @ParameterizedTest
    @CsvSource({
        "304,BAD_ANSWER",
        "400,REJECTED",
        "401,MISSING_RIGHT",
        "403,MISSING_RIGHT",
        "404,NOT_FOUND",
        "409,REJECTED",
        "410,GONE",
        "412,REJECTED",
        "415,REJECTED",
        "422,REJECTED",
        "429,RATE_LIMITED",
        "500,SERVER_ERROR",
        "502,SERVER_ERROR"
    })
    void statusDecidesTheKindAndTheTraceIsKept(int status, Kind kind) {
        PersonioException failure = failure(status, "{\"personio_trace_id\":\"abc-123\",\"errors\":[]}");

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageEndingWith(" (trace id abc-123)");
    }

    @Test
    void refusalThatIsNoJsonObjectIsNotPersonios() {
        assertThat(failure(403, "<html>")).hasMessageStartingWith("Something between here and Personio refused");
    }

    @Test
    void rejectionQuotesDetailsAndFields() {
        assertThat(failure(400, """
                {"errors":[{"title":"Bad Request","detail":"The provided value\\nis invalid","type":null,"_meta":{"field":"updated_at"}},{"title":"Other"}]}"""))
                .hasMessage(
                        "Personio refuses the request. Personio says: \"The provided value is invalid [updated_at]; Other\"");
    }

    @Test
    void missingRightIsNamedWithItsScreen() {
        assertThat(failure(401, "{}"))
                .hasMessageContaining("\"Projects: read\"")
                .hasMessageContaining("Marketplace > Connected integrations");
    }

    @Test
    void faultAfterAWriteLeavesItsOutcomeUnknown() {
        ApiRequest write = ApiRequest.write(
                Effect.CREATE, EndpointFamily.V2_OTHER, "POST", PATH, new ApiRequest.Body("application/json", "{}"));
        V2Client client = new V2Client(new CannedApi().on(PATH, request -> json(504, "")));

        assertThat(catchThrowableOfType(PersonioException.class, () -> client.send(write, "Projects: write", call()))
                        .kind())
                .isEqualTo(Kind.OUTCOME_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"id\":", "[]", "null"})
    void whatIsNoObjectAcknowledgesNoWrite(String body) {
        V2Client client = new V2Client(new CannedApi().on(PATH, request -> json(200, body)));
        ApiRequest write = ApiRequest.delete(EndpointFamily.V2_OTHER, PATH);

        assertThat(catchThrowableOfType(
                                PersonioException.class, () -> client.acknowledged(write, "Projects: write", call()))
                        .kind())
                .isEqualTo(Kind.OUTCOME_UNKNOWN);
    }

    @Test
    void anEmptyAnswerAcknowledgesAWrite() {
        V2Client client = new V2Client(new CannedApi().on(PATH, request -> json(204, "")));
        ApiRequest write = ApiRequest.delete(EndpointFamily.V2_OTHER, PATH);

        assertThat(client.acknowledged(write, "Projects: write", call()).status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'href':'https://api.personio.de/v2/projects?limit=2&cursor=cur%2Fa%3D%3D'}",
                "{'href':'/v2/projects?cursor=cur%2Fa%3D%3D&limit=2'}",
                "{'href':'https://evil.example/steal?cursor=cur%2Fa%3D%3D#x'}",
                "'https://api.personio.de/v2/employments?cursor=cur%2Fa%3D%3D'",
                "'cursor=cur%2Fa%3D%3D'"
            })
    void onlyTheCursorOfTheNextLinkIsTaken(String next) {
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> CannedApi.values(request, "cursor").isEmpty()
                                ? json(200, page("[{'id':'1'},{'id':'2'}]", next))
                                : json(200, page("[{'id':'2'},{'id':'3'},{'name':'without id'}]", "null")));

        assertThat(all(api)).hasSize(4);
        ApiRequest second = api.requests().get(1);
        assertThat(second.path()).isEqualTo(PATH);
        assertThat(CannedApi.value(second, "cursor")).isEqualTo("cur/a==");
        assertThat(CannedApi.value(second, "limit")).isEqualTo("2");
        assertThat(CannedApi.value(second, "status")).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'_data':[]}",
                "{'_data':null,'_meta':{}}",
                "{'_data':[],'_meta':{'links':{'next':{}}}}",
                "{'_data':[],'_meta':{'links':{'next':{'href':''}}}}"
            })
    void withoutANextLinkThePageIsTheLast(String answer) {
        CannedApi api = new CannedApi().on(PATH, answer.replace('\'', '"'));

        assertThat(all(api)).isEmpty();
        assertThat(api.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'/v2/projects?limit=2'", "'/v2/projects?cursor='", "'/v2/projects?cursor=%zz'"})
    void nextLinkWithoutCursorIsABadAnswer(String next) {
        assertBad(new CannedApi().on(PATH, page("[]", next)), "no usable cursor");
    }

    @Test
    void repeatedCursorIsABadAnswer() {
        AtomicInteger page = new AtomicInteger();
        CannedApi api = new CannedApi()
                .on(PATH, request -> json(200, page("[]", "'?cursor=c" + page.incrementAndGet() % 3 + "'")));

        assertBad(api, "circle");
        assertThat(api.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void cursorThatPersonioForgotIsNoRefusalOfWhatWasAsked(int status) {
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> CannedApi.values(request, "cursor").isEmpty()
                                ? json(200, page("[{'id':'1'}]", "'?cursor=old'"))
                                : json(status, "{}"));

        assertBad(api, "lost its place in the list; try again");
    }

    @Test
    void endlessListIsABadAnswer() {
        AtomicInteger page = new AtomicInteger();

        assertBad(
                new CannedApi().on(PATH, request -> json(200, page("[]", "'?cursor=c" + page.incrementAndGet() + "'"))),
                "does not end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"_data\":{}}", "{\"_data\":\"x\"}"})
    void answerWithoutAListIsABadAnswer(String body) {
        assertBad(new CannedApi().on(PATH, body), "without the list");
    }

    private static void assertBad(CannedApi api, String message) {
        PersonioException failure = catchThrowableOfType(PersonioException.class, () -> all(api));
        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
    }

    private static List<JsonNode> all(CannedApi api) {
        return new V2Client(api).all(READ, "Projects: read", call());
    }

    private static String page(String data, String next) {
        return ("{'_data':" + data + ",'_meta':{'links':{'self':{'href':'x'},'next':" + next + "}}}")
                .replace('\'', '"');
    }

    private static PersonioException failure(int status, String body) {
        CannedApi api = new CannedApi().on(PATH, request -> json(status, body));
        return catchThrowableOfType(PersonioException.class, () -> all(api));
    }
}
