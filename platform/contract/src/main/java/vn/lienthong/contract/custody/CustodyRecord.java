package vn.lienthong.contract.custody;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CustodyLink;

/**
 * The chain of custody of one case file, up to a moment.
 *
 * @param holder who holds the file after the last link
 * @param madeAt when the record was made
 */
public record CustodyRecord(CaseFileId caseFile, AgencyCode holder, Instant madeAt, List<Entry> links) {
    /** Copies the list. */
    public CustodyRecord {
        links = List.copyOf(links);
    }

    /**
     * One link, and what its digest is formed over.
     *
     * @param content the event without its link, and its {@code type}
     */
    public record Entry(CustodyLink link, JsonNode content) {}

    /**
     * A record and its signature.
     *
     * @param signature JWS (RFC 7515) in compact form with its payload detached (Appendix F): the payload is the record in
     *     {@link CanonicalJson}
     */
    public record Signed(CustodyRecord record, String signature) {}
}
