package vn.lienthong.exchange.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Makes a request: on which agreement, by when, whom it reaches, who watches over it. */
final class Making {
    private final Supplier<Directory> directory;
    private final Lines lines;

    Making(Supplier<Directory> directory, Lines lines) {
        this.directory = directory;
        this.lines = lines;
    }

    Decision<RequestEvent> make(Command<RequestCommand> command, MakeRequest make) {
        LocalDate day = Counting.day(command.now());
        RequestContent content = make.content();
        Footing footing = new Footing(directory.get().agreements(), day);
        List<Reason> reasons = new ArrayList<>(MakingChecks.against(command.by(), make, command.now()));
        reasons.addAll(footing.against(command.by(), make.addressees(), content.agreement()));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        List<Owed> owed = owed(command, make, footing, reasons);
        List<AgencyCode> unreached = cascade(command.by(), make, owed, day, reasons);
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        return Decision.accepted(new RequestMade(
                new RequestId(UUID.fromString(command.matter())),
                command.by(),
                command.now(),
                content,
                make.addressees(),
                watchers(command, content, owed),
                List.copyOf(owed),
                unreached));
    }

    /** What each of those named owes. */
    private List<Owed> owed(Command<RequestCommand> command, MakeRequest make, Footing footing, List<Reason> reasons) {
        Limits limits = new Limits(directory.get());
        RequestContent content = make.content();
        List<Owed> owed = new ArrayList<>();
        for (AgencyCode addressee : make.addressees()) {
            Owed full = limits.owed(
                    addressee, footing.of(command.by(), addressee, content.agreement()), content, command.now());
            Instant dueAt = content.dueAt();
            if (dueAt != null && dueAt.isBefore(full.receipt().at())) {
                reasons.add(tooShort(full, content));
            }
            owed.add(dueAt == null ? full : Limits.by(full, dueAt, command.now()));
        }
        return owed;
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

    /** Adds what the local units below those named owe. @return the units that exist and cannot be reached; null if no cascade */
    private @Nullable List<AgencyCode> cascade(
            AgencyCode requester, MakeRequest make, List<Owed> owed, LocalDate day, List<Reason> reasons) {
        if (!Boolean.TRUE.equals(make.cascade())) {
            return null;
        }
        Set<AgencyCode> taken = parts(requester, make);
        List<AgencyCode> unreached = new ArrayList<>();
        for (Owed line : List.copyOf(owed)) {
            for (AgencyCode unit : lines.below(line.addressee(), day)) {
                if (!taken.add(unit)) {
                    continue;
                }
                if (lines.isReached(unit)) {
                    owed.add(Limits.ofUnit(unit, line));
                } else {
                    unreached.add(unit);
                }
            }
        }
        refuseCascade(
                owed.size(), unreached.size() + owed.size() - make.addressees().size(), reasons);
        return List.copyOf(unreached);
    }

    private static void refuseCascade(int obligations, int units, List<Reason> reasons) {
        if (units == 0) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA,
                    "/cascade",
                    "Không nơi nhận nào có đơn vị địa phương trong danh bạ; hãy bỏ trống."));
        }
        if (obligations > SystemLimits.MOST_OBLIGATIONS) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA,
                    "/cascade",
                    "Yêu cầu tới %d đơn vị, quá %d; hãy tách theo ngành dọc."
                            .formatted(obligations, SystemLimits.MOST_OBLIGATIONS)));
        }
    }

    /** Those that have a part in it already, or must have none. */
    private static Set<AgencyCode> parts(AgencyCode requester, MakeRequest make) {
        Set<AgencyCode> parts = new HashSet<>(make.addressees());
        parts.add(requester);
        parts.addAll(orNone(make.content().joint()));
        AgencyCode concerned = make.content().concerned();
        if (concerned != null) {
            parts.add(concerned);
        }
        return parts;
    }

    /** The standing office; in an emergency at once those above each addressee (QĐ 25/2017 Sóc Trăng, Điều 7 khoản 3đ). */
    private List<AgencyCode> watchers(Command<RequestCommand> command, RequestContent content, List<Owed> owed) {
        SortedSet<AgencyCode> watchers = new TreeSet<>(lines.standingOffice());
        Collection<AgencyCode> without = without(command.by(), content.concerned());
        if (isEmergency(content)) {
            owed.forEach(each -> watchers.addAll(lines.above(each.addressee(), without, command.now())));
        }
        AgencyCode concerned = content.concerned();
        if (concerned != null) {
            watchers.remove(concerned);
        }
        return List.copyOf(watchers);
    }

    static boolean isEmergency(RequestContent content) {
        return content.kind() == RequestKind.REINFORCE && content.urgency() == Urgency.EXPRESS;
    }

    static List<AgencyCode> without(AgencyCode requester, @Nullable AgencyCode concerned) {
        return concerned == null ? List.of(requester) : List.of(requester, concerned);
    }

    private static List<AgencyCode> orNone(@Nullable List<AgencyCode> agencies) {
        return agencies == null ? List.of() : agencies;
    }
}
