package vn.lienthong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.statistics.Indicator;

class FiguresTest {
    private static final Figures DEMANDED = new Figures(3, 2, 1, 5, 0, 0, 2, 4, 2, 1, 3);

    @Test
    void writesOneLineOfJson() {
        assertThat(DEMANDED.json(true))
                .isEqualTo("{\"published\":3,\"accepted\":2,\"refused\":1,\"delivered\":5,\"answered\":0,\"parked\":0,"
                        + "\"counted\":2,\"notified\":4,\"silent\":2,\"overdue\":1,\"escalated\":3,\"ok\":true}");
    }

    @Test
    void saysWhichFigureIsOffAndByHowMuch() {
        assertThat(new Figures(3, 2, 1, 4, 0, 0, 2, 6, 2, 0, 3).differences(DEMANDED))
                .containsExactly(
                        "delivered: được 4, phải là 5 (-1)",
                        "notified: được 6, phải là 4 (+2)",
                        "overdue: được 0, phải là 1 (-1)");
        assertThat(DEMANDED.differences(DEMANDED)).isEmpty();
    }

    @Test
    void saysWhichForceOrProvinceIsCountedWrongly() {
        var counts = new Counts(1, List.of(row("police", 1)), List.of(row("15", 1)));
        var act = Script.act("""
                {"id":"1","agency":"MS-15","type":"vn.lienthong.casefile.open.v1","data":{"facts":{"title":"t","detection":
                {"by":"x","force":"customs","supportingForces":[],"province":"15","fromTip":false},
                "goods":{"description":"x","group":"tobacco","quantities":[]},"violation":"smuggled","measures":[]}}}
                """);

        assertThat(counts.differences(List.of(act), Detection::province))
                .containsExactly(
                        "thống kê theo lực lượng, customs: được 0 vụ việc, phải là 1",
                        "thống kê theo lực lượng, police: được 1 vụ việc, phải là 0");
    }

    private static Counts.Row row(String key, long opened) {
        return new Counts.Row(key, key, Map.of(Indicator.CASEFILES_OPENED.wire(), opened));
    }
}
