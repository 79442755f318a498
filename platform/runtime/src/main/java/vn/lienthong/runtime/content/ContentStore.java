package vn.lienthong.runtime.content;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.Sha256;

/**
 * Contents by their hash; the same content lies here once, whoever stored it. An agency holds what it has stored itself, and can
 * name nothing else: to know a hash opens nothing. What no command has named is removed after a time, what one has named never.
 * Every method throws {@link ContentAway} where the store does not answer.
 */
public interface ContentStore extends AutoCloseable {
    /**
     * Stores a content, unless it is there, and remembers that this agency holds it.
     *
     * @param file the bytes, which are taken from there: afterwards it may be gone
     */
    void put(Content content, Path file, AgencyCode by, Instant at);

    /** A content, if it is here and this agency holds it. */
    Optional<Content> heldBy(AgencyCode agency, Sha256 sha256);

    /** The same, and from now on it is named, and stays. */
    Optional<Content> name(AgencyCode agency, Sha256 sha256);

    /** The bytes of a content, to be closed by who reads them; empty if it is not here. Who may read is asked before. */
    Optional<InputStream> open(Sha256 sha256);

    /** Removes what nobody has named and nobody has stored since then. @return how many contents */
    int sweep(Instant before);

    @Override
    void close();
}
