package vn.lienthong.views.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.LinkCommand.UnlinkTip;
import vn.lienthong.contract.tip.LinkEvent.TipLinked;
import vn.lienthong.contract.tip.LinkEvent.TipUnlinked;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipSetAside;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.views.linked.LinkedTips.Linked;
import vn.lienthong.views.linked.LinkedTips.Links;
import vn.lienthong.views.register.Lines;

/** Of a link is told whoever may see both tips, and nobody else; sources are counted by the ways by which they came. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class LinkedTipsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode STRANGER = new AgencyCode("POLICE-01");

    private final View register;
    private final LinkedView view;
    private final LinkedTips tips;
    private final Map<TipId, AgencyCode> providers = new HashMap<>();
    private final Map<TipId, List<AgencyCode>> audiences = new HashMap<>();
    private long offset;

    LinkedTipsTest(Store store) {
        MongoOperations empty = store.empty();
        this.register = Lines.view(empty);
        this.view = new LinkedView(empty);
        this.tips = new LinkedTips(empty, Lines.of(empty));
    }

    @Test
    void isToldToWhoeverMaySeeBothFromEitherSide() {
        received(1, OFFICE, Channel.HOTLINE, MARKET);
        received(2, MARKET, Channel.FORM, OFFICE);

        linked(1, 2);

        for (AgencyCode reader : List.of(OFFICE, MARKET)) {
            assertThat(of(1, reader)).containsExactly(key(2));
            assertThat(of(2, reader)).containsExactly(key(1));
        }
        Linked found = tips.of(key(2), MARKET).links().getFirst();
        assertThat(found.of()).as("where it is taken back").isEqualTo(key(1));
        assertThat(found.said()).singleElement().satisfies(word -> {
            assertThat(word.by()).isEqualTo(OFFICE.value());
            assertThat(word.reason()).isEqualTo("Cùng kho.");
        });
    }

    @Test
    void whoMaySeeOneAloneLearnsNeitherOfTheLinkNorOfTheSource() {
        received(1, MARKET, Channel.HOTLINE, OFFICE);
        received(2, OFFICE, Channel.FORM);
        Links before = tips.of(key(1), MARKET);

        linked(1, 2);

        assertThat(tips.of(key(1), MARKET)).isEqualTo(before);
        assertThat(before.sources().atLeast()).isEqualTo(1);
        assertThat(tips.of(key(2), MARKET)).isEqualTo(tips.of(key(99), MARKET));
        assertThat(tips.of(key(1), STRANGER).links()).isEmpty();
        assertThat(tips.of(key(1), OFFICE).sources().atLeast()).isEqualTo(2);
    }

    /** 1 – 2 – 3, of which the reader may not see 2: it finds no way from 1 to 3. */
    @Test
    void walksOverNothingThatTheReaderMayNotSee() {
        received(1, MARKET, Channel.HOTLINE, OFFICE);
        received(2, OFFICE, Channel.HOTLINE);
        received(3, MARKET, Channel.FORM, OFFICE);
        linked(1, 2);
        linked(2, 3);

        assertThat(tips.of(key(1), MARKET).sources().tips()).isEqualTo(1);
        assertThat(tips.of(key(1), OFFICE).sources().tips()).isEqualTo(3);
        assertThat(of(1, OFFICE)).as("of itself alone").containsExactly(key(2));
    }

    @Test
    void isTakenApartAndWhatWasSaidStays() {
        received(1, OFFICE, Channel.HOTLINE);
        received(2, OFFICE, Channel.FORM);
        linked(1, 2);
        UnlinkTip unlink = new UnlinkTip(id(1), id(2), "Khác.");
        assertThat(tips.said(unlink)).hasSize(1).first().isInstanceOf(TipLinked.class);

        happens(new TipUnlinked(id(1), OFFICE, MORNING, id(2), "Hai kho khác nhau."));

        Links links = tips.of(key(1), OFFICE);
        assertThat(links.links()).singleElement().satisfies(found -> {
            assertThat(found.linked()).isFalse();
            assertThat(found.said()).extracting(Pair.Word::linked).containsExactly(true, false);
        });
        assertThat(links.sources())
                .extracting(each -> each.atLeast(), each -> each.tips())
                .containsExactly(1, 1);
        assertThat(tips.said(unlink)).hasSize(2);
        assertThat(tips.mayName(OFFICE, unlink)).isTrue();
        assertThat(tips.mayName(MARKET, unlink)).isFalse();
    }

    @Test
    void countsOneSourceForEachWayAndNoneForSpam() {
        received(1, OFFICE, Channel.HOTLINE);
        received(2, OFFICE, Channel.HOTLINE);
        received(3, OFFICE, Channel.FORM);
        received(4, MARKET, Channel.HOTLINE, OFFICE);
        received(5, MARKET, Channel.EMAIL, OFFICE);
        List.of(2, 3, 4, 5).forEach(other -> linked(1, other));
        assertThat(tips.of(key(1), OFFICE).sources().atLeast()).isEqualTo(4);

        happens(new TipSetAside(id(5), MARKET, MORNING, Screening.SPAM, null, "Rác."));
        happens(new TipSetAside(id(4), MARKET, MORNING, Screening.DUPLICATE, id(1), "Trùng."));

        assertThat(tips.of(key(1), OFFICE).sources().atLeast())
                .as("one that repeats another is a source, spam is none")
                .isEqualTo(3);
        assertThat(tips.of(key(4), OFFICE).sources())
                .isEqualTo(tips.of(key(1), OFFICE).sources());
    }

    /** Any words, in any order, against a naive set; and the whole log read again changes nothing. */
    @Test
    void theMatterIsWhateverStillHangsTogether() {
        Random random = new Random(389);
        List<LogRecord> log = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            log.add(received(number, OFFICE, Channel.values()[number % 5]));
        }
        Set<Set<Integer>> naive = new HashSet<>();
        Set<List<Integer>> directed = new HashSet<>();
        for (int step = 0; step < 150; step++) {
            int one = random.nextInt(8);
            int other = (one + 1 + random.nextInt(7)) % 8;
            TipEvent said = directed.remove(List.of(one, other))
                    ? new TipUnlinked(id(one), OFFICE, MORNING, id(other), "Khác.")
                    : new TipLinked(id(one), OFFICE, MORNING, id(other), "Cùng.");
            if (said instanceof TipLinked) {
                directed.add(List.of(one, other));
            }
            log.add(happens(said));
            if (random.nextInt(10) == 0) {
                view.apply(log);
            }
            naive.clear();
            directed.forEach(pair -> naive.add(Set.copyOf(pair)));

            assertThat(tips.of(key(one), OFFICE).sources().tips())
                    .isEqualTo(reached(one, naive).size());
        }
    }

    private static Set<Integer> reached(int from, Set<Set<Integer>> pairs) {
        Set<Integer> all = new HashSet<>(Set.of(from));
        while (pairs.stream()
                .filter(pair -> pair.stream().anyMatch(all::contains))
                .anyMatch(all::addAll)) {}
        return all;
    }

    private List<String> of(int number, AgencyCode reader) {
        return tips.of(key(number), reader).links().stream()
                .map(each -> each.tip().getString("id"))
                .toList();
    }

    private void linked(int one, int other) {
        happens(new TipLinked(id(one), OFFICE, MORNING, id(other), "Cùng kho."));
    }

    private LogRecord received(int number, AgencyCode by, Channel channel, AgencyCode... others) {
        providers.put(id(number), by);
        audiences.put(id(number), List.of(others));
        TipContent content = new TipContent(channel, "Kho số " + number, "Xe đến.", null, null, null, null);
        return happens(new TipReceived(id(number), by, MORNING, content, List.of(others), null, null));
    }

    private LogRecord happens(TipEvent event) {
        Envelope envelope =
                Envelopes.of("event-" + offset, event, providers.get(event.tip()), audiences.get(event.tip()), null);
        LogRecord record = new LogRecord(
                Matter.TIP.events(), 0, offset++, event.about().key(), new Message(envelope, Json.write(event)));
        register.apply(List.of(record));
        view.apply(List.of(record));
        return record;
    }

    private static TipId id(int number) {
        return new TipId(new UUID(0x389L, number));
    }

    private static String key(int number) {
        return id(number).key();
    }
}
