package vn.lienthong.views.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/**
 * Explains with whom a tip lies and whose turn it is. Tips are decided where they come in, and only read here. No command
 * ends one: whoever has it deals with it, and remains the one whose turn it is.
 */
final class TipExplains implements Explains<TipEvent> {
    private final Supplier<Directory> directory;
    private final Function<AgencyCode, String> names;
    private final Wording wording;

    /** @param names the short name of an agency */
    TipExplains(Supplier<Directory> directory, Function<AgencyCode, String> names) {
        this.directory = directory;
        this.names = names;
        this.wording = new Wording(names);
    }

    @Override
    public Matter matter() {
        return Matter.TIP;
    }

    @Override
    public Explanation explain(List<TipEvent> events, LocalDate today) {
        List<Step> past = events.stream().map(this::step).toList();
        TipEvent last = events.getLast();
        AgencyCode receiver = events.getFirst().by();
        return switch (last) {
            case TipReceived received ->
                new Explanation("%s đang giữ tin báo".formatted(name(receiver)), past, held(receiver));
            case TipReturned returned ->
                new Explanation(
                        "%s chuyển trả, %s đang giữ tin báo".formatted(name(returned.by()), name(receiver)),
                        past,
                        held(receiver));
            case TipOffered offered ->
                new Explanation(
                        "Đã chuyển cho %s, chờ thụ lý hoặc chuyển trả".formatted(name(offered.to())),
                        past,
                        offered(offered, grounds(events, today)));
            case TipAccepted accepted ->
                new Explanation(
                        "%s đã thụ lý".formatted(name(accepted.by())),
                        past,
                        List.of(new Next(accepted.by(), "Giải quyết tin báo", null, null, true, null)));
        };
    }

    private Step step(TipEvent event) {
        CompetenceProposal rules = event.proposal();
        return Step.of(event, wording, rules == null ? null : rules.basis());
    }

    private static List<Next> held(AgencyCode receiver) {
        return List.of(Next.owed(
                receiver, "Giải quyết tin báo, hoặc chuyển tới cơ quan có thẩm quyền", OfferTip.class, null, null));
    }

    private static List<Next> offered(TipOffered offered, Grounds grounds) {
        AgencyCode to = offered.to();
        String basis = grounds.of(Rule.TIP_HANDLED, to, offered.by());
        return List.of(
                Next.owed(to, "Thụ lý hoặc chuyển trả tin báo", AcceptTip.class, null, basis),
                Next.may(to, "Chuyển trả tin báo, nêu lý do", ReturnTip.class, basis));
    }

    private Grounds grounds(List<TipEvent> events, LocalDate today) {
        Grounds grounds = Grounds.on(directory.get(), today);
        return events.getFirst() instanceof TipReceived received
                ? grounds.in(Where.of(received.content().province(), Counting.day(received.at())))
                : grounds;
    }

    private String name(AgencyCode agency) {
        return names.apply(agency);
    }
}
