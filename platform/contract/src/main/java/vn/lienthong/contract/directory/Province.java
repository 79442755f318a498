package vn.lienthong.contract.directory;

import vn.lienthong.contract.ProvinceCode;

/** One of today's 34 provinces and centrally run cities; {@code nameVi} in the official spelling, with its kind. */
public record Province(ProvinceCode code, String nameVi, String nameEn, Period period, Provenance provenance) {

    /** The name without its kind, such as {@code Lào Cai}. */
    public String shortName() {
        return nameVi.replaceFirst("^(Tỉnh|Thành phố) ", "");
    }
}
