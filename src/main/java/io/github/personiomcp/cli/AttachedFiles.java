package io.github.personiomcp.cli;

import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.tool.Attachment;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files that come with a result: told of, and saved where that is asked for, but never printed. */
final class AttachedFiles {

    private AttachedFiles() {}

    /**
     * A sentence for each file.
     *
     * @param save where to save the file; null to save nothing
     * @throws FailureException where it cannot be saved there
     */
    static List<String> of(Outcome outcome, @Nullable Path save) {
        List<Attachment> files = outcome.attachments();
        if (save == null) {
            return files.stream()
                    .map(file -> "With the result came " + described(file, content(file)) + "; --save=FILE keeps it.")
                    .toList();
        }
        if (files.size() != 1) {
            throw new FailureException("Nothing was saved: " + files.size() + " files came with the result.");
        }
        return List.of(saved(files.get(0), save));
    }

    private static String saved(Attachment file, Path target) {
        byte[] content = content(file);
        try {
            Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return "Saved " + described(file, content) + " as " + target + ".";
        } catch (FileAlreadyExistsException e) {
            throw new FailureException(target + " exists already; nothing was saved.");
        } catch (IOException e) {
            throw new FailureException("The file cannot be saved as " + target + ": " + e.getMessage());
        }
    }

    private static String described(Attachment file, byte[] content) {
        return String.format(Locale.ROOT, "%s, %,d bytes", file, content.length);
    }

    private static byte[] content(Attachment file) {
        return Base64.getDecoder().decode(file.base64());
    }
}
