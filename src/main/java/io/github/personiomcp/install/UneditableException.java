package io.github.personiomcp.install;

/** A configuration is left alone, because changing it might harm it; the message says why, in a sentence. */
public final class UneditableException extends RuntimeException {

    public UneditableException(String message) {
        super(message);
    }
}
