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
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.personiomcp.Rooms.Room;
import io.github.personiomcp.domain.Ceilings;
import java.util.List;

/** Who may know whom. */
@AnalyzeClasses(packages = "io.github.personiomcp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = Rooms.ROOT;

    @ArchTest
    static void roomsKnowOnlyThoseThatTheyMayKnow(JavaClasses classes) {
        assertThat(Rooms.ALL).allSatisfy(room -> room.rule().check(classes));
    }

    @ArchTest
    static final ArchRule everyClassIsInARoom =
            classes().should().resideInAnyPackage(Rooms.packages()).because("what is in no room may know anything");

    /** So the house can be read, and drawn, from the ground up. */
    @ArchTest
    static void roomsStandOnThoseBefore(JavaClasses classes) {
        List<String> names = Rooms.ALL.stream().map(Room::name).toList();
        assertThat(Rooms.ALL).allSatisfy(room -> assertThat(names.subList(0, names.indexOf(room.name())))
                .containsAll(room.knows()));
    }

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
    static final ArchRule onlyMonitoringKnowsHowItIsCounted = noClasses()
            .that(not(resideInAPackage(ROOT + ".monitoring..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.micrometer..", "io.prometheus.."))
            .because("what happens is told through interfaces, and a server that nobody watches loads none of it");

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

    private static DescribedPredicate<JavaClass> ownsStandardOutput() {
        return DescribedPredicate.describe(
                "own standard output", type -> type.getSimpleName().equals("ProtocolStdout"));
    }
}
