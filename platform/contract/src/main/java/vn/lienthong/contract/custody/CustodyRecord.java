package vn.lienthong.contract.custody;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CustodyLink;

/**
 * The chain of custody of one case file, up to a moment. Number, title and officers are no part of the chain: the signature
 * covers them, the digests do not. Records from before they were told have none and are as right as ever.
 *
 * @param number by which people call the file; null if it has none
 * @param title what it is about, as it was last stated; null in records from before it was told
 * @param holder who holds the file after the last link
 * @param madeAt when the record was made
 */
public record CustodyRecord(
        CaseFileId caseFile,
        @Nullable String number,
        @Nullable String title,
        AgencyCode holder,
        Instant madeAt,
        List<Entry> links) {
    /** Copies the list. */
    public CustodyRecord {
        links = List.copyOf(links);
    }

    /**
     * One link, and what its digest is formed over.
     *
     * @param content the event without its link, and its {@code type}
     * @param officer who acted for the agency, as people know them; null if none is named
     */
    public record Entry(
            CustodyLink link, JsonNode content, @Nullable String officer) {}

    /**
     * A record and its signature.
     *
     * @param signature JWS (RFC 7515) in compact form with its payload detached (Appendix F): the payload is the record in
     *     {@link CanonicalJson}
     */
    public record Signed(CustodyRecord record, String signature) {}
}
