package vn.lienthong.views.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipEvent.ReporterAdded;
import vn.lienthong.contract.tip.TipEvent.ReporterAsked;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipScreened;
import vn.lienthong.contract.tip.TipEvent.TipSetAside;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.views.hotline.HotlineFigures.Days;
import vn.lienthong.views.hotline.HotlineFigures.Row;
import vn.lienthong.views.hotline.HotlineFigures.Table;
import vn.lienthong.views.hotline.HotlineQueries.Line;
import vn.lienthong.views.register.Lines;

/** The desk of a hotline is its agency's own, and tells what came in and what was said since. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class HotlineTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final int ALL = 200;

    private final View register;
    private final HotlineView view;
    private final HotlineQueries desk;
    private final HotlineFigures figures;
    private long offset;

    HotlineTest(Store store) {
        MongoOperations empty = store.empty();
        this.register = Lines.view(empty);
        this.view = new HotlineView(empty);
        this.figures = new HotlineFigures(empty, code -> code);
        this.desk = new HotlineQueries(empty, Lines.of(empty));
    }

    @Test
    void aCallIsOfTheShiftInWhichItWasTaken() {
        happens(received(1, Channel.HOTLINE, MORNING));
        happens(received(2, Channel.FORM, MORNING));
        happens(received(3, Channel.HOTLINE, MORNING.minus(Duration.ofHours(9))));

        assertThat(desk.taken(OFFICE, 8, ALL, MORNING.plusSeconds(60)).items())
                .extracting(line -> line.tip().getString("id"))
                .containsExactly(key(1));
        assertThat(desk.taken(OFFICE, 24, 1, MORNING.plusSeconds(60)))
                .satisfies(some -> assertThat(some.total()).isEqualTo(2))
                .satisfies(some -> assertThat(some.items()).hasSize(1));
    }

    @Test
    void nobodyReadsTheDeskOfAnother() {
        happens(received(1, Channel.HOTLINE, MORNING));
        happens(added(1, 1));

        assertThat(desk.taken(MARKET, 24, ALL, MORNING).total()).isZero();
        assertThat(desk.said(MARKET, ALL, MORNING).total()).isZero();
    }

    @Test
    void whatWasSaidWaitsUntilSomebodyActsOnTheTip() {
        happens(received(1, Channel.FORM, MORNING));
        happens(new ReporterAsked(tip(1), OFFICE, at(1), "Mấy giờ?"));
        assertThat(said()).isEmpty();

        happens(added(1, 2));
        happens(new TipReopened(tip(1), OFFICE, at(2), "Người báo bổ sung.", null, OFFICE, false, null));
        assertThat(said()).containsExactly(new Waits(key(1), at(2)));

        happens(new TipScreened(tip(1), OFFICE, at(3), null, null, null));
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsSentOnWithTheReceiptHasWaitedUntilSomebodyActsOnIt() {
        happens(received(1, Channel.HOTLINE, MORNING));
        happens(new TipOffered(tip(1), OFFICE, MORNING, MARKET, null, null, null));
        Days day = new Days(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20));
        assertThat(figures.of(OFFICE, Dimension.CHANNEL, day, MORNING).all())
                .isEqualTo(new Row("", "Tất cả", 1, 0, 0, null));

        happens(new TipScreened(tip(1), MARKET, at(20), null, null, null));
        assertThat(figures.of(OFFICE, Dimension.CHANNEL, day, MORNING).all())
                .isEqualTo(new Row("", "Tất cả", 1, 0, 1, 1200L));
    }

    @Test
    void figuresStandBesideThoseOfTheYearBeforeAndEachHasItsList() {
        happens(received(1, Channel.HOTLINE, MORNING));
        happens(received(2, Channel.HOTLINE, MORNING));
        happens(received(3, Channel.FORM, MORNING));
        happens(received(4, Channel.HOTLINE, MORNING.minus(Duration.ofDays(365))));
        happens(received(5, Channel.HOTLINE, MORNING.minus(Duration.ofDays(40))));
        happens(new TipSetAside(tip(1), OFFICE, at(10), Screening.SPAM, null, "Trống."));
        happens(new TipScreened(tip(2), OFFICE, at(30), null, null, null));
        Days november = new Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

        Table channels = figures.of(OFFICE, Dimension.CHANNEL, november, MORNING);
        assertThat(channels.rows())
                .containsExactly(
                        new Row("hotline", "Đường dây nóng", 2, 1, 2, 600L),
                        new Row("form", "Biểu mẫu trên mạng", 1, 0, 0, null));
        assertThat(channels.all()).isEqualTo(new Row("", "Tất cả", 3, 1, 2, 600L));
        assertThat(figures.of(OFFICE, Dimension.OUTCOME, november, MORNING).rows())
                .extracting(Row::key, Row::count)
                .containsExactlyInAnyOrder(tuple("open", 2L), tuple("spam", 1L));
        assertThat(figures.of(MARKET, Dimension.AREA, november, MORNING).rows()).isEmpty();
        for (Dimension by : Dimension.values()) {
            figures.of(OFFICE, by, november, MORNING)
                    .rows()
                    .forEach(row -> assertThat(desk.counted(OFFICE, by, row.key(), november, ALL, MORNING)
                                    .total())
                            .as("%s %s", by, row.key())
                            .isEqualTo(row.count()));
        }
    }

    @Test
    void bothStreamsAreCountedForTheirReceiverAndNeitherForAnybodyElse() {
        happens(received(1, Channel.HOTLINE, MORNING));
        happens(received(2, onOfficials(Channel.HOTLINE), MORNING));
        happens(received(3, onOfficials(Channel.FORM), MORNING.minus(Duration.ofDays(365))));
        happens(new TipScreened(tip(2), OFFICE, at(10), null, null, null));
        Days day = new Days(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20));

        assertThat(figures.of(OFFICE, Dimension.STREAM, day, MORNING).rows())
                .containsExactlyInAnyOrder(
                        new Row("violation", "Tin về hành vi vi phạm", 1, 0, 0, null),
                        new Row("integrity", "Tin về cán bộ, cơ quan chức năng", 1, 1, 1, 600L));
        assertThat(desk.counted(OFFICE, Dimension.STREAM, "integrity", day, ALL, MORNING)
                        .items())
                .extracting(line -> line.tip().getString("id"))
                .containsExactly(key(2));
        for (Dimension by : Dimension.values()) {
            assertThat(figures.of(MARKET, by, day, MORNING))
                    .satisfies(table -> assertThat(table.rows()).isEmpty())
                    .satisfies(table -> assertThat(table.all().before()).isZero());
        }
    }

    /** Whatever happens in whatever pieces, and again after a fault: the desk tells the same. */
    @TestFactory
    Stream<DynamicTest> isTheSameHoweverTheLogIsRead() {
        return Seeds.each(20, random -> {
            int number = random.nextInt(1_000_000);
            List<LogRecord> log = new ArrayList<>(List.of(record(received(number, Channel.HOTLINE, MORNING))));
            TipEvent last = null;
            for (int step = 1; step < 12; step++) {
                last = any(random, number, step);
                log.add(record(last));
            }
            register.apply(log);
            for (int from = 0; from < log.size(); ) {
                int to = Math.min(log.size(), from + 1 + random.nextInt(4));
                view.apply(log.subList(Math.max(0, from - random.nextInt(3)), to));
                from = to;
            }

            boolean waits = last instanceof ReporterAdded;
            assertThat(said().stream().anyMatch(one -> one.tip().equals(key(number))))
                    .isEqualTo(waits);
        });
    }

    private static TipEvent any(Random random, int number, int step) {
        return switch (random.nextInt(3)) {
            case 0 -> added(number, step);
            case 1 -> new CallBackSet(tip(number), OFFICE, at(step), null, "Đã gọi.");
            default -> new TipScreened(tip(number), OFFICE, at(step), null, null, null);
        };
    }

    private record Waits(String tip, Instant since) {}

    private List<Waits> said() {
        return desk.said(OFFICE, ALL, MORNING).items().stream()
                .map(HotlineTest::waits)
                .toList();
    }

    private static Waits waits(Line line) {
        return new Waits(line.tip().getString("id"), line.moment());
    }

    private void happens(TipEvent event) {
        List<LogRecord> one = List.of(record(event));
        register.apply(one);
        view.apply(one);
    }

    private LogRecord record(TipEvent event) {
        Envelope envelope = Envelopes.of("event-" + offset, event, OFFICE, List.of(MARKET), null);
        return new LogRecord(
                Matter.TIP.events(), 0, offset++, event.about().key(), new Message(envelope, Json.write(event)));
    }

    private static TipReceived received(int number, Channel channel, Instant at) {
        return received(number, new TipContent(channel, "Kho", "Có xe.", null, null, null, null), at);
    }

    private static TipContent onOfficials(Channel channel) {
        return new TipContent(channel, "Đội", "Bỏ qua.", null, null, null, null, null, List.of(MARKET), null);
    }

    private static TipReceived received(int number, TipContent content, Instant at) {
        return new TipReceived(tip(number), OFFICE, at, content, List.of(), null, null);
    }

    private static ReporterAdded added(int number, int minute) {
        return new ReporterAdded(tip(number), OFFICE, at(minute), "23 giờ.", null, true);
    }

    private static Instant at(int minute) {
        return MORNING.plus(Duration.ofMinutes(minute));
    }

    private static TipId tip(int number) {
        return new TipId(new UUID(0x389L, number));
    }

    private static String key(int number) {
        return tip(number).key();
    }
}
