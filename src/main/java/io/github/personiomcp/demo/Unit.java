package io.github.personiomcp.demo;

/** Something with a number and a name that people belong to: a department, team, office or legal entity. */
public record Unit(long id, String name) {}
