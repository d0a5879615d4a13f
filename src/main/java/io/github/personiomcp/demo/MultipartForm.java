package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body. */
final class MultipartForm {

    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data;\\s*boundary=\"?([^\";]+)\"?.*");
    private static final Pattern DISPOSITION =
            Pattern.compile("(?is).*Content-Disposition: form-data; name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?.*");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Upload> files = new HashMap<>();

    private MultipartForm() {}

    /** A file as it came. */
    record Upload(String name, Supplier<byte[]> content) {}

    /** Empty where the body is no such form. */
    static MultipartForm of(Call call) {
        MultipartForm form = new MultipartForm();
        Matcher type = BOUNDARY.matcher(call.contentType());
        if (type.matches()) {
            for (String part : call.body().split(Pattern.quote("--" + type.group(1)), -1)) {
                form.read(part);
            }
        }
        return form;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isEmpty());
    }

    Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private void read(String part) {
        int end = part.indexOf("\r\n\r\n");
        Matcher disposition = DISPOSITION.matcher(end < 0 ? "" : part.substring(0, end));
        if (!disposition.matches() || !part.endsWith("\r\n")) {
            return;
        }
        byte[] content = part.substring(end + 4, part.length() - 2).getBytes(ISO_8859_1);
        if (disposition.group(2) == null) {
            texts.put(disposition.group(1), new String(content, UTF_8));
        } else {
            String name = new String(disposition.group(2).getBytes(ISO_8859_1), UTF_8);
            files.put(disposition.group(1), new Upload(name, content::clone));
        }
    }
}
