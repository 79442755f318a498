package vn.lienthong.registry.competence;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;

/** Facts said one by one. */
@NullMarked
record Matter(Facts facts) {
    static Matter in(String province) {
        return of(new ProvinceCode(province), null, null, null, null, null, null, null);
    }

    static Matter inSocTrang() {
        return in("94");
    }

    private static Matter of(
            @Nullable ProvinceCode province,
            @Nullable String goods,
            @Nullable Violation violation,
            @Nullable Concern concern,
            @Nullable Zone zone,
            @Nullable Stage stage,
            @Nullable Proceeding proceeding,
            @Nullable Force foundBy) {
        return new Matter(new Facts(province, goods, violation, concern, zone, stage, proceeding, foundBy));
    }

    Matter goods(String goods) {
        return of(
                facts.province(),
                goods,
                facts.violation(),
                facts.concern(),
                facts.zone(),
                facts.stage(),
                facts.proceeding(),
                facts.foundBy());
    }

    Matter violation(Violation violation) {
        return of(
                facts.province(),
                facts.goods(),
                violation,
                facts.concern(),
                facts.zone(),
                facts.stage(),
                facts.proceeding(),
                facts.foundBy());
    }

    Matter concern(Concern concern) {
        return of(
                facts.province(),
                facts.goods(),
                facts.violation(),
                concern,
                facts.zone(),
                facts.stage(),
                facts.proceeding(),
                facts.foundBy());
    }

    Matter zone(Zone zone) {
        return of(
                facts.province(),
                facts.goods(),
                facts.violation(),
                facts.concern(),
                zone,
                facts.stage(),
                facts.proceeding(),
                facts.foundBy());
    }

    Matter stage(Stage stage) {
        return of(
                facts.province(),
                facts.goods(),
                facts.violation(),
                facts.concern(),
                facts.zone(),
                stage,
                facts.proceeding(),
                facts.foundBy());
    }

    Matter criminal() {
        return of(
                facts.province(),
                facts.goods(),
                facts.violation(),
                facts.concern(),
                facts.zone(),
                facts.stage(),
                Proceeding.CRIMINAL,
                facts.foundBy());
    }

    Matter foundBy(Force force) {
        return of(
                facts.province(),
                facts.goods(),
                facts.violation(),
                facts.concern(),
                facts.zone(),
                facts.stage(),
                facts.proceeding(),
                force);
    }
}
