package io.github.personiomcp.server.http;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * A request of whose body no more is kept than is permitted. The rest is dropped as it comes: a client may listen only when it has said
 * everything, and would not hear its answer if the connection were closed before.
 */
final class BoundedRequest extends Request.Wrapper {

    /** What a piece takes besides its bytes, so that a body in a million pieces takes no more than another. */
    private static final int OVERHEAD = 64;

    private final long mostBytes;
    private final long mostHeard;
    private long bytes;
    private long pieces;
    private boolean over;

    /**
     * @param mostBytes that a body may have
     * @param mostHeard bytes of one that has more
     */
    BoundedRequest(Request request, long mostBytes, long mostHeard) {
        super(request);
        this.mostBytes = mostBytes;
        this.mostHeard = mostHeard;
    }

    /** Whether it is longer than permitted, so that what was kept of it is not all. */
    boolean tooLong() {
        return bytes > mostBytes || pieces * OVERHEAD > mostBytes;
    }

    /** Whether the client may have more to say, which is not heard. */
    boolean unheard() {
        return bytes > mostHeard || pieces * OVERHEAD > mostHeard;
    }

    @Override
    public Content.Chunk read() {
        while (!over) {
            Content.Chunk piece = super.read();
            if (piece == null || Content.Chunk.isFailure(piece)) {
                return piece;
            }
            bytes += piece.remaining();
            pieces++;
            over = piece.isLast() || unheard();
            if (!tooLong()) {
                return piece;
            }
            piece.release();
        }
        return Content.Chunk.EOF;
    }
}
