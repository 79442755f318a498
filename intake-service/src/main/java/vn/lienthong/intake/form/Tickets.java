package vn.lienthong.intake.form;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.subtle.AesSiv;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.receipt.DeploymentSecret;

/**
 * Draws tickets and knows its own, and the files that came with each: whatever a form brings back was sealed here (AES-SIV, RFC 5297), and tells
 * whoever holds it nothing, not even which tip it is of.
 */
final class Tickets {
    private static final String TICKET = "TICKET";
    private static final String FILE = "FILE";
    private static final int NONCE = 16;
    /** Bytes: one half to authenticate, one to encrypt. */
    private static final int KEY = 64;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final DeploymentSecret secret;
    private final DeterministicAead siv;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Tickets(DeploymentSecret secret, InstantSource clock) {
        this.secret = secret;
        this.siv = siv(secret);
        this.clock = clock;
    }

    private static DeterministicAead siv(DeploymentSecret secret) {
        byte[] key = ByteBuffer.allocate(KEY)
                .put(secret.mac(TICKET, "1"))
                .put(secret.mac(TICKET, "2"))
                .array();
        try {
            return new AesSiv(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key of 64 bytes is one", impossible);
        }
    }

    Ticket draw(AgencyCode agency, @Nullable TipId about) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return new Ticket(
                ENCODER.encodeToString(nonce),
                Instant.ofEpochSecond(clock.instant().getEpochSecond()),
                agency,
                about);
    }

    /** As it stands in the form. */
    String sealed(Ticket ticket) {
        return sealed(TICKET, (Object) ticket);
    }

    /** Empty if it was not drawn here. */
    Optional<Ticket> read(String sealed) {
        return opened(TICKET, sealed, Ticket.class);
    }

    /** A file that is stored already, so that it need not be chosen again. */
    KeptFile kept(Ticket ticket, Attachment attachment) {
        return new KeptFile(attachment, sealed(FILE + ticket.nonce(), attachment));
    }

    /** Empty if it was not kept for this form. */
    Optional<KeptFile> kept(Ticket ticket, String sealed) {
        return opened(FILE + ticket.nonce(), sealed, Attachment.class)
                .map(attachment -> new KeptFile(attachment, sealed));
    }

    /** The id of the command by which this form adds to a tip. */
    String addition(Ticket ticket) {
        return HexFormat.of().formatHex(secret.mac("ADDITION", ticket.nonce()));
    }

    private String sealed(String purpose, Object content) {
        try {
            return ENCODER.encodeToString(
                    siv.encryptDeterministically(Json.write(content), purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("what is short is encrypted", impossible);
        }
    }

    private <T> Optional<T> opened(String purpose, String sealed, Class<T> type) {
        try {
            byte[] content = siv.decryptDeterministically(
                    Base64.getUrlDecoder().decode(sealed), purpose.getBytes(StandardCharsets.UTF_8));
            return Optional.of(Json.read(content, type));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }
}
