package io.github.personiomcp.toolset.picture;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.ProfilePictures;
import io.github.personiomcp.tool.Tool;
import java.util.List;

/** The toolset {@code profile_picture}. */
public final class PictureTools {

    private PictureTools() {}

    public static List<Tool> all(EmployeeDirectory directory, ProfilePictures pictures) {
        return List.of(new GetProfilePictureTool(directory, pictures));
    }
}
