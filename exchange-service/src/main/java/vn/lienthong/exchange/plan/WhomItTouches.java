package vn.lienthong.exchange.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.codelist.CodeLists;

/**
 * Whom a plan touches beside its lead, and must be discussed and agreed with: who has a part in it, each force and each
 * province it names (QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 5 khoản 1).
 */
final class WhomItTouches {
    private final Agencies agencies;
    private final CodeLists words;
    private final Frame frame;
    private final LocalDate today;

    WhomItTouches(Directory directory, Frame frame, LocalDate today) {
        this.agencies = directory.agencies();
        this.words = directory.words();
        this.frame = frame;
        this.today = today;
    }

    /** A reason for each of them that is not among those consulted. */
    List<Reason> notConsulted(Set<AgencyCode> consulted) {
        List<Reason> reasons = new ArrayList<>();
        frame.parties().stream()
                .filter(party -> !consulted.contains(party))
                .forEach(party -> reasons.add(owed("Cơ quan " + party + " có phần việc")));
        List<Agency> heard = consulted.stream().flatMap(this::found).toList();
        List<Agency> lead = found(frame.lead()).toList();
        for (ProvinceCode area : areas()) {
            Predicate<Agency> local = agency -> agency.level() != Level.NATIONAL && agency.covers(area);
            if (lead.stream().noneMatch(agency -> agency.covers(area))
                    && heard.stream().noneMatch(local)) {
                reasons.add(owed("Địa phương có mã tỉnh " + area + " thuộc địa bàn của kế hoạch"));
            }
        }
        for (Force force : frame.terms().scope().forces()) {
            if (Stream.concat(lead.stream(), heard.stream()).noneMatch(agency -> isOf(agency, force))) {
                reasons.add(
                        owed("Lực lượng " + words.nameVi(CodeList.FORCE, force.wire()) + " được nêu trong kế hoạch"));
            }
        }
        return reasons;
    }

    /** Whether the agency is of that force, or of the wider one that answers for it. */
    private boolean isOf(Agency agency, Force force) {
        return words.isA(CodeList.FORCE, force.wire(), agency.force().wire())
                || words.isA(CodeList.FORCE, agency.force().wire(), force.wire());
    }

    private Set<ProvinceCode> areas() {
        Set<ProvinceCode> areas = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        areas.addAll(frame.terms().scope().areas());
        frame.terms().parts().stream()
                .map(PlanPart::area)
                .flatMap(area -> Optional.ofNullable(area).stream())
                .forEach(areas::add);
        return areas;
    }

    private Stream<Agency> found(AgencyCode agency) {
        return agencies.find(agency, today).stream();
    }

    private static Reason owed(String who) {
        return new Reason(
                ReasonCode.ILLEGAL_TRANSITION, null, who + " nhưng chưa được lấy ý kiến.", Rule.AGREED_FIRST.cited());
    }
}
