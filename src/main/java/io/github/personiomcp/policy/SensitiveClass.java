package io.github.personiomcp.policy;

import io.github.personiomcp.text.Folding;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A class of personal data that is hidden unless the operator exposes it, with the words by which its attributes are recognised:
 * Personio's universal ids and keys, and labels in English, German and Spanish. Words are written without accents; an underscore is
 * a space, an asterisk stands for the rest of a compound ({@code *gehalt*} finds "Jahresgehalt"); otherwise they are regular
 * expressions.
 */
public enum SensitiveClass {
    PAY("""
            salar* wage wages pay payroll* payment* paycheck* payslip* hourly_rate day_rate compa_ratio daily_rate base_rate gross ote allowance*
            vsop esop virtual_share* share_option* compensation* bonus* *bonus commission* remuneration* earnings income stipend equity stock_option*
            *gehalt* *lohn lohn* vergutung* *vergutung entgelt* *entgelt pramie* *pramie provision zulage* *zulage
            stundensatz tagessatz brutto* *brutto tantieme* tarifgruppe* aktienoption* geldwert*
            *geld abfindung* bezuge verdienst* pfandung* severance cost_to_company
            sueldo* salari* nomina* retribuci* remuneraci* comision* paga pagas plus_de incentivo* bonificaci* dietas honorarios prima primas
            jornal* finiquito* indemnizaci*"""),
    BANK("""
            iban bic swift* bank(?!_holiday)* account_number account_holder sort_code
            *hausbank blz kto kto_nr konto* *konto
            routing_number ccc
            banco bancos bancari* *cuenta_corriente cuenta_bancaria numero_de_cuenta titular_de_la_cuenta"""),
    TAX_AND_NATIONAL_ID("""
            tax taxes taxable taxpayer* taxid* tin ni_number social_security* national_id* national_insurance* insurance_number ssn social_insurance* nhs_number aadhaar id_card* identity_* passport* pass_n* visa
            residence_permit* work_permit* driving_licen* driver*_licen* driver_s_licen* ppsn pps nino
            steuer* *steuer *steuerklasse sozialvers* rentenversicherung* *versicherungsnummer sv_n* svnr rv_n* idnr
            kinderfreibetrag* arbeitserlaubnis* passn* perso perso_n*
            personalausweis* ausweis* reisepass* aufenthalts* visum fuhrerschein*
            identifikationsnummer*
            pasaporte* dni nie nuss cedula* vida_laboral nif nss naf no_ss irpf seguridad_social impuesto* *fiscal afiliacion_ss modelo_145 curp rfc visado*
            permiso_de_(?:trabajo|residencia|conducir) carnet_de_conducir tarjeta_de_residencia documento_de_identidad
            numero_de_identificacion"""),
    BIRTH(
            "*birth* dob d_o_b age geburt* alter nacimiento cumpleanos edad apellido*_de_soltera maiden_name geburtsname madchenname jahrgang"
                    + " fecha_nac f_nac fecha_de_nac"),
    GENDER(
            "gender sex pronoun* salutation geschlecht* anrede genero sexo sexual* sexuell* lgbt* tratamiento pronombre*"),
    NATIONALITY("""
            nationalit* citizenship* ethnic* race
            staatsangehorigkeit* staatsburgerschaft* herkunft* migrationshintergrund*
            country_of_origin nacionalidad* ciudadania origen_etnico etni* pais_de_origen"""),
    RELIGION("""
            religio* weltanschauung* denomination church* union_member* trade_union*
            konfession* kirch* gewerkschaft*
            political* politisch* parteizugehorig* partei
            religios* confesion* sindica* politica"""),
    HEALTH("""
            health(?!_safety|_and_safety)* disabilit* disabled illness* sick* medic* diagnos* doctor doctors doctor_s* hospital* therap* rehab* quarant* allerg* blood_type
            blood_group covid* gdb entbindung*
            vaccin* pregnan* maternity fit_note miscarriage* fertilit* ivf menstrua* menopaus* psych* burnout depress* surgery
            gesundheit* *krank* *behinder* mediz* arzt* *arzt reha blutgruppe impf* schwanger* mutterschutz*
            au_bescheinigung* au_[0-9]+ *attest kur kuraufenthalt* wiedereingliederung* bem *fehlgeburt* kinderwunsch* op_termin* au_schein* *arbeitsunfahig* pflegegrad* pflegestufe*
            salud incapacidad* parte*_de_baja accidente_laboral lactancia* maternidad baja_maternal sanguineo enfermedad* discapacidad* minusvalia* alergi* vacuna* embarazo* baja_medica baja_it reposo parte*_de_confirmacion cirugia* psicolog* psiquiatr* aborto"""),
    PRIVATE_CONTACT("""
            privat* privad* (?:e_?mail|mail|phone|mobile|telefon|telefono|movil|correo|electronico)_personal personal_email* personal_e_mail* personal_mail* personal_phone* personal_mobile* personal_address*
            home_(?!office|work|based)* street(?!_team)* postal_code zip zip_code postcode
            (?<!mail_|ip_|mac_|web_|office_|work_|company_|buro_)(?:address|adressen?|adresszusatz) (?!e?mail)[a-z]+adresse
            anschrift* *anschrift strasse* *strasse hausnummer plz postleitzahl wohnort*
            direccion* domicilio* calle codigo_postal correo_personal telefono_personal movil_personal *particular
            ciudad_de_residencia lugar_de_residencia provincia_de_residencia piso_y_puerta"""),
    EMERGENCY_CONTACT(
            "emergenc* ice_contact next_of_kin spouse ehepartner* conyuge* familiar_de_contacto notfall* *_notfall*"),
    /** Documents in a category without a name that can be read: of any class, perhaps. Nothing is recognised as such by its words. */
    UNNAMED_DOCUMENTS("(?!)");

    private final String words;

    SensitiveClass(String words) {
        this.words = words;
    }

    /** Made when the first label is read, so that the start of the program need not wait for them. */
    private static final class Patterns {
        private static final Map<SensitiveClass, Pattern> BY_CLASS = new EnumMap<>(SensitiveClass.class);

        static {
            Arrays.stream(values()).forEach(sensitive -> BY_CLASS.put(sensitive, sensitive.pattern()));
        }
    }

    private Pattern pattern() {
        String folded = Pattern.compile("[a-z]+").matcher(words.strip()).replaceAll(word -> Folding.fold(word.group()));
        String anyWord =
                folded.replaceAll("\\s+", "|").replace("*", "[a-z0-9]*").replace('_', ' ');
        return Pattern.compile("(?<![a-z0-9])(?:" + anyWord + ")(?![a-z0-9])");
    }

    /** Whether a folded text has a word of this class. */
    boolean namedIn(String folded) {
        return Objects.requireNonNull(Patterns.BY_CLASS.get(this))
                .matcher(folded)
                .find();
    }

    /** As written on the command line: {@code tax-and-national-id}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As written on the command line, all of them. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(SensitiveClass::label).toList();
    }
}
