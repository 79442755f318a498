package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.WatchCommand.LowerFlag;
import vn.lienthong.contract.casefile.WatchCommand.RaiseFlag;
import vn.lienthong.contract.casefile.WatchEvent.DutyNearing;
import vn.lienthong.contract.casefile.WatchEvent.DutyOverdue;
import vn.lienthong.contract.casefile.WatchEvent.FlagLowered;
import vn.lienthong.contract.casefile.WatchEvent.FlagRaised;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The committees' watch: flags on a case, and the clocks of what is owed on it. */
record Watching(Supplier<Directory> directory) {
    /** From how many forces on a joint case counts as one of several sectors; the system's own measure. */
    private static final int SEVERAL_FORCES = 3;

    private static final Set<Force> OVERSEEING =
            Set.of(Force.STEERING_COMMITTEE, Force.STANDING_BODY, Force.STANDING_OFFICE);

    /** @param sudden who reports what is sudden makes somebody owe a notice of it */
    Decision<CaseFileEvent> raised(Command<CaseFileCommand> command, Open open, RaiseFlag raise, Sudden sudden) {
        Folder folder = open.folder();
        if (folder.flags().has(raise.flag())) {
            return refused("Vụ việc đã ở diện theo dõi này.");
        }
        LocalDate today = Counting.day(command.now());
        AgencyCode notifier = raise.flag() == CaseFileFlag.SUDDEN
                ? sudden.notifier(open, command.now()).orElse(null)
                : null;
        return Decision.accepted(new FlagRaised(
                raise.caseFile(),
                command.by(),
                command.now(),
                raise.flag(),
                raise.because(),
                false,
                watchers(folder, agencies(folder), today),
                notifier,
                notifier == null ? null : new Limits(directory.get()).notifying(command.now())));
    }

    Decision<CaseFileEvent> lowered(Command<CaseFileCommand> command, Open open, LowerFlag lower) {
        Folder folder = open.folder();
        if (!folder.flags().has(lower.flag())) {
            return refused("Vụ việc không ở diện theo dõi này.");
        }
        boolean may = command.by().equals(folder.flags().raised().get(lower.flag()))
                || watchers(folder, Set.of(), Counting.day(command.now())).contains(command.by());
        return may
                ? Decision.accepted(
                        new FlagLowered(lower.caseFile(), command.by(), command.now(), lower.flag(), lower.because()))
                : Decision.refused(
                        ReasonCode.NOT_YOURS,
                        "Chỉ cơ quan đã đưa vụ việc vào diện theo dõi, Ban Chỉ đạo 389 tỉnh hoặc Văn phòng Thường trực được đưa ra.");
    }

    private static Decision<CaseFileEvent> refused(String detail) {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "/flag", detail, Rule.COMMITTEE_WATCH.cited());
    }

    /** Adds the flags that follow from who takes part after these events. */
    Decision<CaseFileEvent> withFlags(Command<CaseFileCommand> command, Open before, Decision<CaseFileEvent> decision) {
        if (!(decision instanceof Decision.Accepted<CaseFileEvent>(List<CaseFileEvent> events))) {
            return decision;
        }
        CaseFileState after = before;
        for (CaseFileEvent event : events) {
            after = Evolving.after(after, event);
        }
        List<CaseFileEvent> all = new ArrayList<>(events);
        if (after instanceof Open open) {
            all.addAll(derived(command, open.folder()));
        }
        return new Decision.Accepted<>(List.copyOf(all));
    }

    private List<CaseFileEvent> derived(Command<CaseFileCommand> command, Folder folder) {
        Set<Agency> agencies = agencies(folder);
        long provinces = agencies.stream()
                .map(Agency::province)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        long forces = agencies.stream().map(Agency::force).distinct().count();
        Map<CaseFileFlag, String> because = new LinkedHashMap<>();
        if (provinces > 1) {
            because.put(CaseFileFlag.SEVERAL_PROVINCES, "%d tỉnh, thành phố cùng tham gia.".formatted(provinces));
        }
        if (forces >= SEVERAL_FORCES) {
            because.put(CaseFileFlag.SEVERAL_SECTORS, "%d lực lượng cùng tham gia.".formatted(forces));
        }
        Flags known = folder.flags();
        because.keySet().removeIf(flag -> known.has(flag) || known.seen().contains(flag));
        List<AgencyCode> watchers =
                because.isEmpty() ? List.of() : watchers(folder, agencies, Counting.day(command.now()));
        List<CaseFileEvent> flags = new ArrayList<>();
        because.forEach((flag, why) ->
                flags.add(new FlagRaised(folder.caseFile(), command.by(), command.now(), flag, why, true, watchers)));
        return flags;
    }

    /** Those that take part, without those that oversee. */
    private Set<Agency> agencies(Folder folder) {
        Set<AgencyCode> codes = new TreeSet<>(folder.joint().partners());
        codes.add(folder.holder());
        codes.add(folder.leader());
        return codes.stream()
                .flatMap(code -> directory.get().agencies().find(code).stream())
                .filter(agency -> !OVERSEEING.contains(agency.force()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<AgencyCode> watchers(Folder folder, Set<Agency> agencies, LocalDate today) {
        var overseers = directory.get().overseers();
        Set<AgencyCode> watchers = new TreeSet<>(Whereabouts.overseers(directory.get(), folder.facts(), today));
        agencies.forEach(agency -> watchers.addAll(overseers.of(agency.province())));
        return List.copyOf(watchers);
    }

    /** What the clock that strikes next brings about. */
    static List<CaseFileEvent> struck(Folder folder, Instant now) {
        return folder.clocks().next().stream()
                .filter(clock -> !now.isBefore(Objects.requireNonNull(clock.next(), "it strikes")))
                .map(clock -> struck(folder, clock, now))
                .toList();
    }

    private static CaseFileEvent struck(Folder folder, Clock clock, Instant now) {
        return clock.stage() == Clock.Stage.RUNNING
                ? new DutyNearing(
                        folder.caseFile(),
                        clock.agency(),
                        now,
                        clock.duty(),
                        clock.limit().dueAt(),
                        clock.limit().basis())
                : new DutyOverdue(
                        folder.caseFile(),
                        clock.agency(),
                        now,
                        clock.duty(),
                        clock.limit().dueAt(),
                        clock.limit().basis());
    }
}
