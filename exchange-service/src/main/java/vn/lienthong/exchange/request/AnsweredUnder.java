package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementHandling;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.AnswerConditions;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.oversight.Lines;

/**
 * Under which conditions an addressee answers: those that it states, or else those of the agreement under which it was asked.
 *
 * @param conditions null where nothing is asked
 * @param of code of the agreement that they are taken from; null where they are its own
 * @param against why they cannot be stated; nothing where they can
 */
record AnsweredUnder(
        @Nullable AnswerConditions conditions, @Nullable String of, List<Reason> against) {
    static AnsweredUnder of(
            @Nullable AnswerConditions stated,
            Obligation obligation,
            Open open,
            Directory directory,
            Lines lines,
            Instant now) {
        Agreement agreement = Carrying.agreement(directory, obligation, open);
        if (stated != null) {
            return new AnsweredUnder(stated, null, against(stated, agreement, obligation, open, lines, now));
        }
        return Optional.ofNullable(agreement)
                .flatMap(under -> Optional.ofNullable(under.terms().handling())
                        .map(handling -> new AnsweredUnder(agreed(handling), under.code(), List.of())))
                .orElseGet(() -> new AnsweredUnder(null, null, List.of()));
    }

    private static AnswerConditions agreed(AgreementHandling handling) {
        return new AnswerConditions(handling.purpose(), handling.onward(), handling.evidence(), null);
    }

    private static List<Reason> against(
            AnswerConditions stated,
            @Nullable Agreement agreement,
            Obligation obligation,
            Open open,
            Lines lines,
            Instant now) {
        List<Reason> reasons = new ArrayList<>(Withholdings.against(stated, obligation, open, lines, now));
        if (stated.onward() == Onward.AGREEMENT && agreement == null) {
            reasons.add(Reason.of(
                    ReasonCode.BAD_CONDITIONS,
                    "/conditions/onward",
                    "Yêu cầu này không dựa vào quy chế nào nên không có các bên của quy chế để cung cấp tiếp."));
        }
        return reasons;
    }
}
