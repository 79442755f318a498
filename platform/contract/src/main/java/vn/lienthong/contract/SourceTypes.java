package vn.lienthong.contract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.lienthong.contract.source.SourceCommand;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceNotice;
import vn.lienthong.contract.source.SourceStep;

/** The rows of the table that speak of the information on which matters rest, the same for each kind of matter that may. */
final class SourceTypes {
    static final List<MessageType> ALL = Stream.of(
                    of(
                            Matter.CASEFILE,
                            SourceCommand.OfCaseFile.class,
                            SourceNotice.OfCaseFile.class,
                            SourceEvent.OfCaseFile.class),
                    of(
                            Matter.REQUEST,
                            SourceCommand.OfRequest.class,
                            SourceNotice.OfRequest.class,
                            SourceEvent.OfRequest.class),
                    of(Matter.PLAN, SourceCommand.OfPlan.class, SourceNotice.OfPlan.class, SourceEvent.OfPlan.class))
            .flatMap(List::stream)
            .toList();

    private SourceTypes() {}

    private static List<MessageType> of(Matter matter, Class<?> command, Class<?> notice, Class<?> carrier) {
        String matterVi = matter.nameVi().toLowerCase(Locale.ROOT);
        return List.of(
                MessageTypes.command(matter, "review-source", command, "Xác nhận đã rà soát nguồn của " + matterVi),
                MessageTypes.inner(
                        matter, "source-noticed", notice, "Nguồn của %s được đính chính, thu hồi".formatted(matterVi)),
                MessageTypes.event(
                                matter,
                                "source-changed",
                                carrier,
                                "Nguồn của %s đã được đính chính, thu hồi".formatted(matterVi))
                        .carrying(SourceStep.Changed.class),
                MessageTypes.event(matter, "source-reviewed", carrier, "Đã rà soát nguồn của " + matterVi)
                        .carrying(SourceStep.Reviewed.class),
                MessageTypes.event(
                                matter,
                                "review-moved",
                                carrier,
                                "Việc rà soát nguồn của %s chuyển sang cơ quan khác".formatted(matterVi))
                        .carrying(SourceStep.ReviewMoved.class),
                MessageTypes.reminder(matter, "source-reminded", carrier, "Nhắc hạn rà soát nguồn của " + matterVi)
                        .carrying(SourceStep.Reminded.class));
    }
}
