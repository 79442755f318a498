package vn.lienthong.registry.competence;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.RuleTie;

/** What a person reads of the verdict. */
final class Wording {
    private static final List<String> SIDES =
            List.of("tỉnh, thành phố", "loại hàng", "hành vi", "khu vực", "khâu", "hành chính hay hình sự");
    private static final List<List<String>> UNKNOWN = unknown();

    private Wording() {}

    private static List<List<String>> unknown() {
        List<List<String>> all = new ArrayList<>();
        for (int mask = 0; mask < 1 << SIDES.size(); mask++) {
            List<String> some = new ArrayList<>();
            for (int side = 0; side < SIDES.size(); side++) {
                if ((mask & 1 << side) != 0) {
                    some.add(SIDES.get(side));
                }
            }
            all.add(List.copyOf(some));
        }
        return List.copyOf(all);
    }

    /** What is not known of the matter and could change the answer. */
    static List<String> unknown(Facts facts, boolean knownGoods) {
        int mask = (facts.province() == null ? 1 : 0)
                | (knownGoods ? 0 : 2)
                | (facts.violation() == null ? 4 : 0)
                | (facts.zone() == null ? 8 : 0)
                | (facts.stage() == null ? 16 : 0)
                | (facts.proceeding() == null ? 32 : 0);
        return UNKNOWN.get(mask);
    }

    static String verdict(Ranking ranking, List<Draft> leads) {
        return switch (ranking.verdict()) {
            case ONE -> one(ranking, leads.getFirst());
            case SEVERAL -> several(ranking, leads);
            case NOBODY ->
                "Chưa có quy tắc nào giao cơ quan chủ trì: báo cáo Ban Chỉ đạo 389 tỉnh, thành phố qua cơ quan thường"
                        + " trực để quyết định (quy tắc của hệ thống)";
        };
    }

    private static String one(Ranking ranking, Draft lead) {
        RuleTie tie = ranking.tie();
        return tie == null ? lead.sentence() : lead.sentence() + "; " + tie.nameVi();
    }

    private static String several(Ranking ranking, List<Draft> leads) {
        StringBuilder names = new StringBuilder("Nhiều cơ quan cùng có thẩm quyền chủ trì: ");
        for (int i = 0; i < ranking.equals(); i++) {
            names.append(i == 0 ? "" : "; ").append(leads.get(i).name());
        }
        return names.append(". ")
                .append(
                        ranking.tie() == RuleTie.FIRST_TAKER
                                ? "Chưa biết cơ quan nào phát hiện, thụ lý đầu tiên: người có thẩm quyền quyết định"
                                : "Người có thẩm quyền quyết định")
                .toString();
    }
}
