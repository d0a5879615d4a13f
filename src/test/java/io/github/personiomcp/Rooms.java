package io.github.personiomcp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The rooms of the house: packages, and which of the others each may know. */
public final class Rooms {

    public static final String ROOT = "io.github.personiomcp";

    /** From the ground up: each knows only rooms before it. */
    public static final List<Room> ALL = List.of(
            room("text", "words know nothing of people, tools or Personio"),
            room("logging", "everything logs, so logging stands on nothing that does", "text"),
            room("domain", "everything stands on the domain, so the domain stands on nothing but words", "text"),
            room("tool", "what a tool is depends neither on the protocol nor on Personio", "domain", "text"),
            room("schema", "a schema describes attributes, whoever asks", "domain", "text"),
            room("discovery", "attributes come from a port, and tools come later", "domain", "text"),
            room("directory", "people come from a port and are the same for every tool", "domain", "text"),
            room("personio.http", "sending requests needs no knowledge of what is in them", "domain", "text"),
            room(
                    "personio.v1",
                    "an adapter can be thrown away with its generation of the API",
                    "personio.http",
                    "domain",
                    "text"),
            room(
                    "personio.v2",
                    "an adapter can be thrown away with its generation of the API",
                    "personio.http",
                    "domain",
                    "text"),
            room(
                    "personio",
                    "it chooses between the generations and does nothing else",
                    "personio.v1",
                    "personio.v2",
                    "personio.http",
                    "domain",
                    "text"),
            room(
                    "policy",
                    "policy narrows what tools see, and tools know nothing of it",
                    "tool",
                    "domain",
                    "text",
                    "logging"),
            room("prompt", "a prompt names tools and attributes, and never runs or reads one", "domain", "text"),
            room(
                    "resource",
                    "what is read under an address comes from a tool, with whatever holds for it",
                    "directory",
                    "domain",
                    "text"),
            room(
                    "toolset",
                    "a tool cannot tell the protocol, the policy or the generation of the API",
                    "tool",
                    "schema",
                    "directory",
                    "domain",
                    "text"),
            room(
                    "server",
                    "the server hands tools to the protocol, whatever they do",
                    "prompt",
                    "resource",
                    "policy",
                    "tool",
                    "discovery",
                    "schema",
                    "domain",
                    "text",
                    "logging"),
            room(
                    "monitoring",
                    "nothing works otherwise because somebody watches",
                    "server",
                    "policy",
                    "tool",
                    "directory",
                    "personio",
                    "domain",
                    "text"),
            room("install", "what a client's configuration holds depends on nothing that is served", "text"),
            room("demo", "it stands for Personio and must not share our mistakes"),
            room(
                    "cli",
                    "the command line wires everything, so nothing may need it",
                    "demo",
                    "install",
                    "monitoring",
                    "server",
                    "toolset",
                    "resource",
                    "prompt",
                    "policy",
                    "personio",
                    "personio.v2",
                    "personio.v1",
                    "personio.http",
                    "directory",
                    "discovery",
                    "schema",
                    "tool",
                    "domain",
                    "logging",
                    "text"));

    private Rooms() {}

    /**
     * One of them, with what is in it.
     *
     * @param name that of its package below {@link #ROOT}
     * @param knows names of the others that it may know
     * @param because what would be lost otherwise
     */
    public record Room(String name, List<String> knows, String because) {

        /** Its classes depend on no room but their own and those that it may know. */
        ArchRule rule() {
            String[] allowed = Stream.concat(Stream.of(name), knows.stream())
                    .map(Rooms::content)
                    .toArray(String[]::new);
            DescribedPredicate<JavaClass> forbidden =
                    resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed)));
            return noClasses()
                    .that(resideInAPackage(content(name)))
                    .should()
                    .dependOnClassesThat(forbidden)
                    .because(because);
        }
    }

    /** The packages of all rooms. */
    static String[] packages() {
        return ALL.stream().map(Room::name).map(Rooms::content).toArray(String[]::new);
    }

    private static Room room(String name, String because, String... knows) {
        return new Room(name, List.of(knows), because);
    }

    private static String content(String room) {
        return ROOT + "." + room + "..";
    }
}
