import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * All records of a list, page by page as they are asked for. Behind the last one it is told whether they were all of them: a
 * loop that ends without an exception has seen the whole list.
 */
final class Listing implements Iterable<Map<String, Object>> {

    private static final int MOST = 500;

    private final PersonioMcp server;
    private final String tool;
    private final String noun;
    private final Map<String, Object> arguments;
    private final Map<String, Object> first;

    Listing(PersonioMcp server, String tool, String noun, Map<String, Object> arguments) {
        this.server = server;
        this.tool = tool;
        this.noun = noun;
        this.arguments = new HashMap<>(arguments);
        this.arguments.put("limit", MOST);
        this.first = server.call(tool, this.arguments);
    }

    /** The first page, which tells more than records. */
    Map<String, Object> first() {
        return first;
    }

    @Override
    public Iterator<Map<String, Object>> iterator() {
        return new Records();
    }

    /** The list that stands under {@code key} in an answer; empty where there is none. */
    @SuppressWarnings("unchecked")
    static <T> List<T> values(Map<String, Object> answer, String key) {
        return (List<T>) answer.getOrDefault(key, List.of());
    }

    private final class Records implements Iterator<Map<String, Object>> {

        private Map<String, Object> page = first;
        private Iterator<Map<String, Object>> rest = records();
        private int seen;

        @Override
        public boolean hasNext() {
            while (!rest.hasNext() && page.containsKey("next_cursor")) {
                page = next(page.get("next_cursor"));
                rest = records();
            }
            return rest.hasNext() || ended();
        }

        @Override
        public Map<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            seen++;
            return rest.next();
        }

        private Iterator<Map<String, Object>> records() {
            List<Map<String, Object>> records = values(page, noun);
            return records.iterator();
        }

        /** A cursor is refused where the server has been started anew since, or the list is another one. */
        private Map<String, Object> next(Object cursor) {
            Map<String, Object> asked = new HashMap<>(arguments);
            asked.put("cursor", cursor);
            try {
                return server.call(tool, asked);
            } catch (PersonioMcp.Refused e) {
                throw new Incomplete(List.of(e.getMessage()));
            }
        }

        /** False: there are no more. */
        private boolean ended() {
            boolean all = page.get("total") instanceof Number total && total.intValue() == seen;
            if (!all || !Boolean.TRUE.equals(page.get("complete"))) {
                throw new Incomplete(values(page, "notes"));
            }
            return false;
        }
    }

    /** The records were not all; the notes of the server say why. */
    static final class Incomplete extends RuntimeException {

        private static final long serialVersionUID = 1;

        Incomplete(List<String> notes) {
            super(String.join(" ", notes));
        }
    }
}
