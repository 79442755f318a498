package vn.lienthong.registry.competence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CompetenceCandidate;
import vn.lienthong.contract.directory.CompetenceGround;
import vn.lienthong.contract.directory.CompetenceRule;

/** An agency that a rule means in a province, or the kind of agency where the directory holds none. */
final class Seat {
    private final Ruling ruling;
    private final @Nullable Agency agency;
    private final String name;
    private final int body;
    private final Span span;
    private @Nullable CompetenceCandidate alone;

    /** @param body the same number for the same agency or kind of agency */
    Seat(Ruling ruling, Agency agency, Span span, int body) {
        this.ruling = ruling;
        this.agency = agency;
        this.name = agency.nameVi();
        this.body = body;
        this.span = span;
    }

    /** Where the directory holds no agency of that kind on the day. */
    Seat(Ruling ruling, @Nullable ProvinceCode province, int body) {
        CompetenceRule rule = ruling.rule();
        boolean named = province == null || !rule.scope().provinces().isEmpty();
        this.ruling = ruling;
        this.agency = null;
        this.name = named ? rule.unitName() : "%s (tỉnh, thành phố mã %s)".formatted(rule.unitName(), province);
        this.body = body;
        this.span = Span.EVER;
    }

    boolean existsOn(long day) {
        return span.contains(day);
    }

    Ruling ruling() {
        return ruling;
    }

    int body() {
        return body;
    }

    String name() {
        return name;
    }

    /** The candidate by this rule alone: made when first asked for, equal ever after, so two threads may both make it. */
    CompetenceCandidate alone() {
        CompetenceCandidate made = alone;
        if (made == null) {
            CompetenceRule rule = ruling.rule();
            made = new CompetenceCandidate(
                    agency == null ? null : agency.code(),
                    rule.unit(),
                    rule.force(),
                    name,
                    rule.role(),
                    rule.rank(),
                    List.of(ruling.ground()),
                    List.of(),
                    "%s %s vì %s – %s".formatted(name, rule.role().nameVi(), rule.reason(), rule.basis()));
            alone = made;
        }
        return made;
    }

    CompetenceCandidate with(List<CompetenceGround> grounds, List<CompetenceGround> against) {
        CompetenceCandidate same = alone();
        return new CompetenceCandidate(
                same.agency(),
                same.unit(),
                same.force(),
                same.name(),
                same.role(),
                same.rank(),
                grounds,
                against,
                same.sentence());
    }
}
