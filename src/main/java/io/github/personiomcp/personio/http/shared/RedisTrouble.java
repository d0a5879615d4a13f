package io.github.personiomcp.personio.http.shared;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** What is wrong with Redis, for the log. Of what Redis itself says only the first word is told, since the rest may repeat what it got. */
final class RedisTrouble {

    private RedisTrouble() {}

    static String inWords(Throwable trouble) {
        String words = "cannot be reached";
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisCommandExecutionException refused) {
                return "answers " + firstWord(String.valueOf(refused.getMessage()));
            }
            if (cause instanceof ForeignContentException) {
                return "holds under the names of this program what it did not write";
            }
            if (cause instanceof CertificateException) {
                return "shows a TLS certificate that is not trusted, or belongs to another host";
            }
            if (tookTooLong(cause)) {
                return "does not answer in time";
            }
            words = cause instanceof SSLException ? "cannot be reached by TLS" : words;
        }
        return words;
    }

    private static boolean tookTooLong(Throwable cause) {
        return cause instanceof TimeoutException
                || cause instanceof RedisCommandTimeoutException
                || cause instanceof io.github.bucket4j.TimeoutException;
    }

    /** By convention the code of the error: {@code WRONGPASS}, {@code READONLY}. */
    private static String firstWord(String message) {
        String word = message.split(" ", 2)[0];
        return word.matches("[A-Z]{1,20}") ? word : "with an error";
    }
}
