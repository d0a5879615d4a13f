package io.github.personiomcp.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server on loopback to which clients say hello as TLS wants it, and which answers as a test wants it. */
public final class TlsServer implements AutoCloseable {

    /** The alert by which a server refuses every version of TLS that the client offers. */
    public static final String WRONG_VERSION = "\u0015\u0003\u0003\u0000\u0002\u0002F";

    private static final byte[] EMPTY_JSON =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.UTF_8);

    private final LoopbackServer server;

    private TlsServer(LoopbackServer.Conversation conversation) {
        server = new LoopbackServer(conversation);
    }

    /** Shows one of the {@link Certificates}; whoever takes it gets an empty JSON object for what they ask. */
    public static TlsServer showing(String certificate) {
        SSLContext context = Certificates.showing(certificate);
        return new TlsServer(connection -> {
            try (SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(connection, null, true)) {
                LoopbackServer.head(secured.getInputStream());
                secured.getOutputStream().write(EMPTY_JSON);
            }
        });
    }

    /** Answers the hello with these words, one byte a character, and ends the connection. */
    public static TlsServer saying(String words) {
        return new TlsServer(connection -> {
            awaitHello(connection);
            connection.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            connection.shutdownOutput();
            LoopbackServer.awaitEnd(connection);
        });
    }

    /** Answers the hello with a reset. */
    public static TlsServer resetting() {
        return new TlsServer(connection -> {
            awaitHello(connection);
            connection.setSoLinger(true, 0);
        });
    }

    /** Hears the hello and says nothing. */
    public static TlsServer silent() {
        return new TlsServer(LoopbackServer::awaitEnd);
    }

    /** Where it is, called {@code localhost}, as its certificates name it, or {@code 127.0.0.1}. */
    public URI uri(String host) {
        return URI.create("https://" + host + ":" + server.port());
    }

    @Override
    public void close() {
        server.close();
    }

    /** The whole first record: what is left unread would reset the connection. */
    private static void awaitHello(Socket connection) throws IOException {
        DataInputStream in = new DataInputStream(connection.getInputStream());
        in.skipNBytes(3);
        in.skipNBytes(in.readUnsignedShort());
    }
}
