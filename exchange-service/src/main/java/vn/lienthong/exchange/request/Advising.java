package vn.lienthong.exchange.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementRole;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.agreement.Coordination;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.integrity.KeptFrom;
import vn.lienthong.registry.oversight.Lines;

/**
 * A working group advises, and the leaders of the committee that set it up decide on a difficulty (QĐ 14/QĐ-BCĐ389 ¶8: "tham mưu
 * lãnh đạo Ban Chỉ đạo 389 quốc gia chỉ đạo tháo gỡ những khó khăn, vướng mắc"; clauses.csv S1-15). So what is put before the
 * committee is first answered by who leads the group; and it is not put before the group alone, which cannot decide it.
 *
 * <p>A difficulty that is put before the committee of a province goes through its standing office, which gathers it, where a
 * regulation in force between them says so (QĐ 25/2017 Sóc Trăng, Điều 9 khoản 3; clauses.csv S2-104): the office owes its part
 * first. It may be put before the office alone, which lays it before the committee.
 */
record Advising(Directory directory, Lines lines, Instant now) {
    /** Who decides by that clause of that agreement, and who advises. */
    private record Roles(Agreement agreement, String clause, AgencyCode decides, AgencyCode advises) {}

    private LocalDate day() {
        return Counting.day(now);
    }

    /** Why a difficulty is not put so; empty if it may be. */
    List<Reason> against(MakeRequest make) {
        List<Reason> reasons = new ArrayList<>();
        List<AgencyCode> addressees = make.addressees();
        roles(make)
                .filter(roles -> lines.isReached(roles.decides(), now) && !addressees.contains(roles.decides()))
                .forEach(roles -> {
                    int index = addressees.indexOf(roles.advises());
                    if (index >= 0) {
                        reasons.add(onlyAdvises(roles, index));
                    }
                });
        return reasons;
    }

    private static Reason onlyAdvises(Roles roles, int index) {
        return new Reason(
                ReasonCode.NOT_YOURS,
                "/addressees/" + index,
                "%s tham mưu, lãnh đạo %s quyết định tháo gỡ: hãy gửi %s, hệ thống giao %s tham mưu trước."
                        .formatted(roles.advises(), roles.decides(), roles.decides(), roles.advises()),
                Obligation.basis(roles.agreement().code(), roles.clause()));
    }

    /** What those owe who advise first: as units of who decides, which answers after them. */
    List<Owed> advice(AgencyCode requester, MakeRequest make, KeptFrom kept, List<Owed> owed) {
        return Stream.concat(roles(make), through(requester, make))
                .filter(roles -> !roles.advises().equals(requester)
                        && !kept.holds(roles.advises())
                        && lines.isReached(roles.advises(), now)
                        && owed.stream().noneMatch(each -> each.addressee().equals(roles.advises())))
                .flatMap(roles -> owed.stream()
                        .filter(each -> each.line() == null && each.addressee().equals(roles.decides()))
                        .map(each -> advised(roles, each)))
                .toList();
    }

    private static Owed advised(Roles roles, Owed decision) {
        Owed unit = Limits.ofUnit(roles.advises(), decision);
        return new Owed(
                unit.addressee(),
                unit.line(),
                roles.agreement().code(),
                roles.clause(),
                unit.clock(),
                unit.byDefault(),
                unit.receipt(),
                unit.answer());
    }

    private Stream<Roles> roles(MakeRequest make) {
        return !isADifficulty(make)
                ? Stream.empty()
                : directory.agreements().inForce(day()).stream().flatMap(agreement -> roles(agreement).stream());
    }

    private static boolean isADifficulty(MakeRequest make) {
        return make.content().kind() == RequestKind.DECIDE_DIFFICULTY;
    }

    /** For each committee that is asked, the office through which it is, if a regulation between it and the requester says so. */
    private Stream<Roles> through(AgencyCode requester, MakeRequest make) {
        return !isADifficulty(make)
                ? Stream.empty()
                : make.addressees().stream().flatMap(committee -> through(requester, committee).stream());
    }

    private Optional<Roles> through(AgencyCode requester, AgencyCode committee) {
        return directory.agreements().between(requester, committee, day()).stream()
                .map(Coordination::agreement)
                .flatMap(agreement -> Rule.THROUGH_THE_OFFICE
                        .demandedBy(agreement)
                        .flatMap(clause -> office(agreement, committee)
                                .map(office -> new Roles(agreement, clause, committee, office)))
                        .stream())
                .findFirst();
    }

    /** The standing office of that committee, where it is a party. */
    private Optional<AgencyCode> office(Agreement agreement, AgencyCode committee) {
        return agreement.parties().stream()
                .filter(party -> party.period().contains(day()))
                .flatMap(party -> Stream.ofNullable(party.agency()))
                .filter(code -> directory
                        .agencies()
                        .find(code, day())
                        .filter(agency ->
                                agency.force().equals(Force.STANDING_OFFICE) && committee.equals(agency.parent()))
                        .isPresent())
                .findFirst();
    }

    private Optional<Roles> roles(Agreement agreement) {
        return Rule.GROUP_ADVISES
                .demandedBy(agreement)
                .flatMap(clause -> party(agreement, AgreementRole.ISSUER)
                        .flatMap(decides -> party(agreement, AgreementRole.LEADER)
                                .map(advises -> new Roles(agreement, clause, decides, advises))));
    }

    private Optional<AgencyCode> party(Agreement agreement, AgreementRole role) {
        return agreement.parties().stream()
                .filter(party -> party.role() == role && party.period().contains(day()))
                .map(AgreementParty::agency)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
