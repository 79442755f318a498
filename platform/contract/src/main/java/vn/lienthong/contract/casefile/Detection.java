package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;

/**
 * How a case was detected (phát hiện).
 *
 * @param on the day, month or year, as well as it is known; never in the future
 * @param by the detecting unit (đơn vị phát hiện) as it names itself
 * @param force for {@code other}, {@code by} says which
 * @param route where on the way of the goods: {@code border_land}, {@code seaport}, {@code market} and so on
 */
public record Detection(
        @Nullable PartialDate on,
        @Size(min = 1, max = 200) String by,
        Force force,
        @Size(max = 20) List<Force> supportingForces,
        @Nullable ProvinceCode province,
        @ListedIn(CodeList.ROUTE) @Nullable String route,
        boolean fromTip) {}
