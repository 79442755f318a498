package vn.lienthong.acceptance.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.registry.competence.Competence;

/** How many times a second one core says who is competent, by the whole directory. It takes about twenty seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CompetenceBenchmark {
    /** What its method measures. */
    static final Map<String, String> NAMES = Map.of("whoIsCompetent", "một câu hỏi, trên một lõi");

    private static final int MATTERS = 1024;
    private static final long SEED = 389;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final CodeLists words = CodeLists.load();
    private final Competence competence = Competence.load(Agencies.load(), words);
    private final Facts[] matters = matters();
    private int next;

    private Facts[] matters() {
        Random random = new Random(SEED);
        List<String> goods = words(CodeList.GOODS);
        List<String> violations = words(CodeList.VIOLATION);
        List<Facts> made = new ArrayList<>();
        for (int i = 0; i < MATTERS; i++) {
            made.add(new Facts(
                    one(random, "01", "15", "20", "48", "79", "92"),
                    goods.get(random.nextInt(goods.size())),
                    new Violation(violations.get(random.nextInt(violations.size()))),
                    null,
                    one(random, Zone.values()),
                    one(random, Stage.values()),
                    one(random, Proceeding.values()),
                    one(random, Force.POLICE, Force.MARKET_SURVEILLANCE, Force.CUSTOMS, Force.BORDER_GUARD)));
        }
        return made.toArray(Facts[]::new);
    }

    private List<String> words(CodeList list) {
        return words.on(list, DAY).stream().map(CodeWord::word).toList();
    }

    private static ProvinceCode one(Random random, String... codes) {
        return new ProvinceCode(codes[random.nextInt(codes.length)]);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    /** One question, each time about another of 1,024 matters of all kinds. */
    @Benchmark
    public CompetenceAnswer whoIsCompetent() {
        next = (next + 1) % MATTERS;
        return competence.whoIsCompetent(matters[next], DAY);
    }
}
