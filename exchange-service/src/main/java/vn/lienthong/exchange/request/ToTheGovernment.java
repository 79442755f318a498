package vn.lienthong.exchange.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;

/**
 * What is proposed to the Government or the Prime Minister is put to the national committee, which recommends it (Quy chế phối
 * hợp 2020, ¶7: "đề xuất Ban chỉ đạo 389 Quốc gia kiến nghị Chính phủ"; clauses.csv S0-14). Ministries and people's committees
 * report to the Government by laws of their own.
 */
record ToTheGovernment(Directory directory, AgencyCode requester, Instant now) {
    /** Takes in what is put before the Government and the Prime Minister. */
    private static final AgencyCode GOVERNMENT = new AgencyCode("GOV-OFFICE");

    /** Why this proposal may not be made so; empty if it may. */
    List<Reason> against(MakeRequest make) {
        List<Reason> reasons = new ArrayList<>();
        if (make.content().kind() != RequestKind.PROPOSE_POLICY || mayByItself()) {
            return reasons;
        }
        for (int index = 0; index < make.addressees().size(); index++) {
            if (make.addressees().get(index).equals(GOVERNMENT)) {
                reasons.add(around("/addressees/" + index));
            }
        }
        return reasons;
    }

    /** Why such a proposal of that requester may not be moved on to that agency; empty if it may. */
    Optional<Reason> againstMoving(RequestKind kind, AgencyCode to) {
        return kind == RequestKind.PROPOSE_POLICY && to.equals(GOVERNMENT) && !mayByItself()
                ? Optional.of(around("/to"))
                : Optional.empty();
    }

    private boolean mayByItself() {
        return directory
                .agencies()
                .find(requester, day())
                .filter(agency -> isTheCommittee(agency)
                        || agency.force().equals(Force.MINISTRY)
                        || agency.force().equals(Force.PEOPLES_COMMITTEE))
                .isPresent();
    }

    private static boolean isTheCommittee(Agency agency) {
        return agency.force().equals(Force.STEERING_COMMITTEE) && agency.level() == Level.NATIONAL;
    }

    private Reason around(String pointer) {
        String committee = directory.agencies().byForce(Force.STEERING_COMMITTEE, null, day()).stream()
                .filter(ToTheGovernment::isTheCommittee)
                .map(agency -> "%s (%s)".formatted(agency.shortName(), agency.code()))
                .findFirst()
                .orElse("Ban Chỉ đạo 389 quốc gia");
        return new Reason(
                ReasonCode.NOT_YOURS,
                pointer,
                "Kiến nghị với Chính phủ, Thủ tướng do Ban Chỉ đạo 389 quốc gia gửi; hãy gửi đề xuất tới %s."
                        .formatted(committee),
                Grounds.on(directory, day()).of(Rule.GOVERNMENT_BY_COMMITTEE, requester, List.of()));
    }

    private LocalDate day() {
        return Counting.day(now);
    }
}
