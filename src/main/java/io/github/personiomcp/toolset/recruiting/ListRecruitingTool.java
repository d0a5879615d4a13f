package io.github.personiomcp.toolset.recruiting;

import io.github.personiomcp.directory.Days;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Recruiting;
import io.github.personiomcp.domain.Recruiting.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applications, candidates, vacancies and their categories. Of candidates nothing private but the e-mail. */
public final class ListRecruitingTool implements Tool {

    private static final int DEFAULT_LIMIT = 20;
    private static final String NOUN = "recruiting";

    private final Recruiting recruiting;
    private final Clock clock;

    /**
     * A tool on one port.
     *
     * @param clock its time zone decides when a day begins
     */
    public ListRecruitingTool(Recruiting recruiting, Clock clock) {
        this.recruiting = recruiting;
        this.clock = clock;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property(
                        "kind",
                        Schema.choice(Stream.of(Kind.values()).map(Kind::label).toList()))
                .property("updated_since", Schema.string().describedAs("YYYY-MM-DD, today, yesterday"))
                .required("kind");
        Schema record = Schema.object().property("id", Schema.string()).property("name", Schema.string());
        return new ToolSpec(
                "list_recruiting",
                Toolset.RECRUITING,
                Effect.READ,
                "List recruiting",
                "Lists applications (candidate, job, stage), candidates (name and e-mail), vacancies or their categories.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                Listings.of(NOUN, record).build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Kind kind = Kind.valueOf(call.arguments().text("kind").orElse("").toUpperCase(Locale.ROOT));
        LocalDate since = call.arguments()
                .text("updated_since")
                .map(word -> Days.parse(word, LocalDate.now(clock)))
                .orElse(null);
        if (since != null && kind == Kind.CATEGORIES) {
            throw new InvalidArgumentException(
                    "Personio does not tell when a category changed; leave updated_since out.");
        }
        List<Map<String, Object>> records = recruiting.all(kind, beginning(since), call.context()).stream()
                .map(ListRecruitingTool::record)
                .toList();
        return Page.of(NOUN, records, call.arguments(), DEFAULT_LIMIT)
                .with(Listings.record("updated_since", since == null ? null : since.toString()))
                .noting(notes(kind));
    }

    private @Nullable Instant beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Map<String, Object> record(Recruiting.Entry entry) {
        Map<String, Object> record = Listings.record("id", entry.id());
        record.putAll(entry.facts());
        return record;
    }

    private static List<Message> notes(Kind kind) {
        return kind == Kind.CANDIDATES
                ? List.of(Message.of("Phone, address, birthday, gender and profiles of candidates are never shown."))
                : List.of();
    }
}
