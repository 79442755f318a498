package vn.lienthong.views.register;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.web.Caller;

/** Information that left in a file: who took it away must hear of it when it is corrected or taken back, and its provider knows of it. */
public interface Exports {
    /**
     * Returns when it is kept that these are in a file which the caller is about to be given.
     *
     * @param purpose as the caller states it, in a header; null if it does not
     * @throws vn.lienthong.runtime.web.Refusal 503, where that is not certain in time: nothing may be given then
     */
    void note(Caller caller, List<String> information, @Nullable String purpose);

    /**
     * Who took it away in a file, and when last: {@code agency}, {@code agencyVi}, {@code who}, {@code at}.
     *
     * @param of the agency whose files are meant; null for those of all
     */
    List<Document> of(String information, @Nullable AgencyCode of);
}
