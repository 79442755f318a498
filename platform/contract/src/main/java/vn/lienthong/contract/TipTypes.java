package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.TIP;
import static vn.lienthong.contract.MessageTypes.alarm;
import static vn.lienthong.contract.MessageTypes.command;
import static vn.lienthong.contract.MessageTypes.event;
import static vn.lienthong.contract.MessageTypes.firstEvent;
import static vn.lienthong.contract.MessageTypes.lastEvent;
import static vn.lienthong.contract.MessageTypes.reminder;

import java.util.List;
import vn.lienthong.contract.tip.IdentityCommand;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.LinkCommand;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipEvent;

/** The message types of tips. */
final class TipTypes {
    static final List<MessageType> ALL = List.of(
            command(TIP, "receive", TipCommand.ReceiveTip.class, "Tiếp nhận tin báo"),
            command(TIP, "screen", TipCommand.ScreenTip.class, "Sàng lọc tin báo"),
            command(TIP, "complete", TipCommand.CompleteTip.class, "Bổ sung dữ kiện tin báo"),
            command(TIP, "accept", TipCommand.AcceptTip.class, "Thụ lý tin báo"),
            command(TIP, "return", TipCommand.ReturnTip.class, "Chuyển trả tin báo"),
            command(TIP, "withdraw", TipCommand.WithdrawTip.class, "Rút lời hỏi hoặc việc chuyển tin báo"),
            command(TIP, "offer", TipCommand.OfferTip.class, "Chuyển tin báo"),
            command(TIP, "verify", TipCommand.VerifyTip.class, "Phân công xác minh tin báo"),
            command(TIP, "extend", TipCommand.ExtendTip.class, "Gia hạn giải quyết tin báo"),
            command(TIP, "substantiate", TipCommand.SubstantiateTip.class, "Kết luận tin báo có căn cứ"),
            command(TIP, "dismiss", TipCommand.DismissTip.class, "Kết luận tin báo không có căn cứ"),
            command(TIP, "close", TipCommand.CloseTip.class, "Kết thúc tin báo"),
            command(TIP, "reopen", TipCommand.ReopenTip.class, "Mở lại tin báo"),
            command(TIP, "ask-reporter", TipCommand.AskReporter.class, "Hỏi người báo tin"),
            command(TIP, "reporter-adds", TipCommand.ReporterAdds.class, "Ghi điều người báo tin bổ sung"),
            command(TIP, "set-callback", TipCommand.SetCallBack.class, "Ghi hẹn gọi lại người báo tin"),
            command(TIP, "rate", TipCommand.RateTip.class, "Phản hồi về giá trị tin báo"),
            command(TIP, "link", LinkCommand.LinkTip.class, "Gắn với tin báo khác"),
            command(TIP, "unlink", LinkCommand.UnlinkTip.class, "Tách khỏi tin báo khác"),
            command(TIP, "seal-identity", IdentityCommand.SealIdentity.class, "Niêm phong nhân thân người báo"),
            command(TIP, "ask-unsealing", IdentityCommand.AskUnsealing.class, "Đề nghị mở niêm phong nhân thân"),
            command(TIP, "approve-unsealing", IdentityCommand.ApproveUnsealing.class, "Đồng ý mở niêm phong nhân thân"),
            command(TIP, "refuse-unsealing", IdentityCommand.RefuseUnsealing.class, "Không mở niêm phong nhân thân"),
            command(TIP, "erase-identity", IdentityCommand.EraseIdentity.class, "Xóa nhân thân người báo"),
            firstEvent(TIP, "received", TipEvent.TipReceived.class, "Đã tiếp nhận tin báo"),
            event(TIP, "screened", TipEvent.TipScreened.class, "Tin báo có liên quan"),
            event(TIP, "asked-back", TipEvent.TipAskedBack.class, "Tin báo thiếu dữ kiện, đã hỏi lại"),
            event(TIP, "completed", TipEvent.TipCompleted.class, "Đã bổ sung dữ kiện tin báo"),
            lastEvent(TIP, "set-aside", TipEvent.TipSetAside.class, "Tin báo không phải xác minh"),
            event(TIP, "offered", TipEvent.TipOffered.class, "Đã chuyển tin báo"),
            event(TIP, "accepted", TipEvent.TipAccepted.class, "Đã thụ lý tin báo"),
            event(TIP, "returned", TipEvent.TipReturned.class, "Tin báo bị chuyển trả"),
            event(TIP, "withdrawn", TipEvent.TipWithdrawn.class, "Đã rút lời hỏi hoặc việc chuyển tin báo"),
            event(TIP, "verification-begun", TipEvent.VerificationBegun.class, "Đã phân công xác minh tin báo"),
            event(TIP, "extended", TipEvent.TipExtended.class, "Đã gia hạn giải quyết tin báo"),
            event(TIP, "substantiated", TipEvent.TipSubstantiated.class, "Tin báo có căn cứ"),
            event(TIP, "dismissed", TipEvent.TipDismissed.class, "Tin báo không có căn cứ"),
            lastEvent(TIP, "closed", TipEvent.TipClosed.class, "Đã kết thúc tin báo"),
            event(TIP, "reopened", TipEvent.TipReopened.class, "Tin báo được mở lại"),
            event(TIP, "reporter-asked", TipEvent.ReporterAsked.class, "Đã hỏi người báo tin"),
            event(TIP, "reporter-added", TipEvent.ReporterAdded.class, "Người báo tin bổ sung"),
            event(TIP, "callback-set", TipEvent.CallBackSet.class, "Đã ghi hẹn gọi lại người báo tin"),
            event(TIP, "rated", TipEvent.TipRated.class, "Đã phản hồi về giá trị tin báo"),
            event(TIP, "linked", LinkEvent.TipLinked.class, "Đã gắn với tin báo khác"),
            event(TIP, "unlinked", LinkEvent.TipUnlinked.class, "Đã tách khỏi tin báo khác"),
            event(TIP, "identity-sealed", IdentityEvent.IdentitySealed.class, "Đã niêm phong nhân thân người báo"),
            event(TIP, "unsealing-asked", IdentityEvent.UnsealingAsked.class, "Có đề nghị mở niêm phong nhân thân"),
            event(
                    TIP,
                    "unsealing-approved",
                    IdentityEvent.UnsealingApproved.class,
                    "Đã đồng ý mở niêm phong nhân thân"),
            event(TIP, "unsealing-refused", IdentityEvent.UnsealingRefused.class, "Không mở niêm phong nhân thân"),
            event(TIP, "unsealing-ended", IdentityEvent.UnsealingEnded.class, "Hết thời gian mở niêm phong nhân thân"),
            event(TIP, "identity-erased", IdentityEvent.IdentityErased.class, "Đã xóa nhân thân người báo"),
            reminder(TIP, "reminded", TipEvent.TipReminded.class, "Nhắc hạn về tin báo"),
            alarm(TIP, "escalated", TipEvent.TipEscalated.class, "Đã báo cáo lên cấp trên về tin báo quá hạn"));

    private TipTypes() {}
}
