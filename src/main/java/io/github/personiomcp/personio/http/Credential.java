package io.github.personiomcp.personio.http;

/** One client id and secret as Personio shows them; used for both generations of the API. */
public record Credential(String clientId, String clientSecret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "credential " + clientId;
    }
}
