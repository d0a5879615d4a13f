package io.github.personiomcp.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Port: which attributes the credential can read. */
public interface Attributes {

    /**
     * All readable attributes, unnamed: their {@link Attribute#key()} is still Personio's own (with the part of a nested object behind
     * an underscore). Shapes are learned from the values of some people.
     *
     * @param withheld tells of the attributes that are known without anybody's values, unnamed too, the raw keys whose values are not to
     *     be read; followed where Personio can list attributes and leave some out of what it sends
     */
    List<Attribute> readable(Function<List<Attribute>, Set<String>> withheld, CallContext context);
}
