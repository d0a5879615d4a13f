package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.ProfilePictures;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.util.Optional;

/** Pictures over v1 (API reference 4.5). */
public final class V1ProfilePictures implements ProfilePictures {

    private static final String ACCEPT = "image/png, image/jpeg, application/json";

    private final V1Client client;

    public V1ProfilePictures(ApiClient client) {
        this.client = new V1Client(client);
    }

    /** {@inheritDoc} An id that is not a number is unknown without asking. */
    @Override
    public Optional<FileContent> of(String employeeId, int width, CallContext context) {
        V1Employees.requireNumber(employeeId);
        String path = V1Employees.PATH + "/" + employeeId + "/profile-picture/" + width;
        ApiRequest request = ApiRequest.get(EndpointFamily.V1_OTHER, path).withHeader("Accept", ACCEPT);
        try {
            return Optional.of(picture(client.file(request, Right.EMPLOYEES_READ, context)));
        } catch (PersonioException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static FileContent picture(FileContent file) {
        if (!file.mediaType().startsWith("image/")) {
            throw new PersonioException(
                    Kind.BAD_ANSWER, "Personio answered with something that is neither a PNG nor a JPEG picture");
        }
        return file;
    }
}
