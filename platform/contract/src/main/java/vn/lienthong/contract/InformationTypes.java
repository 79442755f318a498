package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.INFORMATION;
import static vn.lienthong.contract.MessageTypes.command;
import static vn.lienthong.contract.MessageTypes.event;
import static vn.lienthong.contract.MessageTypes.firstEvent;
import static vn.lienthong.contract.MessageTypes.lastEvent;
import static vn.lienthong.contract.MessageTypes.reminder;

import java.util.List;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.OnwardCommand;
import vn.lienthong.contract.information.OnwardEvent;
import vn.lienthong.contract.information.UseCommand;
import vn.lienthong.contract.information.UseEvent;

/** The rows of the table of message types that speak of shared information. */
final class InformationTypes {
    static final List<MessageType> ALL = List.of(
            command(INFORMATION, "share", InformationCommand.ShareInformation.class, "Chia sẻ thông tin"),
            command(
                    INFORMATION,
                    "acknowledge",
                    InformationCommand.AcknowledgeInformation.class,
                    "Xác nhận đã đọc thông tin"),
            command(INFORMATION, "correct", InformationCommand.CorrectInformation.class, "Đính chính thông tin"),
            command(INFORMATION, "recall", InformationCommand.RecallInformation.class, "Thu hồi thông tin"),
            command(
                    INFORMATION,
                    "confirm-removal",
                    InformationCommand.ConfirmRemoval.class,
                    "Xác nhận đã gỡ thông tin"),
            command(INFORMATION, "ask-onward", OnwardCommand.AskOnward.class, "Xin phép chia sẻ tiếp"),
            command(INFORMATION, "grant-onward", OnwardCommand.GrantOnward.class, "Cho phép chia sẻ tiếp"),
            command(INFORMATION, "refuse-onward", OnwardCommand.RefuseOnward.class, "Không cho chia sẻ tiếp"),
            command(
                    INFORMATION,
                    "revoke-onward",
                    OnwardCommand.RevokeOnward.class,
                    "Thu hồi thông tin đã chia sẻ tiếp"),
            command(INFORMATION, "use", UseCommand.UseInformation.class, "Dùng thông tin vào hồ sơ"),
            command(INFORMATION, "grant-use", UseCommand.GrantUse.class, "Cho phép dùng làm chứng cứ"),
            command(INFORMATION, "refuse-use", UseCommand.RefuseUse.class, "Không cho dùng làm chứng cứ"),
            firstEvent(INFORMATION, "shared", InformationEvent.InformationShared.class, "Đã chia sẻ thông tin"),
            event(
                    INFORMATION,
                    "acknowledged",
                    InformationEvent.InformationAcknowledged.class,
                    "Đã xác nhận đọc thông tin"),
            event(INFORMATION, "corrected", InformationEvent.InformationCorrected.class, "Đã đính chính thông tin"),
            lastEvent(INFORMATION, "recalled", InformationEvent.InformationRecalled.class, "Đã thu hồi thông tin"),
            lastEvent(
                    INFORMATION,
                    "expired",
                    InformationEvent.InformationExpired.class,
                    "Thông tin hết thời gian chia sẻ"),
            event(
                    INFORMATION,
                    "removal-confirmed",
                    InformationEvent.RemovalConfirmed.class,
                    "Đã xác nhận gỡ thông tin"),
            reminder(INFORMATION, "reminded", InformationEvent.InformationReminded.class, "Nhắc xác nhận về thông tin"),
            event(INFORMATION, "audience-changed", AudienceChanged.class, "Nơi nhận thông tin thay đổi theo nhóm"),
            event(INFORMATION, "onward-asked", OnwardEvent.OnwardAsked.class, "Đã xin phép chia sẻ tiếp"),
            event(INFORMATION, "onward-granted", OnwardEvent.OnwardGranted.class, "Thông tin được chia sẻ tiếp"),
            event(INFORMATION, "onward-refused", OnwardEvent.OnwardRefused.class, "Đã từ chối cho chia sẻ tiếp"),
            event(
                    INFORMATION,
                    "onward-revoked",
                    OnwardEvent.OnwardRevoked.class,
                    "Đã thu hồi thông tin đã chia sẻ tiếp"),
            event(INFORMATION, "onward-expired", OnwardEvent.OnwardExpired.class, "Hết thời gian được chia sẻ tiếp"),
            event(INFORMATION, "used", UseEvent.InformationUsed.class, "Thông tin được dùng vào hồ sơ"),
            event(INFORMATION, "use-asked", UseEvent.UseAsked.class, "Đã xin phép dùng làm chứng cứ"),
            event(INFORMATION, "use-granted", UseEvent.UseGranted.class, "Được dùng làm chứng cứ"),
            event(INFORMATION, "use-refused", UseEvent.UseRefused.class, "Không được dùng làm chứng cứ"));

    private InformationTypes() {}
}
