package vn.lienthong.views.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Stores;
import vn.lienthong.views.watch.AnyLife.Life;
import vn.lienthong.views.watch.WatchDesk.Answer;

/** Whatever is asked of the watch: an answer, or every reason against the question; never a fault. */
class HostileWatchersTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode UNKNOWN = new AgencyCode("NOBODY-99");

    private WatchDesk desk;

    @BeforeEach
    void open() {
        desk = new WatchDesk(Stores.all().getFirst().empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/obligations?agency=ms-15&to=x&matter=desks&state=late&urgency=slow&limit=0 | agency,to,matter,state,urgency,limit",
                "/obligations?plan=1&group={}&about=../x | plan,group,about",
                "/obligations?dueBefore=hôm nay | dueBefore",
                "/obligations?dueBefore=2026-02-30T00:00:00Z | dueBefore",
                "/obligations?cursor=x | cursor",
                "/obligations?cursor=zzzzzzzzzzzzz_x | cursor",
                "/obligations?cursor=$where_1 | cursor",
                "/obligations?limit=501 | limit",
                "/obligations?state=open&state=silent | state",
                "/obligations?due=1 | due",
                "/due?hours=721 | hours",
                "/due?hours=-1&limit=x | hours,limit",
                "/cases?flag=big | flag",
                "/receipts?from=2026-02-30&to=x&agency=1 | from,to,agency",
                "/receipts?from=2026-11-02&to=2026-11-01 | to",
                "/summary?x=1 | x",
                "/silence?agency=MS-15 | agency",
            })
    void refusesBadParametersWithEveryReason(String address, String parameters) throws Exception {
        Answer answer = desk.ask(OFFICE, address.strip());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactlyInAnyOrder(parameters.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/summary",
                "/obligations",
                "/obligations?state=waiting",
                "/due",
                "/silence",
                "/cases",
                "/receipts"
            })
    void answersWithNothingWhereNothingIs(String address) throws Exception {
        assertThat(desk.ask(OFFICE, address).status()).isEqualTo(200);
        assertThat(desk.ask(UNKNOWN, address).status()).isEqualTo(200);
    }

    @Test
    void readsPastWhatNoClockReaches() throws Exception {
        assertThat(desk.ask(OFFICE, "/obligations?dueBefore=9999-12-31T00:00:00Z")
                        .status())
                .isEqualTo(200);
    }

    /** Who is not in the audience of a matter sees nothing of it at any address, however it asks. */
    @TestFactory
    Stream<DynamicTest> tellsAStrangerNothing() {
        return Seeds.each(5, random -> {
            for (int matter = 0; matter < 5; matter++) {
                Life life = new AnyLife(random).life();
                desk.happens(
                        life.matter(),
                        AnyLife.AGENCIES.getFirst(),
                        AnyLife.AGENCIES,
                        life.events().toArray(MatterEvent[]::new));
            }
            for (String address :
                    new String[] {"/obligations", "/obligations?state=waiting", "/due?hours=720", "/silence", "/cases"
                    }) {
                assertThat(desk.ask(UNKNOWN, address).body().path("items").size())
                        .isZero();
                assertThat(desk.ask(OFFICE, address).body().path("items").size())
                        .isZero();
            }
        });
    }

    @Test
    void keepsHostileTextAsItIs() throws Exception {
        var opened = new AnyCase(new CaseFileId(new UUID(1, 2)), OFFICE).opened();
        var facts = opened.facts();
        var hostile = new CaseFileAmended(
                opened.caseFile(),
                OFFICE,
                AnyLife.MORNING,
                new CaseFacts(
                        "{\"$gt\":\"\"}.$a\u0000\u202E🚤",
                        null,
                        facts.detection(),
                        facts.goods(),
                        facts.violation(),
                        facts.measures(),
                        null,
                        null),
                "x");
        desk.happens(Matter.CASEFILE, OFFICE, List.of(), opened, hostile);

        assertThat(desk.ask(OFFICE, "/obligations?state=waiting").each("title"))
                .containsExactly("{\"$gt\":\"\"}.$a\u0000\u202E🚤");
    }
}
