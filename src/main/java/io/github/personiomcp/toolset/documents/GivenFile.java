package io.github.personiomcp.toolset.documents;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.PlainText;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A file that came with a call: its content in base64, never a path or a URL. Compared by nobody, so the array does no harm. */
@SuppressWarnings("ArrayRecordComponent")
record GivenFile(String name, byte[] content) {

    /** As much as {@link DownloadDocumentTool} hands out; Personio itself takes 30 MB. */
    static final int MOST_BYTES = DownloadDocumentTool.MOST_BYTES;

    /** What Personio accepts (API reference 4.9). */
    private static final List<String> EXTENSIONS = List.of(
            ("pdf docx doc jpg zip png txt jpeg odt xlsx rtf htm xls p7s pptx pages rar ppt gif tif html msg asc tiff wps bmp 7z csv"
                            + " ics vcf dotx numbers eps gz ods otf odp odg rtfd txz webarchive xml xps md fax")
                    .split(" "));

    private static final int LONGEST_NAME = 200;

    static GivenFile of(String name, String base64) {
        requireName(name);
        byte[] content = decoded(base64);
        if (content.length == 0 || content.length > MOST_BYTES) {
            throw new InvalidArgumentException(
                    "The file has {0} bytes; 1 to {1} (5 MiB) are accepted. Larger ones are uploaded in Personio itself.",
                    content.length, MOST_BYTES);
        }
        return new GivenFile(name, content);
    }

    private static void requireName(String name) {
        boolean plain = name.equals(PlainText.line(name, LONGEST_NAME)) && !name.matches(".*[/\\\\:].*");
        if (!plain) {
            throw new InvalidArgumentException(
                    "'file_name' must be a name such as contract.pdf, without folders and at most {0} characters long.",
                    LONGEST_NAME);
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!name.contains(".") || !EXTENSIONS.contains(extension)) {
            throw new InvalidArgumentException(
                    "'file_name' must end with an extension that Personio accepts: {0}.",
                    String.join(", ", EXTENSIONS));
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s+", ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidArgumentException(
                    "'content' must be the file itself in base64. Paths and URLs are not read by this server.");
        }
    }

    /** Without the content, which is personal. */
    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
