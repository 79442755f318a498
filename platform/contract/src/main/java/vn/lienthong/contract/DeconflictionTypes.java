package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.DECONFLICTION;
import static vn.lienthong.contract.MessageTypes.command;
import static vn.lienthong.contract.MessageTypes.event;
import static vn.lienthong.contract.MessageTypes.firstEvent;
import static vn.lienthong.contract.MessageTypes.inner;
import static vn.lienthong.contract.MessageTypes.lastEvent;
import static vn.lienthong.contract.MessageTypes.reminder;

import java.util.List;
import vn.lienthong.contract.MessageType.Alarm;
import vn.lienthong.contract.deconfliction.DeconflictionCommand;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionNotice;

/** The rows of the table of message types that speak of subjects in which agencies are interested. */
final class DeconflictionTypes {
    static final List<MessageType> ALL = List.of(
            command(
                    DECONFLICTION,
                    "register",
                    DeconflictionCommand.RegisterInterest.class,
                    "Đăng ký đối chiếu đối tượng"),
            command(
                    DECONFLICTION,
                    "consent",
                    DeconflictionCommand.ConsentToContact.class,
                    "Đồng ý liên hệ với bên cùng đối chiếu"),
            command(
                    DECONFLICTION,
                    "decline",
                    DeconflictionCommand.DeclineContact.class,
                    "Không đồng ý liên hệ với bên cùng đối chiếu"),
            command(DECONFLICTION, "withdraw", DeconflictionCommand.WithdrawInterest.class, "Rút đối chiếu đối tượng"),
            command(
                    DECONFLICTION,
                    "conclude",
                    DeconflictionCommand.ConcludeSuspicion.class,
                    "Kết luận về nghi vấn dò thử định danh"),
            inner(DECONFLICTION, "met", DeconflictionNotice.PartnerMet.class, "Có cơ quan khác cùng đối chiếu"),
            inner(
                    DECONFLICTION,
                    "introduced",
                    DeconflictionNotice.PartnerIntroduced.class,
                    "Hai bên cùng đối chiếu đã đồng ý"),
            inner(
                    DECONFLICTION,
                    "served-ended",
                    DeconflictionNotice.ServedMatterEnded.class,
                    "Hồ sơ mà đối chiếu phục vụ đã kết thúc"),
            inner(
                    DECONFLICTION,
                    "sources-counted",
                    DeconflictionNotice.SourcesCounted.class,
                    "Số nguồn độc lập khi hết tháng"),
            inner(
                    DECONFLICTION,
                    "person-targeted",
                    DeconflictionNotice.PersonTargeted.class,
                    "Kế hoạch nhắm đến một người"),
            inner(
                    DECONFLICTION,
                    "person-until",
                    DeconflictionNotice.PersonEndChanged.class,
                    "Kế hoạch nhắm đến một người đến ngày khác"),
            inner(
                    DECONFLICTION,
                    "person-dropped",
                    DeconflictionNotice.PersonDropped.class,
                    "Kế hoạch không còn nhắm đến một người"),
            inner(DECONFLICTION, "counted", DeconflictionNotice.TriesCounted.class, "Số định danh đã thử trong ngày"),
            firstEvent(
                    DECONFLICTION,
                    "registered",
                    DeconflictionEvent.InterestRegistered.class,
                    "Đã đăng ký đối chiếu đối tượng"),
            event(
                    DECONFLICTION,
                    "partner-found",
                    DeconflictionEvent.PartnerFound.class,
                    "Có cơ quan khác cùng quan tâm đối tượng"),
            event(
                    DECONFLICTION,
                    "consented",
                    DeconflictionEvent.ContactConsented.class,
                    "Đã đồng ý liên hệ với bên cùng đối chiếu"),
            event(
                    DECONFLICTION,
                    "declined",
                    DeconflictionEvent.ContactDeclined.class,
                    "Không đồng ý liên hệ với bên cùng đối chiếu"),
            event(
                    DECONFLICTION,
                    "opened",
                    DeconflictionEvent.ContactOpened.class,
                    "Hai bên đã đồng ý: mở đầu mối liên hệ"),
            reminder(
                    DECONFLICTION,
                    "reminded",
                    DeconflictionEvent.ContactReminded.class,
                    "Nhắc hạn trả lời về bên cùng đối chiếu"),
            event(
                    DECONFLICTION,
                    "not-opened",
                    DeconflictionEvent.ContactNotOpened.class,
                    "Hết hạn mà đầu mối chưa được mở"),
            event(DECONFLICTION, "sources-asked", DeconflictionEvent.SourcesAsked.class, "Đến kỳ đếm nguồn độc lập"),
            event(
                    DECONFLICTION,
                    "sources-found",
                    DeconflictionEvent.SourcesFound.class,
                    "Nhiều nguồn độc lập cùng quan tâm đối tượng"),
            event(
                    DECONFLICTION,
                    "end-changed",
                    DeconflictionEvent.InterestEndChanged.class,
                    "Đã đổi ngày cuối của đối chiếu đối tượng"),
            lastEvent(
                    DECONFLICTION,
                    "withdrawn",
                    DeconflictionEvent.InterestWithdrawn.class,
                    "Đã rút đối chiếu đối tượng"),
            lastEvent(
                    DECONFLICTION,
                    "expired",
                    DeconflictionEvent.InterestExpired.class,
                    "Đối chiếu đối tượng hết thời hạn"),
            lastEvent(
                    DECONFLICTION,
                    "ended",
                    DeconflictionEvent.InterestEnded.class,
                    "Đối chiếu đối tượng kết thúc cùng hồ sơ"),
            firstEvent(DECONFLICTION, "suspected", DeconflictionEvent.TriesSuspected.class, "Nghi vấn dò thử định danh")
                    .alarming(Alarm.ALWAYS),
            lastEvent(
                    DECONFLICTION,
                    "concluded",
                    DeconflictionEvent.SuspicionConcluded.class,
                    "Đã kết luận về nghi vấn dò thử định danh"));

    private DeconflictionTypes() {}
}
