package vn.lienthong.exchange.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.SituationalSolution;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;

/** What stands against scope, parts and solutions: agencies, goods and areas that are known, one lead for each part. */
final class PartChecks {
    private final PlanTerms terms;
    private final Directory directory;
    private final LocalDate today;
    private final List<Reason> reasons = new ArrayList<>();

    PartChecks(PlanTerms terms, Directory directory, LocalDate today) {
        this.terms = terms;
        this.directory = directory;
        this.today = today;
    }

    List<Reason> against() {
        scope();
        if (terms.outlets() != null) {
            outlets(terms.outlets());
        }
        Map<String, AgencyCode> leads = new HashMap<>();
        for (int index = 0; index < terms.parts().size(); index++) {
            part(terms.parts().get(index), "/terms/parts/" + index, leads);
        }
        for (int index = 0; index < terms.solutions().size(); index++) {
            solution(terms.solutions().get(index), "/terms/solutions/" + index);
        }
        return reasons;
    }

    private void scope() {
        twice(terms.scope().areas(), "/terms/scope/areas");
        twice(terms.scope().zones(), "/terms/scope/zones");
        twice(terms.scope().forces(), "/terms/scope/forces");
        twice(terms.scope().fields(), "/terms/scope/fields");
        twice(terms.scope().themes(), "/terms/scope/themes");
        for (int index = 0; index < terms.scope().themes().size(); index++) {
            theme(terms.scope().themes().get(index), "/terms/scope/themes/" + index);
        }
    }

    private void outlets(List<String> outlets) {
        twice(outlets, "/terms/outlets");
        for (int index = 0; index < outlets.size(); index++) {
            word(CodeList.OUTLET, outlets.get(index), "/terms/outlets/" + index);
        }
    }

    private void part(PlanPart part, String pointer, Map<String, AgencyCode> leads) {
        agency(part.lead(), pointer + "/lead");
        theme(part.theme(), pointer + "/theme");
        area(part.area(), pointer + "/area");
        for (int index = 0; index < part.supporting().size(); index++) {
            AgencyCode supporting = part.supporting().get(index);
            agency(supporting, pointer + "/supporting/" + index);
            if (supporting.equals(part.lead()) || part.supporting().indexOf(supporting) < index) {
                add(
                        ReasonCode.SCHEMA,
                        pointer + "/supporting/" + index,
                        "Cơ quan " + supporting + " được nêu hai lần.");
            }
        }
        AgencyCode other = leads.putIfAbsent(part.theme() + "|" + part.field() + "|" + part.area(), part.lead());
        if (other != null) {
            reasons.add(new Reason(
                    ReasonCode.SCHEMA,
                    pointer + "/lead",
                    "Phần việc này đã giao " + other + " chủ trì; mỗi phần việc chỉ một cơ quan chủ trì.",
                    Rule.NAMED_LEAD.cited()));
        }
    }

    private void solution(SituationalSolution solution, String pointer) {
        agency(solution.owner(), pointer + "/owner");
        area(solution.area(), pointer + "/area");
    }

    private void agency(AgencyCode agency, String pointer) {
        if (directory.agency(agency, today).isEmpty()) {
            add(ReasonCode.UNKNOWN_AGENCY, pointer, "Cơ quan " + agency + " không có hoặc không còn hoạt động.");
        }
    }

    private void theme(@Nullable String theme, String pointer) {
        if (theme != null) {
            word(CodeList.GOODS, theme, pointer);
        }
    }

    private void word(CodeList list, String word, String pointer) {
        if (!directory.words().inForce(list, word, today, today)) {
            add(ReasonCode.UNKNOWN_WORD, pointer, directory.words().instead(list, word, today, today));
        }
    }

    private void area(@Nullable ProvinceCode area, String pointer) {
        List<ProvinceCode> areas = terms.scope().areas();
        if (area != null && !areas.isEmpty() && !areas.contains(area)) {
            add(ReasonCode.SCHEMA, pointer, "Tỉnh " + area + " nằm ngoài địa bàn của kế hoạch.");
        }
    }

    private void twice(List<?> named, String pointer) {
        for (int index = 0; index < named.size(); index++) {
            if (named.indexOf(named.get(index)) < index) {
                add(ReasonCode.SCHEMA, pointer + "/" + index, "Được nêu hai lần.");
            }
        }
    }

    private void add(ReasonCode code, String pointer, String detail) {
        reasons.add(Reason.of(code, pointer, detail));
    }
}
