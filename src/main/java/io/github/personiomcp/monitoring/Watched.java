package io.github.personiomcp.monitoring;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.PermitReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a server that runs says how it is.
 *
 * @param permits for requests to Personio; unknown as long as nobody asked it anything
 * @param directories the copies of the employee directory, one for each distinct policy that somebody has used
 * @param access what keeps the server from knowing who may call by now; empty where nothing does
 * @param look asks Personio for the tenant's attributes, as every start does, and says what stands in the way
 */
public record Watched(
        Supplier<Optional<PermitReport>> permits,
        Supplier<List<EmployeeDirectory>> directories,
        Supplier<Optional<String>> access,
        Supplier<TenantSchema> look) {}
