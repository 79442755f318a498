package vn.lienthong.registry.competence;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;

/** The zone and the stage that the route of a case file means; the routes are those of our demonstration data. */
record FactsRoute(@Nullable Zone zone, @Nullable Stage stage) {

    static FactsRoute of(@Nullable String route) {
        return switch (route) {
            case "border_land" -> new FactsRoute(Zone.LAND_BORDER, Stage.TRANSPORT);
            case "border_gate", "seaport", "air" -> new FactsRoute(Zone.CUSTOMS_ZONE, Stage.IMPORT);
            case "transit" -> new FactsRoute(Zone.CUSTOMS_ZONE, Stage.TRANSIT);
            case "sea" -> new FactsRoute(Zone.SEA, Stage.TRANSPORT);
            case "road" -> new FactsRoute(Zone.INLAND, Stage.TRANSPORT);
            case "river" -> new FactsRoute(null, Stage.TRANSPORT);
            case "market", "retail_station" -> new FactsRoute(Zone.INLAND, Stage.TRADE);
            case "warehouse" -> new FactsRoute(Zone.INLAND, Stage.STORAGE);
            case "courier_warehouse" -> new FactsRoute(Zone.INLAND, Stage.DELIVERY);
            case "factory", "slaughterhouse" -> new FactsRoute(Zone.INLAND, Stage.PRODUCTION);
            case "paper_companies", "inter_provincial" -> new FactsRoute(Zone.INLAND, null);
            case "online_platform", "online_livestream", "online_facebook" -> new FactsRoute(Zone.ONLINE, Stage.TRADE);
            case null, default -> new FactsRoute(null, null);
        };
    }
}
