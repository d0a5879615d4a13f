package io.github.personiomcp.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** In which line of a properties file something stands. */
final class PropertyLines {

    private PropertyLines() {}

    /** The number of the line that counts for {@code key}, which is the last one; 0 where there is none. */
    static int last(Path file, String key) {
        try {
            List<String> lines = Files.readAllLines(file);
            int found = 0;
            for (int i = 0; i < lines.size(); i++) {
                found = holds(key, lines.get(i)) ? i + 1 : found;
            }
            return found;
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean holds(String key, String line) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(line));
        return properties.containsKey(key);
    }
}
