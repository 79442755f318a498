package vn.lienthong.tips;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.AskReporter;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.CompleteTip;
import vn.lienthong.contract.tip.TipCommand.DismissTip;
import vn.lienthong.contract.tip.TipCommand.ExtendTip;
import vn.lienthong.contract.tip.TipCommand.RateTip;
import vn.lienthong.contract.tip.TipCommand.ReopenTip;
import vn.lienthong.contract.tip.TipCommand.ReporterAdds;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipCommand.SetCallBack;
import vn.lienthong.contract.tip.TipCommand.SubstantiateTip;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipCommand.WithdrawTip;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipWorth;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.message.Message;

/** Tips on their way, and what is commanded of them. */
final class TipLife {
    static final TipId TIP = new TipId(Life.MATTER);
    static final TipId ANOTHER = new TipId(new UUID(0x389L, 7));
    static final CaseFileId CASE_FILE = new CaseFileId(new UUID(0x389L, 8));
    static final AgencyCode RECEIVER = new AgencyCode("NSC389-SO");
    static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    static final AgencyCode MARKET = new AgencyCode("MS-15");

    static final CompleteTip COMPLETE = new CompleteTip(TIP, "Kho số 7, xe đến lúc 23 giờ.", null, null);
    static final VerifyTip VERIFY = new VerifyTip(TIP, "Đội 1", "Đội phó", null);
    static final ExtendTip EXTEND = new ExtendTip(TIP, "CPC147-EXT1", "Phải xác minh ở ba tỉnh.", "12/TB-CSKT");
    static final SubstantiateTip SUBSTANTIATE = new SubstantiateTip(TIP, CASE_FILE, "Có 15.000 bao thuốc lá.");
    static final DismissTip DISMISS = new DismissTip(TIP, "Hàng có đủ hóa đơn.");
    static final CloseTip CLOSE = new CloseTip(TIP, "Tin báo đúng, hàng đã bị thu giữ.");
    static final ReopenTip REOPEN = new ReopenTip(TIP, "Đêm qua lại có xe đến.", null);
    static final AskReporter ASK = new AskReporter(TIP, "Xe vào kho lúc mấy giờ?");
    static final ReporterAdds ADDS = new ReporterAdds(TIP, "Khoảng 23 giờ.", null);
    static final SetCallBack CALLED = new SetCallBack(TIP, null, "Đã gọi lại, không ai nghe.");
    static final RateTip RATE = new RateTip(TIP, TipWorth.USEFUL, null);

    static final WithdrawTip WITHDRAW = new WithdrawTip(TIP, "Không chờ thêm được.");

    private TipLife() {}

    static ScreenTip screen(Screening result) {
        return new ScreenTip(
                TIP,
                result,
                result == Screening.DUPLICATE ? ANOTHER : null,
                result == Screening.RELEVANT ? null : "Chưa rõ ở đâu.",
                null);
    }

    static ScreenTip relevant(@Nullable TipNature nature) {
        return new ScreenTip(TIP, Screening.RELEVANT, null, null, nature);
    }

    /** Received, and so far nobody has looked at it. */
    static Life<TipCommand, TipEvent, TipState> received() {
        Life<TipCommand, TipEvent, TipState> tip = new Life<>(new Tips(Shipped.DIRECTORY));
        tip.command(RECEIVER, TipsTest.receive(null));
        return tip;
    }

    /** Taken up by that agency, to which it was offered at once. */
    static Life<TipCommand, TipEvent, TipState> takenUpBy(AgencyCode agency, @Nullable TipNature nature) {
        Life<TipCommand, TipEvent, TipState> tip = new Life<>(new Tips(Shipped.DIRECTORY));
        tip.command(RECEIVER, TipsTest.receive(agency));
        tip.command(agency, new AcceptTip(TIP, nature));
        return tip;
    }

    /** A command of that agency, on its way from its topic. */
    static void send(Flow flow, String id, AgencyCode by, TipCommand content) {
        Envelope envelope =
                Envelope.of(id, Sources.of(by), MessageTypes.of(content).name()).actedBy("Nguyễn Văn An");
        flow.send(
                Matter.TIP.commands(),
                Life.MATTER.toString(),
                new Message(envelope, Json.write(content)),
                Life.BEGINNING);
    }
}
