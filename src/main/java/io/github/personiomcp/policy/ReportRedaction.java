package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Report;
import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.ReportTable.Column;
import io.github.personiomcp.domain.Reports;
import io.github.personiomcp.domain.TenantSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports without their sensitive columns: reports do not keep to the attributes that the credential may read (API reference 5.10). What
 * a column is about is told by its id, its label, the tenant's attribute behind it, and by amounts of money in it; a column of which none
 * of this is known is hidden.
 */
final class ReportRedaction implements Reports {

    private final Policy policy;
    private final Reports reports;

    private ReportRedaction(Policy policy, Reports reports) {
        this.policy = policy;
        this.reports = reports;
    }

    /** {@code reports} as {@code policy} lets them be seen. */
    static Reports under(Policy policy, Reports reports) {
        return new ReportRedaction(policy, reports);
    }

    @Override
    public List<Report> all(CallContext context) {
        return reports.all(context);
    }

    @Override
    public ReportTable run(String id, String locale, CallContext context) {
        ReportTable table = reports.run(id, locale, context);
        return AbsenceReasons.under(policy, table.hiding(column -> hiddenAs(column, context.tenant())));
    }

    private @Nullable String hiddenAs(Column column, TenantSchema tenant) {
        List<Attribute> known = Stream.concat(
                        Stream.concat(tenant.attributes().stream(), tenant.hidden().stream()),
                        TenantSchema.standard().attributes().stream())
                .filter(attribute -> names(attribute, column.id()))
                .toList();
        if (Stream.concat(known.stream().map(Attribute::key), Stream.of(column.id()))
                .anyMatch(policy.exposed()::contains)) {
            return null;
        }
        return known.stream()
                .flatMap(attribute -> policy.hiddenAs(attribute).stream())
                .findFirst()
                .or(() -> policy.hiddenAs(classes(column)))
                .or(() -> known.isEmpty() && nameless(column) ? Optional.of(Policy.UNCLASSIFIED) : Optional.empty())
                .orElse(null);
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
