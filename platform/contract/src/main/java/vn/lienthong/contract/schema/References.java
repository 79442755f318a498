package vn.lienthong.contract.schema;

import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;

/** What a payload may refer to: asked of the directory. */
public interface References {
    /** Knows every agency and every province whose code has the shape of one. */
    References ANY = new References() {
        @Override
        public boolean knows(AgencyCode agency) {
            return true;
        }

        @Override
        public boolean knows(ProvinceCode province) {
            return true;
        }
    };

    /** Whether the directory knows this agency. */
    boolean knows(AgencyCode agency);

    /** Whether the directory knows this province. */
    boolean knows(ProvinceCode province);
}
