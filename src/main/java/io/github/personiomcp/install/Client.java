package io.github.personiomcp.install;

/**
 * A program that starts MCP servers.
 *
 * @param name as written on the command line
 * @param title as its users call it
 * @param places where its configuration is
 * @param afterwards what makes it look at a changed configuration, as a sentence
 */
public record Client(String name, String title, Places places, Format format, String afterwards) {}
