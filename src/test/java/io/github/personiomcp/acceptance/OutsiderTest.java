package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.Questions.Question;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.server.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For a server that is confined to some people, everybody else is nobody. */
class OutsiderTest {

    @ParameterizedTest
    @EnumSource(ApiPreference.class)
    void nothingOfAnybodyOutsideIsChanged(ApiPreference api) {
        try (DemoStack stack = ScopeTest.stack(ScopeTest.settings(api).scope(ScopeTest.IRELAND));
                DemoStack open = ScopeTest.stack(ScopeTest.settings(api))) {
            Outsiders outsiders = Outsiders.of(stack, ScopeTest.IRELAND);
            Set<String> tools = new HashSet<>();
            for (Person person : outsiders.people().subList(0, 12)) {
                for (Question question : ScopeTest.writes(person, open, outsiders)) {
                    if (stack.toolNames().contains(question.tool())) {
                        tools.add(question.tool());
                        assertThat(stack.call(question.tool(), question.arguments())
                                        .failed())
                                .as(question.toString())
                                .isTrue();
                    }
                }
            }
            assertThat(tools).hasSizeGreaterThan(api == ApiPreference.V1 ? 4 : 9);
            assertThat(written(stack)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ApiPreference.class)
    void somebodyOutsideIsAnsweredLikeSomebodyWhomNobodyKnows(ApiPreference api) {
        try (DemoStack stack = ScopeTest.stack(ScopeTest.settings(api).scope(ScopeTest.IRELAND))) {
            Person outsider = Outsiders.of(stack, ScopeTest.IRELAND).people().get(0);
            String id = String.valueOf(outsider.id());
            String unknown = "9" + id;
            for (Question question : Outsiders.about(id)) {
                Question other =
                        Outsiders.about(unknown).get(Outsiders.about(id).indexOf(question));
                boolean search = question.arguments().containsKey("query"); // finds the number itself, with its typos
                if (stack.toolNames().contains(question.tool()) && !search) {
                    Outcome one = stack.call(question.tool(), question.arguments());
                    Outcome two = stack.call(other.tool(), other.arguments());
                    assertThat(plain(one, id)).as(question.toString()).isEqualTo(plain(two, unknown));
                }
            }
        }
    }

    /** An answer without what was asked for and when. */
    private static String plain(Outcome outcome, String asked) {
        return (outcome.failed() + outcome.text())
                .replace(asked, "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "NOW")
                .replace(",\"employments_as_of\":\"NOW\"", ""); // told where it is another second
    }

    /** Requests that change something. */
    private static List<String> written(DemoStack stack) {
        return stack.traffic().requests().stream()
                .filter(request ->
                        !request.method().equals("GET") && !request.path().contains("/auth"))
                .map(request -> request.method() + " " + request.path())
                .toList();
    }
}
