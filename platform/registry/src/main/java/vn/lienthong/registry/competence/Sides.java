package vn.lienthong.registry.competence;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.RuleScope;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;

/** The sides of a matter as numbers: what a rule allows on each, and what a matter has on each. */
enum Sides {
    GOODS,
    VIOLATION,
    CONCERN,
    ZONE,
    STAGE,
    PROCEEDING,
    PROVINCE;

    private static final Sides[] ALL = values();

    /** How many values a side has, beside "unknown", whose number this is. */
    int size(Lexicon words) {
        return switch (this) {
            case GOODS -> words.goods().size();
            case VIOLATION -> words.violations().size();
            case CONCERN -> Concern.values().length;
            case ZONE -> Zone.values().length;
            case STAGE -> Stage.values().length;
            case PROCEEDING -> Proceeding.values().length;
            case PROVINCE -> 100;
        };
    }

    /** The numbers a rule allows, "unknown" among them only if it leaves the side open. */
    BitSet allowed(CompetenceRule rule, Lexicon words) {
        RuleScope scope = rule.scope();
        return switch (this) {
            case GOODS -> scope.goods().isEmpty() ? any(words) : words.goods().held(scope.goods());
            case VIOLATION ->
                scope.violations().isEmpty()
                        ? any(words)
                        : words.violations()
                                .held(scope.violations().stream()
                                        .map(Violation::wire)
                                        .toList());
            case CONCERN -> ordinals(scope.concerns(), words);
            case ZONE -> ordinals(scope.zones(), words);
            case STAGE -> ordinals(scope.stages(), words);
            case PROCEEDING -> ordinals(scope.proceedings(), words);
            case PROVINCE -> provinces(scope.provinces(), words);
        };
    }

    /** The number a matter has; zone and proceeding have a value of their own for what is not known. */
    int number(Facts facts, Lexicon words) {
        return switch (this) {
            case GOODS -> words.goods().number(facts.goods());
            case VIOLATION ->
                words.violations()
                        .number(
                                facts.violation() == null
                                        ? null
                                        : facts.violation().wire());
            case CONCERN -> ordinal(facts.concern(), Concern.values().length);
            case ZONE -> ordinal(facts.zone(), Zone.UNKNOWN.ordinal());
            case STAGE -> ordinal(facts.stage(), Stage.values().length);
            case PROCEEDING -> ordinal(facts.proceeding(), Proceeding.ADMINISTRATIVE.ordinal());
            case PROVINCE -> number(facts.province());
        };
    }

    /** Whether some matter can meet both rules, whatever the day. */
    static boolean meet(CompetenceRule one, CompetenceRule other, Lexicon words) {
        for (Sides side : ALL) {
            if (!side.allowed(one, words).intersects(side.allowed(other, words))) {
                return false;
            }
        }
        return true;
    }

    /** The number of a province, or 100 if it is unknown. */
    static int number(@Nullable ProvinceCode province) {
        return province == null ? 100 : Integer.parseInt(province.value());
    }

    private static int ordinal(@Nullable Enum<?> value, int unknown) {
        return value == null ? unknown : value.ordinal();
    }

    private BitSet ordinals(List<? extends Enum<?>> values, Lexicon words) {
        if (values.isEmpty()) {
            return any(words);
        }
        BitSet numbers = new BitSet();
        values.forEach(value -> numbers.set(value.ordinal()));
        return numbers;
    }

    private BitSet provinces(List<ProvinceCode> values, Lexicon words) {
        if (values.isEmpty()) {
            return any(words);
        }
        BitSet numbers = new BitSet();
        values.forEach(value -> numbers.set(number(value)));
        return numbers;
    }

    private BitSet any(Lexicon words) {
        BitSet numbers = new BitSet();
        numbers.set(0, size(words) + 1);
        return numbers;
    }
}
