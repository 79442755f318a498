package vn.lienthong.registry.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.District;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.Ward;
import vn.lienthong.contract.directory.WardCode;

/**
 * A unit of the commune level where the map shows it.
 *
 * @param district null since 2025-07-01
 */
public record WardPlace(Province province, @Nullable District district, Ward ward) implements Place {

    @Override
    public WardCode code() {
        return ward.code();
    }

    @Override
    public String nameVi() {
        return ward.nameVi();
    }

    @Override
    public List<WardCode> successors() {
        return ward.successors();
    }

    @Override
    public String address() {
        return district == null
                ? "%s, %s".formatted(nameVi(), province.nameVi())
                : "%s, %s, %s".formatted(nameVi(), district.nameVi(), province.nameVi());
    }
}
