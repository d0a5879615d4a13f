package io.github.personiomcp.domain;

/**
 * A file as it was downloaded. Compared by nobody, so the array does no harm.
 *
 * @param mediaType what the first bytes prove it to be; where they prove nothing, what the sender says, unless that would be
 *     a picture, a page or a script
 */
@SuppressWarnings("ArrayRecordComponent")
public record FileContent(String mediaType, byte[] bytes) {

    /** Without the content, which is personal. */
    @Override
    public String toString() {
        return mediaType + " (" + bytes.length + " bytes)";
    }
}
