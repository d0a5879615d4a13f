package io.github.personiomcp.server.http;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * A request of whose body no more is kept than is permitted. The rest is dropped as it comes: a client may listen only when it has said
 * everything, and would not hear its answer if the connection were closed before. Whoever reads what was kept of it meets a failure at its
 * end, so that it is never taken for all.
 */
final class BoundedRequest extends Request.Wrapper {

    private final long mostBytes;
    private final long mostPieces;
    private final BooleanSupplier late;
    private long bytes;
    private long pieces;
    private boolean over;
    private boolean unheard;

    /**
     * @param mostBytes that a body may have
     * @param mostPieces in which it may come, because each takes memory besides its bytes
     * @param late whether it is time to answer, also to a client that is still speaking
     */
    BoundedRequest(Request request, long mostBytes, long mostPieces, BooleanSupplier late) {
        super(request);
        this.mostBytes = mostBytes;
        this.mostPieces = mostPieces;
        this.late = late;
    }

    /** Whether it is longer than permitted, so that what was kept of it is not all. */
    boolean tooLong() {
        return bytes > mostBytes || pieces > mostPieces;
    }

    /** Whether the client has more to say, which is not heard. */
    boolean unheard() {
        return unheard;
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
            unheard = tooLong() && !piece.isLast() && late.getAsBoolean();
            over = piece.isLast() || unheard;
            if (!tooLong()) {
                return piece;
            }
            piece.release();
        }
        return tooLong()
                ? Content.Chunk.from(new IOException("The body is longer than permitted"), true)
                : Content.Chunk.EOF;
    }
}
