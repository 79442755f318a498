package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;
import vn.lienthong.contract.handling.Withholding;

/**
 * How a case was detected (phát hiện).
 *
 * @param on the day, month or year, as well as it is known; never in the future
 * @param by the detecting unit (đơn vị phát hiện) as it names itself
 * @param force for {@code other}, {@code by} says which
 * @param province code by the map of {@link #mapDay(LocalDate)}; in a command also a name, former or present
 * @param route where on the way of the goods: {@code border_land}, {@code seaport}, {@code market} and so on
 * @param fromTip whether a tip led to it; null where that is withheld, or not said
 * @param mapDay a day on whose map the code of the province stands, since several codes changed their meaning on 2025-07-01;
 *     null for the day of detection
 */
public record Detection(
        @Nullable PartialDate on,
        @Size(min = 1, max = 200) String by,
        Force force,
        @Size(max = 20) List<Force> supportingForces,
        @Nullable ProvinceCode province,
        @ListedIn(CodeList.ROUTE) @Nullable String route,
        @Nullable Boolean fromTip,
        @Nullable LocalDate mapDay) {

    /** With a province by the map of the day of detection. */
    public Detection(
            @Nullable PartialDate on,
            String by,
            Force force,
            List<Force> supportingForces,
            @Nullable ProvinceCode province,
            @Nullable String route,
            @Nullable Boolean fromTip) {
        this(on, by, force, supportingForces, province, route, fromTip, null);
    }

    /**
     * The day whose map the province is of: the one that is given, or else the day of detection, of which the first counts where
     * only its month or year is known.
     *
     * @param recorded when it was written down, which counts where neither is known
     */
    public LocalDate mapDay(LocalDate recorded) {
        if (mapDay != null) {
            return mapDay;
        }
        return on == null ? recorded : on.earliest();
    }

    /** The same, saying by itself of which day's map its province is. @param recorded when it was written down */
    public Detection mapped(LocalDate recorded) {
        return province == null || mapDay != null || on != null
                ? this
                : new Detection(null, by, force, supportingForces, province, route, fromTip, recorded);
    }

    /** The same without these. */
    Detection without(Set<CaseFileField> fields) {
        boolean found = !fields.contains(CaseFileField.FINDER);
        return new Detection(
                on,
                found ? by : Withholding.IN_ITS_PLACE,
                force,
                found ? supportingForces : List.of(),
                province,
                route,
                fields.contains(CaseFileField.SOURCE) ? null : fromTip,
                mapDay);
    }

    /**
     * The day by whose rules the case is judged: that of detection. Of the days that it may mean it is the one whose map is
     * given, or else the first.
     *
     * @param recorded when it was written down, which counts where the day of detection is not known
     */
    public LocalDate day(LocalDate recorded) {
        if (on == null) {
            return recorded;
        }
        return mapDay == null || mapDay.isBefore(on.earliest()) || mapDay.isAfter(on.latest()) ? on.earliest() : mapDay;
    }
}
