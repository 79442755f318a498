package vn.lienthong.acceptance.bench;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.registry.Directory;

/**
 * What the law as data costs: to load it from the files that ship, first in a cold process and then warm, to build it from
 * its entries as a service does, to hold it, and to ask it on one thread. The figure for one core alone is JMH's
 * ({@code CompetenceBenchmark}).
 *
 * @param coldMillis first load in this process
 * @param warmMillis best of the next ones
 * @param entriesMillis best of building it from its entries
 * @param mebibytes held by one directory
 * @param answersPerSecond whoIsCompetent, one thread
 */
record Law(long coldMillis, long warmMillis, long entriesMillis, long mebibytes, long answersPerSecond) {
    private static final int TIMES = 5;
    private static final int QUESTIONS = 300_000;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Measured before anything else has warmed the process up. */
    static Law measure() {
        long cold = millis(Directory::shipped);
        long warm = best(Directory::shipped);
        System.gc();
        long before = Memory.now().heap();
        Directory directory = Directory.shipped();
        System.gc();
        long held = Memory.now().heap() - before;
        List<DirectoryEntry> entries = directory.entries();
        long built = best(() -> Directory.of(entries));
        return new Law(cold, warm, built, Math.max(0, held), answers(directory));
    }

    private static long best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            best = Math.min(best, millis(work));
        }
        return best;
    }

    private static long millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static long answers(Directory directory) {
        List<CodeWord> goods = directory.words().on(CodeList.GOODS, DAY);
        List<CodeWord> violations = directory.words().on(CodeList.VIOLATION, DAY);
        Facts[] questions = new Facts[goods.size() * Zone.values().length];
        for (int index = 0; index < questions.length; index++) {
            questions[index] = new Facts(
                    new ProvinceCode(index % 2 == 0 ? "92" : "15"),
                    goods.get(index % goods.size()).word(),
                    new Violation(violations.get(index % violations.size()).word()),
                    null,
                    Zone.values()[index % Zone.values().length],
                    null,
                    null,
                    null);
        }
        int leads = 0;
        long begin = 0;
        for (int asked = -QUESTIONS; asked < QUESTIONS; asked++) {
            begin = asked == 0 ? System.nanoTime() : begin;
            Facts facts = questions[Math.floorMod(asked, questions.length)];
            leads += directory.competence().whoIsCompetent(facts, DAY).leads().size();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return leads == 0 ? 0 : Math.round(QUESTIONS / seconds);
    }
}
