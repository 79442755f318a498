package vn.lienthong.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.reporting.statistics.InformationPages.Listed;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/** Information counts for whoever has it, as it stands, until it no longer does. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class ItemsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode TAX = new AgencyCode("TAX-15");
    private static final InformationId INFORMATION = new InformationId(new UUID(0x389L, 7));

    private static final Community GROUP = new Community(CommunityKind.GROUP, "TCT-2026-000012");
    private static final Instant UNTIL = MORNING.plus(Duration.ofDays(2));

    private final Set<AgencyCode> members = new TreeSet<>();
    private Instant now = MORNING;
    private final Items items;
    private final InformationPages pages;
    private final List<LogRecord> log = new ArrayList<>();

    ItemsTest(Store store) {
        items = new Items(store.empty());
        pages = new InformationPages(items, Shipped.DIRECTORY, new Belonging(), new StatisticsSettings(5), () -> now);
        happens(new InformationShared(INFORMATION, PROVIDER, MORNING, content("sugar"), List.of(MARKET)));
    }

    private void happens(InformationEvent event) {
        long offset = log.size();
        log.add(new LogRecord(
                Matter.INFORMATION.events(),
                0,
                offset,
                INFORMATION.key(),
                new Message(
                        Envelopes.of("event-" + offset, event, PROVIDER, List.of(MARKET), "command-" + offset),
                        Json.write(event))));
        items.apply(List.of(log.getLast()));
    }

    private static InformationContent content(String goods) {
        return new InformationContent(
                "Đường cát qua lối mở",
                "Hàng chia nhỏ.",
                new Picture(null, List.of(), null, null, null, null, null, List.of(goods), null, null, null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);
    }

    private List<String> listed(AgencyCode reader, String goods) {
        return pages
                .list(
                        new Caller(reader, "x", null),
                        new Parameters(Map.of("by", List.of("goods"), "key", List.of(goods))))
                .stream()
                .map(Listed::title)
                .toList();
    }

    @Test
    void isListedForWhoeverHasItAndNobodyElse() {
        assertThat(listed(MARKET, "sugar")).containsExactly("Đường cát qua lối mở");
        assertThat(listed(PROVIDER, "sugar")).hasSize(1);
        assertThat(listed(TAX, "sugar")).isEmpty();
    }

    @Test
    void isCountedAsItStandsHoweverOftenItComes() {
        happens(new InformationCorrected(
                INFORMATION,
                PROVIDER,
                MORNING,
                2,
                content("tobacco"),
                "Xác minh lại.",
                List.of(MARKET),
                null,
                new Deadline(MORNING, MORNING, true)));
        items.apply(log);
        items.apply(log);

        assertThat(items.of("all")).hasSize(1);
        assertThat(items.of("2026-10")).isEmpty();
        assertThat(listed(MARKET, "sugar")).isEmpty();
        assertThat(listed(MARKET, "tobacco")).hasSize(1);
    }

    @Test
    void followsItOnwardAndBack() {
        happens(granted(null, null, TAX));
        assertThat(listed(TAX, "sugar")).hasSize(1);

        happens(new OnwardRevoked(
                INFORMATION, PROVIDER, MORNING, List.of(TAX), "Đã xong.", new Deadline(MORNING, MORNING, true)));
        assertThat(listed(TAX, "sugar")).isEmpty();
        assertThat(listed(MARKET, "sugar")).hasSize(1);

        happens(new InformationRecalled(INFORMATION, PROVIDER, MORNING, "Nguồn sai."));
        assertThat(listed(MARKET, "sugar")).isEmpty();
        assertThat(listed(PROVIDER, "sugar")).as("its own").hasSize(1);
    }

    /** The clock is asked, and not only whether what it brings about is on the log yet. */
    @Test
    void isNotListedFromTheMomentOnThatItsTimeHasCome() {
        happens(new InformationCorrected(
                INFORMATION,
                PROVIDER,
                MORNING,
                2,
                content("sugar"),
                "Có thời hạn.",
                List.of(MARKET),
                new Conditions(null, null, null, null, UNTIL, null, null, null),
                new Deadline(MORNING, MORNING, true)));

        now = UNTIL.minusMillis(1);
        assertThat(listed(MARKET, "sugar")).hasSize(1);

        now = UNTIL;
        assertThat(listed(MARKET, "sugar")).isEmpty();
        assertThat(listed(PROVIDER, "sugar")).as("its own").hasSize(1);
    }

    @Test
    void isNotListedForWhomItWasPassedOnToForATimeOnceThatIsOver() {
        happens(granted(UNTIL, null, TAX, MARKET));

        now = UNTIL.minusMillis(1);
        assertThat(listed(TAX, "sugar")).hasSize(1);

        now = UNTIL;
        assertThat(listed(TAX, "sugar")).isEmpty();
        assertThat(listed(MARKET, "sugar")).as("its provider named it").hasSize(1);
    }

    @Test
    void isListedForWhoBelongsToACommunityAsLongAsItDoes() {
        happens(joined(TAX));
        members.add(TAX);
        assertThat(listed(TAX, "sugar")).hasSize(1);

        members.clear();

        assertThat(listed(TAX, "sugar")).as("before any event says so").isEmpty();
        assertThat(listed(MARKET, "sugar")).hasSize(1);
    }

    @Test
    void isListedForWhomItWasPassedOnToUnderAnAgreementAsLongAsItIsAParty() {
        members.add(TAX);
        happens(granted(null, "QCPH-LIEN-TINH-11-TINH-2025", TAX));
        assertThat(listed(TAX, "sugar")).hasSize(1);

        members.clear();
        assertThat(listed(TAX, "sugar")).isEmpty();

        happens(granted(null, null, TAX));
        assertThat(listed(TAX, "sugar"))
                .as("its provider let it go further itself")
                .hasSize(1);
    }

    private static OnwardGranted granted(@Nullable Instant until, @Nullable String agreement, AgencyCode... to) {
        return new OnwardGranted(
                INFORMATION,
                PROVIDER,
                MORNING,
                PROVIDER,
                "MS-15/1",
                MARKET,
                List.of(to),
                until,
                agreement,
                null,
                1,
                content("sugar"),
                null);
    }

    private static AudienceChanged joined(AgencyCode... members) {
        return new AudienceChanged(
                INFORMATION,
                PROVIDER,
                MORNING,
                new CommunityMembers(GROUP, "Tổ liên ngành", List.of(members)),
                List.of(members),
                List.of(),
                null,
                1,
                content("sugar"),
                null);
    }

    /** To each community belong the same. */
    private final class Belonging implements Communities {
        @Override
        public Optional<SortedSet<AgencyCode>> members(Community community, Instant moment) {
            return Optional.of(new TreeSet<>(members));
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

    @Test
    void refusesADimensionThatThereIsNotAndAListOfNothing() {
        Caller caller = new Caller(MARKET, "x", null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> pages.information(
                        caller, new Parameters(Map.of("by", List.of("subject"), "period", List.of("2026")))));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> pages.list(caller, new Parameters(Map.of())));
    }
}
