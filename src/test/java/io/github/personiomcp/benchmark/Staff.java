package io.github.personiomcp.benchmark;

import java.util.List;
import java.util.Map;

/** The people whom users ask for, each of whom is told by an e-mail and an id that nobody else has. */
final class Staff {

    /** One person. */
    record Member(String id, String email) {

        /** A search that finds this person alone, in what the server holds. */
        Map<String, Object> search() {
            return Map.of("where", Map.of("email", email));
        }

        /** Asks Personio, with one request. */
        Map<String, Object> read() {
            return Map.of("employee", id);
        }

        /** Whether a search found this person and nobody else. */
        boolean aloneIn(Reply reply) {
            return reply.content().get("employees") instanceof List<?> found
                    && found.size() == 1
                    && found.get(0) instanceof Map<?, ?> person
                    && id.equals(person.get("id"));
        }

        /** Whether this person was read. */
        boolean in(Reply reply) {
            return reply.content().get("employee") instanceof Map<?, ?> person && id.equals(person.get("id"));
        }
    }

    private Staff() {}

    /** So many people; also has the server hold everybody. */
    static List<Member> of(HttpUser user, int most) {
        Map<String, Object> everybody = Map.of("limit", most, "fields", List.of("email"));
        Reply reply = user.call("search_employees", everybody).join();
        if (reply.content().get("employees") instanceof List<?> people) {
            return people.stream()
                    .map(Map.class::cast)
                    .filter(person -> person.get("email") != null)
                    .map(person -> new Member(String.valueOf(person.get("id")), String.valueOf(person.get("email"))))
                    .toList();
        }
        throw new IllegalStateException("Nobody was found: " + reply.failure());
    }
}
