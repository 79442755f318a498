package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.with;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.deconfliction.ContactOfficer;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.InterestOrigins;
import vn.lienthong.contract.deconfliction.RegisteredSubject;
import vn.lienthong.contract.information.UsedIn;

/** What the events of deconfliction say; no identifier is in them. */
record DeconflictionWording(Phrases phrases) {
    Said of(DeconflictionEvent event) {
        return switch (event) {
            case DeconflictionEvent.InterestRegistered registered ->
                Said.by("%s%s, đến hết %s%s%s"
                        .formatted(
                                kinds(registered.subjects()),
                                referred(registered.reference()),
                                Phrases.time(registered.endsAt()),
                                served(registered.serves()),
                                from(registered.origins())));
            case DeconflictionEvent.PartnerFound found ->
                phrases.due(
                        found.by(),
                        "Ít nhất một cơ quan khác cùng quan tâm một đối tượng; trả lời trước "
                                + Phrases.time(found.deadline().dueAt()));
            case DeconflictionEvent.ContactConsented consented -> Said.by("Đầu mối: " + contact(consented.contact()));
            case DeconflictionEvent.ContactDeclined declined -> Phrases.noted(declined.because());
            case DeconflictionEvent.ContactOpened opened ->
                Said.bySystem(with(
                        phrases.name(opened.other()) + ": " + contact(opened.contact()),
                        opened.number() == null ? null : opened.number() + referred(opened.reference())));
            case DeconflictionEvent.ContactReminded reminded ->
                phrases.due(reminded.by(), reminded.overdue(), "Trả lời về bên cùng đối chiếu");
            case DeconflictionEvent.ContactNotOpened not ->
                phrases.due(not.by(), "Bên kia chưa đồng ý trong thời hạn; đồng ý của cơ quan vẫn còn giá trị");
            case DeconflictionEvent.SourcesAsked asked ->
                phrases.due(
                        asked.by(),
                        "Tính đến hết %s; đủ %d nguồn mới nêu số"
                                .formatted(Phrases.day(asked.through()), DeconflictionEvent.SourcesFound.BLOCK));
            case DeconflictionEvent.SourcesFound found ->
                phrases.due(
                        found.by(),
                        "Ít nhất %d nguồn độc lập khác cùng quan tâm một đối tượng, tính đến hết %s; không nêu là ai"
                                .formatted(found.atLeast(), Phrases.day(found.through())));
            case DeconflictionEvent.InterestEndChanged changed ->
                phrases.due(
                        changed.by(),
                        "Đối chiếu đến hết %s, theo ngày cuối của đối tượng trong kế hoạch"
                                .formatted(Phrases.time(changed.endsAt())));
            case DeconflictionEvent.InterestWithdrawn withdrawn -> Phrases.noted(withdrawn.because());
            case DeconflictionEvent.InterestExpired expired -> phrases.due(expired.by(), "Không còn đối chiếu");
            case DeconflictionEvent.InterestEnded ended ->
                phrases.due(ended.by(), "%s đã kết thúc; không còn đối chiếu".formatted(matter(ended.serves())));
            case DeconflictionEvent.TriesSuspected suspected ->
                phrases.due(
                        suspected.agency(),
                        "%s, ngày %s: %d định danh"
                                .formatted(
                                        suspected.pattern().nameVi(),
                                        Phrases.day(suspected.day()),
                                        suspected.identifiers()));
            case DeconflictionEvent.SuspicionConcluded concluded -> Said.by(concluded.finding());
        };
    }

    /** How many of which kinds: what they are nobody can say any more. */
    private static String kinds(List<RegisteredSubject> subjects) {
        String kinds = subjects.stream()
                .map(subject -> subject.kind().nameVi())
                .distinct()
                .collect(Collectors.joining("; "));
        return "%d định danh (%s)".formatted(subjects.size(), kinds);
    }

    private static String referred(@Nullable String reference) {
        return reference == null ? "" : ", hồ sơ " + reference;
    }

    private static String served(@Nullable UsedIn serves) {
        return serves == null
                ? ""
                : ", hoặc đến khi %s kết thúc".formatted(matter(serves).toLowerCase(Locale.ROOT));
    }

    private static String from(@Nullable InterestOrigins origins) {
        return origins == null
                ? ""
                : "; dựa trên %d thông tin, tin báo".formatted(origins.named().count());
    }

    private static String matter(UsedIn serves) {
        Matter kind =
                serves.caseFile() != null ? Matter.CASEFILE : serves.request() != null ? Matter.REQUEST : Matter.PLAN;
        return kind.nameVi();
    }

    private static String contact(ContactOfficer contact) {
        return contact.name() + ", " + contact.reach();
    }
}
