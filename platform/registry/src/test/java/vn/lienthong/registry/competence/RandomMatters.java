package vn.lienthong.registry.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;

/** Matters and days made by chance from a seed, which is printed and can be set by -Dseed. */
@NullMarked
final class RandomMatters {
    final Random random;
    private final List<String> goods = words(CodeList.GOODS);
    private final List<String> violations = words(CodeList.VIOLATION);
    private final List<String> forces = words(CodeList.FORCE);

    RandomMatters() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed of the random matters: " + seed);
        this.random = new Random(seed);
    }

    Facts matter() {
        String province = one("01", "15", "20", "48", "79", "92", "92", "94", "94", "99");
        return new Facts(
                province == null ? null : new ProvinceCode(province),
                random.nextInt(8) == 0 ? "unheard_of" : goods.get(random.nextInt(goods.size())),
                violation(),
                random.nextInt(3) == 0 ? one(Concern.values()) : null,
                one(Zone.values()),
                one(Stage.values()),
                one(Proceeding.values()),
                force());
    }

    LocalDate day() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6500));
    }

    private @Nullable Violation violation() {
        String word = one(violations.toArray(String[]::new));
        return word == null ? null : new Violation(word);
    }

    private @Nullable Force force() {
        String word = one(forces.toArray(String[]::new));
        return word == null ? null : new Force(word);
    }

    private static List<String> words(CodeList list) {
        return Asking.WORDS.all().stream()
                .filter(word -> word.list() == list)
                .map(CodeWord::word)
                .distinct()
                .toList();
    }

    @SafeVarargs
    private <T> @Nullable T one(T... values) {
        int chosen = random.nextInt(values.length + 1);
        return chosen == values.length ? null : values[chosen];
    }
}
