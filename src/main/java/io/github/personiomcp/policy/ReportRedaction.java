package io.github.personiomcp.policy;

import static io.github.personiomcp.domain.Attribute.Access.READ_ONLY;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Report;
import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.ReportTable.Column;
import io.github.personiomcp.domain.Reports;
import io.github.personiomcp.domain.TenantSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports without their sensitive columns: reports do not keep to the attributes that the credential may read (API reference 5.10). What
 * a column is about is told by its id, its label, the tenant's attribute behind it, and by amounts of money in it; a column of which none
 * of this is known is hidden.
 */
final class ReportRedaction implements Reports {

    private final Policy policy;
    private final Visibility visibility;
    private final SensitiveValues sensitive;
    private final Reports reports;

    private ReportRedaction(Policy policy, Reports reports) {
        this.policy = policy;
        this.visibility = policy.visibility();
        this.sensitive = new SensitiveValues(visibility);
        this.reports = reports;
    }

    /** {@code reports} as {@code policy} lets them be seen. */
    static Reports under(Policy policy, Reports reports) {
        return new ReportRedaction(policy, reports);
    }

    @Override
    public List<Report> all(CallContext context) {
        return reports.all(context).stream()
                .map(report -> new Report(
                        report.id(), sensitive.shown(report.name()), sensitive.shownIfAny(report.description())))
                .toList();
    }

    @Override
    public ReportTable run(String id, String locale, CallContext context) {
        ReportTable table = discreet(reports.run(id, locale, context));
        return AbsenceReasons.under(policy, table.hiding(column -> hiddenAs(column, table, context.tenant())));
    }

    /** A label that may not be shown is none. */
    private ReportTable discreet(ReportTable table) {
        List<Column> columns = table.columns().stream()
                .map(column -> column.label() != null && sensitive.hide(column.label())
                        ? new Column(column.id(), null, column.money(), column.readable())
                        : column)
                .toList();
        return new ReportTable(sensitive.shown(table.name()), columns, table.rows(), table.hidden());
    }

    private @Nullable String hiddenAs(Column column, ReportTable table, TenantSchema tenant) {
        String absence = AbsenceReasons.hiding(visibility.absences(), column);
        if (absence != null) {
            return absence;
        }
        List<SensitiveClass> classes = classes(column);
        List<Attribute> known = Stream.concat(
                        Stream.concat(tenant.attributes().stream(), tenant.hidden().stream()),
                        TenantSchema.standard().attributes().stream())
                .filter(attribute -> names(attribute, column.id()))
                .toList();
        List<Attribute> meant =
                Stream.concat(known.stream(), Stream.of(asAttribute(column))).toList();
        return first(meant, attribute -> visibility.hiddenByName(attribute, classes))
                .or(() -> meant.stream().anyMatch(visibility::exposes)
                        ? Optional.empty()
                        : first(known, visibility::hiddenAs)
                                .or(() -> visibility.hiddenAs(classes))
                                .or(() -> known.isEmpty() ? unknown(column) : Optional.empty())
                                .or(() -> hiddenAs(column, table.rows())))
                .orElse(null);
    }

    /** Cells of any column may hold what is sensitive by its shape. */
    private Optional<String> hiddenAs(Column column, List<Map<String, Object>> rows) {
        return rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.get(column.id())))
                        .anyMatch(sensitive::hide)
                ? Optional.of(SensitiveClass.BANK.label())
                : Optional.empty();
    }

    private static Optional<String> first(List<Attribute> attributes, Function<Attribute, Optional<String>> why) {
        return attributes.stream()
                .flatMap(attribute -> why.apply(attribute).stream())
                .findFirst();
    }

    /** What is said of a column that shows no attribute that is known. */
    private Optional<String> unknown(Column column) {
        if (nameless(column)) {
            return Optional.of(Visibility.UNCLASSIFIED);
        }
        return visibility.rule() == AttributeRule.STRICT && asAttribute(column).custom()
                ? Optional.of(Visibility.STRICT)
                : Optional.empty();
    }

    /** Reports name attributes by their raw key. */
    private static Attribute asAttribute(Column column) {
        String label = Objects.requireNonNullElse(column.label(), column.id());
        return new Attribute(
                column.id(), new Source(column.id(), null), label, AttributeType.TEXT, null, List.of(), READ_ONLY);
    }

    private static boolean nameless(Column column) {
        return column.label() == null || column.label().equals(column.id());
    }

    private static boolean names(Attribute attribute, String id) {
        return attribute.key().equals(id)
                || attribute.source().rawKey().equals(id)
                || id.equals(attribute.universalId());
    }

    private static List<SensitiveClass> classes(Column column) {
        String words = column.id().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        Stream<SensitiveClass> byName = Classification.named(column.id(), words, column.label()).stream();
        return Stream.concat(byName, column.money() ? Stream.of(SensitiveClass.PAY) : Stream.of())
                .distinct()
                .toList();
    }
}
