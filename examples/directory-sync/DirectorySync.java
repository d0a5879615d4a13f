///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS io.modelcontextprotocol.sdk:mcp-core:2.1.0
//DEPS io.modelcontextprotocol.sdk:mcp-json-jackson3:2.1.0
//DEPS org.slf4j:slf4j-nop:2.0.17
//DEPS org.xerial:sqlite-jdbc:3.53.4.0
//SOURCES DirectoryCopy.java ../shared/Listing.java ../shared/PersonioMcp.java ../shared/Transport.java
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a copy of the employee directory in an SQLite file up to date. Exits with 0 where the copy is complete, with 1 where it
 * could not be made so and is as it was, with 2 where nothing was tried. README.md beside this file tells how to start it.
 */
final class DirectorySync {

    /** The attributes that are copied, besides id and name. Whoever changes them gets everything anew with the next run. */
    private static final List<String> FIELDS = List.of(
            "email",
            "position",
            "department",
            "team",
            "office",
            "supervisor",
            "status",
            "hire_date",
            "termination_date");

    private static final String USAGE = "Usage: DirectorySync.java FILE.db [COMMAND THAT STARTS THE SERVER ...]";
    private static final int ATTEMPTS = 3;

    private final PersonioMcp personio;
    private final DirectoryCopy copy;

    private DirectorySync(PersonioMcp personio, DirectoryCopy copy) {
        this.personio = personio;
        this.copy = copy;
    }

    public static void main(String... arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).startsWith("-")) {
            System.err.println(USAGE);
            return 2;
        }
        String file = arguments.get(0);
        try (PersonioMcp personio = PersonioMcp.connect(arguments.subList(1, arguments.size()));
                DirectoryCopy copy = DirectoryCopy.open(Path.of(file), FIELDS)) {
            System.out.println(file + " is complete " + new DirectorySync(personio, copy).sync());
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (PersonioMcp.NoResult | Listing.Incomplete | SQLException | IOException e) {
            System.err.println("Nothing was changed in " + file + ". " + e.getMessage());
            return 1;
        }
    }

    /** Once more from the beginning where a list changed while it was read. */
    private String sync() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(attempt > 1);
            } catch (Listing.Incomplete e) {
                copy.rollback();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** The changes where they suffice, else everybody; all of it in one transaction. */
    private String attempt(boolean anew) throws SQLException {
        Optional<DirectoryCopy.Mark> last = anew ? Optional.empty() : copy.mark();
        Listing changes = people(Map.of("fields", FIELDS, "updated_since", since(last)));
        Map<String, Object> about = changes.first();
        DirectoryCopy.Mark next = new DirectoryCopy.Mark(moment(about, "removals_known_until"), origin(about));
        boolean enough = last.filter(mark -> suffice(about, mark, next)).isPresent();
        String what = enough ? changes(changes) : everybody();
        copy.commit(next);
        return "as of " + about.get("as_of") + ": " + what + ".";
    }

    /**
     * Whether the server has watched people from before our mark on: then it knows of every change since, and who was removed.
     * One that was started later does not.
     */
    private static boolean suffice(Map<String, Object> about, DirectoryCopy.Mark last, DirectoryCopy.Mark next) {
        return last.origin().equals(next.origin()) && !moment(about, "removals_known_since").isAfter(last.until());
    }

    private String changes(Listing changes) throws SQLException {
        List<Map<String, Object>> removed = Listing.values(changes.first(), "removed");
        for (Map<String, Object> person : removed) {
            copy.delete(person);
        }
        int changed = 0;
        for (Map<String, Object> person : changes) {
            copy.put(person);
            changed++;
        }
        return "changed of late " + changed + ", removed " + removed.size();
    }

    private String everybody() throws SQLException {
        copy.clear();
        int people = 0;
        for (Map<String, Object> person : people(Map.of("fields", FIELDS))) {
            copy.put(person);
            people++;
        }
        return "everybody, " + people + " people";
    }

    private Listing people(Map<String, Object> arguments) {
        return personio.list("search_employees", "employees", arguments);
    }

    /** A day begins at different times around the world. One day more is never too late; whoever comes twice is stored once. */
    private static String since(Optional<DirectoryCopy.Mark> last) {
        return last.map(mark -> LocalDate.ofInstant(mark.until(), ZoneOffset.UTC).minusDays(1).toString())
                .orElse("today");
    }

    /** What the copy is made of: when any of it changes, a copy of the changes would be no copy of the whole. */
    private String origin(Map<String, Object> about) {
        List<String> hidden = Listing.values(about, "hidden");
        List<String> unreadable = Listing.values(about, "unreadable");
        return "%s of %s, hidden %s, unreadable %s".formatted(FIELDS, personio.address(), hidden, unreadable);
    }

    private static Instant moment(Map<String, Object> about, String key) {
        if (about.get(key) instanceof String moment) {
            return Instant.parse(moment);
        }
        throw new PersonioMcp.NoResult("The server does not say " + key + ": it is older than this program.");
    }
}
