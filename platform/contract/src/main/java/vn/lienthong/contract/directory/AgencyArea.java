package vn.lienthong.contract.directory;

import java.util.List;
import vn.lienthong.contract.ProvinceCode;

/**
 * The provinces that a body spanning several of them covers (địa bàn), with a source of its own: areas are known less
 * surely than the bodies. Source of the shape: the areas of the regional customs (QĐ 382/QĐ-BTC).
 *
 * @param provinces codes of the map that holds in the period of the agency
 */
public record AgencyArea(List<ProvinceCode> provinces, Provenance provenance) {

    /** @throws IllegalArgumentException if it names no province */
    public AgencyArea {
        provinces = List.copyOf(provinces);
        if (provinces.isEmpty()) {
            throw new IllegalArgumentException("an area without a province");
        }
    }
}
