package io.github.personiomcp.personio.http.shared;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.util.concurrent.TimeoutException;

/** What is wrong with Redis, for the log. Of what Redis itself says only the first word is told, since the rest may repeat what it got. */
final class RedisTrouble {

    private RedisTrouble() {}

    static String inWords(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisCommandExecutionException refused) {
                return "answers " + firstWord(String.valueOf(refused.getMessage()));
            }
            if (cause instanceof ForeignContentException) {
                return "holds under the names of this program what it did not write";
            }
            if (tookTooLong(cause)) {
                return "does not answer in time";
            }
        }
        return "cannot be reached";
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
