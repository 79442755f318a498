package vn.lienthong.client.credentials;

import java.security.SecureRandom;
import java.util.Base64;

/** Draws secrets: 192 bits for systems, 124 bits without look-alike letters for persons. */
final class Secrets {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int TYPED_LENGTH = 25;
    private static final int GROUP = 5;

    private final SecureRandom random = new SecureRandom();

    String forSystem() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String forPerson() {
        var text = new StringBuilder();
        for (int position = 0; position < TYPED_LENGTH; position++) {
            if (position > 0 && position % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
