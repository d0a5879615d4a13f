package io.github.personiomcp.domain;

import java.util.Locale;

/**
 * Something that people belong to: a department, an office, a legal entity.
 *
 * @param id unique among the units of its kind only
 */
public record OrganizationUnit(Kind kind, String id, String name) {

    public enum Kind {
        DEPARTMENT("department"),
        TEAM("team"),
        OFFICE("office"),
        LEGAL_ENTITY("subcompany"),
        COST_CENTER("cost_centers");

        private final String attribute;

        Kind(String attribute) {
            this.attribute = attribute;
        }

        /** The key of the attribute that shows an employee's units of this kind. */
        public String attribute() {
            return attribute;
        }

        /** As agents write it: {@code legal_entity}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
