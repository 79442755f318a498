package vn.lienthong.registry.visibility;

import vn.lienthong.contract.AgencyCode;

/**
 * Whether an agency may see a thing. The receiver of information manages and uses it as its provider asks
 * (Quy chế phối hợp Văn phòng Thường trực – Tổng cục Quản lý thị trường 2020, ¶4).
 */
public final class WhoMaySee {
    private WhoMaySee() {}

    /** Whether this agency may see what is handled so. */
    public static Visibility ask(AgencyCode reader, Handling handling) {
        if (reader.equals(handling.provider())) {
            return new Visibility(true, "Là bên cung cấp.");
        }
        if (handling.audience().contains(reader)) {
            return new Visibility(true, "Được bên cung cấp nêu trong phạm vi chia sẻ.");
        }
        return new Visibility(false, "Không thuộc phạm vi chia sẻ của bên cung cấp.");
    }
}
