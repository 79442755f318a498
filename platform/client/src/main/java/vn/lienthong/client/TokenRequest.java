package vn.lienthong.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a system asks for a token of its own (RFC 6749, sections 2.3.1 and 4.4). */
public final class TokenRequest {
    private TokenRequest() {}

    /**
     * The request, to be sent.
     *
     * @param endpoint of the issuer, {@code …/oauth2/token}
     * @param client an agency's code, or another system's name
     */
    public static HttpRequest.Builder of(URI endpoint, String client, String secret) {
        return asking(endpoint, client, secret, "grant_type=client_credentials");
    }

    /** The same, for a token that is good for no more than this scope. */
    public static HttpRequest.Builder of(URI endpoint, String client, String secret, String scope) {
        return asking(endpoint, client, secret, "grant_type=client_credentials&scope=" + FormText.of(scope));
    }

    private static HttpRequest.Builder asking(URI endpoint, String client, String secret, String form) {
        var basic = (FormText.of(client) + ":" + FormText.of(secret)).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic))
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }
}
