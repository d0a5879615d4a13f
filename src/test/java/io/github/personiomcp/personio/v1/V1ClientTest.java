package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.CannedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class V1ClientTest {

    private static final ApiRequest READ = ApiRequest.get(EndpointFamily.V1_OTHER, "/v1/x");
    private static final ApiRequest WRITE = ApiRequest.write(
            Effect.UPDATE, EndpointFamily.V1_OTHER, "PATCH", "/v1/x", new ApiRequest.Body("application/json", "{}"));

    @ParameterizedTest
    @CsvSource({
        "302,BAD_ANSWER", "400,REJECTED", "401,MISSING_RIGHT", "403,MISSING_RIGHT", "404,NOT_FOUND", "405,REJECTED",
        "410,GONE", "415,REJECTED", "422,REJECTED", "429,RATE_LIMITED", "500,SERVER_ERROR", "503,SERVER_ERROR"
    })
    void statusDecidesTheKindOfAnError(int status, Kind kind) {
        assertThat(failure(READ, status, "{\"success\":false}").kind()).isEqualTo(kind);
    }

    @Test
    void refusalThatIsNoJsonObjectIsNotPersonios() {
        assertThat(failure(READ, 403, "<html>down</html>"))
                .hasMessageStartingWith("Something between here and Personio refused");
        assertThat(failure(READ, 404, "").kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "0,REJECTED",
        "403,MISSING_RIGHT",
        "404,NOT_FOUND",
        "'\"404\"',NOT_FOUND",
        "422,REJECTED",
        "200,REJECTED",
        "null,REJECTED",
        "9999,REJECTED",
        "'\"E1\"',REJECTED"
    })
    void failureUnderHttp200IsAFailure(String code, Kind kind) {
        String body =
                "{\"success\":false,\"error\":{\"code\":" + code + ",\"message\":\"Es ist ein Problem aufgetreten\"}}";

        assertThat(failure(READ, 200, body).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"false\"", "0"})
    void failureIsRecognisedHoweverItIsWritten(String flag) {
        assertThat(failure(READ, 200, "{\"success\":" + flag + "}").kind()).isEqualTo(Kind.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "{\"success\":true,\"da", "[]", "{}", "{\"foo\":1}"})
    void unreadableAnswerToAReadIsABadAnswer(String body) {
        assertThat(failure(READ, 200, body).kind()).isEqualTo(Kind.BAD_ANSWER);
    }

    @Test
    void answerWithDataOnlyIsTakenAsSuccess() {
        assertThat(new V1Client(new CannedApi().on("/v1/x", "{\"data\":[1]}"))
                        .send(READ, Right.EMPLOYEES_READ, call())
                        .path("data"))
                .hasSize(1);
    }

    @Test
    void unreadableAnswerOrFaultAfterAWriteLeavesItsOutcomeUnknown() {
        assertThat(failure(WRITE, 200, "<html>").kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(failure(WRITE, 200, "{}").kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(failure(WRITE, 502, "").kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(failure(WRITE, 422, "{}").kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    void missingRightNamesTheRightAndTheScreen() {
        assertThat(failure(READ, 403, "{}"))
                .hasMessage("The credential lacks the right \"Employees: read\". Grant it in Personio: "
                        + "Marketplace > Connected integrations > your custom integration.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'error':{'code':422,'message':'Invalid','error_data':{'hire_date':['must be a date','is required'],'x':{'y':1}}}} | Invalid hire_date: must be a date; is required; x: y: 1",
                "{'success':false,'message':'Project 5 not found'} | Project 5 not found",
                "{'success':false,'error':{'name':['is taken']}} | name: is taken",
                "{'status':404,'errors':[{'title':'Gone','_meta':[]}]} | title: Gone",
                "{'error':{'message':'a','errors':['b']}} | a b"
            })
    void rejectionQuotesPersonio(String body, String quoted) {
        assertThat(failure(READ, 422, body.replace('\'', '"')))
                .hasMessage("Personio refuses the request. Personio says: \"" + quoted + "\"");
    }

    @Test
    void quotationIsCleanedAndCapped() {
        String message = "\\u202Eevil\\u0000\\n" + "long ".repeat(1_000);

        assertThat(failure(READ, 400, "{\"error\":{\"message\":\"" + message + "\"}}")
                        .getMessage())
                .contains("Personio says: \"evil long long")
                .hasSizeLessThan(400);
    }

    private static PersonioException failure(ApiRequest request, int status, String body) {
        CannedApi api = new CannedApi().on("/v1/x", asked -> CannedApi.json(status, body));
        return catchThrowableOfType(
                PersonioException.class, () -> new V1Client(api).send(request, Right.EMPLOYEES_READ, call()));
    }
}
