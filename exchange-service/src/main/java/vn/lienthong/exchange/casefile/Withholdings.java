package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileWithheld;
import vn.lienthong.contract.handling.Withholding;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Disputed;
import vn.lienthong.exchange.casefile.CaseFileState.Held;
import vn.lienthong.exchange.casefile.CaseFileState.Offered;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.exchange.withholding.WithheldChecks;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;

/**
 * What the holder of a file withholds from some of those who see it. From those who act on the file or have held it, and from the
 * committees and the standing office that watch over it by law, it withholds nothing.
 */
final class Withholdings {
    private static final String LIFT =
            "Cơ quan giữ hồ sơ hãy bổ sung dữ kiện và nêu cơ quan này ở \"lifted\" trước, để cơ quan này được xem toàn bộ.";

    private final WithheldChecks checks;

    private Withholdings(Collection<AgencyCode> audience) {
        checks = new WithheldChecks(audience, "không được xem vụ việc này nên không có gì để giữ lại.");
    }

    /** What is wrong with what is withheld from the beginning. @param audience those who see the file beside its holder */
    static List<Reason> against(
            OpenCaseFile open, AgencyCode holder, Set<AgencyCode> audience, Set<AgencyCode> overseers) {
        Withholdings all = new Withholdings(audience);
        all.watched(overseers);
        all.checks.acts(holder, "giữ hồ sơ");
        return all.checks.against(open.withheld(), "/withheld");
    }

    /** What is wrong with what is withheld from now on. */
    static List<Reason> against(AmendCaseFile amend, Open open, Directory directory, Instant now) {
        Withholdings all = new Withholdings(open.folder().audience());
        all.watched(Whereabouts.overseers(directory, amend.facts(), Counting.day(now)));
        all.acting(open);
        List<Reason> reasons = new ArrayList<>(all.checks.against(amend.withheld(), "/withheld"));
        reasons.addAll(all.againstStanding(amend, open.folder().withheld()));
        if (open instanceof Offered offered) {
            ReadByAll.offered(
                            offered.transfer().inventory(),
                            after(amend, open.folder().withheld()))
                    .ifPresent(reasons::add);
        }
        reasons.addAll(againstLifting(amend, open.folder().withheld()));
        return reasons;
    }

    /** What would go on being withheld from those who act on the file or watch over it, also by these facts. */
    private List<Reason> againstStanding(AmendCaseFile amend, @Nullable List<CaseFileWithheld> standing) {
        List<CaseFileWithheld> left = amend.withheld() == null ? after(amend, standing) : null;
        return checks.acting().entrySet().stream()
                .filter(each -> Withholding.isFrom(each.getKey(), left))
                .map(each -> Reason.of(
                        ReasonCode.BAD_CONDITIONS,
                        "/lifted",
                        "%s %s nên phải được xem toàn bộ; hãy nêu cơ quan này ở \"lifted\"."
                                .formatted(each.getKey(), each.getValue())))
                .toList();
    }

    private static List<Reason> againstLifting(AmendCaseFile amend, @Nullable List<CaseFileWithheld> standing) {
        List<Reason> reasons = new ArrayList<>();
        List<AgencyCode> lifted = amend.lifted() == null ? List.of() : amend.lifted();
        for (int at = 0; at < lifted.size(); at++) {
            AgencyCode agency = lifted.get(at);
            if (Withholding.isFrom(agency, amend.withheld())) {
                reasons.add(Reason.of(
                        ReasonCode.BAD_CONDITIONS,
                        "/lifted/" + at,
                        "%s vừa được cho xem toàn bộ vừa bị giữ lại ở \"withheld\".".formatted(agency)));
            } else if (!Withholding.isFrom(agency, standing)) {
                reasons.add(Reason.of(
                        ReasonCode.BAD_CONDITIONS,
                        "/lifted/" + at,
                        "Không có phần nào đang giữ lại với %s.".formatted(agency)));
            }
        }
        return reasons;
    }

    /** What is withheld after that; null for nothing. */
    static @Nullable List<CaseFileWithheld> after(AmendCaseFile amend, @Nullable List<CaseFileWithheld> standing) {
        List<CaseFileWithheld> stated = amend.withheld() == null ? standing : amend.withheld();
        List<AgencyCode> lifted = amend.lifted() == null ? List.of() : amend.lifted();
        return stated == null
                ? null
                : WithheldChecks.said(stated.stream()
                        .map(each -> new CaseFileWithheld(
                                each.field(),
                                each.from().stream()
                                        .filter(from -> !lifted.contains(from))
                                        .toList()))
                        .filter(each -> !each.from().isEmpty())
                        .toList());
    }

    /** Why that agency cannot be given the file, or the lead, while something is withheld from it. @param by who would give it */
    static Optional<Reason> inTheWay(AgencyCode agency, AgencyCode by, Folder folder, @Nullable String pointer) {
        return WithheldChecks.inTheWay(agency, by, folder.withheld(), pointer, LIFT);
    }

    private void watched(Set<AgencyCode> overseers) {
        overseers.forEach(agency -> checks.acts(agency, "theo dõi, chỉ đạo vụ việc theo quy định"));
    }

    private void acting(Open open) {
        Folder folder = open.folder();
        folder.holding().former().forEach(agency -> checks.acts(agency, "đã giữ hồ sơ"));
        switch (open) {
            case Held held -> {}
            case Offered offered -> checks.acts(offered.receiver(), "đang được chuyển hồ sơ");
            case Disputed disputed -> {
                checks.acts(disputed.dispute().receiver(), "là một bên tranh chấp thẩm quyền");
                checks.acts(disputed.dispute().superior(), "quyết định tranh chấp thẩm quyền");
            }
        }
        AgencyCode lead = folder.joint().lead();
        if (lead != null) {
            checks.acts(lead, "chủ trì vụ việc");
        }
        checks.acts(folder.holder(), "giữ hồ sơ");
    }
}
