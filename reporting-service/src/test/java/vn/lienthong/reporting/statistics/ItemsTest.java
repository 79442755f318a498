package vn.lienthong.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
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

    private final Items items;
    private final InformationPages pages;
    private final List<LogRecord> log = new ArrayList<>();

    ItemsTest(Store store) {
        items = new Items(store.empty());
        pages = new InformationPages(
                items, Shipped.DIRECTORY, new StatisticsSettings(5), Clock.fixed(MORNING, ZoneOffset.UTC));
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
        happens(new OnwardGranted(
                INFORMATION,
                PROVIDER,
                MORNING,
                PROVIDER,
                "MS-15/1",
                MARKET,
                List.of(TAX),
                null,
                null,
                null,
                1,
                content("sugar"),
                null));
        assertThat(listed(TAX, "sugar")).hasSize(1);

        happens(new OnwardRevoked(
                INFORMATION, PROVIDER, MORNING, List.of(TAX), "Đã xong.", new Deadline(MORNING, MORNING, true)));
        assertThat(listed(TAX, "sugar")).isEmpty();
        assertThat(listed(MARKET, "sugar")).hasSize(1);

        happens(new InformationRecalled(INFORMATION, PROVIDER, MORNING, "Nguồn sai."));
        assertThat(listed(MARKET, "sugar")).isEmpty();
        assertThat(listed(PROVIDER, "sugar")).as("its own").hasSize(1);
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
