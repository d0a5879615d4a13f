package io.github.personiomcp.server.stdio;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/** Keeps stdout for the protocol: one stray line of a library would break the client's parser. */
public final class ProtocolStdout {

    private ProtocolStdout() {}

    /**
     * The process's real stdout, for the protocol alone: from now on everything printed to {@code System.out} goes to stderr. Not a
     * {@code PrintStream}, which would hide that the client is gone.
     */
    public static OutputStream claim() {
        System.setOut(System.err);
        return new FileOutputStream(FileDescriptor.out);
    }
}
