package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.tool.Elicitor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A human who can be reached, answers as a test says and remembers what they were asked. */
public final class FakeElicitor implements Elicitor {

    public final List<String> asked = new ArrayList<>();
    private final Supplier<Answer> answers;

    public FakeElicitor(Supplier<Answer> answers) {
        this.answers = answers;
    }

    public static FakeElicitor saying(Answer answer) {
        return new FakeElicitor(() -> answer);
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public Answer ask(String question) {
        asked.add(question);
        return answers.get();
    }
}
