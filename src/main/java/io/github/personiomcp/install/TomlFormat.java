package io.github.personiomcp.install;

import io.github.personiomcp.install.TomlStatements.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * TOML, a table for each server. Tables may stand in any order, so the entry is a block of its own at the end.
 *
 * @param servers the name of the table that holds those of the servers
 */
record TomlFormat(String servers) implements Format {

    @Override
    public String with(String text, Entry entry) {
        String rest = without(text);
        String newline = Lines.ending(text);
        String block = String.join(newline, block(entry)) + newline;
        String changed = rest.isBlank() ? rest + block : Lines.ended(rest) + newline + block;
        int start = changed.length() - block.length();
        List<Statement> expected = TomlStatements.of(Lines.ended(rest));
        List<Statement> found = TomlStatements.of(changed);
        boolean apart = found.size() > expected.size()
                && found.subList(0, expected.size()).equals(expected)
                && found.get(expected.size()).start() == start;
        if (!apart) {
            throw new UneditableException("The file has a shape that cannot be changed safely.");
        }
        return changed;
    }

    @Override
    public String without(String text) {
        List<Statement> statements = TomlStatements.of(text);
        requirePlain(statements);
        int first = first(statements);
        if (first < 0) {
            return text;
        }
        int last = first;
        while (last < statements.size() && !(statements.get(last).header() && !ours(statements.get(last)))) {
            last++;
        }
        requireOneBlock(statements.subList(last, statements.size()));
        int start = statements.get(first).start();
        int end = statements.get(last - 1).end();
        return joined(text.substring(0, start), text.substring(end));
    }

    @Override
    public Optional<List<String>> command(String text) {
        List<Statement> statements = TomlStatements.of(text);
        int first = first(statements);
        if (first < 0) {
            return Optional.empty();
        }
        List<Statement> own = statements.subList(first + 1, statements.size()).stream()
                .takeWhile(statement -> !statement.header())
                .toList();
        List<String> words = new ArrayList<>(read("command", own));
        words.addAll(read("args", own));
        return Optional.of(words);
    }

    private List<String> block(Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add("[" + table() + "]");
        lines.add("command = " + Quoted.of(entry.command()));
        lines.add("args = " + Quoted.list(entry.arguments()));
        if (!entry.environment().isEmpty()) {
            lines.add("");
            lines.add("[" + table() + ".env]");
            entry.environment().forEach((name, value) -> lines.add(name + " = " + Quoted.of(value)));
        }
        return lines;
    }

    private static List<String> read(String key, List<Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.key().equals(key))
                .flatMap(statement -> Quoted.read(statement.value()).stream())
                .toList();
    }

    private int first(List<Statement> statements) {
        return IntStream.range(0, statements.size())
                .filter(index -> statements.get(index).header() && ours(statements.get(index)))
                .findFirst()
                .orElse(-1);
    }

    private boolean ours(Statement header) {
        return header.key().equals(table()) || header.key().startsWith(table() + ".");
    }

    private String table() {
        return servers + "." + Entry.NAME;
    }

    /** Servers that are not tables of their own, or whose names are written in another way, could be the entry in disguise. */
    private void requirePlain(List<Statement> statements) {
        boolean inside = false;
        for (Statement statement : statements) {
            inside = statement.header() ? statement.key().equals(servers) : inside;
            boolean assigned = !statement.header() && (inside || begins(statement.key()));
            boolean disguised = statement.header()
                    && statement.key().replaceAll("[\\s\"']", "").equals(table())
                    && !ours(statement);
            if (assigned || disguised) {
                throw new UneditableException("The file holds " + statement.key() + " in a way that cannot be changed"
                        + " safely; a server is expected as a table [" + servers + ".NAME].");
            }
        }
    }

    private boolean begins(String key) {
        return key.equals(servers) || key.matches("[\"']?" + servers + "[\"']?\\s*(\\..*)?");
    }

    private void requireOneBlock(List<Statement> rest) {
        if (first(rest) >= 0) {
            throw new UneditableException("The tables of " + table() + " are scattered over the file.");
        }
    }

    /** What is left around the block; the blank line in front of it belonged to it. */
    private static String joined(String before, String after) {
        String newline = Lines.ending(before);
        boolean separated = before.endsWith(newline + newline);
        return (separated ? before.substring(0, before.length() - newline.length()) : before) + after;
    }
}
