import io.modelcontextprotocol.json.McpJsonDefaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The copy in an SQLite file: the table {@code employees}, and in {@code sync} the mark up to which it is complete. What is done
 * between two commits happens altogether or not at all, whatever becomes of this program, and nobody else can write meanwhile.
 */
final class DirectoryCopy implements AutoCloseable {

    /**
     * Where the next run goes on.
     *
     * @param until every change up to this moment is in the copy
     * @param origin what the copy is made of
     */
    record Mark(Instant until, String origin) {}

    private final Connection connection;
    private final List<String> columns;

    private DirectoryCopy(Connection connection, List<String> columns) {
        this.connection = connection;
        this.columns = columns;
    }

    /** The copy in {@code file}, or a new one that nobody else may read. */
    static DirectoryCopy open(Path file, List<String> attributes) throws SQLException, IOException {
        createPrivately(file);
        Properties settings = new Properties();
        settings.setProperty("transaction_mode", "IMMEDIATE");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
        connection.setAutoCommit(false);
        List<String> columns =
                Stream.concat(Stream.of("id", "name"), attributes.stream()).toList();
        return new DirectoryCopy(connection, columns);
    }

    private static void createPrivately(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && Files.notExists(file)) {
            Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        }
    }

    /** Empty where the copy was never complete. */
    Optional<Mark> mark() throws SQLException {
        run("CREATE TABLE IF NOT EXISTS sync (until TEXT NOT NULL, origin TEXT NOT NULL)");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT until, origin FROM sync")) {
            return row.next()
                    ? Optional.of(new Mark(Instant.parse(row.getString("until")), row.getString("origin")))
                    : Optional.empty();
        }
    }

    /** Forgets everybody. */
    void clear() throws SQLException {
        run("DROP TABLE IF EXISTS employees");
        run("CREATE TABLE employees (%s, PRIMARY KEY (id))".formatted(names()));
    }

    /** Stores a person in the place of who had the same id. */
    void put(Map<String, Object> person) throws SQLException {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        run(
                "INSERT OR REPLACE INTO employees (%s) VALUES (%s)".formatted(names(), places),
                columns.stream().map(person::get).map(DirectoryCopy::stored).toArray());
    }

    void delete(Map<String, Object> person) throws SQLException {
        run("DELETE FROM employees WHERE id = ?", person.get("id"));
    }

    /** Keeps everything since the last commit, and the mark with it. */
    void commit(Mark mark) throws SQLException {
        run("DROP TABLE IF EXISTS sync");
        run("CREATE TABLE sync (until TEXT NOT NULL, origin TEXT NOT NULL)");
        run("INSERT INTO sync (until, origin) VALUES (?, ?)", mark.until().toString(), mark.origin());
        connection.commit();
    }

    /** Forgets everything since the last commit. */
    void rollback() throws SQLException {
        connection.rollback();
    }

    private String names() {
        return columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Lists and records as JSON, which SQLite reads with its functions; everything else as it is. */
    private static Object stored(Object value) {
        try {
            boolean nested = value instanceof Collection || value instanceof Map;
            return nested ? McpJsonDefaults.getMapper().writeValueAsString(value) : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a commit before, what was done since the last one is forgotten. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
