package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.views.visibility.Readers;

/** Whoever has information because it belongs to a community reads it as long as it belongs, whatever the events say yet. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class CommunityReadersTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode NAMED = new AgencyCode("MS-15");
    private static final AgencyCode MEMBER = new AgencyCode("POLICE-15");
    private static final AgencyCode LATER = new AgencyCode("TAX-15");
    private static final Community GROUP = new Community(CommunityKind.GROUP, "TCT-2026-000012");
    private static final AgencyCode PARTY = new AgencyCode("MS-24");
    private static final String AGREEMENT = "QCPH-LIEN-TINH-11-TINH-2025";
    private static final InformationId INFORMATION = new InformationId(new UUID(0x389L, 7));
    private static final String SECRET = "Hai cơ sở viên ở bến phía bắc.";
    private static final InformationContent CONTENT = new InformationContent(
            "Đường cát qua lối mở",
            SECRET,
            new Picture(null, List.of(), null, "đường cát", null, null),
            Reliability.USUAL,
            Credibility.PROBABLE);

    private final SortedSet<AgencyCode> members = new TreeSet<>(List.of(MEMBER));
    private final SortedSet<AgencyCode> parties = new TreeSet<>(List.of(PROVIDER, NAMED, PARTY));
    private Instant now = MORNING;
    private final Register register;
    private final RegisterQueries queries;
    private final List<AgencyCode> audience = new ArrayList<>(List.of(NAMED, MEMBER));
    private long offset;

    CommunityReadersTest(Store store) {
        var empty = store.empty();
        this.register = new Register(empty, Shipped.DIRECTORY);
        this.queries = Lines.of(empty, new Readers(new Belonging(), () -> now));
        happens(new InformationShared(
                INFORMATION, PROVIDER, MORNING, CONTENT, List.of(NAMED), null, List.of(members(MEMBER))));
    }

    @Test
    void whoBelongsReadsIt() {
        assertThat(all(MEMBER)).contains(SECRET);
        assertThat(all(NAMED)).contains(SECRET).doesNotContain(MEMBER.value(), GROUP.of());
        assertThat(all(LATER)).doesNotContain(SECRET, CONTENT.title());
    }

    @Test
    void whoBelongsNoMoreReadsNothingBeforeAnyEventSaysSo() {
        members.clear();

        assertThat(all(MEMBER)).doesNotContain(SECRET, CONTENT.title());
        assertThat(queries.count(MEMBER, Matter.INFORMATION, Filters.none(50)).count())
                .isZero();
        assertThat(all(NAMED)).contains(SECRET);
        assertThat(all(PROVIDER)).contains(SECRET);
    }

    @Test
    void whoHasLeftIsLeftWithThatAloneAndWhoJoinedHasIt() {
        members.remove(MEMBER);
        members.add(LATER);
        audience.add(LATER);
        happens(new AudienceChanged(
                INFORMATION,
                PROVIDER,
                MORNING.plusSeconds(60),
                members(LATER),
                List.of(LATER),
                List.of(MEMBER),
                new Deadline(MORNING, MORNING.plus(Duration.ofDays(1)), true),
                1,
                CONTENT,
                null));

        assertThat(rows(MEMBER))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("title")).isEqualTo("Thông tin đã được thu hồi"));
        assertThat(all(MEMBER)).doesNotContain(SECRET, LATER.value());
        assertThat(all(LATER)).contains(SECRET).doesNotContain(MEMBER.value());
        assertThat(rows(LATER)).hasSize(1);

        members.clear();
        assertThat(all(LATER)).doesNotContain(SECRET, CONTENT.title());
    }

    @Test
    void whomItWasPassedOnToAsAPartyReadsItAsLongAsItIsOne() {
        passedOn(AGREEMENT);
        assertThat(all(PARTY)).contains(SECRET).doesNotContain(NAMED.value());

        parties.clear();

        assertThat(all(PARTY)).doesNotContain(SECRET, CONTENT.title());
        assertThat(rows(PARTY)).isEmpty();
        for (AgencyCode reader : List.of(NAMED, MEMBER, PROVIDER)) {
            assertThat(all(reader)).as("has it by another right").contains(SECRET);
        }

        parties.add(PARTY);
        assertThat(all(PARTY)).contains(SECRET);
    }

    @Test
    void whatItsProviderLetGoFurtherItselfStaysWhateverBecomesOfTheAgreement() {
        passedOn(AGREEMENT);
        passedOn(null);

        parties.clear();

        assertThat(all(PARTY)).contains(SECRET);
    }

    @Test
    void oncePassedOnUnderAnAgreementThatEndedThatAloneIsLeft() {
        passedOn(AGREEMENT);
        parties.clear();
        happens(new AudienceChanged(
                INFORMATION,
                PROVIDER,
                MORNING.plusSeconds(60),
                new CommunityMembers(new Community(CommunityKind.AGREEMENT, AGREEMENT), "Quy chế", List.of()),
                List.of(),
                List.of(PARTY),
                new Deadline(MORNING, MORNING.plus(Duration.ofDays(1)), true),
                null,
                null,
                null));

        assertThat(rows(PARTY))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("title")).isEqualTo("Thông tin đã được thu hồi"));
        assertThat(all(PARTY)).doesNotContain(SECRET, CONTENT.title());
        assertThat(page(PROVIDER)).doesNotContain("labelVi=QLTT Bắc Ninh, text=từ", "hiện không còn nơi nào");
        assertThat(all(NAMED)).contains(SECRET);
    }

    /** Also to one that its provider named, of which whoever asks learns nothing. */
    private void passedOn(@Nullable String agreement) {
        audience.add(PARTY);
        happens(new OnwardGranted(
                INFORMATION,
                agreement == null ? PROVIDER : MEMBER,
                MORNING.plusSeconds(30),
                PROVIDER,
                MEMBER + "/1",
                MEMBER,
                List.of(PARTY, NAMED),
                null,
                agreement,
                null,
                1,
                CONTENT,
                null));
    }

    private static CommunityMembers members(AgencyCode... agencies) {
        return new CommunityMembers(GROUP, "Tổ liên ngành", List.of(agencies));
    }

    private void happens(MatterEvent event) {
        var envelope = Envelopes.of("event-" + offset, event, PROVIDER, List.copyOf(audience), null);
        register.apply(List.of(new LogRecord(
                Matter.INFORMATION.events(),
                0,
                offset++,
                INFORMATION.key(),
                new Message(envelope, Json.write(event)))));
    }

    private List<Document> rows(AgencyCode reader) {
        return queries.matters(reader, Matter.INFORMATION, 50);
    }

    private String page(AgencyCode reader) {
        return queries.matter(reader, Matter.INFORMATION, INFORMATION.key(), () -> {})
                .toString();
    }

    private String all(AgencyCode reader) {
        return Lines.all(queries, reader, Matter.INFORMATION, INFORMATION.key());
    }

    /** The group, and the parties of the agreement. */
    private final class Belonging implements Communities {
        @Override
        public Optional<SortedSet<AgencyCode>> members(Community community, Instant moment) {
            return Optional.of(community.equals(GROUP) ? members : parties);
        }

        @Override
        public boolean isKnownTo(Community community, AgencyCode agency) {
            return true;
        }

        @Override
        public Optional<String> nameVi(Community community, Instant moment) {
            return Optional.empty();
        }

        @Override
        public long version() {
            return 0;
        }
    }
}
