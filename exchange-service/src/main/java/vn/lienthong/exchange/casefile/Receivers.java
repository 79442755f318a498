package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.law.CriminalAuthorities;

/** Who may be given a file. */
final class Receivers {
    private Receivers() {}

    /** What is wrong with the receiver of a transfer. */
    static List<Reason> wrong(Directory directory, AgencyCode holder, Transfer transfer, Instant now) {
        AgencyCode to = transfer.to();
        if (to.equals(holder)) {
            return List.of(Reason.of(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "/transfer/to",
                    "Cơ quan đang giữ hồ sơ không chuyển cho chính mình."));
        }
        Optional<Reason> absent = absent(directory, to, "/transfer/to", now, CANNOT_HOLD);
        if (absent.isPresent()) {
            return List.of(absent.get());
        }
        return transfer.kind().isCriminal() && !CriminalAuthorities.include(directory, to, Counting.day(now))
                ? List.of(new Reason(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "/transfer/to",
                        "%s không phải cơ quan tiến hành tố tụng hoặc được giao một số hoạt động điều tra."
                                .formatted(to),
                        Rule.CRIMINAL_AUTHORITIES.cited()))
                : List.of();
    }

    /** What follows for a file where an agency is not connected. */
    static final String CANNOT_HOLD = "không thể giữ hồ sơ ở đây";

    /** Why an agency cannot be reached here and now, if it cannot. @param consequence what it cannot do where it is not connected */
    static Optional<Reason> absent(
            Directory directory, AgencyCode agency, String pointer, Instant now, String consequence) {
        LocalDate day = Counting.day(now);
        if (directory.agencies().find(agency, day).isEmpty()) {
            String successor = directory
                    .agencies()
                    .successorOn(agency, day)
                    .map(next -> " Cơ quan kế thừa: %s.".formatted(next.code()))
                    .orElse("");
            return Optional.of(Reason.of(
                    ReasonCode.UNKNOWN_AGENCY,
                    pointer,
                    "Hôm nay không có cơ quan %s trong danh bạ.%s".formatted(agency, successor)));
        }
        return directory.connections().has(agency, now)
                ? Optional.empty()
                : Optional.of(Reason.of(
                        ReasonCode.NOT_ENROLLED,
                        pointer,
                        "%s chưa kết nối với hệ thống nên %s.".formatted(agency, consequence)));
    }
}
