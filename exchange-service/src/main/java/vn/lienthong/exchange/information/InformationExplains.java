package vn.lienthong.exchange.information;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/** Where shared information stands: who has said that they read it, who has not, and what its provider may still do. */
final class InformationExplains implements Explains<InformationEvent> {
    private final SharedInformation rules = new SharedInformation();
    private final Function<AgencyCode, String> names;
    private final Wording wording;

    /** @param names the short name of an agency */
    InformationExplains(Function<AgencyCode, String> names) {
        this.names = names;
        this.wording = new Wording(names);
    }

    @Override
    public Matter matter() {
        return Matter.INFORMATION;
    }

    /** @throws IllegalArgumentException if nothing has happened */
    @Override
    public Explanation explain(List<InformationEvent> events, LocalDate today) {
        List<Step> past =
                events.stream().map(event -> Step.of(event, wording, null)).toList();
        if (events.getLast() instanceof InformationRecalled) {
            return new Explanation("Đã thu hồi", past, List.of()); // whoever received it is told no more than that
        }
        InformationState state = rules.initial();
        for (InformationEvent event : events) {
            state = rules.evolve(state, event);
        }
        if (state instanceof Shared shared) {
            return new Explanation(stateVi(shared), past, next(shared));
        }
        throw new IllegalArgumentException("nothing has happened");
    }

    private String stateVi(Shared shared) {
        Set<AgencyCode> unread = shared.unread();
        int receivers = unread.size() + shared.readBy().size();
        String read = "Đã chia sẻ, %d/%d cơ quan xác nhận đã đọc"
                .formatted(shared.readBy().size(), receivers);
        return unread.isEmpty()
                ? read
                : read + "; chưa: " + unread.stream().map(names).collect(Collectors.joining(", "));
    }

    private static List<Next> next(Shared shared) {
        return Stream.concat(
                        shared.unread().stream()
                                .map(reader -> Next.may(
                                        reader, "Xác nhận đã đọc thông tin", AcknowledgeInformation.class, null)),
                        Stream.of(Next.may(shared.provider(), "Thu hồi thông tin", RecallInformation.class, null)))
                .toList();
    }
}
