package io.github.personiomcp.domain;

import java.util.List;

/** Port: which attributes the credential can read. */
public interface Attributes {

    /**
     * All readable attributes, unnamed: their {@link Attribute#key()} is still Personio's own (with the part of a nested object behind
     * an underscore).
     */
    List<Attribute> readable(CallContext context);
}
