package vn.lienthong.views.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.community.Communities;

/** What an agency has no longer is not named on its watch, whatever the events say yet; how much it owes stays as long as they say so. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class EndedInformationTest {
    private static final Instant AT = AnyLife.MORNING;
    private static final Instant UNTIL = AT.plus(Duration.ofDays(2));
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode NAMED = new AgencyCode("MS-15");
    private static final AgencyCode MEMBER = new AgencyCode("POLICE-15");
    private static final Community GROUP = new Community(CommunityKind.GROUP, "TCT-2026-000012");
    private static final InformationId ID = new InformationId(new UUID(0x389L, 7));
    private static final String TITLE = "Đường cát qua lối mở";
    private static final String ENDED = "Thông tin không còn được chia sẻ";

    private final SortedSet<AgencyCode> members = new TreeSet<>(List.of(MEMBER));
    private final WatchDesk desk;

    EndedInformationTest(Store store) {
        desk = new WatchDesk(store.empty(), new Belonging());
        desk.happens(
                Matter.INFORMATION,
                PROVIDER,
                List.of(NAMED, MEMBER),
                new InformationShared(
                        ID,
                        PROVIDER,
                        AT,
                        new InformationContent(
                                TITLE,
                                "Hàng chia nhỏ.",
                                new Picture(null, List.of(), null, null, null, null),
                                Reliability.USUAL,
                                Credibility.PROBABLE),
                        List.of(NAMED),
                        new Conditions(null, null, null, null, UNTIL, null, null, null),
                        List.of(new CommunityMembers(GROUP, null, List.of(MEMBER))),
                        new IssuedBulletin(
                                BulletinKind.FOCUS, new Deadline(AT.plusSeconds(1800), AT.plusSeconds(3600), true)),
                        null));
    }

    private List<String> titles(AgencyCode reader) throws Exception {
        return desk.ask(reader, "/obligations").each("title");
    }

    @Test
    void whoHasItReadsWhatItOwesOn() throws Exception {
        assertThat(titles(NAMED)).containsExactly(TITLE);
        assertThat(titles(MEMBER)).containsExactly(TITLE);
        assertThat(titles(PROVIDER)).containsExactly(TITLE, TITLE);
    }

    @Test
    void whoBelongsNoMoreIsNotToldWhatItWas() throws Exception {
        members.clear();

        assertThat(titles(MEMBER)).containsExactly(ENDED);
        assertThat(titles(NAMED)).containsExactly(TITLE);
        assertThat(titles(PROVIDER)).containsExactly(TITLE, TITLE);
    }

    @Test
    void atTheMomentAtWhichItExpiresNobodyButItsProviderIsToldWhatItWas() throws Exception {
        desk.at(UNTIL.minusMillis(1));
        assertThat(titles(NAMED)).containsExactly(TITLE);

        desk.at(UNTIL);
        assertThat(titles(NAMED)).containsExactly(ENDED);
        assertThat(titles(MEMBER)).containsExactly(ENDED);
        assertThat(titles(PROVIDER)).containsExactly(TITLE, TITLE);
        assertThat(desk.ask(NAMED, "/obligations?hours=720").each("title")).doesNotContain(TITLE);
    }

    private final class Belonging implements Communities {
        @Override
        public Optional<SortedSet<AgencyCode>> members(Community community, Instant moment) {
            return Optional.of(members);
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
