package vn.lienthong.exchange.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;

/** What stands against the text of a plan: period, reviews, what its kind calls for; every reason, each with its place. */
final class TermsChecks {
    /** The longest a plan runs that is no programme, in days: a limit of the system. */
    static final int LONGEST_DAYS = 366;
    /** The longest a programme runs, in days, which is five years: a limit of the system. */
    static final int LONGEST_PROGRAMME_DAYS = 5 * 366;

    private final PlanTerms terms;
    private final LocalDate today;
    private final List<Reason> reasons = new ArrayList<>();

    private TermsChecks(PlanTerms terms, LocalDate today) {
        this.terms = terms;
        this.today = today;
    }

    /** All that is wrong with the text. @param before the targets of the text that it takes the place of */
    static List<Reason> against(PlanTerms terms, List<Target> before, Directory directory, LocalDate today) {
        TermsChecks checks = new TermsChecks(terms, today);
        checks.period(terms.period());
        checks.reviews(terms.reviews(), terms.period());
        checks.kind();
        checks.outlets();
        checks.links();
        List<Reason> reasons = new ArrayList<>(checks.reasons);
        reasons.addAll(new PartChecks(terms, directory, today).against());
        reasons.addAll(new TargetChecks(terms, before, directory, today).against());
        return reasons;
    }

    private void period(PlanPeriod period) {
        int longest = terms.kind() == PlanKind.PROGRAMME ? LONGEST_PROGRAMME_DAYS : LONGEST_DAYS;
        if (period.to().isBefore(period.from())) {
            add(ReasonCode.IMPOSSIBLE_DATE, "/terms/period/to", "Ngày kết thúc phải từ ngày bắt đầu trở đi.");
        } else if (ChronoUnit.DAYS.between(period.from(), period.to()) >= longest) {
            add(ReasonCode.IMPOSSIBLE_DATE, "/terms/period/to", "Thời gian thực hiện dài hơn " + longest + " ngày.");
        }
        if (period.to().isBefore(today)) {
            add(ReasonCode.IMPOSSIBLE_DATE, "/terms/period/to", "Thời gian thực hiện đã qua.");
        }
        if (terms.kind() == PlanKind.ANNUAL
                && period.from().getYear() != period.to().getYear()) {
            add(ReasonCode.IMPOSSIBLE_DATE, "/terms/period", "Kế hoạch hằng năm nằm trong một năm.");
        }
    }

    private void reviews(PlanReviews reviews, PlanPeriod period) {
        List<LocalDate> interim = reviews.interim();
        for (int index = 0; index < interim.size(); index++) {
            LocalDate day = interim.get(index);
            boolean inOrder = index == 0 || day.isAfter(interim.get(index - 1));
            if (!period.contains(day) || !inOrder || !day.isBefore(reviews.last())) {
                add(
                        ReasonCode.IMPOSSIBLE_DATE,
                        "/terms/reviews/interim/" + index,
                        "Các kỳ sơ kết phải trong thời gian thực hiện, theo thứ tự và trước tổng kết.");
            }
        }
        if (reviews.last().isBefore(period.from())
                || reviews.last().isAfter(period.to().plusDays(LONGEST_DAYS))
                || reviews.last().isBefore(today)) {
            add(
                    ReasonCode.IMPOSSIBLE_DATE,
                    "/terms/reviews/last",
                    "Ngày tổng kết phải chưa qua, từ khi bắt đầu tới chậm nhất một năm sau khi kết thúc.");
        }
    }

    private void kind() {
        switch (terms.kind()) {
            case THEME -> {
                if (terms.scope().themes().isEmpty()) {
                    against("/terms/scope/themes", "Kế hoạch chuyên đề phải nêu nhóm hàng.", Rule.THEMES.cited());
                }
            }
            case ANNUAL -> {
                String coordination = terms.coordination();
                if (coordination == null || coordination.isBlank()) {
                    against(
                            "/terms/coordination",
                            "Kế hoạch hằng năm phải có mục về công tác phối hợp.",
                            Rule.YEARLY_PLAN.cited());
                }
            }
            case VERIFY, INSPECT, HANDLE -> onOneCase();
            case PROGRAMME, PEAK_CAMPAIGN, MEDIA -> {}
        }
    }

    private void outlets() {
        List<String> outlets = terms.outlets();
        boolean named = outlets != null && !outlets.isEmpty();
        boolean media = terms.kind() == PlanKind.MEDIA;
        if (media && !named) {
            against(
                    "/terms/outlets",
                    "Chủ đề truyền thông phải nêu cơ quan báo chí có chương trình hợp tác.",
                    Rule.MEDIA_TOPICS.cited());
        } else if (named && !media) {
            against("/terms/outlets", "Chỉ chủ đề truyền thông nêu cơ quan báo chí.", Rule.MEDIA_TOPICS.cited());
        }
    }

    private void onOneCase() {
        if (terms.targets().isEmpty()) {
            against(
                    "/terms/targets",
                    terms.kind().nameVi() + " phải nêu đối tượng hoặc địa điểm.",
                    Rule.THREE_PLANS.cited());
        }
        if (terms.kind() == PlanKind.HANDLE && terms.links().caseFile() == null) {
            against("/terms/links/caseFile", "Kế hoạch xử lý phải nêu vụ việc.", Rule.THREE_PLANS.cited());
        }
    }

    private void links() {
        boolean linked = switch (terms.kind()) {
            case VERIFY, INSPECT, HANDLE -> true;
            case PROGRAMME, PEAK_CAMPAIGN, THEME, ANNUAL, MEDIA -> false;
        };
        if (terms.links().follows() != null && !linked) {
            against(
                    "/terms/links/follows",
                    "Chỉ kế hoạch xác minh, kiểm tra, xử lý nối tiếp nhau trên một vụ việc.",
                    Rule.THREE_PLANS.cited());
        }
    }

    private void against(String pointer, String detail, String basis) {
        reasons.add(new Reason(ReasonCode.SCHEMA, pointer, detail, basis));
    }

    private void add(ReasonCode code, String pointer, String detail) {
        reasons.add(Reason.of(code, pointer, detail));
    }
}
