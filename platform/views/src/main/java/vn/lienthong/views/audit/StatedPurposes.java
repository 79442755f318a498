package vn.lienthong.views.audit;

import java.util.Optional;
import vn.lienthong.contract.AgencyCode;

/** For what providers let their information be used: whoever reads it says what for as well. */
@FunctionalInterface
public interface StatedPurposes {
    /** Of that information; empty where its provider says nothing of it, for its provider itself, and where there is nothing to read for that agency. */
    Optional<String> of(AgencyCode reader, String information);
}
