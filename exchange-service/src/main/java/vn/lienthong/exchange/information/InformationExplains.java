package vn.lienthong.exchange.information;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.contract.information.OnwardEvent.OnwardExpired;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.information.InformationState.Over;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/**
 * Where shared information stands: who has said that they read it or removed it, who has not, what its provider has to decide and may
 * still do. Each reader is explained what it was told itself, which for all but the provider is nothing of the others.
 */
final class InformationExplains implements Explains<InformationEvent> {
    private final Function<AgencyCode, String> names;
    private final Supplier<Directory> directory;
    private final Wording wording;

    /** @param names the short name of an agency */
    InformationExplains(Function<AgencyCode, String> names, Supplier<Directory> directory) {
        this.names = names;
        this.directory = directory;
        this.wording = new Wording(names);
    }

    @Override
    public Matter matter() {
        return Matter.INFORMATION;
    }

    /** As its provider is explained it. @throws IllegalArgumentException if nothing has happened */
    @Override
    public Explanation explain(List<InformationEvent> events, LocalDate today) {
        return explain(null, events, today);
    }

    @Override
    public Explanation explainTo(AgencyCode reader, List<InformationEvent> events, LocalDate today) {
        return explain(reader, events, today);
    }

    private Explanation explain(@Nullable AgencyCode reader, List<InformationEvent> events, LocalDate today) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("nothing has happened");
        }
        List<Step> past =
                events.stream().map(event -> Step.of(event, wording, null)).toList();
        Grounds grounds = Grounds.on(directory.get(), today);
        List<InformationEvent> told = WhatIsLeft.fromItsBeginning(events);
        if (told.isEmpty()) {
            return new Explanation(
                    endedVi(events.getLast()), past, InformationTurns.removals(WhatIsLeft.after(events), grounds));
        }
        InformationState state = new InformationState.Unshared();
        for (InformationEvent event : told) {
            state = InformationFold.after(state, event);
        }
        Shared whole = InformationFold.shared(state);
        Shared shared = reader == null || reader.equals(whole.provider()) ? whole : whole.alone(reader);
        List<Next> next = new ArrayList<>(InformationTurns.removals(shared, grounds));
        if (state instanceof Shared) {
            next.addAll(InformationTurns.of(shared, grounds));
        }
        return new Explanation(stateVi(state, shared), past, next);
    }

    /** Whoever received it is told no more than that. */
    private static String endedVi(InformationEvent last) {
        return last instanceof InformationExpired || last instanceof OnwardExpired
                ? "Đã hết thời gian chia sẻ"
                : "Đã thu hồi";
    }

    private String stateVi(InformationState state, Shared shared) {
        if (state instanceof Over over) {
            Set<AgencyCode> removed = shared.holders(holder -> holder.stage() == Holder.Stage.REMOVED);
            String recalled = over.recalled() ? "Đã thu hồi" : "Đã hết thời gian chia sẻ";
            return howFar(recalled, "xác nhận đã gỡ", removed, shared.owingRemoval()) + resting(shared);
        }
        IssuedBulletin bulletin = shared.bulletin();
        String version = shared.version() == 1 ? "" : ", phiên bản " + shared.version();
        String shownAs = bulletin == null
                ? "Đã chia sẻ"
                : "Đã phát hành bản tin “%s”".formatted(bulletin.kind().nameVi());
        return howFar(shownAs + version, "xác nhận đã đọc", shared.readBy(), shared.unread()) + resting(shared);
    }

    private static String resting(Shared shared) {
        long resting = shared.uses().resting();
        return resting == 0 ? "" : "; %d hồ sơ dựa vào thông tin".formatted(resting);
    }

    private String howFar(String stateVi, String whatVi, Set<AgencyCode> done, Set<AgencyCode> notYet) {
        int all = done.size() + notYet.size();
        if (all == 0) {
            return stateVi;
        }
        String far = "%s, %d/%d cơ quan %s".formatted(stateVi, done.size(), all, whatVi);
        return notYet.isEmpty()
                ? far
                : far + "; chưa: " + notYet.stream().map(names).collect(Collectors.joining(", "));
    }
}
