package io.github.personiomcp.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A class of personal data that is hidden unless the operator exposes it, with the words by which its attributes are recognised:
 * Personio's universal ids and keys, and labels in English, German and Spanish. Words are folded (no case, no accents). A word of up to
 * four letters must stand alone or at a word's end, a longer one may be part of a compound ({@code Jahresgehalt}).
 */
public enum SensitiveClass {
    PAY(
            "salary",
            "salaries",
            "wage",
            "wages",
            "pay",
            "payroll",
            "payment",
            "compensation",
            "bonus",
            "commission",
            "remuneration",
            "earnings",
            "income",
            "stipend",
            "equity",
            "stock options",
            "gehalt",
            "lohn",
            "vergutung",
            "entgelt",
            "pramie",
            "provision",
            "sueldo",
            "salario",
            "nomina",
            "retribucion",
            "remuneracion",
            "prima"),
    BANK(
            "iban",
            "bic",
            "swift",
            "bank",
            "account number",
            "account holder",
            "kontonummer",
            "kontoinhaber",
            "konto",
            "sort code",
            "cuenta bancaria",
            "cuenta corriente",
            "numero de cuenta",
            "titular de la cuenta"),
    TAX_AND_NATIONAL_ID(
            "tax",
            "steuer",
            "social security",
            "sozialversicherung",
            "rentenversicherung",
            "insurance number",
            "ssn",
            "sv nummer",
            "svnr",
            "national id",
            "id card",
            "identity card",
            "identity number",
            "personalausweis",
            "ausweisnummer",
            "passport",
            "reisepass",
            "pasaporte",
            "dni",
            "nie",
            "nif",
            "ppsn",
            "pps number",
            "pps",
            "nino",
            "seguridad social",
            "impuesto",
            "fiscal",
            "aufenthaltstitel",
            "aufenthaltserlaubnis",
            "residence permit",
            "work permit",
            "visa",
            "driving licence",
            "driver license",
            "fuhrerschein"),
    BIRTH("birth", "birthday", "geburt", "nacimiento", "cumpleanos", "age", "alter", "edad"),
    GENDER("gender", "sex", "geschlecht", "genero", "sexo", "pronoun", "pronombre", "salutation", "anrede"),
    NATIONALITY(
            "nationality",
            "citizenship",
            "staatsangehorigkeit",
            "staatsburgerschaft",
            "nationalitat",
            "nacionalidad",
            "ciudadania",
            "ethnic",
            "ethnicity",
            "race",
            "herkunft"),
    RELIGION(
            "religion",
            "religious",
            "denomination",
            "konfession",
            "kirche",
            "church",
            "confesion religiosa",
            "union membership",
            "gewerkschaft",
            "sindicato"),
    HEALTH(
            "health",
            "disability",
            "disabled",
            "illness",
            "sick",
            "medical",
            "medication",
            "allergy",
            "allergies",
            "blood type",
            "vaccination",
            "pregnancy",
            "pregnant",
            "maternity",
            "gesundheit",
            "krank",
            "behinderung",
            "schwerbehind",
            "allergie",
            "blutgruppe",
            "impfung",
            "impfstatus",
            "schwanger",
            "mutterschutz",
            "salud",
            "enfermedad",
            "discapacidad",
            "minusvalia",
            "alergia",
            "vacuna",
            "embarazo",
            "baja medica"),
    PRIVATE_CONTACT(
            "private",
            "personal email",
            "personal e mail",
            "personal phone",
            "personal mobile",
            "personal address",
            "home address",
            "home phone",
            "address",
            "street",
            "postal code",
            "zip code",
            "zip",
            "postcode",
            "privat",
            "adresse",
            "anschrift",
            "strasse",
            "hausnummer",
            "plz",
            "postleitzahl",
            "wohnort",
            "direccion",
            "domicilio",
            "calle",
            "codigo postal",
            "correo personal",
            "telefono personal",
            "movil personal",
            "particular"),
    EMERGENCY_CONTACT("emergency", "notfall", "emergencia", "next of kin");

    private final List<String> words;

    SensitiveClass(String... words) {
        this.words = List.of(words);
    }

    /** The folded words by which attributes of this class are recognised. */
    List<String> words() {
        return words;
    }

    /** As written on the command line: {@code tax-and-national-id}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SensitiveClass> named(String label) {
        return Arrays.stream(values())
                .filter(known ->
                        known.label().equals(label.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst();
    }
}
