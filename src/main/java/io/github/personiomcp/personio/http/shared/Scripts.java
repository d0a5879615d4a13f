package io.github.personiomcp.personio.http.shared;

/** What the Redis server does in one step. Times come from the server alone. */
final class Scripts {

    /**
     * An instance (ARGV 1) is there, and counts for so many milliseconds (ARGV 2). Returns the server's time in seconds and microseconds,
     * and how many instances there are.
     */
    static final String BEAT = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            redis.call('ZADD', KEYS[1], now, ARGV[1])
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '(' .. now, '+inf')
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return {tonumber(time[1]), tonumber(time[2]), redis.call('ZCARD', KEYS[1])}
            """;

    /** An instance (ARGV 1) takes its leave. */
    static final String LEAVE = "return {redis.call('ZREM', KEYS[1], ARGV[1])}";

    /**
     * The present round, how many in a row ended with a 429, and for how many milliseconds the family is closed: for no more than ARGV 1,
     * whatever was written there.
     */
    static final String HEAR = """
            local known = redis.call('HMGET', KEYS[1], 'round', 'row')
            local closed = math.max(0, redis.call('PTTL', KEYS[2]))
            if closed > tonumber(ARGV[1]) then
              closed = tonumber(ARGV[1])
              redis.call('PEXPIRE', KEYS[2], closed)
            end
            return {tonumber(known[1] or 0), tonumber(known[2] or 0), closed}
            """;

    /**
     * Adds what one instance knows: round (ARGV 1), how many in a row (ARGV 2), milliseconds closed (ARGV 3). It is kept for so many
     * milliseconds (ARGV 4). The later round counts, in the same round the fewer in a row, and the longer closure: so the order in which
     * instances tell makes no difference.
     */
    static final String TELL = """
            local known = redis.call('HMGET', KEYS[1], 'round', 'row')
            local round, row = tonumber(known[1] or 0), tonumber(known[2] or ARGV[2])
            local told, toldRow = tonumber(ARGV[1]), tonumber(ARGV[2])
            if told == round then toldRow = math.min(row, toldRow) end
            if told >= round then redis.call('HSET', KEYS[1], 'round', told, 'row', toldRow) end
            redis.call('PEXPIRE', KEYS[1], ARGV[4])
            if tonumber(ARGV[3]) > math.max(0, redis.call('PTTL', KEYS[2])) then
              redis.call('SET', KEYS[2], '', 'PX', ARGV[3])
            end
            return {}
            """;

    private Scripts() {}
}
