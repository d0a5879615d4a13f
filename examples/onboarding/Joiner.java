import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of the list.
 *
 * @param row its number as a spreadsheet counts
 * @param values what is filled in, by Personio attribute
 */
record Joiner(long row, Map<String, String> values) {

    /** One line. Anything else would steer the terminal, or make the plan look like another one. */
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]*");

    private static final List<String> NEEDED = List.of("first_name", "last_name", "email", "hire_date");

    /**
     * Everybody in a file as spreadsheets save it: the first row names the attributes, separated by commas or semicolons.
     *
     * @throws IllegalArgumentException where something needed is missing, or somebody is there twice
     */
    static List<Joiner> read(Path file) throws IOException {
        String text = text(file).replaceFirst("^\uFEFF", "");
        String header = text.lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.contains(";") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        List<Joiner> joiners = format.parse(new StringReader(text)).stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .map(Joiner::of)
                .toList();
        Set<String> mailboxes = new HashSet<>();
        joiners.forEach(joiner -> joiner.require(
                mailboxes.add(joiner.email().toLowerCase(Locale.ROOT)), "has the e-mail of a row above"));
        return joiners;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8. Save it as \"CSV UTF-8\".", e);
        }
    }

    private static Joiner of(CSVRecord record) {
        Map<String, String> values = new LinkedHashMap<>(record.toMap());
        values.values().removeIf(String::isBlank);
        Joiner joiner = new Joiner(record.getRecordNumber() + 1, values);
        values.forEach((key, value) -> joiner.require(
                PLAIN.matcher(key + value).matches(), "has a line break or a control character"));
        joiner.require(record.isConsistent(), "has more or fewer cells than the first row");
        NEEDED.forEach(key -> joiner.require(values.containsKey(key), "has no " + key));
        joiner.hireDate();
        return joiner;
    }

    String name() {
        return values.get("first_name") + " " + values.get("last_name");
    }

    String email() {
        return values.get("email");
    }

    LocalDate hireDate() {
        try {
            return LocalDate.parse(values.get("hire_date"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Row " + row + ": hire_date is written like 2030-01-31, not " + values.get("hire_date") + ".", e);
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("Row " + row + " " + otherwise + ". Nothing was read or written.");
        }
    }
}
