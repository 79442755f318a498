package vn.lienthong.intake.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where encrypted identities are kept: they are in no log, so that what is destroyed here is gone, and what is lost here is lost. Every
 * method throws {@link IdentitiesAway} if the store does not answer.
 */
interface IdentityStore {
    /** Returns when it is sure to be there. */
    void keep(KeptIdentity identity);

    /** Empty if it is gone, or never was. @throws IdentityDamaged if it cannot be made out */
    Optional<KeptIdentity> find(UUID sealing);

    /** The log has told of it: it stays until the log tells that it is erased or replaced. */
    void told(UUID sealing);

    /** Key and text; nothing if they are gone already. */
    void destroy(UUID sealing);

    /** Everything that can be read; of what is damaged the log of the service tells. */
    List<KeptIdentity> all();

    /** Takes away what was never kept whole, where a store can have such. */
    default void clear() {}
}
