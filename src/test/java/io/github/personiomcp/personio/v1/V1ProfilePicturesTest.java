package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.answer;
import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.file;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.CannedApi;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class V1ProfilePicturesTest {

    private static final String PATH = "/v1/company/employees/4711/profile-picture/256";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};

    @Test
    void pictureComesInTheWidthThatWasAskedFor() {
        CannedApi api = new CannedApi().on(PATH, request -> file("application/octet-stream", JPEG));

        FileContent picture = new V1ProfilePictures(api).of("4711", 256, call()).orElseThrow();

        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        assertThat(picture.bytes()).isEqualTo(JPEG);
        assertThat(api.onlyRequest().family()).isEqualTo(EndpointFamily.V1_OTHER);
        assertThat(api.onlyRequest().headers().get("Accept")).startsWith("image/png, image/jpeg");
    }

    @Test
    void notFoundIsNoPicture() {
        assertThat(read(json(404, "{\"success\":false}"))).isEmpty();
    }

    @Test
    void whatOnlyCallsItselfAPictureIsNone() {
        assertThat(failure(answer(200, "image/png", "<html>maintenance</html>")).kind())
                .isEqualTo(Kind.BAD_ANSWER);
        assertThat(failure(answer(200, "image/png", "")).kind()).isEqualTo(Kind.BAD_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({"403, 0, MISSING_RIGHT", "200, 403, MISSING_RIGHT", "200, 0, REJECTED", "500, 0, SERVER_ERROR"})
    void refusalIsNoPictureEither(int status, int code, Kind kind) {
        assertThat(failure(json(status, "{\"success\":false,\"error\":{\"code\":" + code + "}}"))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void idThatIsNoNumberIsUnknownWithoutAsking() {
        CannedApi api = new CannedApi();

        assertThat(catchThrowableOfType(PersonioException.class, () -> new V1ProfilePictures(api).of("../1", 8, call()))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(api.requests()).isEmpty();
    }

    private static Optional<FileContent> read(ApiResponse answer) {
        return new V1ProfilePictures(new CannedApi().on(PATH, request -> answer)).of("4711", 256, call());
    }

    private static PersonioException failure(ApiResponse answer) {
        return catchThrowableOfType(PersonioException.class, () -> read(answer));
    }
}
