package vn.lienthong.runtime.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.directory.ConnectedPeriod;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupEvent.GroupEnded;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupEvent.MembersChanged;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.connection.Connections;

/** Who belongs to a community is asked of groups, agreements and lines as they are at the moment. */
class CurrentCommunitiesTest {
    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode BORDER = new AgencyCode("BORDER-15");
    private static final AgencyCode HEAD_OF_MARKET = new AgencyCode("DMSD");
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final GroupId ID = new GroupId(new UUID(0x389L, 12));
    private static final MatterNumber NUMBER = new MatterNumber("TCT-2026-000012");
    private static final Community GROUP = new Community(CommunityKind.GROUP, NUMBER.value());
    private static final Community LINE = new Community(CommunityKind.LINE, HEAD_OF_MARKET.value());
    private static final Community REGULATION = new Community(CommunityKind.AGREEMENT, "QCPH-VPTT389-QLTT-2020");
    private static final Deadline SOME_TIME =
            new Deadline(NOW.plus(Duration.ofDays(25)), NOW.plus(Duration.ofDays(30)), true);

    private final AtomicReference<Directory> directory = new AtomicReference<>();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final CurrentGroups groups = new CurrentGroups();
    private final CurrentCommunities communities = new CurrentCommunities(directory::get, groups, clock::get);

    @BeforeEach
    void connect() {
        groups.areWhole();
        connected(Connections.fromTheBeginning(Set.of(OFFICE, MARKET, POLICE, BORDER)));
    }

    private void connected(Connections connections) {
        directory.set(Shipped.DIRECTORY.get().connecting(connections));
        communities.changed();
    }

    @Test
    void toAGroupBelongItsMembersUntilItEnds() {
        assertThat(communities.members(GROUP, NOW)).isEmpty();

        founded(MARKET, POLICE);
        assertThat(communities.members(GROUP, NOW)).contains(new java.util.TreeSet<>(Set.of(MARKET, POLICE)));
        assertThat(communities.has(GROUP, POLICE, NOW)).isTrue();
        assertThat(communities.nameVi(GROUP, NOW)).contains("Tổ liên ngành");
        assertThat(communities.isKnownTo(GROUP, OFFICE)).isTrue();
        assertThat(communities.isKnownTo(GROUP, BORDER)).isFalse();

        changed(new MembersChanged(ID, OFFICE, NOW, charter(MARKET), decision()));
        assertThat(communities.has(GROUP, POLICE, NOW)).isFalse();
        assertThat(communities.isKnownTo(GROUP, POLICE)).isTrue();

        changed(new GroupEnded(ID, OFFICE, NOW, null, SOME_TIME, List.of()));
        assertThat(communities.members(GROUP, NOW).orElseThrow()).isEmpty();
        assertThat(communities.has(GROUP, MARKET, NOW)).isFalse();
    }

    @Test
    void saysOfOneAgencyWhatItSaysOfAllAlsoOfAMomentBeforeTheLastChange() {
        founded(MARKET, POLICE);
        clock.set(NOW.plusMillis(1));
        communities.changed();

        for (Instant moment : List.of(NOW.minus(Duration.ofDays(3000)), NOW, NOW.plusMillis(1))) {
            for (Community community : List.of(GROUP, LINE, REGULATION)) {
                var members = communities.members(community, moment).orElseThrow();
                assertThat(List.of(OFFICE, MARKET, POLICE, BORDER))
                        .allSatisfy(agency -> assertThat(communities.has(community, agency, moment))
                                .as("%s of %s at %s", agency, community, moment)
                                .isEqualTo(members.contains(agency)));
            }
        }
        assertThat(communities.has(GROUP, POLICE, NOW)).isTrue();
    }

    @Test
    void theGroupGoesByItsIdToo() {
        founded(MARKET, POLICE);

        assertThat(communities.has(new Community(CommunityKind.GROUP, ID.key()), MARKET, NOW))
                .isTrue();
    }

    @Test
    void toALineBelongsWhoeverStandsUnderItsHead() {
        assertThat(communities.has(LINE, MARKET, NOW)).isTrue();
        assertThat(communities.has(LINE, POLICE, NOW)).isFalse();
        Community department = new Community(CommunityKind.LINE, "DOIT-15");
        assertThat(communities.has(department, MARKET, NOW)).isTrue();
        assertThat(communities.has(department, POLICE, NOW)).isFalse();
        assertThat(communities.members(LINE, NOW).orElseThrow()).containsExactly(MARKET);
        assertThat(communities.members(new Community(CommunityKind.LINE, "KHONG-CO"), NOW))
                .isEmpty();
    }

    @Test
    void toAnAgreementBelongItsPartiesWhileItIsInForce() {
        assertThat(communities.has(REGULATION, OFFICE, NOW)).isTrue();
        assertThat(communities.has(REGULATION, POLICE, NOW)).isFalse();
        Instant before = LocalDate.of(2019, 1, 1).atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
        assertThat(communities.has(REGULATION, OFFICE, before)).isFalse();
        assertThat(communities.members(new Community(CommunityKind.AGREEMENT, "QC-KHONG-CO"), NOW))
                .isEmpty();
    }

    @Test
    void whoIsConnectedLaterBelongsFromThatMomentOn() {
        Instant later = NOW.plusSeconds(3);
        connected(Connections.of(List.of(
                new Connection(OFFICE, List.of(new ConnectedPeriod(null, null))),
                new Connection(MARKET, List.of(new ConnectedPeriod(later, null))))));
        long version = communities.version();
        assertThat(communities.members(LINE, NOW).orElseThrow()).isEmpty();

        clock.set(later);

        assertThat(communities.version()).isNotEqualTo(version);
        assertThat(communities.members(LINE, later).orElseThrow()).containsExactly(MARKET);
    }

    @Test
    void atMidnightItIsAnotherDay() {
        long version = communities.version();
        clock.set(NOW.plus(Duration.ofHours(14)));
        assertThat(communities.version()).isEqualTo(version);

        clock.set(NOW.plus(Duration.ofHours(16)));

        assertThat(communities.version()).isNotEqualTo(version);
    }

    private void founded(AgencyCode... members) {
        changed(new GroupEstablished(
                ID, OFFICE, NOW, "TLN", charter(members), decision(), SOME_TIME, SOME_TIME, List.of()));
    }

    private void changed(vn.lienthong.contract.group.GroupEvent event) {
        if (groups.apply(event, NUMBER)) {
            communities.changed();
        }
    }

    private static GroupCharter charter(AgencyCode... members) {
        return new GroupCharter(
                "Tổ liên ngành",
                "Phối hợp",
                List.of("Tuần tra"),
                List.of(Zone.LAND_BORDER),
                List.of(),
                null,
                java.util.Arrays.stream(members)
                        .map(member -> new GroupMember(member, "Cán bộ", GroupRole.MEMBER, 1))
                        .toList(),
                new PlanPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)),
                null);
    }

    private static SignedDocument decision() {
        return new SignedDocument(
                "12/QĐ-VPTT",
                LocalDate.of(2026, 11, 1),
                "Chánh Văn phòng",
                "Ký thay",
                List.of("Quy chế phối hợp 2020"));
    }
}
