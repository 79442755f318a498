package vn.lienthong.registry.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CompetenceGoods;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;

/** Matters and days made by chance from a seed, which is printed and can be set by -Dseed. */
@NullMarked
final class RandomMatters {
    final Random random;
    private final List<String> goods;

    RandomMatters(Competence competence) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed of the random matters: " + seed);
        this.random = new Random(seed);
        this.goods =
                competence.goods().stream().map(CompetenceGoods::word).sorted().toList();
    }

    Facts matter() {
        String province = one("01", "15", "20", "48", "79", "92", "92", "94", "94", "99");
        return new Facts(
                province == null ? null : new ProvinceCode(province),
                random.nextInt(8) == 0 ? "unheard_of" : goods.get(random.nextInt(goods.size())),
                one(Violation.values()),
                random.nextInt(3) == 0 ? one(Concern.values()) : null,
                one(Zone.values()),
                one(Stage.values()),
                one(Proceeding.values()),
                one(Force.values()));
    }

    LocalDate day() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6500));
    }

    @SafeVarargs
    private <T> @Nullable T one(T... values) {
        int chosen = random.nextInt(values.length + 1);
        return chosen == values.length ? null : values[chosen];
    }
}
