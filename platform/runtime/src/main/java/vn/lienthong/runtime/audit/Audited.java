package vn.lienthong.runtime.audit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/** Entries of the audit log on their way to it. */
public final class Audited {
    private static final byte LINE_FEED = '\n';

    private Audited() {}

    /**
     * An entry on its way. Its JSON is written here, once: the very bytes are the leaf of the tree.
     *
     * @param id of the message
     * @param source of the service that notes it
     * @param key of the record, by which nothing is ordered: the log has one partition
     */
    public static Emission entry(AuditEntry entry, String id, URI source, String key) {
        return new Emission(
                Topics.AUDIT, key, new Message(Envelope.of(id, source, entry.messageType()), Json.write(entry)));
    }

    /** The name of a service, from the source of what it sends. */
    public static String service(URI source) {
        return source.getPath().substring(1);
    }

    /**
     * The digest of what a decision has brought about, as {@link AuditEntry.Decided#emitted} says.
     *
     * @param outcome its JSON; null where nobody is answered
     */
    public static String digest(List<Message> events, byte @Nullable [] outcome) {
        MessageDigest digest = sha256();
        for (Message event : events) {
            digest.update(event.envelope().id().getBytes(StandardCharsets.UTF_8));
            digest.update(LINE_FEED);
            digest.update(event.payload());
            digest.update(LINE_FEED);
        }
        if (outcome != null) {
            digest.update(outcome);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
