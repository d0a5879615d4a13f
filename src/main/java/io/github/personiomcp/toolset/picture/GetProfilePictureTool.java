package io.github.personiomcp.toolset.picture;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.VisibleAttributes;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.ProfilePictures;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Attachment;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The picture of one person, beside the facts about it. */
public final class GetProfilePictureTool implements Tool {

    private static final String ATTRIBUTE = "profile_picture";
    private static final int DEFAULT_WIDTH = 256;
    private static final int MOST_WIDTH = 1024;

    /** Pictures are looked at by models, many of which refuse larger ones. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final EmployeeDirectory directory;
    private final ProfilePictures pictures;

    public GetProfilePictureTool(EmployeeDirectory directory, ProfilePictures pictures) {
        this.directory = directory;
        this.pictures = pictures;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("employee", Schema.string().describedAs("id, e-mail or name"))
                .property("width", Schema.integer().range(1, MOST_WIDTH).with("default", DEFAULT_WIDTH))
                .required("employee")
                .closed();
        Schema output = Schema.object()
                .property("employee_id", Schema.string())
                .property("employee", Schema.string())
                .property("media_type", Schema.string())
                .property("bytes", Schema.integer())
                .property("notes", Schema.list(Schema.string()))
                .required("employee_id", "employee");
        return new ToolSpec(
                "get_profile_picture",
                Toolset.PROFILE_PICTURE,
                Effect.READ,
                "Get profile picture",
                "Returns the picture of one employee as an image. No media_type means no picture.",
                input.build(),
                output.build());
    }

    /** A picture that policy hides is not asked for. */
    @Override
    public ToolResult call(ToolCall call) {
        if (call.tenant().hides(ATTRIBUTE)) {
            VisibleAttributes.require(call.tenant(), ATTRIBUTE);
        }
        int width = call.arguments().number("width", DEFAULT_WIDTH);
        Employee person = directory.fresh(call.arguments().text("employee").orElse(""), call.context());
        Map<String, Object> facts = Listings.record("employee_id", person.id(), "employee", person.name());
        Optional<FileContent> picture = pictures.of(person.id(), width, call.context());
        if (picture.isEmpty()) {
            facts.put("notes", List.of(missing(person, call.tenant())));
            return new ToolResult.Single(facts);
        }
        return shown(facts, person, picture.get());
    }

    private static ToolResult shown(Map<String, Object> facts, Employee person, FileContent picture) {
        if (picture.bytes().length > MOST_BYTES) {
            throw new InvalidArgumentException(
                    "The picture has {0} bytes; at most {1} are handed out. Repeat the call with a smaller width.",
                    picture.bytes().length, MOST_BYTES);
        }
        facts.put("media_type", picture.mediaType());
        facts.put("bytes", picture.bytes().length);
        String uri = "personio:employee/" + person.id() + "/picture";
        return new ToolResult.Single(facts, List.of(Attachment.of(uri, picture.mediaType(), picture.bytes())));
    }

    private static Message missing(Employee person, TenantSchema tenant) {
        return tenant.cannotRead(ATTRIBUTE)
                ? Message.of(
                        "The credential may not read pictures: tick the attribute profile_picture in Personio, under Marketplace >"
                                + " Connected integrations > your integration > readable employee attributes.")
                : Message.of(
                        "{0} has no picture in Personio, or the attribute profile_picture is not among those that the credential may read.",
                        person.name());
    }
}
