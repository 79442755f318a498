package vn.lienthong.registry.map;

import java.util.List;
import vn.lienthong.contract.directory.District;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.WardCode;

/** A district where the map shows it. */
public record DistrictPlace(Province province, District district) implements Place {

    @Override
    public DistrictCode code() {
        return district.code();
    }

    @Override
    public String nameVi() {
        return district.nameVi();
    }

    @Override
    public List<WardCode> successors() {
        return district.successors();
    }

    @Override
    public String address() {
        return "%s, %s".formatted(nameVi(), province.nameVi());
    }
}
