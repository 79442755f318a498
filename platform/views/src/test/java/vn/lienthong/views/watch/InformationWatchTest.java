package vn.lienthong.views.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationDuty;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationReminded;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationEvent.RemovalConfirmed;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Stores;
import vn.lienthong.registry.visibility.Handling;

/** What those owe that have information that was corrected or taken back is on the watch until they confirm it, each for itself. */
class InformationWatchTest {
    private static final InformationId ID = new InformationId(new UUID(0x389, 3));
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");
    private static final Deadline LIMIT = new Deadline(AT.plusSeconds(1800), AT.plusSeconds(3600), true);
    private static final InformationContent CONTENT = new InformationContent(
            "Đường cát qua lối mở",
            "Hàng chia nhỏ.",
            new Picture(null, List.of(), null, "đường cát", null, null),
            Reliability.USUAL,
            Credibility.PROBABLE);
    private static final InformationEvent SHARED =
            new InformationShared(ID, PROVIDER, AT, CONTENT, List.of(MARKET, POLICE));
    private static final InformationEvent CORRECTED = new InformationCorrected(
            ID, PROVIDER, AT, 2, CONTENT, "Xác minh lại.", List.of(MARKET, POLICE), null, LIMIT);
    private static final InformationEvent RECALLED =
            new InformationRecalled(ID, PROVIDER, AT, "Sai nguồn.", List.of(MARKET, POLICE), LIMIT);

    @Test
    void whatWasMerelySharedWaitsForNobody() {
        assertThat(after(SHARED).obligations()).isEmpty();
    }

    @Test
    void aBulletinIsOwedByEachUntilItAcknowledgesItOrTheBulletinEnds() {
        InformationEvent issued = new InformationShared(
                ID,
                PROVIDER,
                AT,
                CONTENT,
                List.of(MARKET, POLICE),
                null,
                null,
                new IssuedBulletin(BulletinKind.FOCUS, LIMIT),
                null);

        MatterObligations matter = after(
                issued,
                new InformationAcknowledged(ID, MARKET, AT),
                new InformationReminded(ID, POLICE, AT, InformationDuty.READ, LIMIT.dueAt(), true));

        assertThat(matter.obligations()).containsOnlyKeys("read/POLICE-15");
        Obligation owed = Objects.requireNonNull(matter.obligations().get("read/POLICE-15"));
        assertThat(owed.duty()).isEqualTo(Duty.READ_BULLETIN);
        assertThat(owed.to()).isEqualTo(PROVIDER);
        assertThat(owed.progress().overdue()).isTrue();
        assertThat(after(issued, CORRECTED).obligations())
                .containsOnlyKeys("acknowledge/MS-15", "acknowledge/POLICE-15");
        assertThat(after(issued, RECALLED).obligations()).containsOnlyKeys("remove/MS-15", "remove/POLICE-15");
        assertThat(after(issued, new InformationExpired(ID, PROVIDER, AT, AT)).obligations())
                .isEmpty();
    }

    @Test
    void whoJoinsThoseThatABulletinIsCirculatedToOwesToReadItUntilItLeaves() {
        CommunityMembers both = new CommunityMembers(
                new Community(CommunityKind.GROUP, "TCT-2026-000012"), null, List.of(MARKET, POLICE));
        InformationEvent joined =
                new AudienceChanged(ID, PROVIDER, AT, both, List.of(POLICE), List.of(), null, 1, CONTENT, null, LIMIT);
        InformationEvent left =
                new AudienceChanged(ID, PROVIDER, AT, both, List.of(), List.of(POLICE), LIMIT, null, null, null);

        assertThat(after(SHARED, joined).obligations()).containsOnlyKeys("read/POLICE-15");
        assertThat(after(SHARED, joined, left).obligations()).containsOnlyKeys("remove/POLICE-15");
    }

