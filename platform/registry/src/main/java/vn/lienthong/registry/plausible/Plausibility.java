package vn.lienthong.registry.plausible;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.registry.load.Table;

/** Says what of the facts can hardly be so, by the limits that ship, or cannot be so at all, by what is stated in its own fields. */
public final class Plausibility {
    private static final Locale VIETNAMESE = Locale.of("vi");
    /** Of one kind of goods in one case file: a billion tonnes. */
    private static final BigDecimal MOST_KG = new BigDecimal("1e12");

    private final Map<String, BigDecimal> kilograms;
    private final List<Limit> routes;
    private final Carriers carriers;

    private Plausibility(Map<String, BigDecimal> kilograms, List<Limit> limits) {
        this.kilograms = kilograms;
        this.routes = of(limits, Limit.Kind.ROUTE);
        this.carriers = new Carriers(of(limits, Limit.Kind.CARRIER));
    }

    private static List<Limit> of(List<Limit> limits, Limit.Kind kind) {
        return limits.stream().filter(limit -> limit.kind() == kind).toList();
    }

    /** What a unit of mass weighs. */
    private record UnitMass(String unit, BigDecimal kg) {}

    /** By {@code unit-mass.csv} and {@code plausible.csv}. @throws vn.lienthong.registry.load.BadDirectory naming file, row and reason */
    public static Plausibility load() {
        Map<String, BigDecimal> kilograms = Table.shipped("unit-mass.csv", text -> {
            Table<String, UnitMass> table = Table.read(
                    "unit-mass.csv",
                    text,
                    row -> new UnitMass(row.required("unit"), new BigDecimal(row.required("kg"))),
                    UnitMass::unit);
            table.refuseIfBad();
            return table.rows().values().stream().collect(Collectors.toMap(UnitMass::unit, UnitMass::kg));
        });
        List<Limit> limits = Table.shipped("plausible.csv", text -> {
            Table<List<String>, Limit> table = Table.read("plausible.csv", text, Limit::of, Limit::names);
            table.refuseIfBad();
            return List.copyOf(table.rows().values());
        });
        return new Plausibility(kilograms, limits);
    }

    /** What is doubtful in the facts of a case file; pointers are into its command. */
    public List<Doubt> of(CaseFacts facts, CodeLists words) {
        List<Doubt> doubts = new ArrayList<>();
        List<Quantity> quantities = facts.goods().quantities();
        for (int index = 0; index < quantities.size(); index++) {
            mass(facts, quantities.get(index), "/facts/goods/quantities/%d/value".formatted(index), words)
                    .ifPresent(doubts::add);
            doubts.addAll(GoodsCodes.in(
                    "/facts/goods/quantities/%d/item".formatted(index),
                    quantities.get(index).item()));
        }
        doubts.addAll(GoodsCodes.in("/facts/title", facts.title()));
        doubts.addAll(GoodsCodes.in("/facts/goods/description", facts.goods().description()));
        doubts.addAll(GoodsCodes.in("/facts/summary", Objects.requireNonNullElse(facts.summary(), "")));
        return doubts;
    }

    /** What is doubtful in a tip; pointers are into the command that registers it. */
    public List<Doubt> of(TipContent tip) {
        List<Doubt> doubts = new ArrayList<>(GoodsCodes.in("/content/text", tip.text()));
        doubts.addAll(GoodsCodes.in("/content/goods", Objects.requireNonNullElse(tip.goods(), "")));
        return doubts;
    }

    Set<String> units() {
        return kilograms.keySet();
    }

    List<String> routes() {
        return routes.stream().map(limit -> limit.names().getFirst()).toList();
    }

    private Optional<Doubt> mass(CaseFacts facts, Quantity quantity, String pointer, CodeLists words) {
        BigDecimal each = kilograms.get(quantity.unit());
        if (each == null) {
            return Optional.empty();
        }
        BigDecimal kg = quantity.value().multiply(each);
        if (kg.compareTo(MOST_KG) > 0) {
            return Optional.of(new Doubt(
                    pointer,
                    true,
                    "%s kg là không thể (một mặt hàng nhiều nhất %s kg); xem lại số lượng và đơn vị tính."
                            .formatted(number(kg), number(MOST_KG)),
                    "ngưỡng của hệ thống: một tỷ tấn"));
        }
        Optional<Doubt> byCarrier = carriers.in(Stream.of(facts.title(), quantity.item()))
                .flatMap(named -> doubt(
                        pointer,
                        kg,
                        named.doubtful(),
                        named.nameVi(),
                        named.limit().source()));
        return byCarrier.isPresent() ? byCarrier : byRoute(facts.detection().route(), kg, pointer, words);
    }

    private Optional<Doubt> byRoute(@Nullable String route, BigDecimal kg, String pointer, CodeLists words) {
        return route == null
                ? Optional.empty()
                : routes.stream()
                        .filter(limit ->
                                words.isA(CodeList.ROUTE, route, limit.names().getFirst()))
                        .findFirst()
                        .flatMap(limit -> doubt(
                                pointer, kg, limit.doubtful(), words.nameVi(CodeList.ROUTE, route), limit.source()));
    }

    private static Optional<Doubt> doubt(
            String pointer, BigDecimal kg, BigDecimal doubtful, String what, String source) {
        if (kg.compareTo(doubtful) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(
                pointer,
                false,
                "%s kg là nhiều khác thường với “%s” (thường nhiều nhất %s kg); xem lại số lượng và đơn vị tính."
                        .formatted(number(kg), what, number(doubtful)),
                source));
    }

    private static String number(BigDecimal kg) {
        return String.format(VIETNAMESE, "%,.0f", kg);
    }
}
