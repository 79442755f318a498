package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.information.Shares.CUSTOMS;
import static vn.lienthong.exchange.information.Shares.MARKET;
import static vn.lienthong.exchange.information.Shares.MORNING;
import static vn.lienthong.exchange.information.Shares.POLICE;
import static vn.lienthong.exchange.information.Shares.PROVIDER;
import static vn.lienthong.exchange.information.Shares.TAX;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Bulletin;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.exchange.task.TimedLife;

/** However agencies come and go, those have the information that were named, and those that belong to a community now. */
class CommunitiesPropertyTest {
    private static final List<AgencyCode> ALL = List.of(PROVIDER, MARKET, POLICE, TAX, CUSTOMS);
    private static final List<Community> COMMUNITIES = List.of(
            new Community(CommunityKind.GROUP, "TCT-2026-000001"),
            new Community(CommunityKind.GROUP, "TCT-2026-000002"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whoHasItIsWhoWasNamedOrBelongs(long seed) {
        Random random = new Random(seed);
        Belonging belonging = new Belonging();
        Map<Community, Set<AgencyCode>> members = new HashMap<>();
        TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING, belonging);
        COMMUNITIES.forEach(community -> change(community, random, belonging, members));
        COMMUNITIES.forEach(community -> members.get(community).add(MARKET));
        COMMUNITIES.forEach(
                community -> belonging.to(community, members.get(community).toArray(AgencyCode[]::new)));
        List<AgencyCode> named = random.nextBoolean() ? List.of(CUSTOMS) : List.of();
        life.accepted(
                PROVIDER,
                new ShareInformation(
                        Shares.content(Shares.SECRET),
                        named,
                        null,
                        COMMUNITIES,
                        random.nextBoolean() ? null : new Bulletin(BulletinKind.METHOD, null)));
        Set<AgencyCode> has = entitled(named, members);

        for (int step = 0; step < 40; step++) {
            AgencyCode one = ALL.get(1 + random.nextInt(ALL.size() - 1));
            switch (random.nextInt(4)) {
                case 0 -> {
                    Community community = COMMUNITIES.get(random.nextInt(COMMUNITIES.size()));
                    change(community, random, belonging, members);
                    for (InformationEvent event : life.follow(community)) {
                        Set<AgencyCode> now = entitled(named, members);
                        AudienceChanged changed = (AudienceChanged) event;
                        assertThat(changed.joined()).containsExactlyInAnyOrderElementsOf(without(now, has));
                        assertThat(changed.left()).containsExactlyInAnyOrderElementsOf(without(has, now));
                        has = now;
                    }
                }
                case 1 ->
                    life.accepted(
                            PROVIDER,
                            new CorrectInformation(
                                    Shares.INFORMATION, Shares.content("Bản " + step), "Bổ sung.", null));
                case 2 -> life.command(one, new AcknowledgeInformation(Shares.INFORMATION));
                default -> life.command(one, new ConfirmRemoval(Shares.INFORMATION));
            }
            assertThat(has).isEqualTo(entitled(named, members));
            for (InformationEvent event : life.events()) {
                assertThat(event)
                        .satisfiesAnyOf(
                                each -> assertThat(each)
                                        .isNotEqualTo(life.events().getLast()),
                                each -> assertThat(contentTo(each, life)).isSubsetOf(entitled(named, members)));
            }
        }
    }

    /** Those that find the content in their inbox, but for the provider. */
    private static Set<AgencyCode> contentTo(
            InformationEvent event, TimedLife<InformationCommand, InformationEvent, ?> life) {
        Set<AgencyCode> read = new HashSet<>();
        for (AgencyCode agency : life.told(event)) {
            if (!agency.equals(PROVIDER) && event.seenBy(agency).toString().contains("Đường cát qua lối mở")) {
                read.add(agency);
            }
        }
        return read;
    }

    private static void change(
            Community community, Random random, Belonging belonging, Map<Community, Set<AgencyCode>> members) {
        Set<AgencyCode> now = new HashSet<>();
        ALL.stream().filter(agency -> random.nextBoolean()).forEach(now::add);
        members.put(community, now);
        belonging.to(community, now.toArray(AgencyCode[]::new));
    }

    private static Set<AgencyCode> entitled(List<AgencyCode> named, Map<Community, Set<AgencyCode>> members) {
        Set<AgencyCode> entitled = new HashSet<>(named);
        members.values().forEach(entitled::addAll);
        entitled.remove(PROVIDER);
        return entitled;
    }

    private static Set<AgencyCode> without(Set<AgencyCode> those, Set<AgencyCode> these) {
        Set<AgencyCode> left = new HashSet<>(those);
        left.removeAll(these);
        return left;
    }
}
