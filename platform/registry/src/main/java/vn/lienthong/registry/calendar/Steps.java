package vn.lienthong.registry.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.DeadlineDirection;
import vn.lienthong.contract.directory.DeadlineExtensionMode;
import vn.lienthong.contract.directory.DeadlineUnit;

/** The steps of a clock, read in their order. */
final class Steps {
    private record Pause(Instant from, Instant to) {}

    private Steps() {}

    static void check(Instant start, List<Term.Step> steps) {
        Instant last = start;
        boolean paused = false;
        for (Term.Step step : steps) {
            switch (step) {
                case Term.Paused pause -> {
                    refuse(paused, "it stands still already");
                    refuse(pause.at().isBefore(last), "paused before what happened ahead of it");
                    refuse(pause.reason().isBlank(), "paused without a reason");
                    last = pause.at();
                    paused = true;
                }
                case Term.Resumed resumed -> {
                    refuse(!paused, "it does not stand still");
                    refuse(resumed.at().isBefore(last), "resumed before it was paused");
                    last = resumed.at();
                    paused = false;
                }
                case Term.Extended extended -> {
                    refuse(extended.basis().isBlank(), "extended without a legal basis");
                    refuse(extended.limit().direction() == DeadlineDirection.BEFORE, "extended backwards");
                }
            }
        }
    }

    private static void refuse(boolean bad, String reason) {
        if (bad) {
            throw new IllegalArgumentException(reason);
        }
    }

    static Optional<Term.Paused> openPause(List<Term.Step> steps) {
        Term.@Nullable Paused open = null;
        for (Term.Step step : steps) {
            switch (step) {
                case Term.Paused pause -> open = pause;
                case Term.Resumed resumed -> open = null;
                case Term.Extended extended -> {}
            }
        }
        return Optional.ofNullable(open);
    }

    /** Where the clock ends if a pause still open ended as soon as it began. */
    static End end(Term term, Counting counting) {
        End end = counting.end(term.start(), term.limit());
        DeadlineUnit unit = term.limit().unit();
        List<Pause> pauses = new ArrayList<>();
        Instant pausedAt = term.start();
        for (Term.Step step : term.steps()) {
            switch (step) {
                case Term.Paused pause -> pausedAt = pause.at();
                case Term.Resumed resumed -> {
                    Pause pause = new Pause(pausedAt, resumed.at());
                    pauses.add(pause);
                    end = afterPause(end, unit, pause, counting);
                }
                case Term.Extended extended -> {
                    unit = extended.limit().unit();
                    end = extended.mode() == DeadlineExtensionMode.ADDS
                            ? counting.plus(end, extended.limit())
                            : replaced(term.start(), extended, pauses, counting);
                }
            }
        }
        return end;
    }

    private static End replaced(Instant start, Term.Extended extended, List<Pause> pauses, Counting counting) {
        End end = counting.end(start, extended.limit());
        for (Pause pause : pauses) {
            end = afterPause(end, extended.limit().unit(), pause, counting);
        }
        return end;
    }

    private static End afterPause(End end, DeadlineUnit unit, Pause pause, Counting counting) {
        return pause.from().isAfter(counting.settle(end)) ? end : counting.shifted(end, unit, pause.from(), pause.to());
    }
}
