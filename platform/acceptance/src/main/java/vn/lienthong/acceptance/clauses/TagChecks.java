package vn.lienthong.acceptance.clauses;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lienthong.contract.clause.Clauses;
import vn.lienthong.contract.clause.PlayedAct;

/** What is wrong with tags and with what is kept of their tests, in Vietnamese; each names the tag or the test. */
final class TagChecks {
    private final Clauses clauses;
    private final Predicate<String> isAgency;

    /** @param isAgency whether the directory has, or had, an agency of that code */
    TagChecks(Clauses clauses, Predicate<String> isAgency) {
        this.clauses = clauses;
        this.isAgency = isAgency;
    }

    List<String> of(Findings findings, PlayedActs played) {
        return Stream.of(
                        findings.complaints().stream(),
                        played.complaints().stream(),
                        findings.tags().stream().flatMap(tag -> ofTag(tag, played)),
                        played.acts().stream().flatMap(act -> ofAct(act, findings)))
                .flatMap(complaints -> complaints)
                .distinct()
                .toList();
    }

    private Stream<String> ofTag(Tag tag, PlayedActs played) {
        Stream.Builder<String> complaints = Stream.builder();
        if (clauses.find(tag.clause()).isEmpty()) {
            complaints.add("%s: không có điều khoản '%s'".formatted(tag.place(), tag.clause()));
        }
        if (!tag.asserts()) {
            complaints.add("%s: %s không khẳng định điều gì".formatted(tag.place(), tag.test()));
        }
        if (played.of(tag.test()).isEmpty()) {
            complaints.add("%s: không cơ quan nào làm gì trong %s (theo %s)"
                    .formatted(tag.place(), tag.test(), PlayedAct.FILE));
        }
        return complaints.build();
    }

    private Stream<String> ofAct(PlayedAct act, Findings findings) {
        if (findings.tags().stream().noneMatch(tag -> PlayedActs.isOf(act, tag.test()))) {
            return Stream.of("%s: %s không phải kiểm thử mang điều khoản".formatted(PlayedAct.FILE, act.test()));
        }
        return act.by().stream()
                .filter(isAgency.negate())
                .map(code -> "%s: trong %s, '%s' không phải cơ quan nào của danh mục"
                        .formatted(PlayedAct.FILE, act.test(), code));
    }
}
