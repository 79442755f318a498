package vn.lienthong.exchange.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Meeting;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.withholding.WithheldChecks;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.integrity.KeptFrom;
import vn.lienthong.registry.oversight.Lines;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Makes a request: on which agreement, by when, whom it reaches, who watches over it. */
final class Making {
    private final Supplier<Directory> directory;
    private final Lines lines;
    private final Cascading cascading;

    Making(Supplier<Directory> directory, Lines lines) {
        this.directory = directory;
        this.lines = lines;
        this.cascading = new Cascading(lines);
    }

    Decision<RequestEvent> make(Command<RequestCommand> command, MakeRequest make) {
        LocalDate day = Counting.day(command.now());
        RequestContent content = make.content();
        Footing footing = new Footing(directory.get().agreements(), day);
        KeptFrom kept = lines.keptFrom(content.concerned(), day);
        List<Reason> reasons = new ArrayList<>(MakingChecks.against(command.by(), make, kept, command.now()));
        reasons.addAll(new ToTheGovernment(directory.get(), command.by(), command.now()).against(make));
        Advising advising = new Advising(directory.get(), lines, command.now());
        reasons.addAll(advising.against(make));
        reasons.addAll(footing.against(command.by(), make.addressees(), content.agreement()));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        List<Owed> owed = owed(command, make, footing, reasons);
        List<AgencyCode> unreached = cascading.cascade(command.by(), make, kept, owed, command.now(), reasons);
        owed.addAll(advising.advice(command.by(), make, kept, owed));
        List<AgencyCode> watchers = watchers(command, content, kept, owed);
        reasons.addAll(Withholdings.against(make, command.by(), owed, watchers, lines, command.now()));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        return Decision.accepted(new RequestMade(
                new RequestId(UUID.fromString(command.matter())),
                command.by(),
                command.now(),
                content,
                make.addressees(),
                watchers,
                List.copyOf(owed),
                unreached,
                WithheldChecks.said(make.withheld())));
    }

    /** What each of those named owes. */
    private List<Owed> owed(Command<RequestCommand> command, MakeRequest make, Footing footing, List<Reason> reasons) {
        Limits limits = new Limits(directory.get());
        RequestContent content = make.content();
        List<Owed> owed = new ArrayList<>();
        for (AgencyCode addressee : make.addressees()) {
            Owed full = limits.owed(
                    addressee, footing.of(command.by(), addressee, content.agreement()), content, command.now());
            Instant dueAt = dueAt(content, full);
            if (dueAt != null && dueAt.isBefore(full.receipt().at())) {
                reasons.add(tooShort(full, content));
            }
            owed.add(dueAt == null ? full : Limits.by(full, dueAt, command.now()));
        }
        return owed;
    }

    /** When the requester needs the answer; who is called to a meeting answers before it begins, where there is time to. */
    private static @Nullable Instant dueAt(RequestContent content, Owed full) {
        Meeting meeting = content.meeting();
        if (meeting == null || content.dueAt() != null) {
            return content.dueAt();
        }
        return meeting.at().isAfter(full.receipt().at()) ? meeting.at() : null;
    }

    private static Reason tooShort(Owed owed, RequestContent content) {
        return new Reason(
                ReasonCode.IMPOSSIBLE_DATE,
                "/content/dueAt",
                "%s còn được tiếp nhận đến %s (%s); hãy lùi thời hạn trả lời hoặc chọn độ khẩn cao hơn."
                        .formatted(
                                owed.addressee(),
                                owed.receipt().at(),
                                content.urgency().nameVi()),
                owed.agreement() == null ? null : Obligation.basis(owed.agreement(), owed.clause()));
    }

    /** The standing office; in an emergency at once those above each addressee (QĐ 25/2017 Sóc Trăng, Điều 7 khoản 3đ). */
    private List<AgencyCode> watchers(
            Command<RequestCommand> command, RequestContent content, KeptFrom kept, List<Owed> owed) {
        SortedSet<AgencyCode> watchers = new TreeSet<>(lines.standingOffice());
        if (isEmergency(content)) {
            owed.forEach(each -> watchers.addAll(lines.above(
                    each.addressee(), agency -> agency.equals(command.by()) || kept.holds(agency), command.now())));
        }
        watchers.removeIf(kept::holds);
        return List.copyOf(watchers);
    }

    static boolean isEmergency(RequestContent content) {
        return content.kind() == RequestKind.REINFORCE && content.urgency() == Urgency.EXPRESS;
    }
}
