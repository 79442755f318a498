package vn.lienthong.views.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationEvent.RemovalConfirmed;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.contract.information.OnwardEvent.OnwardAsked;
import vn.lienthong.contract.information.OnwardEvent.OnwardExpired;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRefused;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.UseEvent.InformationUsed;
import vn.lienthong.contract.information.UseEvent.UseAsked;
import vn.lienthong.contract.information.UseEvent.UseGranted;

/** A piece of information as it stands: its content and conditions, who has it from whom, who has read it or removed it. */
final class InformationNow {
    private InformationNow() {}

    static void in(Present present) {
        boolean direct = present.all(InformationShared.class).findAny().isPresent();
        // whoever it was passed on to, or that joined a community, begins there
        Class<? extends MatterEvent> first = direct ? InformationShared.class : OnwardGranted.class;
        Class<? extends MatterEvent> other = direct ? InformationShared.class : AudienceChanged.class;
        present.part("Thông tin", "content", first, other, InformationCorrected.class)
                .part("Điều kiện của bên cung cấp", "conditions", first, other, InformationCorrected.class)
                .part("Chia sẻ với, không ai khác", "audience", InformationShared.class, InformationCorrected.class);
        CodesElsewhere.in(present);
        bulletin(present);
        communities(present);
        passedOn(present);
        present.each(InformationUsed.class, UseGranted.class, UseAsked.class);
        present.each(OnwardAsked.class)
                .newest(OnwardRefused.class, OnwardRevoked.class, InformationRecalled.class, InformationExpired.class);
        newestOfEach("Đã xác nhận đọc", present, InformationAcknowledged.class);
        newestOfEach("Đã xác nhận gỡ", present, RemovalConfirmed.class);
    }

    private static void bulletin(Present present) {
        present.all(InformationShared.class)
                .map(InformationShared.class::cast)
                .filter(shared -> shared.bulletin() != null)
                .forEach(shared ->
                        present.several("Bản tin", shared, fields(Objects.requireNonNull(shared.bulletin()))));
    }

    private static List<Field> fields(IssuedBulletin bulletin) {
        return List.of(
                Field.text("Loại bản tin", bulletin.kind().nameVi()),
                Field.text(
                        "Xác nhận đã đọc trước", InWords.time(bulletin.limit().dueAt())));
    }

    /** The communities that have it, each with those that belong to it now. */
    private static void communities(Present present) {
        Map<Community, Field> has = new LinkedHashMap<>();
        List<MatterEvent> steps =
                present.all(InformationShared.class, AudienceChanged.class).toList();
        for (MatterEvent event : steps) {
            List<CommunityMembers> all = switch (event) {
                case InformationShared shared -> shared.everyCommunity();
                case AudienceChanged changed
                when !has.containsKey(changed.members().community())
                        && changed.members().members().isEmpty() ->
                    List.of(); // it was passed on to some of them, and is not shared with them
                case AudienceChanged changed -> List.of(changed.members());
                default -> throw new IllegalStateException("no step of a community: " + event);
            };
            all.forEach(each -> has.put(each.community(), members(present.at(event), each)));
        }
        if (!has.isEmpty()) {
            present.several(
                    "Chia sẻ theo nhóm, ai thuộc nhóm thì được xem", steps.getLast(), List.copyOf(has.values()));
        }
    }

    private static Field members(Reading reading, CommunityMembers community) {
        return Field.text(
                community.inWords(),
                community.members().isEmpty()
                        ? "hiện không còn nơi nào"
                        : community.members().stream().map(reading::agency).collect(Collectors.joining(", ")));
    }

    /** Who has it from whom: all of it is for the provider alone, and of itself for whoever has it so. */
    private static void passedOn(Present present) {
        Map<AgencyCode, Field> has = new LinkedHashMap<>();
        List<MatterEvent> steps = present.all(
                        OnwardGranted.class, OnwardRevoked.class, OnwardExpired.class, AudienceChanged.class)
                .toList();
        for (MatterEvent event : steps) {
            switch (event) {
                case OnwardGranted granted when granted.content() == null -> {
                    // as whoever asked is told of it, which does not learn when it ends
                }
                case OnwardGranted granted -> granted.to().forEach(to -> has.put(to, from(present, granted, to)));
                case OnwardRevoked revoked -> revoked.agencies().forEach(has::remove);
                case OnwardExpired expired -> expired.agencies().forEach(has::remove);
                case AudienceChanged changed -> changed.left().forEach(has::remove);
                default -> throw new IllegalStateException("no step of passing on: " + event);
            }
        }
        if (!has.isEmpty()) {
            present.several("Được chia sẻ tiếp", steps.getLast(), List.copyOf(has.values()));
        }
    }

    private static Field from(Present present, OnwardGranted granted, AgencyCode to) {
        Reading reading = present.at(granted);
        String until = granted.until() == null ? "" : ", đến " + InWords.time(granted.until());
        return Field.text(
                reading.agency(to),
                "từ %s, %s%s".formatted(reading.agency(granted.asker()), InWords.time(granted.at()), until));
    }

    private static void newestOfEach(String titleVi, Present present, Class<? extends MatterEvent> type) {
        Map<AgencyCode, MatterEvent> newest = new LinkedHashMap<>();
        List<MatterEvent> all = present.all(type).toList();
        all.forEach(event -> newest.put(event.by(), event));
        if (!all.isEmpty()) {
            List<Field> fields = new ArrayList<>();
            newest.forEach(
                    (by, event) -> fields.add(Field.text(present.at(event).agency(by), said(event))));
            present.several(titleVi, all.getLast(), fields);
        }
    }

    private static String said(MatterEvent event) {
        String at = InWords.time(event.at());
        return event instanceof InformationAcknowledged acknowledged && acknowledged.version() != null
                ? "%s, phiên bản %d".formatted(at, acknowledged.version())
                : at;
    }
}
