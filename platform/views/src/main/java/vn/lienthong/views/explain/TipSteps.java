package vn.lienthong.views.explain;

import java.util.Map;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.tip.IdentityCommand.ApproveUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.AskUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.EraseIdentity;
import vn.lienthong.contract.tip.IdentityCommand.RefuseUnsealing;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.AskReporter;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.CompleteTip;
import vn.lienthong.contract.tip.TipCommand.DismissTip;
import vn.lienthong.contract.tip.TipCommand.ExtendTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.RateTip;
import vn.lienthong.contract.tip.TipCommand.ReopenTip;
import vn.lienthong.contract.tip.TipCommand.ReporterAdds;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipCommand.SetCallBack;
import vn.lienthong.contract.tip.TipCommand.SubstantiateTip;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipCommand.WithdrawTip;

/** What each step on a tip is, in a sentence. */
final class TipSteps {
    private static final Map<Class<? extends TipCommand>, String> WHAT = Map.ofEntries(
            Map.entry(ScreenTip.class, "Sàng lọc tin báo: liên quan, trùng, rác, thiếu dữ kiện hay ngoài lĩnh vực"),
            Map.entry(CompleteTip.class, "Bổ sung điều được hỏi lại"),
            Map.entry(OfferTip.class, "Chuyển tin báo tới cơ quan có thẩm quyền"),
            Map.entry(AcceptTip.class, "Thụ lý tin báo"),
            Map.entry(ReturnTip.class, "Chuyển trả tin báo, nêu lý do"),
            Map.entry(WithdrawTip.class, "Rút lời hỏi hoặc việc chuyển tin báo để xử lý tiếp, nêu lý do"),
            Map.entry(VerifyTip.class, "Phân công đơn vị xác minh tin báo"),
            Map.entry(ExtendTip.class, "Gia hạn giải quyết theo luật, nêu lý do và văn bản cho gia hạn"),
            Map.entry(SubstantiateTip.class, "Kết luận tin báo có căn cứ, gắn hồ sơ vụ việc đã lập từ tin báo"),
            Map.entry(DismissTip.class, "Kết luận tin báo không có căn cứ, nêu lý do"),
            Map.entry(CloseTip.class, "Kết thúc tin báo, nêu kết quả để bên tiếp nhận báo lại cho người báo"),
            Map.entry(ReopenTip.class, "Mở lại tin báo khi có tình tiết mới"),
            Map.entry(AskReporter.class, "Hỏi người báo tin, người báo đọc và trả lời bằng biên nhận"),
            Map.entry(SetCallBack.class, "Hẹn giờ gọi lại người báo tin, hoặc ghi đã gọi; chỉ cơ quan tiếp nhận thấy"),
            Map.entry(ReporterAdds.class, "Ghi điều người báo tin cho biết thêm"),
            Map.entry(RateTip.class, "Phản hồi cho cơ quan tiếp nhận: tin có ích, sai hay đã thành vụ việc"),
            Map.entry(AskUnsealing.class, "Đề nghị mở niêm phong nhân thân người báo, nêu lý do"),
            Map.entry(ApproveUnsealing.class, "Đồng ý mở niêm phong: phải là cán bộ khác người đã đề nghị"),
            Map.entry(
                    RefuseUnsealing.class,
                    "Không mở niêm phong, rút đề nghị, hoặc niêm phong lại trước hạn, nêu lý do"),
            Map.entry(EraseIdentity.class, "Xóa hẳn nhân thân người báo, nêu lý do"));

    private TipSteps() {}

    /** In Vietnamese; what the command is called where nothing more is said. */
    static String what(Class<? extends TipCommand> command) {
        return WHAT.getOrDefault(command, MessageTypes.ofPayload(command).nameVi());
    }
}
