package io.github.personiomcp.personio.http;

/** How the permits for requests to Personio are at the moment, for whoever looks after this instance. */
public interface PermitReport {

    /** Those of one family of endpoints. */
    PermitState permits(EndpointFamily family);

    /** With whom they are shared. */
    PermitSharing permitSharing();
}
