package io.github.personiomcp.policy;

import io.github.personiomcp.text.Folding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A class of personal data that is hidden unless the operator exposes it, with the words by which its attributes are recognised:
 * Personio's universal ids and keys, and labels in English, German and Spanish. Words are written without accents; an underscore is a space, an asterisk stands for the rest of a compound ({@code *gehalt*} finds
 * "Jahresgehalt").
 */
public enum SensitiveClass {
    PAY("""
            salar* wage wages pay payroll payment* compensation* bonus* *bonus commission* remuneration* earnings income stipend
            equity stock_option* *gehalt* *lohn lohn* vergutung* *vergutung entgelt* *entgelt pramie* *pramie provision sueldo*
            nomina retribucion* remuneracion*"""),
    BANK("""
            iban bic swift* bank* *bank account_number account_holder konto* *konto kontonummer sort_code cuenta_bancaria
            numero_de_cuenta titular_de_la_cuenta"""),
    TAX_AND_NATIONAL_ID("""
            tax taxes tax* *tax steuer* *steuer social_security* sozialversicherung* rentenversicherung* *versicherungsnummer
            insurance_number ssn sv_nummer svnr national_id* id_card* identity_* personalausweis* ausweis* passport* reisepass*
            pasaporte* dni nie nif ppsn pps nino seguridad_social impuesto* *fiscal aufenthalts* residence_permit* work_permit*
            visa visum driving_licence driver*_license fuhrerschein*"""),
    BIRTH("*birth* geburt* nacimiento cumpleanos age alter edad"),
    GENDER("gender sex geschlecht* genero sexo pronoun* pronombre* salutation anrede"),
    NATIONALITY("""
            nationalit* citizenship* staatsangehorigkeit* staatsburgerschaft* nacionalidad* ciudadania ethnic* race herkunft*"""),
    RELIGION("religio* denomination konfession* kirch* church* confesion* union_membership gewerkschaft* sindicato"),
    HEALTH("""
            health* disabilit* disabled illness* sick* medic* doctor* hospital* therap* allerg* blood_type vaccin* pregnan* maternity
            gesundheit* *krank* arzt* *arzt *behinder* blutgruppe impf* schwanger* mutterschutz* salud enfermedad* discapacidad* minusvalia*
            alergi* vacuna* embarazo* baja_medica"""),
    PRIVATE_CONTACT("""
            privat* personal_email* personal_e_mail* personal_phone* personal_mobile* personal_address* home_* *_home_address
            (?<!mail_|ip_|mac_|web_|office_|work_|company_)address street* postal_code zip zip_code postcode adresse* *adresse
            anschrift* *anschrift strasse* *strasse hausnummer plz postleitzahl wohnort* direccion* domicilio* calle codigo_postal
            correo_personal telefono_personal movil_personal *particular"""),
    EMERGENCY_CONTACT("emergenc* notfall* *_notfall* next_of_kin");

    private final Pattern words;

    SensitiveClass(String words) {
        String folded = Pattern.compile("[a-z]+").matcher(words.strip()).replaceAll(run -> Folding.fold(run.group()));
        String anyWord =
                folded.replaceAll("\\s+", "|").replace("*", "[a-z0-9]*").replace('_', ' ');
        this.words = Pattern.compile("(?<![a-z0-9])(?:" + anyWord + ")(?![a-z0-9])");
    }

    /** Whether a folded text has a word of this class. */
    boolean namedIn(String folded) {
        return words.matcher(folded).find();
    }

    /** As written on the command line: {@code tax-and-national-id}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class called {@code label} on the command line. */
    public static Optional<SensitiveClass> named(String label) {
        return Arrays.stream(values())
                .filter(known -> known.label().equals(label))
                .findFirst();
    }
}
