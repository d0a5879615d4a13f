package io.github.personiomcp.demo;

import java.util.List;

/** What time is spent on. */
public record Project(long id, String name, boolean active) {

    static final List<Project> ALL = List.of(
            new Project(41, "Polaris Migration", true),
            new Project(42, "Customer Portal", true),
            new Project(43, "Data Warehouse", true),
            new Project(44, "Iberia Launch", true),
            new Project(45, "ISO 27001", true),
            new Project(46, "Website 2024", false));
}
