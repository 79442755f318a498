package vn.lienthong.exchange.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/**
 * Explains a matter as its own rules do, and beside that what became of the information that it rests on, and who has yet to look it through.
 *
 * @param <E> the events of its own
 */
public final class ExplainsSources<E extends MatterEvent> implements Explains<MatterEvent> {
    private final Explains<E> own;
    private final WithSources<?, ?, ?> rules;
    private final Wording wording;

    /**
     * @param rules of the same kind of matter
     * @param names the short name of an agency
     */
    public ExplainsSources(Explains<E> own, WithSources<?, ?, ?> rules, Function<AgencyCode, String> names) {
        this.own = own;
        this.rules = rules;
        this.wording = new Wording(names);
    }

    @Override
    public Matter matter() {
        return own.matter();
    }

    @Override
    @SuppressWarnings("unchecked") // what is no event of its sources is one of its own
    public Explanation explain(List<MatterEvent> events, LocalDate today) {
        List<MatterEvent> others = events.stream()
                .filter(event -> !(event instanceof SourceEvent<?>))
                .toList();
        Explanation explained = own.explain((List<E>) others, today);
        if (others.size() == events.size()) {
            return explained;
        }
        Iterator<Step> steps = explained.past().iterator();
        List<Step> past = new ArrayList<>();
        for (MatterEvent event : events) {
            past.add(event instanceof SourceEvent<?> ? Step.of(event, wording, null) : steps.next());
        }
        List<Next> next = new ArrayList<>(explained.next());
        next.addAll(next(rules, events));
        return new Explanation(explained.stateVi(), past, next);
    }

    private static <S> List<Next> next(WithSources<?, ?, S> rules, List<MatterEvent> events) {
        return rules.owed(rules.evolve(rules.initial(), events)).stream()
                .map(owed -> Next.owed(
                        owed.by(),
                        "Rà soát thay đổi nguồn số " + owed.change(),
                        Reviewing.command(rules.matter()),
                        owed.clock().deadline().dueAt(),
                        null))
                .toList();
    }
}
