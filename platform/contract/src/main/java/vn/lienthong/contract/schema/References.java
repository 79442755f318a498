package vn.lienthong.contract.schema;

import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;

/** What a payload may refer to: asked of the directory. */
public interface References {
    /** Whether the directory knows this agency. */
    boolean knows(AgencyCode agency);

    /** Whether the directory knows this province. */
    boolean knows(ProvinceCode province);
}
