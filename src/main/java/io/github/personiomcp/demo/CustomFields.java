package io.github.personiomcp.demo;

import static io.github.personiomcp.demo.AttributeDefinition.Kind.DATE;
import static io.github.personiomcp.demo.AttributeDefinition.Kind.DECIMAL;
import static io.github.personiomcp.demo.AttributeDefinition.Kind.INTEGER;
import static io.github.personiomcp.demo.AttributeDefinition.Kind.LINK;
import static io.github.personiomcp.demo.AttributeDefinition.Kind.LIST;
import static io.github.personiomcp.demo.AttributeDefinition.Kind.MULTILINE;
import static io.github.personiomcp.demo.AttributeDefinition.Kind.STANDARD;
import static io.github.personiomcp.demo.AttributeDefinition.Kind.TAGS;
import static io.github.personiomcp.demo.AttributeDefinition.attribute;

import java.util.List;

/** The attributes that this tenant has added, in the languages its offices speak; two of them share a label. */
final class CustomFields {

    static final String SHIRT_SIZE = "dynamic_24401";
    static final String LANGUAGES = "dynamic_24402";
    static final String LAPTOP = "dynamic_24403";
    static final String DESK = "dynamic_24404";
    static final String FTE = "dynamic_24405";
    static final String BADGE = "dynamic_24406";
    static final String PROFILE = "dynamic_24407";
    static final String ONBOARDING = "dynamic_24408";
    static final String NOTES = "dynamic_24409";
    static final String OTHER_NOTES = "dynamic_24410";
    static final String IBAN = "dynamic_24421";
    static final String BIRTH = "dynamic_24422";
    static final String TAX_ID = "dynamic_24423";
    static final String INSURANCE = "dynamic_24424";
    static final String BONUS = "dynamic_24425";
    static final String EMERGENCY = "dynamic_24426";
    static final String PHONE = "dynamic_24427";
    static final String DISABILITY = "dynamic_24428";
    static final String SPANISH_INSURANCE = "dynamic_24429";

    static final List<AttributeDefinition> ALL = List.of(
            attribute(SHIRT_SIZE, "T-Shirt Größe", LIST).choosing("S", "M", "L", "XL", "XXL"),
            attribute(LANGUAGES, "Sprachen", TAGS)
                    .choosing("Deutsch", "Englisch", "Spanisch", "Französisch", "Polnisch", "Türkisch"),
            attribute(LAPTOP, "Laptop model", LIST)
                    .choosing("MacBook Pro 14", "MacBook Air 13", "ThinkPad X1", "Dell XPS 13"),
            attribute(DESK, "Desk", INTEGER),
            attribute(FTE, "FTE", DECIMAL),
            attribute(BADGE, "Badge issued", DATE),
            attribute(PROFILE, "LinkedIn profile", LINK),
            attribute(ONBOARDING, "Onboarding notes", MULTILINE),
            attribute(NOTES, "Notes", STANDARD),
            attribute(OTHER_NOTES, "Notes", MULTILINE),
            attribute(IBAN, "IBAN", STANDARD).universal("iban").secret(),
            attribute(BIRTH, "Geburtsdatum", DATE).universal("date_of_birth").secret(),
            attribute(TAX_ID, "Steuer-ID", STANDARD).secret(),
            attribute(INSURANCE, "Sozialversicherungsnummer", STANDARD).secret(),
            attribute(BONUS, "Bonus", DECIMAL).secret(),
            attribute(EMERGENCY, "Notfallkontakt", STANDARD).secret(),
            attribute(PHONE, "Private Telefonnummer", STANDARD).secret(),
            attribute(DISABILITY, "Grad der Behinderung", STANDARD).secret(),
            attribute(SPANISH_INSURANCE, "Número de la Seguridad Social", STANDARD)
                    .secret());

    private CustomFields() {}
}
