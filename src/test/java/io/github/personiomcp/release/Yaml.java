package io.github.personiomcp.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Files in YAML, as maps and lists. */
final class Yaml {

    private Yaml() {}

    /** @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where it is none, or a key comes twice */
    static Map<?, ?> read(Path file) throws IOException {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setLabel(file.toString()).build())
                        .loadFromString(Files.readString(file));
    }

    /** What a way through maps leads to. */
    static Object at(Map<?, ?> tree, String... way) {
        Object here = tree;
        for (String key : way) {
            here = ((Map<?, ?>) here).get(key);
        }
        return here;
    }

    /** The values of this key, wherever they are. */
    static List<Object> all(Object tree, String key) {
        List<Object> found = new ArrayList<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (key.equals(name)) {
                    found.add(value);
                }
                found.addAll(all(value, key));
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(item -> found.addAll(all(item, key)));
        }
        return found;
    }
}
