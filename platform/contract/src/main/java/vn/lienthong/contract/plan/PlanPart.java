package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;

/**
 * Who leads (chủ trì) and who supports (phối hợp) one theme, field or area of a plan (QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 2
 * khoản 1c: clauses.csv S2-08); null stands for all of them.
 *
 * @param theme a word for a group of goods, such as {@code tobacco}
 */
public record PlanPart(
        @ListedIn(CodeList.GOODS) @Nullable String theme,
        @Nullable Violation field,
        @Nullable ProvinceCode area,
        AgencyCode lead,
        @Size(max = 50) List<AgencyCode> supporting) {}
