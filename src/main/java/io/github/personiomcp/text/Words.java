package io.github.personiomcp.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Texts that lie in files beside the classes that use them, in UTF-8. */
public final class Words {

    private final String file;
    private final Properties texts = new Properties();

    private Words(String file) {
        this.file = file;
    }

    /**
     * The texts of a room in one language, from {@code <language>.properties} beside {@code room}.
     *
     * @param room any class of that room
     */
    public static Words of(Class<?> room, Language language) {
        Words words = new Words(language.label() + ".properties");
        try (Reader reader = new StringReader(file(room, words.file))) {
            words.texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The text under {@code key}, of which there must be one. */
    public String say(String key) {
        return Objects.requireNonNull(texts.getProperty(key), () -> "no text " + key + " in " + file);
    }

    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The whole content of a file beside {@code room}, which must exist. */
    public static String file(Class<?> room, String name) {
        try (InputStream bytes = Objects.requireNonNull(room.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
