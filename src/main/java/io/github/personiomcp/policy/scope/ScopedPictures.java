package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.ProfilePictures;
import java.util.Optional;

/** Pictures of the people inside. */
final class ScopedPictures implements ProfilePictures {

    private final Insiders people;
    private final ProfilePictures pictures;

    ScopedPictures(Insiders people, ProfilePictures pictures) {
        this.people = people;
        this.pictures = pictures;
    }

    @Override
    public Optional<FileContent> of(String employeeId, int width, CallContext context) {
        people.require(employeeId, context);
        return pictures.of(employeeId, width, context);
    }
}
