package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Employments;
import io.github.personiomcp.directory.Headcount;
import io.github.personiomcp.directory.Headcount.Group;
import io.github.personiomcp.directory.VisibleAttributes;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
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
import io.github.personiomcp.toolset.PeopleArguments;
import io.github.personiomcp.toolset.PeopleArguments.Selected;
import io.github.personiomcp.toolset.PeriodArguments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How many people are employed on a day, by one or two of their attributes. */
public final class GetHeadcountTool implements Tool {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST_ATTRIBUTES = 2;
    private static final Set<AttributeType> OF_SEVERAL_VALUES = Set.of(AttributeType.TAGS, AttributeType.RECORDS);
    private static final List<String> DATES = List.of("hire_date", "termination_date");

    private final PeopleArguments people;
    private final PeriodArguments periods;

    public GetHeadcountTool(EmployeeDirectory directory, PeriodArguments periods) {
        this.people = new PeopleArguments(directory);
        this.periods = periods;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("by", Schema.stringOrStrings().describedAs("one or two attribute keys"))
                .property("date", Schema.string().describedAs("default today"))
                .property("where", PeopleArguments.where());
        Schema group = Schema.object().property("count", Schema.integer());
        return new ToolSpec(
                "get_headcount",
                Toolset.ORGANIZATION,
                Effect.READ,
                "Get headcount",
                "Counts who is employed on a day, by hire and termination date. total: everybody in all groups.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                Listings.of("groups", group).property("date", Schema.date()).build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        LocalDate day = call.arguments().text("date").map(periods::day).orElseGet(periods::today);
        List<Attribute> by = by(call);
        requireDates(call.tenant(), day);
        Selected selected = people.select(call);
        Employments all = selected.snapshot().employments(selected.people(), periods.today());
        Employments employed = all.on(day);
        List<Employee> counted = employed.people();
        List<Group> groups = Headcount.by(by, counted, selected.snapshot());
        Page groupsShown =
                Page.of("groups", groups, Group::toString, GetHeadcountTool::record, call.arguments(), DEFAULT_LIMIT);
        Page page = Listings.about(selected.snapshot(), groupsShown)
                .with(Listings.record("total", counted.size()))
                .with(periods.echo(day))
                .with(Listings.detail("filters", selected.filters()))
                .noting(datesNotes(day, all, employed))
                .noting(groupNotes(by, counted, groups));
        Page told = Unplaced.told(new DateRange(day, day), all, page);
        return Listings.decidedBy(decisive(by, selected), selected.snapshot(), told);
    }

    /** The attributes to group by; with a person goes the id, because two people may have one name. */
    private static List<Attribute> by(ToolCall call) {
        Set<Attribute> by = new LinkedHashSet<>();
        call.arguments().texts("by").forEach(key -> by.add(VisibleAttributes.require(call.tenant(), key)));
        if (by.size() > MOST_ATTRIBUTES) {
            throw new InvalidArgumentException(
                    "'by' takes one or two attributes, not {0}. Narrow by others with where, such as"
                            + " {\"department\": \"Sales\"}.",
                    by.size());
        }
        return by.stream()
                .flatMap(attribute -> Stream.concat(
                        Stream.of(attribute),
                        attribute.type() == AttributeType.PERSON
                                ? call.tenant().find(attribute.key() + "_id").stream()
                                : Stream.empty()))
                .distinct()
                .toList();
    }

    /** Who is there today is told by the status as well. */
    private void requireDates(TenantSchema tenant, LocalDate day) {
        if (!day.equals(periods.today()) || tenant.find("status").isEmpty()) {
            DATES.forEach(key -> VisibleAttributes.require(tenant, key));
        }
    }

    private static Map<String, Object> record(Group group) {
        Map<String, Object> record = Listings.record();
        record.putAll(group.values());
        record.put("count", group.count());
        return record;
    }

    private List<Message> datesNotes(LocalDate day, Employments all, Employments employed) {
        List<Message> notes = new ArrayList<>();
        LocalDate today = periods.today();
        if (!day.equals(today)) {
            notes.add(Message.of(
                    day.isBefore(today)
                            ? "Only hire and termination dates are those of {0}; department and all other attributes are today's. Whoever"
                                    + " was deleted in Personio since then is missing."
                            : "Only hire and termination dates are those of {0}; department and all other attributes are today's. Hires"
                                    + " and terminations that are not entered yet are missing.",
                    day));
        }
        note(notes, "Their last day, still counted: {0}.", employed.endingOn(day));
        if (!day.isBefore(today)) {
            note(notes, "Hired for a later day, not counted: {0}.", all.beginningAfter(day));
        }
        return notes;
    }

    private static void note(List<Message> notes, String what, long count) {
        if (count > 0) {
            notes.add(Message.of(what, count));
        }
    }

    private static List<Message> groupNotes(List<Attribute> by, List<Employee> counted, List<Group> groups) {
        List<Message> notes = new ArrayList<>();
        if (groups.stream().anyMatch(group -> group.values().size() < by.size())) {
            notes.add(Message.of("A group without one of the attributes: people who have none."));
        }
        Set<String> malformed = malformed(counted);
        for (Attribute attribute : by) {
            if (OF_SEVERAL_VALUES.contains(attribute.type())) {
                notes.add(Message.of(
                        "Each combination of {0} is a group; who has a certain one is counted with where.",
                        attribute.key()));
            }
            if (malformed.contains(attribute.key())) {
                notes.add(Message.of(
                        "Some values of {0} in Personio do not fit its type; those people are in the group without it.",
                        attribute.key()));
            }
        }
        return notes;
    }

    /** The attributes of which somebody has a value that does not fit. */
    private static Set<String> malformed(List<Employee> people) {
        Set<String> keys = new HashSet<>();
        for (Employee person : people) {
            keys.addAll(person.malformed());
        }
        return keys;
    }

    private static Set<String> decisive(List<Attribute> by, Selected selected) {
        Set<String> keys = new LinkedHashSet<>(selected.deciding());
        keys.addAll(DATES);
        keys.add("status");
        by.forEach(attribute -> keys.add(attribute.key()));
        return keys;
    }
}
