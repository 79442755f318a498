package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.with;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.contract.information.OnwardEvent;
import vn.lienthong.contract.information.UseEvent;
import vn.lienthong.contract.information.UsedIn;

/** What the events of a piece of information say. */
record InformationWording(Phrases phrases) {
    Said of(InformationEvent event) {
        return switch (event) {
            case InformationEvent.InformationShared shared -> Said.by(shared(shared));
            case InformationEvent.InformationAcknowledged acknowledged ->
                acknowledged.version() == null ? Said.NOTHING : Said.by("Phiên bản " + acknowledged.version());
            case InformationEvent.InformationCorrected corrected ->
                Said.by(with(
                        "Phiên bản %d: %s"
                                .formatted(
                                        corrected.version(), corrected.content().title()),
                        corrected.reason()));
            case InformationEvent.InformationRecalled recalled -> Said.by(recalled.reason());
            case InformationEvent.InformationExpired expired ->
                Said.bySystem("Bên cung cấp chỉ chia sẻ đến " + Phrases.time(expired.until()));
            case InformationEvent.RemovalConfirmed confirmed -> Said.NOTHING;
            case InformationEvent.InformationReminded reminded ->
                phrases.due(
                        reminded.by(),
                        reminded.overdue(),
                        "%s, hạn %s".formatted(reminded.duty().nameVi(), Phrases.time(reminded.dueAt())));
            case AudienceChanged changed -> Said.bySystem(changed(changed));
            case OnwardEvent.OnwardAsked asked ->
                Said.by("Cho %s – %s".formatted(phrases.names(asked.to()), asked.purpose()));
            case OnwardEvent.OnwardGranted granted -> granted(granted);
            case OnwardEvent.OnwardRefused refused -> Said.by(refused.reason());
            case OnwardEvent.OnwardRevoked revoked ->
                Said.by(with(phrases.names(revoked.agencies()), revoked.reason()));
            case OnwardEvent.OnwardExpired expired -> Said.bySystem(phrases.names(expired.agencies()));
            case UseEvent.InformationUsed used ->
                Said.by(with(matter(used.in()) + (used.evidence() ? ", làm chứng cứ" : ""), used.purpose()));
            case UseEvent.UseAsked asked -> Said.by(with(matter(asked.in()), asked.purpose()));
            case UseEvent.UseGranted granted ->
                Said.by(with(
                        "%s, cho %s".formatted(matter(granted.in()), phrases.name(granted.user())), granted.reason()));
            case UseEvent.UseRefused refused -> Said.by(refused.reason());
        };
    }

    private static String shared(InformationEvent.InformationShared shared) {
        String title = shared.content().title();
        IssuedBulletin bulletin = shared.bulletin();
        return bulletin == null
                ? title
                : "Bản tin “%s”: %s, xác nhận đã đọc trước %s"
                        .formatted(
                                bulletin.kind().nameVi(),
                                title,
                                Phrases.time(bulletin.limit().dueAt()));
    }

    private String changed(AudienceChanged changed) {
        List<String> parts = new ArrayList<>();
        if (!changed.joined().isEmpty()) {
            parts.add("từ nay có " + phrases.names(changed.joined()));
        }
        if (!changed.left().isEmpty()) {
            parts.add("không còn " + phrases.names(changed.left()));
        }
        return with(
                changed.members().inWords(),
                parts.isEmpty() ? "không nơi nào thêm hay mất thông tin" : String.join("; ", parts));
    }

    private static String matter(UsedIn in) {
        return in.caseFile() != null ? "Vào vụ việc" : in.request() != null ? "Vào yêu cầu phối hợp" : "Vào kế hoạch";
    }

    private Said granted(OnwardEvent.OnwardGranted granted) {
        String title = granted.content() == null ? "" : granted.content().title() + ": ";
        String until = granted.until() == null ? "" : ", đến " + Phrases.time(granted.until());
        String way = "%s%s → %s%s".formatted(title, phrases.name(granted.asker()), phrases.names(granted.to()), until);
        return granted.agreement() == null
                ? Said.by(with(way, granted.reason()))
                : Said.bySystem("%s, theo %s".formatted(way, granted.agreement()));
    }
}
