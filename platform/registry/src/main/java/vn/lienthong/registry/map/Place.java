package vn.lienthong.registry.map;

import java.util.List;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.WardCode;

/** A unit with the units around it, as the map shows it on some day. */
public sealed interface Place permits WardPlace, DistrictPlace {

    /** The province it lies in; its period is the time in which this place stood so. */
    Province province();

    /** Its code: a {@link WardCode} or a district's. */
    Record code();

    /** Its official name, with its kind. */
    String nameVi();

    /** The wards it says it became on the day after its period. */
    List<WardCode> successors();

    /** Its name with those of the units it lies in, such as {@code Xã Tân Lập, Huyện Na Rì, Tỉnh Bắc Kạn}. */
    String address();
}
