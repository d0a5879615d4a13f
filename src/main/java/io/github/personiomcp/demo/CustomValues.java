package io.github.personiomcp.demo;

import io.github.personiomcp.demo.Careers.Career;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Invents the values of this tenant's own attributes. */
final class CustomValues {

    private static final int FIRST_BIRTH_YEAR = 1961;
    private static final int BIRTH_YEARS = 43;

    private final Random random;

    CustomValues(Random random) {
        this.random = random;
    }

    void addTo(Map<String, Object> values, long id, FullName name, Career career, Office office) {
        addEquipment(values, career);
        addTexts(values, name);
        values.put(CustomFields.LANGUAGES, languages());
        addSensitive(values, id, office);
    }

    private void addEquipment(Map<String, Object> values, Career career) {
        values.put(CustomFields.SHIRT_SIZE, oneOf(CustomFields.SHIRT_SIZE));
        BigDecimal hours = new BigDecimal(Objects.toString(values.get("weekly_working_hours"), "40"));
        values.put(CustomFields.FTE, hours.movePointLeft(1).divide(BigDecimal.valueOf(4)));
        if (random.nextInt(10) > 0) {
            values.put(CustomFields.LAPTOP, oneOf(CustomFields.LAPTOP));
            values.put(CustomFields.DESK, 1 + random.nextInt(400));
            values.put(CustomFields.BADGE, career.hired());
        }
    }

    private void addTexts(Map<String, Object> values, FullName name) {
        if (random.nextInt(3) > 0) {
            values.put(
                    CustomFields.PROFILE,
                    "https://www.linkedin.example/in/" + name.mailbox().replace('.', '-'));
        }
        if (random.nextInt(4) == 0) {
            values.put(CustomFields.ONBOARDING, "Laptop handed over\nBuddy: " + name.first());
            values.put(CustomFields.NOTES, "Parking space " + (1 + random.nextInt(60)));
        }
        if (random.nextInt(6) == 0) {
            values.put(CustomFields.OTHER_NOTES, "First aider\nFire warden");
        }
    }

    private List<String> languages() {
        List<String> spoken = new ArrayList<>(CustomValues.options(CustomFields.LANGUAGES));
        while (spoken.size() > 3 || (random.nextInt(3) == 0 && !spoken.isEmpty())) {
            spoken.remove(random.nextInt(spoken.size()));
        }
        return List.copyOf(spoken);
    }

    private void addSensitive(Map<String, Object> values, long id, Office office) {
        values.put(CustomFields.IBAN, office.country() + "00 " + Canary.text("IBAN", id));
        values.put(
                CustomFields.BIRTH,
                LocalDate.of(FIRST_BIRTH_YEAR + random.nextInt(BIRTH_YEARS), 1, 1)
                        .plusDays(random.nextInt(365)));
        values.put(CustomFields.EMERGENCY, Canary.text("EMERGENCY", id) + " +49 151 000000");
        values.put(CustomFields.PHONE, "+49 170 " + Canary.text("PHONE", id));
        if (random.nextInt(3) == 0) {
            values.put(CustomFields.BONUS, Canary.amount(500 + 250L * random.nextInt(20), id));
        }
        if (random.nextInt(15) == 0) {
            values.put(CustomFields.DISABILITY, Canary.text("DISABILITY", id) + " 50");
        }
        addInsurance(values, id, office);
    }

    private static void addInsurance(Map<String, Object> values, long id, Office office) {
        switch (office.country()) {
            case "DE" -> {
                values.put(CustomFields.TAX_ID, Canary.text("TAX", id));
                values.put(CustomFields.INSURANCE, Canary.text("INSURANCE", id));
            }
            case "ES" -> values.put(CustomFields.SPANISH_INSURANCE, Canary.text("SEGURIDAD", id));
            default -> values.put(CustomFields.TAX_ID, Canary.text("PPS", id));
        }
    }

    private String oneOf(String key) {
        List<String> options = options(key);
        return options.get(random.nextInt(options.size()));
    }

    private static List<String> options(String key) {
        return CustomFields.ALL.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow()
                .options();
    }
}
