package vn.lienthong.views.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Stores;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.views.similar.Likeness.Weighed;
import vn.lienthong.views.similar.TipIndex.Candidates;

/**
 * How long it takes to name what may be like a tip among 100,000, with the candidates looked at and explained. Not run with the tests: ask for it
 * by {@code -Dtest=SimilarBenchmark}; it takes some two minutes.
 */
class SimilarBenchmark {
    private static final int TIPS = 100_000;
    private static final int QUESTIONS = 2000;
    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final String[] WORDS = """
            kho hàng xe tải thuốc lá rượu ngoại đường cát bến sông lối mở cửa khẩu ban đêm bốc dỡ hóa đơn chứng từ bán qua mạng livestream mỹ phẩm giả nhãn mác
            sữa bột thực phẩm chức năng xăng dầu tàu cá sang mạn công ten nơ khai sai quần áo giày dép đồ chơi pháo nổ gia cầm thịt đông lạnh phân bón thuốc tây
            người lạ mặt chở thuê giao hàng trước chợ sau trường gần cầu bên đường quốc lộ tỉnh lộ ngõ hẻm số nhà khu phố thôn xã phường thị trấn huyện đội
            """.split("\\s+");

    private final Random random = new Random(389);

    @Test
    void namesWhatMayBeLikeATipAmongAHundredThousand() throws Exception {
        MongoOperations store = Stores.all().getFirst().empty();
        SimilarView view = new SimilarView(store);
        for (int from = 0; from < TIPS; from += 500) {
            view.apply(IntStream.range(from, from + 500).mapToObj(this::record).toList());
        }
        try (TipIndex index = new TipIndex(store)) {
            long begin = System.nanoTime();
            await().atMost(Duration.ofMinutes(3))
                    .ignoreException(TipIndex.Building.class)
                    .until(() -> index.candidates(Asked.of(asked()), OFFICE, 1), found -> true);
            System.out.printf(Locale.ROOT, "built of %d tips in %.1f s%n", TIPS, (System.nanoTime() - begin) / 1e9);
            List<Double> millis = new ArrayList<>();
            for (int question = -QUESTIONS / 4; question < QUESTIONS; question++) {
                TipSketch tip = asked();
                long start = System.nanoTime();
                Asked asked = Asked.of(tip);
                Candidates candidates = index.candidates(asked, OFFICE, 50);
                Weighed weighed = new Weighed(asked, candidates.rarity());
                candidates.tips().forEach(candidate -> Likeness.between(weighed, candidate));
                if (question >= 0) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
            millis.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%d questions: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                    QUESTIONS,
                    millis.get(QUESTIONS / 2),
                    millis.get(QUESTIONS * 95 / 100),
                    millis.get(QUESTIONS * 99 / 100));
            assertThat(millis).hasSize(QUESTIONS);
        }
    }

    private LogRecord record(int number) {
        TipContent content = new TipContent(
                Channel.HOTLINE,
                text(8),
                text(60),
                new ProvinceCode(random.nextBoolean() ? "15" : "01"),
                null,
                null,
                null);
        TipReceived event =
                new TipReceived(new TipId(new UUID(0x389L, number)), OFFICE, MORNING, content, List.of(), null, null);
        return new LogRecord(
                Matter.TIP.events(),
                0,
                number,
                event.about().key(),
                new Message(Envelopes.of("event-" + number, event, OFFICE, List.of(), null), Json.write(event)));
    }

    private TipSketch asked() {
        return new TipSketch(null, List.of(text(40)), LocalDate.of(2026, 11, 20), "15", null, List.of());
    }

    /** Words that are frequent are drawn more often, and some are names and numbers that few share. */
    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < words; word++) {
            double drawn = random.nextDouble();
            text.append(
                            drawn < 0.15
                                    ? Integer.toString(random.nextInt(5000))
                                    : WORDS[(int) (Math.pow(random.nextDouble(), 2) * WORDS.length)])
                    .append(' ');
        }
        return text.toString();
    }
}