    @Test
    void aCorrectionIsOwedByEachUntilItAcknowledgesIt() {
        MatterObligations matter = after(
                SHARED,
                CORRECTED,
                new InformationAcknowledged(ID, MARKET, AT, 2),
                new InformationReminded(ID, POLICE, AT, InformationDuty.ACKNOWLEDGE, LIMIT.dueAt(), true));

        assertThat(matter.obligations()).containsOnlyKeys("acknowledge/POLICE-15");
        Obligation owed = Objects.requireNonNull(matter.obligations().get("acknowledge/POLICE-15"));
        assertThat(owed.duty()).isEqualTo(Duty.ACKNOWLEDGE_CORRECTION);
        assertThat(owed.to()).isEqualTo(PROVIDER);
        assertThat(owed.limit()).isEqualTo(new Limit(LIMIT.dueAt(), null, true));
        assertThat(owed.progress().overdue()).isTrue();
    }

    @Test
    void aRecallIsOwedInPlaceOfTheCorrectionUntilTheLastConfirmsIt() {
        assertThat(after(SHARED, CORRECTED, RECALLED).obligations())
                .containsOnlyKeys("remove/MS-15", "remove/POLICE-15");
        assertThat(after(
                                SHARED,
                                CORRECTED,
                                RECALLED,
                                new RemovalConfirmed(ID, MARKET, AT),
                                new RemovalConfirmed(ID, POLICE, AT))
                        .obligations())
                .isEmpty();
    }

    @Test
    void anOldRecallAndAnEndThatWasAgreedAreOwedByNobody() {
        InformationEvent old = new InformationRecalled(ID, PROVIDER, AT, "Sai nguồn.");

        assertThat(after(SHARED, CORRECTED, old).obligations()).isEmpty();
        assertThat(after(SHARED, CORRECTED, new InformationExpired(ID, PROVIDER, AT, AT))
                        .obligations())
                .isEmpty();
    }

    @Test
    void nobodyLearnsByItWhoElseHasItNorAnyMoreOfWhatWasTakenBack() {
        MatterObligations matter =
                after(SHARED, CORRECTED, new OnwardRevoked(ID, PROVIDER, AT, List.of(POLICE), "Đã xong.", LIMIT));
        WatchEntry entry = new WatchEntry(
                Matter.INFORMATION.events(),
                ID.key(),
                7,
                Handling.apart(PROVIDER, Set.of(MARKET, POLICE)),
                matter,
                null);

        List<Document> stored = List.copyOf(entry.documents().values());

        assertThat(stored)
                .hasSize(2)
                .allSatisfy(document -> assertThat(document.getList("audience", String.class))
                        .containsExactlyInAnyOrder(PROVIDER.value(), document.getString("owedBy")));
        assertThat(stored)
                .extracting(document -> document.getString("owedBy") + ": "
                        + title(document, new AgencyCode(document.getString("owedBy"))))
                .containsExactlyInAnyOrder("MS-15: Đường cát qua lối mở", "POLICE-15: Thông tin đã được thu hồi");
        assertThat(stored)
                .as("who took it back knows what it was")
                .allMatch(document -> title(document, PROVIDER).equals(CONTENT.title()));
    }

    private static String title(Document stored, AgencyCode reader) {
        return new Shown(reader, Map.of(), Shipped.DIRECTORY.get(), AgencyCode::value, AT)
                .obligation(stored)
                .getString("title");
    }

    /** Not even one that watches over others by the limit in its list. */
    @Test
    void nobodyLearnsOfTheLimitsOfOthersEither() {
        AgencyCode committee = new AgencyCode("SC389-15");
        var store = Stores.all().getFirst().empty();
        List<AgencyCode> audience = List.of(committee, POLICE);
        new Watch(store)
                .apply(Logged.from(
                        0,
                        Matter.INFORMATION,
                        List.of(SHARED, new OnwardRevoked(ID, PROVIDER, AT, List.of(POLICE), "Đã xong.", LIMIT)),
                        PROVIDER,
                        audience));
        MatterDeadlines deadlines = new MatterDeadlines(store, new WhoWatches(Shipped.DIRECTORY));

        assertThat(deadlines.of(committee, List.of(ID.key()))).isEmpty();
        assertThat(deadlines.of(POLICE, List.of(ID.key()))).containsEntry(ID.key(), LIMIT.dueAt());
        assertThat(deadlines.of(PROVIDER, List.of(ID.key()))).containsEntry(ID.key(), LIMIT.dueAt());
    }

    private static MatterObligations after(InformationEvent... events) {
        MatterObligations matter = null;
        for (InformationEvent event : events) {
            matter = Folding.after(matter, event);
        }
        return Objects.requireNonNull(matter);
    }
}
