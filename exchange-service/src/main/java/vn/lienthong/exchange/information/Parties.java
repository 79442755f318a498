package vn.lienthong.exchange.information;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.Directory;

/** Who is a party to an agreement on that day, itself or by its line, while it is in force. */
record Parties(Directory directory, LocalDate day) {
    /** Why nothing can rest on the agreement of that code; empty if it is in force. */
    Optional<Reason> against(String agreement, String pointer) {
        if (inForce(agreement).isPresent()) {
            return Optional.empty();
        }
        boolean known = directory.agreements().all().stream()
                .anyMatch(each -> each.code().equals(agreement));
        return Optional.of(
                known
                        ? new Reason(
                                ReasonCode.EXPIRED_AGREEMENT,
                                pointer,
                                "Quy chế %s không có hiệu lực ngày %s.".formatted(agreement, day),
                                agreement)
                        : Reason.of(
                                ReasonCode.UNKNOWN_AGREEMENT,
                                pointer,
                                "Không có quy chế nào mang mã \"%s\".".formatted(agreement)));
    }

    boolean binds(String agreement, AgencyCode code) {
        Optional<Agency> agency = directory.agency(code, day);
        return agency.isPresent()
                && inForce(agreement).stream()
                        .flatMap(found -> found.parties().stream())
                        .anyMatch(party -> party.closeness(agency.get(), day) > 0);
    }

    /** Whether there is that agency on that day. */
    boolean exists(AgencyCode code) {
        return directory.agency(code, day).isPresent();
    }

    /** The agreements in force that bind all of them, by name or by their line. */
    List<Agreement> binding(AgencyCode provider, Collection<AgencyCode> others) {
        return directory.agreements().inForce(day).stream()
                .filter(agreement -> binds(agreement.code(), provider)
                        && others.stream().allMatch(other -> binds(agreement.code(), other)))
                .toList();
    }

    /** The agreement of that code, while it is in force. */
    Optional<Agreement> inForce(String code) {
        return directory.agreements().find(code, day).filter(agreement -> agreement.inForceOn(day));
    }
}
