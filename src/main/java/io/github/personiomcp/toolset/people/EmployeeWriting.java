package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.directory.VisibleAttributes;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.EmployeeWrites.Receipt;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.toolset.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What creating and updating have in common: understanding the values, and reading the record back, because Personio silently ignores
 * what it cannot set (API reference 4.4).
 */
final class EmployeeWriting {

    private final EmployeeDirectory directory;
    private final EmployeeWrites writes;
    private final Organization organization;

    EmployeeWriting(EmployeeDirectory directory, EmployeeWrites writes, Organization organization) {
        this.directory = directory;
        this.writes = writes;
        this.organization = organization;
    }

    EmployeeWrites port() {
        return writes;
    }

    List<DesiredValue> understand(Map<String, @Nullable Object> values, Snapshot snapshot, CallContext context) {
        List<DesiredValue> understood = new ArrayList<>();
        ExistingUnits units = new ExistingUnits(snapshot, organization, context);
        values.forEach(
                (key, value) -> understood.add(DesiredValue.of(writable(key, snapshot), value, snapshot, units)));
        return understood;
    }

    /** How {@code id} stands after a write that Personio acknowledged. */
    ToolResult applied(
            Plan plan, Receipt receipt, List<DesiredValue> wanted, List<Message> remarks, CallContext context) {
        List<Message> warnings = new ArrayList<>(remarks);
        warnings.addAll(receipt.warnings());
        try {
            List<DesiredValue> ignored = ignored(directory.reread(receipt.id(), Writing.lookingBack(context)), wanted);
            return outcome("applied", receipt.id(), plan, ignored.isEmpty(), ignored, warnings);
        } catch (PersonioException e) {
            warnings.add(Message.of("Personio accepted the write, but it could not be read back: {0}", e.said()));
            return outcome("applied", receipt.id(), plan, false, List.of(), warnings);
        }
    }

    /** Those of {@code wanted} that {@code person} does not have. */
    static List<DesiredValue> ignored(Employee person, List<DesiredValue> wanted) {
        return wanted.stream().filter(value -> !value.holdsFor(person)).toList();
    }

    static ToolResult outcome(
            String status,
            @Nullable String id,
            Plan plan,
            boolean verified,
            List<DesiredValue> ignored,
            List<Message> warnings) {
        return Writing.outcome(status, id, plan, verified, keys(ignored), warnings);
    }

    static List<String> keys(List<DesiredValue> values) {
        return values.stream().map(DesiredValue::key).toList();
    }

    /** The values as the port takes them. */
    static Map<String, @Nullable Object> forPort(List<DesiredValue> values) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        values.forEach(value -> written.put(value.key(), value.written()));
        return written;
    }

    static Attribute writable(String key, Snapshot snapshot) {
        Attribute attribute = VisibleAttributes.require(snapshot.tenant(), key);
        if (attribute.access() == Attribute.Access.NEEDS_V2) {
            throw new InvalidArgumentException(
                    "'{0}' can be set over Personio's v2 API alone, over which this server cannot write: grant the"
                            + " integration \"Persons: write\" of API v2 in Personio (Marketplace > Connected integrations),"
                            + " without PERSONIO_API=v1 here, or change it in Personio itself. Settable: {1}.",
                    attribute.key(), settable(snapshot));
        }
        if (attribute.access() == Attribute.Access.READ_ONLY) {
            throw new InvalidArgumentException(
                    "'{0}' cannot be set through Personio's API; change it in Personio itself. Settable: {1}.",
                    attribute.key(), settable(snapshot));
        }
        return attribute;
    }

    private static String settable(Snapshot snapshot) {
        return snapshot.tenant().attributes().stream()
                .filter(attribute -> attribute.access().allows(Effect.UPDATE))
                .map(Attribute::key)
                .collect(Collectors.joining(", "));
    }
}
