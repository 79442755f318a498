package vn.lienthong.registry.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.ResponseLimit;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.request.RequestKind;

/** The limits in an agreement's file: what holds for all of them said once, then the hours by kind and urgency. */
final class ResponseLimits {
    private ResponseLimits() {}

    static List<ResponseLimit> read(Fields limits) {
        boolean byDefault = limits.required("default", ResponseLimits::yesOrNo);
        String clause = limits.text("clause");
        Provenance provenance = AgreementFile.provenance(limits);
        return limits.list(
                "hours",
                one -> new ResponseLimit(
                        one.optional("kind", ResponseLimits::kind),
                        one.required("urgency", word -> Words.of(Urgency.class, Urgency::wire, word)),
                        one.required("receive", Integer::valueOf),
                        one.required("answer", Integer::valueOf),
                        one.required("clock", ResponseLimitClock::of),
                        byDefault,
                        Optional.ofNullable(one.optional("clause", Function.identity()))
                                .orElse(clause),
                        provenance));
    }

    private static RequestKind kind(String word) {
        return Words.of(RequestKind.class, RequestKind::wire, word);
    }

    static boolean yesOrNo(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: '%s'".formatted(word));
        };
    }
}
