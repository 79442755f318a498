package vn.lienthong.exchange.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetPerson;
import vn.lienthong.contract.plan.TargetPlace;
import vn.lienthong.contract.plan.TargetSubject;
import vn.lienthong.exchange.overlap.Identifiers;
import vn.lienthong.registry.Directory;

/** What stands against the targets: each a subject, a place or a person that can be told apart from others, in the period of the plan. */
final class TargetChecks {
    /** How long a person is found by hash, in days: as long as any interest. */
    private static final int LONGEST_PERSON_DAYS = 366;

    private final PlanTerms terms;
    private final List<Target> before;
    private final Directory directory;
    private final LocalDate today;
    private final List<Reason> reasons = new ArrayList<>();

    /** @param before the targets of the text that this takes the place of */
    TargetChecks(PlanTerms terms, List<Target> before, Directory directory, LocalDate today) {
        this.terms = terms;
        this.before = before;
        this.directory = directory;
        this.today = today;
    }

    List<Reason> against() {
        for (int index = 0; index < terms.targets().size(); index++) {
            target(terms.targets().get(index), "/terms/targets/" + index);
        }
        return reasons;
    }

    private void target(Target target, String pointer) {
        if (target.subject() == null && target.place() == null && target.person() == null) {
            add(ReasonCode.SCHEMA, pointer, "Cần nêu đối tượng, địa điểm hoặc người; nêu nhiều hơn một cũng được.");
        }
        subject(target.subject(), pointer + "/subject/identifier");
        place(target.place(), pointer + "/place/ward");
        person(target, target.person(), pointer);
        PlanPeriod whole = terms.period();
        PlanPeriod days = target.period();
        if (days.to().isBefore(days.from()) || !whole.contains(days.from()) || !whole.contains(days.to())) {
            add(
                    ReasonCode.IMPOSSIBLE_DATE,
                    pointer + "/period",
                    "Thời gian phải nằm trong thời gian của kế hoạch và kết thúc không trước khi bắt đầu.");
        }
    }

    private void subject(@Nullable TargetSubject subject, String pointer) {
        if (subject != null) {
            Identifiers.against(subject).ifPresent(detail -> add(ReasonCode.SCHEMA, pointer, detail));
        }
    }

    private void person(Target target, @Nullable TargetPerson person, String pointer) {
        if (person == null) {
            return;
        }
        if (person.identifiers().isEmpty()) {
            add(
                    ReasonCode.SCHEMA,
                    pointer + "/person",
                    "Cần ít nhất một định danh: căn cước, hộ chiếu hoặc điện thoại.");
        }
        person.identifiers().forEach((kind, value) -> {
            if (Blinded.read(value).isEmpty()) {
                String detail = value.equals(TargetPerson.HIDDEN)
                        ? notKept(target.label(), kind)
                        : "Định danh chỉ được che ở cửa nhận lệnh; ở đây không nhận.";
                add(ReasonCode.SCHEMA, "%s/person/%s".formatted(pointer, kind.wire()), detail);
            }
        });
        if (target.period().to().isAfter(today.plusDays(LONGEST_PERSON_DAYS))) {
            add(
                    ReasonCode.IMPOSSIBLE_DATE,
                    pointer + "/period/to",
                    "Đối tượng là người chỉ được đối chiếu nhiều nhất %d ngày; hãy rút ngắn thời gian."
                            .formatted(LONGEST_PERSON_DAYS));
        }
    }

    /** Why one that is said to stay as it was is not known: there is none, or several. */
    private String notKept(String label, SubjectKind kind) {
        boolean several = before.stream()
                .filter(target -> target.label().equals(label))
                .flatMap(target -> Stream.ofNullable(target.person()))
                .anyMatch(person -> person.identifiers().containsKey(kind));
        return several
                ? "Có nhiều định danh ở tên gọi này, không rõ giữ nguyên định danh nào; hãy ghi định danh."
                : "Chưa có định danh nào ở tên gọi này để giữ nguyên; hãy ghi định danh.";
    }

    private void place(@Nullable TargetPlace place, String pointer) {
        if (place == null) {
            return;
        }
        boolean there = directory
                .map()
                .provinceOf(place.ward(), today)
                .map(Province::code)
                .filter(place.province()::equals)
                .isPresent();
        if (!there) {
            add(
                    ReasonCode.SCHEMA,
                    pointer,
                    "Tỉnh " + place.province() + " không có xã, phường mã " + place.ward() + ".");
        }
    }

    private void add(ReasonCode code, String pointer, String detail) {
        reasons.add(Reason.of(code, pointer, detail));
    }
}
