package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.CompensationType;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.DocumentUploads.NewDocument;
import io.github.personiomcp.domain.Documents.Change;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.SalaryBand;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.fakes.FakeCompensations;
import io.github.personiomcp.testing.fakes.FakeDocuments;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a scope leaves of documents, pictures and pay. Person 1 is outside, person 2 is not and has all documents. */
class ScopedFilesAndPayTest {

    private static final Change RENAMED = new Change("Letter", null, null, null);
    private static final byte[] BYTES = {1, 2};

    private final FakeEmployees company = new FakeEmployees(List.of(person("1", "Dublin"), person("2", "Berlin")));
    private final Insiders insiders =
            new Insiders(new Census(RowScope.of(List.of("office=Berlin")), company, Clock.systemUTC()));
    private final FakeDocuments files = new FakeDocuments().put("71", "Contract", null, BYTES);
    private final ScopedDocuments documents = new ScopedDocuments(insiders, files);

    @Test
    void documentOfSomebodyInsideIsUsedInTheCallThatFoundIt() {
        CallContext call = call();
        assertThat(documents.of("2", call)).extracting(Document::id).containsExactly("71");

        assertThat(documents.download("71", call).bytes()).isEqualTo(BYTES);
        documents.update("71", RENAMED, call);
        assertThat(files.changes()).containsExactly(RENAMED);
    }

    @Test
    void documentThatWasNotFoundInTheCallIsUnknown() {
        documents.of("2", call());
        assertThatThrownBy(() -> documents.download("71", call())).hasMessage("There is no document with such an id.");

        CallContext call = call();
        documents.of("2", call);
        assertThatThrownBy(() -> documents.update("72", RENAMED, call))
                .hasMessage("There is no document with such an id.");
        assertThat(files.changes()).isEmpty();
    }

    @Test
    void documentOfSomebodyWhoLeftIsNotUsedAnyMore() {
        insiders.ids(call());
        CallContext call = call();
        documents.of("2", call);
        company.put(person("2", "Dublin"));

        assertThatThrownBy(() -> documents.download("71", call)).hasMessage("There is no document with such an id.");
        assertThatThrownBy(() -> documents.update("71", RENAMED, call))
                .hasMessage("There is no document with such an id.");
        assertThat(files.changes()).isEmpty();
    }

    @Test
    void documentsAreAddedToTheFilesOfPeopleInside() {
        ScopedUploads uploads = new ScopedUploads(insiders, files);

        assertThat(uploads.categories(call())).isEqualTo(files.categories(call()));
        assertThat(uploads.upload(document("2"), call())).isEqualTo("901");
        assertThatThrownBy(() -> uploads.upload(document("1"), call()))
                .hasMessage("There is no employee with the id 1.");
        assertThat(files.uploads()).hasSize(1);
    }

    @Test
    void picturesOfPeopleInsideAreShown() {
        Optional<FileContent> picture = Optional.of(new FileContent("image/png", BYTES));
        ScopedPictures pictures = new ScopedPictures(insiders, (id, width, context) -> picture);

        assertThat(pictures.of("2", 100, call())).isEqualTo(picture);
        assertThatThrownBy(() -> pictures.of("1", 100, call())).hasMessage("There is no employee with the id 1.");
    }

    @Test
    void payOfPeopleInsideIsShownAndWhatBelongsToNobodyIsShownWhole() {
        List<CompensationType> types = List.of(new CompensationType("1", "Car", "recurring"));
        List<SalaryBand> bands = List.of(new SalaryBand("1", "Senior", Map.of()));
        ScopedCompensations pay =
                new ScopedCompensations(insiders, new FakeCompensations(List.of(pay("1"), pay("2")), types, bands));
        DateRange day = new DateRange(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 18));

        assertThat(pay.in(day, Set.of(), call()))
                .extracting(Compensation::employeeId)
                .containsExactly("2");
        assertThat(pay.types(call())).isEqualTo(types);
        assertThat(pay.bands(call())).isEqualTo(bands);
    }

    private static Compensation pay(String employee) {
        return new Compensation("c" + employee, employee, "Car", "recurring", null, null, null, null, null, null, null);
    }

    private static NewDocument document(String employee) {
        return new NewDocument(employee, "Letter", "1", null, null, "a.txt", BYTES);
    }

    private static Employee person(String id, String office) {
        return People.named(id, "Person", id).with("office", office).employee();
    }

    private static CallContext call() {
        return Contexts.reading();
    }
}
