package io.github.personiomcp.domain;

/** The shape of an attribute's value once Personio's envelope is gone. */
public enum AttributeType {
    /** One line of text. */
    TEXT,
    /** Text of several lines. */
    MULTILINE,
    /** A calendar day, {@code YYYY-MM-DD}. */
    DATE,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    /** One of the attribute's options. */
    CHOICE,
    /** Any number of words, a list of strings. */
    TAGS,
    /** A web address. */
    LINK,
    /** An identifier; text, because Personio's numbers exceed what JavaScript can hold. */
    ID,
    /** The name of something kept elsewhere in Personio: a department, an office, a legal entity. */
    REFERENCE,
    /** The name of another employee; written by id. */
    PERSON,
    /** A list of flat objects, such as cost centres with their percentages. */
    RECORDS
}
