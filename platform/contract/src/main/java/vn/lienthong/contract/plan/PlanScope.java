package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import java.util.List;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;
import vn.lienthong.contract.directory.Zone;

/**
 * Whom and what a plan touches, which decides whom it must be agreed with (QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 5 khoản 1:
 * clauses.csv S2-62).
 *
 * @param areas the provinces; none for the whole country
 * @param forces the forces that are to act
 * @param fields the kinds of breach
 * @param themes words for groups of goods, as the directory has them, such as {@code tobacco} (clauses.csv S4-16)
 */
public record PlanScope(
        @Size(max = 34) List<ProvinceCode> areas,
        @Size(max = 7) List<Zone> zones,
        @Size(max = 20) List<Force> forces,
        @Size(max = 20) List<Violation> fields,
        @ListedIn(CodeList.GOODS) @Size(max = 20) List<String> themes) {}
