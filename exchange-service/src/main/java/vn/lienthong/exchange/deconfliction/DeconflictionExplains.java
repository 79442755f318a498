package vn.lienthong.exchange.deconfliction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.ConcludeSuspicion;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.ConsentToContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.DeclineContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.WithdrawInterest;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Alone;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Met;
import vn.lienthong.exchange.deconfliction.DeconflictionState.None;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Over;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Suspected;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/** Explains what an agency has registered: whether anybody else is interested, and whether it has said that it agrees to be known. */
final class DeconflictionExplains implements Explains<DeconflictionEvent> {
    private final Wording wording;

    /** @param names the short name of an agency */
    DeconflictionExplains(Function<AgencyCode, String> names) {
        this.wording = new Wording(names);
    }

    @Override
    public Matter matter() {
        return Matter.DECONFLICTION;
    }

    @Override
    public Explanation explain(List<DeconflictionEvent> events, LocalDate today) {
        DeconflictionState state = new None();
        List<Step> past = new ArrayList<>();
        for (DeconflictionEvent event : events) {
            state = Evolving.after(state, event);
            past.add(Step.of(event, wording, null));
        }
        return new Explanation(stateVi(state), past, next(state));
    }

    private static String stateVi(DeconflictionState state) {
        return switch (state) {
            case Alone alone -> "Chưa thấy cơ quan nào khác cùng quan tâm";
            case Met met -> answerVi(met) + met.corroboration().inWords();
            case Suspected suspected -> "Nghi vấn dò thử, chờ kết luận";
            case Over over -> "Đã kết thúc";
            case None none -> throw new IllegalArgumentException("nothing has happened");
        };
    }

    private static String answerVi(Met met) {
        if (met.opened()) {
            return "Đã mở đầu mối liên hệ";
        }
        return switch (met.answer()) {
            case OWED -> "Có cơ quan khác cùng quan tâm, chờ cơ quan trả lời";
            case CONSENTED -> "Cơ quan đã đồng ý, chờ bên kia";
            case DECLINED -> "Cơ quan không đồng ý liên hệ";
        };
    }

    private static List<Next> next(DeconflictionState state) {
        return switch (state) {
            case Alone alone -> List.of(may(alone.by(), "Rút đối chiếu khi không cần nữa", WithdrawInterest.class));
            case Met met -> next(met);
            case Suspected suspected ->
                List.of(Next.owed(
                        suspected.office(),
                        "Tìm hiểu và kết luận về nghi vấn dò thử",
                        ConcludeSuspicion.class,
                        null,
                        null));
            case Over over -> List.of();
            case None none -> List.of();
        };
    }

    private static List<Next> next(Met met) {
        AgencyCode by = met.own().by();
        Next withdraw = may(by, "Rút đối chiếu khi không cần nữa", WithdrawInterest.class);
        return switch (met.answer()) {
            case OWED -> {
                Instant due = met.clock().deadline().dueAt();
                yield List.of(
                        owed(by, "Đồng ý liên hệ với bên cùng đối chiếu", ConsentToContact.class, due),
                        owed(by, "Hoặc không đồng ý liên hệ", DeclineContact.class, due),
                        withdraw);
            }
            case CONSENTED -> List.of(may(by, "Rút lại đồng ý liên hệ", DeclineContact.class), withdraw);
            case DECLINED ->
                List.of(may(by, "Đồng ý liên hệ với bên cùng đối chiếu", ConsentToContact.class), withdraw);
        };
    }

    private static Next owed(AgencyCode by, String whatVi, Class<?> command, @Nullable Instant due) {
        return Next.owed(by, whatVi, command, due, null);
    }

    private static Next may(AgencyCode by, String whatVi, Class<?> command) {
        return Next.may(by, whatVi, command, null);
    }
}
