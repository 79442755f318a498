package vn.lienthong.registry.competence;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.registry.codelist.CodeLists;

/**
 * The zone and the stage that the route of a case file means. A route that is not named here means what its nearest wider word
 * means that is. Ports, gates and bonded warehouses are the customs' area of operation (Luật Hải quan 2014 Điều 7, Nghị định
 * 01/2015/NĐ-CP).
 */
record FactsRoute(@Nullable Zone zone, @Nullable Stage stage) {
    private static final FactsRoute UNKNOWN = new FactsRoute(null, null);

    /** @param words of all times: what a route means does not change with its period */
    static FactsRoute of(@Nullable String route, CodeLists words) {
        if (route == null) {
            return UNKNOWN;
        }
        return Stream.concat(
                        Stream.of(route),
                        words.periods(CodeList.ROUTE, route).stream().flatMap(period -> period.parents().stream()))
                .flatMap(word -> named(word).stream())
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Optional<FactsRoute> named(String route) {
        return Optional.ofNullable(
                switch (route) {
                    case "border_land" -> new FactsRoute(Zone.LAND_BORDER, Stage.TRANSPORT);
                    case "border_market" -> new FactsRoute(Zone.LAND_BORDER, Stage.TRADE);
                    case "border_gate", "seaport", "air" -> new FactsRoute(Zone.CUSTOMS_ZONE, Stage.IMPORT);
                    case "transit" -> new FactsRoute(Zone.CUSTOMS_ZONE, Stage.TRANSIT);
                    case "bonded_warehouse" -> new FactsRoute(Zone.CUSTOMS_ZONE, Stage.STORAGE);
                    case "sea" -> new FactsRoute(Zone.SEA, Stage.TRANSPORT);
                    case "sea_border" -> new FactsRoute(Zone.SEA_BORDER, Stage.TRANSPORT);
                    case "road" -> new FactsRoute(Zone.INLAND, Stage.TRANSPORT);
                    case "river" -> new FactsRoute(null, Stage.TRANSPORT);
                    case "market" -> new FactsRoute(Zone.INLAND, Stage.TRADE);
                    case "warehouse" -> new FactsRoute(Zone.INLAND, Stage.STORAGE);
                    case "courier_warehouse" -> new FactsRoute(Zone.INLAND, Stage.DELIVERY);
                    case "factory" -> new FactsRoute(Zone.INLAND, Stage.PRODUCTION);
                    case "office", "inter_provincial" -> new FactsRoute(Zone.INLAND, null);
                    case "online" -> new FactsRoute(Zone.ONLINE, Stage.TRADE);
                    default -> null;
                });
    }
}
