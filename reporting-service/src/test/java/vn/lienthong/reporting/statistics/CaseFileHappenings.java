package vn.lienthong.reporting.statistics;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileLinked;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileRetracted;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.Contribution;
import vn.lienthong.contract.casefile.ContributionKind;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDisputed;
import vn.lienthong.contract.casefile.CustodyEvent.OfferWithdrawn;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.CustodyEvent.TransferReturned;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.JointEvent.CaseFileDecided;
import vn.lienthong.contract.casefile.JointEvent.CaseFileEnforced;
import vn.lienthong.contract.casefile.JointEvent.Contributed;
import vn.lienthong.contract.casefile.JointEvent.HandlingProposed;
import vn.lienthong.contract.casefile.JointEvent.OpinionGiven;
import vn.lienthong.contract.casefile.JointEvent.PartnerJoined;
import vn.lienthong.contract.casefile.JointEvent.PartnerLeft;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.casefile.WatchEvent.CompetentNotified;
import vn.lienthong.contract.casefile.WatchEvent.DutyNearing;
import vn.lienthong.contract.casefile.WatchEvent.DutyOverdue;
import vn.lienthong.contract.casefile.WatchEvent.FlagLowered;
import vn.lienthong.contract.casefile.WatchEvent.FlagRaised;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.plan.Serves;

/** What happens to a case file in many hands, and what of it is counted: the case once, each partner's part once. */
final class CaseFileHappenings {
    private static final CaseFileId CASE = new CaseFileId(new UUID(0x389L, 7));
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final CustodyLink LINK = CustodyChain.opening(CASE, MARKET, AT);
    private static final TimeLimit LIMIT = new TimeLimit(null, "Mặc định của hệ thống", AT, AT);
    private static final Contribution PART = new Contribution(ContributionKind.FORCES, "5 người.");

    private CaseFileHappenings() {}

    static Stream<Arguments> andTheirCells() {
        return Stream.concat(
                Stream.of(
                        arguments(
                                new CaseFileClosed(CASE, MARKET, AT, "Xong.", POLICE),
                                "casefiles.closed|police|15|2026-11"),
                        arguments(
                                new CaseFileRetracted(CASE, MARKET, AT, "Trùng."),
                                "casefiles.retracted|market_surveillance|15|2026-11"),
                        arguments(
                                new TransferAccepted(
                                        CASE, POLICE, AT, MARKET, List.of(), null, List.of(), null, null, LINK),
                                "casefiles.taken_over|police|15|2026-11"),
                        arguments(
                                new Contributed(CASE, POLICE, AT, PART, true), "casefiles.credited|police|15|2026-11"),
                        arguments(new Contributed(CASE, POLICE, AT, PART, false), null)),
                Stream.of(
                                new CaseFileLinked(CASE, MARKET, AT, new Serves(null, null)),
                                new TransferOffered(
                                        CASE,
                                        MARKET,
                                        AT,
                                        new Transfer(
                                                POLICE, TransferKind.ADMINISTRATIVE, AT, "Điều 58", "Vì.", List.of()),
                                        LIMIT,
                                        LIMIT,
                                        List.of(),
                                        LINK),
                                new TransferReturned(
                                        CASE, POLICE, AT, MARKET, ReturnGround.INCOMPLETE_FILE, "Thiếu.", LINK),
                                new OfferWithdrawn(CASE, MARKET, AT, POLICE, "Rút.", LINK),
                                new CompetenceDisputed(
                                        CASE, MARKET, AT, MARKET, "Có.", POLICE, "Không.", MARKET, "Vì.", LIMIT,
                                        List.of(), null, null, LINK),
                                new CompetenceDecided(
                                        CASE, MARKET, AT, POLICE, MARKET, "Điều 7", "Vì.", List.of(), null, null, LINK),
                                new PartnerJoined(CASE, POLICE, AT, "Vì.", null),
                                new PartnerLeft(CASE, POLICE, AT, "Vì."),
                                new HandlingProposed(CASE, MARKET, AT, "Phạt.", "Điều 8", List.of(), null),
                                new OpinionGiven(CASE, POLICE, AT, true, null),
                                new CaseFileDecided(
                                        CASE,
                                        MARKET,
                                        AT,
                                        CaseFileOutcome.ADMINISTRATIVE,
                                        "Phạt.",
                                        "Điều 8",
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                new CaseFileEnforced(CASE, MARKET, AT, "Xong."),
                                new FlagRaised(CASE, MARKET, AT, CaseFileFlag.SERIOUS, "Vì.", false, List.of()),
                                new CompetentNotified(CASE, MARKET, AT, List.of(POLICE), null),
                                new FlagLowered(CASE, MARKET, AT, CaseFileFlag.SERIOUS, "Vì."),
                                new DutyNearing(CASE, POLICE, AT, CaseFileDuty.HANDLE, AT, "Điều 66"),
                                new DutyOverdue(CASE, POLICE, AT, CaseFileDuty.HANDLE, AT, "Điều 66"))
                        .map(event -> arguments(event, null)));
    }
}
