package io.github.personiomcp;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.personiomcp.domain.Ceilings;
import java.util.stream.Stream;

/** Who may know whom. */
@AnalyzeClasses(packages = "io.github.personiomcp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.personiomcp";

    @ArchTest
    static final ArchRule textImportsNothing = room("text").because("words know nothing of people, tools or Personio");

    @ArchTest
    static final ArchRule loggingKnowsWords =
            room("logging", "text").because("everything logs, so logging stands on nothing that does");

    @ArchTest
    static final ArchRule domainImportsTextAtMost =
            room("domain", "text").because("everything stands on the domain, so the domain stands on nothing");

    @ArchTest
    static final ArchRule toolKnowsTheDomain =
            room("tool", "domain", "text").because("what a tool is depends neither on the protocol nor on Personio");

    @ArchTest
    static final ArchRule schemaKnowsTheDomain =
            room("schema", "domain", "text").because("a schema describes attributes, whoever asks");

    @ArchTest
    static final ArchRule discoveryKnowsTheDomain =
            room("discovery", "domain", "text").because("attributes come from a port, and tools come later");

    @ArchTest
    static final ArchRule directoryKnowsTheDomain =
            room("directory", "domain", "text").because("people come from a port and are the same for every tool");

    @ArchTest
    static final ArchRule policyKnowsTools = room("policy", "tool", "domain", "text", "logging")
            .because("policy narrows what tools see, and tools know nothing of it");

    @ArchTest
    static final ArchRule promptsAreWords = room("prompt", "domain", "text")
            .because("a prompt names tools and attributes, and never runs or reads one");

    @ArchTest
    static final ArchRule resourcesAreToolsUnderAnAddress = room("resource", "directory", "domain", "text")
            .because("what is read under an address comes from a tool, with whatever holds for it");

    @ArchTest
    static final ArchRule toolsetsRunOnPortsAndTheDirectory = room(
                    "toolset", "tool", "schema", "directory", "domain", "text")
            .because("a tool cannot tell the protocol, the policy or the generation of the API");

    @ArchTest
    static final ArchRule onlyThePolicyRaisesCeilings = noClasses()
            .that(not(resideInAnyPackage(ROOT + ".policy", ROOT + ".cli")))
            .and(not(name(Ceilings.class.getName())))
            .should()
            .dependOnClassesThat(name(Ceilings.class.getName()))
            .because("nothing may write that nobody agreed to, and the policy knows who did");

    @ArchTest
    static final ArchRule toolsetsNeverSeeEachOther = slices().matching(ROOT + ".toolset.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("a toolset can be left out without harm to another");

    @ArchTest
    static final ArchRule httpKnowsTheDomain =
            room("personio.http", "domain", "text").because("sending requests needs no knowledge of what is in them");

    @ArchTest
    static final ArchRule firstGenerationKnowsHttpOnly = room("personio.v1", "personio.http", "domain", "text")
            .because("an adapter can be thrown away with its generation of the API");

    @ArchTest
    static final ArchRule secondGenerationKnowsHttpOnly = room("personio.v2", "personio.http", "domain", "text")
            .because("an adapter can be thrown away with its generation of the API");

    @ArchTest
    static final ArchRule personioKnowsItsAdapters =
            room("personio", "domain", "text").because("it chooses between the generations and does nothing else");

    @ArchTest
    static final ArchRule theDemoImportsNothing =
            room("demo").because("it stands for Personio and must not share our mistakes");

    @ArchTest
    static final ArchRule theServerHasNoOpinionOnPersonio = room(
                    "server",
                    "prompt",
                    "resource",
                    "policy",
                    "tool",
                    "discovery",
                    "schema",
                    "domain",
                    "text",
                    "logging")
            .because("the server hands tools to the protocol, whatever they do");

    @ArchTest
    static final ArchRule monitoringOnlyLooksOn = room(
                    "monitoring", "server", "policy", "tool", "directory", "personio", "domain", "text")
            .because("nothing works otherwise because somebody watches");

    @ArchTest
    static final ArchRule onlyMonitoringKnowsHowItIsCounted = noClasses()
            .that(not(resideInAPackage(ROOT + ".monitoring..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.micrometer..", "io.prometheus.."))
            .because("what happens is told through interfaces, and a server that nobody watches loads none of it");

    @ArchTest
    static final ArchRule installKnowsFilesAlone =
            room("install", "text").because("what a client's configuration holds depends on nothing that is served");

    @ArchTest
    static final ArchRule nobodyImportsTheCommandLine = noClasses()
            .that(not(resideInAPackage(ROOT + ".cli..")))
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".cli.."))
            .allowEmptyShould(true)
            .because("the command line wires everything, so nothing may need it");

    @ArchTest
    static final ArchRule onlyTheServerKnowsTheProtocol = noClasses()
            .that(not(resideInAnyPackage(ROOT + ".server..", ROOT + ".cli..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "org.reactivestreams.."))
            .allowEmptyShould(true)
            .because("a new version of the protocol must not reach any tool");

    @ArchTest
    static final ArchRule theCommandLineIsAtMostAClientOfTheProtocol = noClasses()
            .that(resideInAPackage(ROOT + ".cli.."))
            .should()
            .dependOnClassesThat(resideInAPackage("io.modelcontextprotocol..")
                    .and(not(resideInAnyPackage("io.modelcontextprotocol.client..", "io.modelcontextprotocol.spec.."))))
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("reactor..", "org.reactivestreams.."))
            .allowEmptyShould(true)
            .because("the tour asks the server as any client would");

    @ArchTest
    static final ArchRule onlyOneRoomSpeaksHttpToPersonio = noClasses()
            .that(not(resideInAPackage(ROOT + ".personio.http..")))
            .should()
            .dependOnClassesThat(resideInAPackage("java.net.http.."))
            .allowEmptyShould(true)
            .because("every request goes through the same permits, token and ceiling of effect");

    @ArchTest
    static final ArchRule onlyTheAuthorizationServerIsAskedBesides = noClasses()
            .that(not(resideInAPackage(ROOT + ".server.access..")))
            .should()
            .dependOnClassesThat(resideInAPackage("com.nimbusds.."))
            .orShould()
            .dependOnClassesThat(name("java.net.HttpURLConnection"))
            .because("keys of tokens come from a host of the operator's, know nothing of Personio and cost no permits");

    @ArchTest
    static final ArchRule permitsAreGivenByPersonioAndThePolicy = noClasses()
            .that(not(resideInAnyPackage(ROOT + ".personio.http..", ROOT + ".policy.limits..")))
            .should()
            .dependOnClassesThat(resideInAPackage("io.github.bucket4j.."))
            .allowEmptyShould(true)
            .because("what Personio allows and what a caller may ask for are each counted in one place");

    @ArchTest
    static final ArchRule onlySharedPermitsKnowRedis = noClasses()
            .that(not(resideInAPackage(ROOT + ".personio.http.shared..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.lettuce..", "io.netty..", "io.github.bucket4j.redis..", "io.github.bucket4j.distributed.."))
            .because("Redis is loaded only where permits are shared");

    @ArchTest
    static final ArchRule onlyTheCommandLineChoosesSharedPermits = noClasses()
            .that(not(resideInAnyPackage(ROOT + ".personio.http.shared..", ROOT + ".cli..")))
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".personio.http.shared.."))
            .because("nothing else can tell where permits come from");

    @ArchTest
    static final ArchRule nobodyWritesToStandardOutput = noClasses()
            .that(not(resideInAPackage(ROOT + ".cli..")))
            .and(not(ownsStandardOutput()))
            .should()
            .accessField(System.class, "out")
            .allowEmptyShould(true)
            .because("standard output belongs to the protocol");

    @ArchTest
    static final ArchRule oneClassOwnsStandardOutput = classes()
            .that(ownsStandardOutput())
            .should()
            .resideInAPackage(ROOT + ".server..")
            .allowEmptyShould(true)
            .because("standard output belongs to the protocol");

    @ArchTest
    static final ArchRule packagesFormNoCycles = slices().matching(ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("each room can be understood after the rooms it stands on");

    @ArchTest
    static final ArchRule timeIsHandedIn = noClasses()
            .that(not(resideInAnyPackage(ROOT + ".cli..", ROOT + ".demo..")))
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(name("now")))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .allowEmptyShould(true)
            .because("a test decides what time it is");

    /** Classes of a room depend on no room of the project but their own and {@code others}. */
    private static ArchRule room(String room, String... others) {
        String[] allowed = Stream.concat(Stream.of(room), Stream.of(others))
                .map(name -> ROOT + "." + name + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> forbidden = resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed)));
        return noClasses()
                .that(resideInAPackage(ROOT + "." + room + ".."))
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> ownsStandardOutput() {
        return DescribedPredicate.describe(
                "own standard output", type -> type.getSimpleName().equals("ProtocolStdout"));
    }
}
