package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.CustodyEvent.OfferWithdrawn;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.JointEvent.CaseFileDecided;
import vn.lienthong.contract.casefile.JointEvent.HandlingProposed;
import vn.lienthong.contract.casefile.JointEvent.PartnerJoined;
import vn.lienthong.contract.casefile.JointEvent.PartnerLeft;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.casefile.WatchEvent.DutyNearing;
import vn.lienthong.contract.casefile.WatchEvent.DutyOverdue;
import vn.lienthong.contract.casefile.WatchEvent.FlagLowered;
import vn.lienthong.contract.casefile.WatchEvent.FlagRaised;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.tip.TipId;

/**
 * The events of one matter, drawn by chance: after the first, any may come at any time and of anybody, more often than the
 * rules would let them. The last may end it.
 */
final class AnyLife {
    static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    static final List<AgencyCode> AGENCIES = List.of(
            new AgencyCode("MS-15"),
            new AgencyCode("POLICE-15"),
            new AgencyCode("TAX-15"),
            new AgencyCode("BORDER-15"));

    private final Random random;
    private final UUID id;
    private Instant now = MORNING;

    AnyLife(Random random) {
        this.random = random;
        this.id = new UUID(random.nextLong(), random.nextLong());
    }

    /** A kind of matter, and what happened to it. */
    record Life(Matter matter, List<MatterEvent> events, boolean ended) {}

    Life life() {
        boolean ends = random.nextBoolean();
        List<MatterEvent> events = new ArrayList<>();
        Matter matter = one(List.of(Matter.REQUEST, Matter.CASEFILE, Matter.TIP));
        events.add(
                switch (matter) {
                    case REQUEST -> made();
                    case CASEFILE -> opened();
                    default -> new AnyTip(random, new TipId(id), now).first();
                });
        int steps = random.nextInt(25);
        for (int step = 0; step < steps; step++) {
            later();
            events.add(
                    switch (matter) {
                        case REQUEST -> requestStep();
                        case CASEFILE -> caseFileStep();
                        default -> new AnyTip(random, new TipId(id), now).step();
                    });
        }
        if (ends) {
            later();
            events.add(
                    switch (matter) {
                        case REQUEST -> new RequestEvent.RequestClosed(request(), AGENCIES.getFirst(), now, null);
                        case CASEFILE -> new CaseFileClosed(caseFile(), AGENCIES.getFirst(), now, "Đã xử lý.", null);
                        default -> new AnyTip(random, new TipId(id), now).last();
                    });
        }
        return new Life(matter, events, ends);
    }

