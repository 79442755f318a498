package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.IdentityEvent.IdentitySealed;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipWorth;

/** Events of a tip, drawn by chance. */
record AnyTip(Random random, TipId tip, Instant now) {
    private static final AgencyCode RECEIVER = AnyLife.AGENCIES.getFirst();

    TipEvent first() {
        TipContent content = new TipContent(Channel.HOTLINE, "Tin " + tip, "…", null, null, null, null);
        return new TipEvent.TipReceived(tip, RECEIVER, now, content, List.of(), null, limit());
    }

    TipEvent last() {
        return random.nextBoolean()
                ? new TipEvent.TipClosed(tip, agency(), now, "Đã xử lý.")
                : new TipEvent.TipSetAside(tip, agency(), now, Screening.SPAM, null, "Trống.");
    }

    /** Any that does not end it. */
    TipEvent step() {
        AgencyCode by = agency();
        return switch (random.nextInt(20)) {
            case 16 -> new IdentitySealed(tip, RECEIVER, now, new UUID(9, 9), null, null, null);
            case 19 ->
                new TipEvent.TipEscalated(
                        tip,
                        by,
                        now,
                        TipDuty.values()[random.nextInt(TipDuty.values().length)],
                        EscalationLevel.values()[random.nextInt(EscalationLevel.values().length)],
                        List.of(agency()),
                        now,
                        "Mặc định của hệ thống",
                        null,
                        null,
                        null);
            case 18 -> new TipEvent.TipExtended(tip, by, now, "CPC147-EXT1", "Ba tỉnh.", "12/TB", someLimit());
            case 17 ->
                new TipEvent.CallBackSet(tip, RECEIVER, now, random.nextBoolean() ? now.plusSeconds(60) : null, null);
            case 0 -> new TipEvent.TipOffered(tip, RECEIVER, now, by, null, null, null, limit());
            case 1 -> new TipEvent.TipAccepted(tip, by, now, TipNature.CRIME_REPORT, limit());
            case 2 -> new TipEvent.TipReturned(tip, by, now, "Khác địa bàn.", agency(), limit());
            case 3 -> new TipEvent.TipScreened(tip, by, now, null, null, limit());
            case 4 -> new TipEvent.TipAskedBack(tip, by, now, "Kho nào?", RECEIVER, limit());
            case 5 -> new TipEvent.TipCompleted(tip, RECEIVER, now, "Kho 7.", null, null, limit());
            case 6 -> new TipEvent.VerificationBegun(tip, by, now, "Đội 1", null, null);
            case 7 -> new TipEvent.TipSubstantiated(tip, by, now, new CaseFileId(new UUID(7, 7)), "Có hàng.", limit());
            case 8 -> new TipEvent.TipDismissed(tip, by, now, "Không có hàng.", limit());
            case 9 ->
                new TipEvent.TipReopened(tip, by, now, "Lại có xe.", null, agency(), random.nextBoolean(), limit());
            case 11 -> new TipEvent.TipWithdrawn(tip, by, now, "Quá lâu.", limit(), TipDuty.ROUTE);
            case 12 -> new TipEvent.ReporterAsked(tip, RECEIVER, now, "Mấy giờ?");
            case 13 -> new TipEvent.ReporterAdded(tip, RECEIVER, now, "23 giờ.", null, random.nextBoolean());
            case 10 -> new TipEvent.TipRated(tip, by, now, TipWorth.USEFUL, null);
            default ->
                new TipEvent.TipReminded(
                        tip,
                        by,
                        now,
                        TipDuty.values()[random.nextInt(TipDuty.values().length)],
                        random.nextBoolean(),
                        now,
                        "Điều 147");
        };
    }

    private AgencyCode agency() {
        return AnyLife.AGENCIES.get(random.nextInt(AnyLife.AGENCIES.size()));
    }

    private @Nullable TimeLimit limit() {
        return random.nextInt(4) == 0 ? null : someLimit();
    }

    private TimeLimit someLimit() {
        Instant due = now.plusSeconds(3600L * (1 + random.nextInt(72)));
        return new TimeLimit(random.nextBoolean() ? "CPC147-BASE" : null, "Điều 147", due.minusSeconds(900), due);
    }
}
