package vn.lienthong.contract.custody;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.Sha256;

/** How links are formed: each rests on the one before, and none can be altered without all that follow. */
public final class CustodyChain {
    /** What the first link rests on. */
    public static final Sha256 NOTHING = new Sha256("0".repeat(64));

    private static final String OPENED = "vn.lienthong.casefile.opened.v1";

    private CustodyChain() {}

    /** The first link of a file: who opened it and when. The same for files from before chains were kept. */
    public static CustodyLink opening(CaseFileId caseFile, AgencyCode by, Instant at) {
        return new CustodyLink(0, NOTHING, digest(NOTHING, opened(caseFile, by, at)));
    }

    /** The link of an event that follows that one; what stands in its place in the event does not matter. */
    public static CustodyLink next(CustodyLink last, CustodyEvent event) {
        return new CustodyLink(last.number() + 1, last.digest(), digest(last.digest(), content(event)));
    }

    /** What the digest of a link is formed over, beside the digest before it: the event without its link, and its type. */
    public static ObjectNode content(CustodyEvent event) {
        ObjectNode content = Json.mapper().valueToTree(event);
        content.remove("custody");
        content.put("type", MessageTypes.of(event).name());
        return content;
    }

    /** The same of the opening. */
    public static ObjectNode content(CaseFileOpened opened) {
        return opened(opened.caseFile(), opened.by(), opened.at());
    }

    private static ObjectNode opened(CaseFileId caseFile, AgencyCode by, Instant at) {
        return Json.mapper()
                .valueToTree(Map.of("type", OPENED, "caseFile", caseFile.key(), "by", by.value(), "at", at.toString()));
    }

    /** SHA-256 over the digest before, a line feed, and the content in canonical JSON. */
    public static Sha256 digest(Sha256 previous, Object content) {
        MessageDigest sha256 = sha256();
        sha256.update((previous.value() + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return new Sha256(HexFormat.of().formatHex(sha256.digest(CanonicalJson.of(content))));
    }

    /** SHA-256 over the content in canonical JSON, which rests on nothing. */
    public static Sha256 digest(Object content) {
        return new Sha256(HexFormat.of().formatHex(sha256().digest(CanonicalJson.of(content))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
