package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.COMMITMENT;
import static vn.lienthong.contract.MessageTypes.command;
import static vn.lienthong.contract.MessageTypes.event;
import static vn.lienthong.contract.MessageTypes.firstEvent;
import static vn.lienthong.contract.MessageTypes.lastEvent;
import static vn.lienthong.contract.MessageTypes.reminder;

import java.util.List;
import vn.lienthong.contract.commitment.CommitmentCommand;
import vn.lienthong.contract.commitment.CommitmentEvent;

/** The rows of the table of message types that speak of what is owed under agreements. */
final class CommitmentTypes {
    static final List<MessageType> ALL = List.of(
            command(COMMITMENT, "keep", CommitmentCommand.KeepCommitments.class, "Theo dõi việc theo quy chế"),
            command(COMMITMENT, "call", CommitmentCommand.CallForCommitment.class, "Yêu cầu một việc theo quy chế"),
            command(COMMITMENT, "fulfil", CommitmentCommand.FulfilCommitment.class, "Báo đã làm việc theo quy chế"),
            command(COMMITMENT, "take-back", CommitmentCommand.TakeBackCall.class, "Rút yêu cầu một việc theo quy chế"),
            firstEvent(
                    COMMITMENT, "began", CommitmentEvent.CommitmentsBegan.class, "Bắt đầu theo dõi việc theo quy chế"),
            event(COMMITMENT, "reviewed", CommitmentEvent.CommitmentsReviewed.class, "Việc theo quy chế đến kỳ mới"),
            event(COMMITMENT, "called", CommitmentEvent.CommitmentCalled.class, "Có yêu cầu một việc theo quy chế"),
            event(COMMITMENT, "fulfilled", CommitmentEvent.CommitmentFulfilled.class, "Đã làm việc theo quy chế"),
            event(
                    COMMITMENT,
                    "taken-back",
                    CommitmentEvent.CallTakenBack.class,
                    "Đã rút yêu cầu một việc theo quy chế"),
            reminder(COMMITMENT, "reminded", CommitmentEvent.CommitmentReminded.class, "Nhắc hạn việc theo quy chế"),
            lastEvent(COMMITMENT, "ended", CommitmentEvent.CommitmentsEnded.class, "Hết theo dõi việc theo quy chế"));

    private CommitmentTypes() {}
}
