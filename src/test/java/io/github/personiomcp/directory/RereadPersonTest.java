package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.Tenants;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How one person is read again while everybody is held. */
@Timeout(60)
class RereadPersonTest {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final CallContext CONTEXT = Contexts.reading();

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final SmallCompany company = new SmallCompany();
    private final EmployeeDirectory directory =
            new EmployeeDirectory(company, clock, MAX_AGE, Duration.ofMinutes(1), SharedLoad::onThread);

    RereadPersonTest() {
        company.put(People.named("1", "Rosa", "Berg").with("team", "Core").employee());
        company.put(People.named("2", "Ada", "Stein").employee());
    }

    @Test
    void theLaterOfTwoConcurrentRereadsIsKept() {
        directory.snapshot(CONTEXT);
        company.duringGet = () -> {
            company.duringGet = () -> {};
            clock.advance(Duration.ofSeconds(1));
            company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
            directory.reread("1", CONTEXT);
        };

        assertThat(directory.reread("1", CONTEXT).text("team")).isEqualTo("Core");
        assertThat(directory.snapshot(CONTEXT).find("1").orElseThrow().text("team"))
                .isEqualTo("Data");
    }

    @Test
    void rereadingOnePersonPatchesWhatIsHeld() {
        Snapshot before = directory.snapshot(CONTEXT);
        company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
        company.put(People.named("3", "Max", "Neu").employee());
        directory.reread("1", CONTEXT);
        directory.reread("3", CONTEXT);

        assertThat(directory.snapshot(CONTEXT).people())
                .extracting(person -> person.name() + " " + person.text("team"))
                .containsExactly("Rosa Berg Data", "Ada Stein ", "Max Neu ");
        assertThat(before.find("1").orElseThrow().text("team")).isEqualTo("Core");
        assertThat(company.reads).isOne();
    }

    @Test
    void whatChangesBetweenReadingsIsSeenOnceAlsoThroughAPatch() {
        directory.snapshot(CONTEXT);
        clock.advance(Duration.ofSeconds(1));
        Instant patched = clock.instant();
        company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
        directory.reread("1", CONTEXT);
        clock.advance(MAX_AGE.plusSeconds(1));
        Snapshot later = directory.snapshot(CONTEXT);

        assertThat(later.changes().moves())
                .containsExactly(new ChangeLog.Move("1", "Rosa Berg", "team", "Core", "Data", patched));
        assertThat(later.changes().since()).isEqualTo("2026-11-21T09:00:00Z");
    }

    @Test
    void aPersonRereadForAnotherTenantSchemaDoesNotEnterWhatIsHeld() {
        directory.snapshot(CONTEXT);
        company.put(People.named("3", "Max", "Neu").employee());
        directory.reread("3", Contexts.reading(Tenants.reading("id")));
        assertThat(directory.snapshot(CONTEXT).find("3")).isEmpty();
    }

    @Test
    void aPersonRereadWhileEverybodyIsLoadingIsNotOverwrittenByTheOlderRecord() {
        company.duringRead = () -> {
            company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
            directory.reread("1", CONTEXT);
        };
        directory.snapshot(CONTEXT);
        assertThat(directory.snapshot(CONTEXT).find("1").orElseThrow().text("team"))
                .isEqualTo("Data");
    }

    @Test
    void aPersonRereadBeforeALoadBeganDoesNotOutliveIt() {
        directory.reread("1", CONTEXT);
        clock.advance(Duration.ofSeconds(1));
        company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
        assertThat(directory.snapshot(CONTEXT).find("1").orElseThrow().text("team"))
                .isEqualTo("Data");
    }

    @Test
    void oneFreshPersonIsFoundByIdWithoutLoadingEverybody() {
        assertThat(directory.fresh("2", CONTEXT).name()).isEqualTo("Ada Stein");
        assertThat(company.reads).isZero();
    }

    @Test
    void oneFreshPersonIsFoundByNameAndReadAgain() {
        directory.snapshot(CONTEXT);
        company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
        assertThat(directory.fresh("rosa berg", CONTEXT).text("team")).isEqualTo("Data");
    }

    @Test
    void anUnknownPersonIsRefused() {
        assertThatThrownBy(() -> directory.fresh("Nobody Here", CONTEXT)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> directory.fresh("99", CONTEXT)).isInstanceOf(PersonioException.class);
    }
}