    private void later() {
        now = now.plusSeconds(1 + random.nextInt(7200));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private AgencyCode agency() {
        return one(AGENCIES);
    }

    private Due due() {
        Instant at = now.plusSeconds(3600L * (1 + random.nextInt(72)));
        return new Due(at.minusSeconds(900), at);
    }

    private TimeLimit limit() {
        Due due = due();
        return new TimeLimit(random.nextBoolean() ? "XL58-SEND" : null, "Điều 58", due.warnAt(), due.at());
    }

    private RequestId request() {
        return new RequestId(id);
    }

    private CaseFileId caseFile() {
        return new CaseFileId(id);
    }

    private RequestEvent made() {
        RequestContent content = new RequestContent(
                RequestKind.VERIFY, "Xác minh " + id, "…", one(List.of(Urgency.values())), null, "QC", null);
        List<AgencyCode> addressees = AGENCIES.subList(1, 2 + random.nextInt(AGENCIES.size() - 1));
        List<Owed> owed = addressees.stream().map(this::owed).toList();
        return new RequestEvent.RequestMade(
                request(),
                AGENCIES.getFirst(),
                now,
                content,
                addressees,
                List.of(),
                random.nextInt(5) == 0 ? null : owed,
                null);
    }

    private Owed owed(AgencyCode addressee) {
        return new Owed(
                addressee, null, "QC-1", "S0-03", ResponseLimitClock.WORKING, random.nextBoolean(), due(), due());
    }

    private RequestEvent requestStep() {
        AgencyCode by = agency();
        AgencyCode requester = AGENCIES.getFirst();
        return switch (random.nextInt(16)) {
            case 0 -> new RequestEvent.RequestReceived(request(), by, now, null);
            case 1 -> new RequestEvent.RequestAccepted(request(), by, now, null);
            case 2 -> new RequestEvent.RequestRefused(request(), by, now, RefusalGround.NOT_COMPETENT, "Khác địa bàn.");
            case 3 -> new RequestEvent.RequestStarted(request(), by, now, null);
            case 4 -> new RequestEvent.RequestAnsweredPartly(request(), by, now, "Một phần.", "Còn lại.");
            case 5 -> new RequestEvent.RequestAnswered(request(), by, now, "Xong.", null, List.of(agency()));
            case 6 -> new RequestEvent.RequestAnswered(request(), by, now, "Xong.");
            case 7 -> new RequestEvent.AnswerSentBack(request(), requester, now, by, "Thiếu.", due());
            case 8 -> new RequestEvent.AnswerApproved(request(), requester, now, by, null);
            case 9 -> new RequestEvent.RequestWarned(request(), by, now, RequestClock.RECEIPT, now);
            case 10 -> new RequestEvent.RequestFellSilent(request(), by, now, now);
            case 11 ->
                new RequestEvent.RequestEscalated(
                        request(),
                        by,
                        now,
                        EscalationCause.SILENCE,
                        EscalationLevel.SUPERIOR,
                        List.of(agency()),
                        now,
                        now);
            case 12 -> new RequestEvent.RequestPaused(request(), requester, now, by, due().at(), "Chờ.", "Thỏa thuận");
            case 13 ->
                new RequestEvent.RequestResumed(
                        request(), requester, now, by, random.nextBoolean() ? due() : null, due(), null);
            case 14 -> new RequestEvent.RequestExtended(request(), requester, now, by, due(), "Khó.", "Thỏa thuận");
            default ->
                new RequestEvent.RequestReaddressed(request(), requester, now, by, owed(agency()), "Sai địa bàn.");
        };
    }

    private CaseFileOpened opened() {
        return new AnyCase(caseFile(), AGENCIES.getFirst()).opened();
    }

    private CustodyLink link() {
        return CustodyChain.opening(caseFile(), AGENCIES.getFirst(), MORNING);
    }

    private MatterEvent caseFileStep() {
        AgencyCode by = agency();
        return switch (random.nextInt(11)) {
            case 0 -> {
                Transfer transfer = new Transfer(
                        agency(), TransferKind.ADMINISTRATIVE, now, "Điều 58", "Không thuộc thẩm quyền.", List.of());
                yield new TransferOffered(caseFile(), by, now, transfer, limit(), limit(), List.of(), link());
            }
            case 1 ->
                new TransferAccepted(
                        caseFile(),
                        by,
                        now,
                        agency(),
                        List.of(),
                        null,
                        List.of(),
                        random.nextBoolean() ? limit() : null,
                        null,
                        link());
            case 2 -> new OfferWithdrawn(caseFile(), by, now, agency(), "Nhầm.", link());
            case 3 -> new PartnerJoined(caseFile(), by, now, "Liên quan.", random.nextBoolean() ? limit() : null);
            case 4 -> new HandlingProposed(caseFile(), by, now, "Phạt.", "Điều 8", List.of(agency()), limit());
            case 5 ->
                new CaseFileDecided(
                        caseFile(),
                        by,
                        now,
                        CaseFileOutcome.ADMINISTRATIVE,
                        "Phạt.",
                        "Điều 8",
                        List.of(),
                        List.of(),
                        List.of());
            case 6 -> new FlagRaised(caseFile(), by, now, flag(), "Nhiều tỉnh.", false, List.of());
            case 7 -> new FlagLowered(caseFile(), by, now, flag(), "Đã rõ.");
            case 8 -> lead(by);
            case 9 -> new PartnerLeft(caseFile(), by, now, "Xong việc.");
            default ->
                random.nextBoolean()
                        ? new DutyNearing(caseFile(), by, now, duty(), now, "Điều 58")
                        : new DutyOverdue(caseFile(), by, now, duty(), now, "Điều 58");
        };
    }

    private LeadNamed lead(AgencyCode by) {
        CaseFileOpened opened = new AnyCase(caseFile(), AGENCIES.getFirst()).opened();
        CompetenceProposal proposal =
                new CompetenceProposal(CompetenceVerdict.NOBODY, List.of(), List.of(), "Không có quy tắc.", null);
        return new LeadNamed(
                caseFile(),
                by,
                now,
                agency(),
                List.of(agency(), agency()),
                opened.facts(),
                proposal,
                "Thống nhất.",
                random.nextBoolean() ? limit() : null);
    }

    private CaseFileFlag flag() {
        return one(List.of(CaseFileFlag.values()));
    }

    private CaseFileDuty duty() {
        return one(List.of(CaseFileDuty.values()));
    }
}
