package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.LinkCommand.LinkTip;
import vn.lienthong.contract.tip.LinkCommand.UnlinkTip;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipId;

/** Whoever may not see a tip links nothing to it, and learns nothing of it by trying. */
class NamingTipsTest {
    private static final TipId TIP = new TipId(new UUID(389, 1));
    private static final TipId SEEN = new TipId(new UUID(389, 2));
    private static final TipId HIDDEN = new TipId(new UUID(389, 3));

    private final NamingTips tips = new NamingTips((agency, tip) -> tip.equals(SEEN));

    @Test
    void letsInWhatTheSenderMaySee() {
        assertThat(tips.against(LAO_CAI, new LinkTip(TIP, SEEN, "Cùng kho."))).isEmpty();
        assertThat(tips.against(LAO_CAI, new UnlinkTip(TIP, SEEN, "Khác kho."))).isEmpty();
        assertThat(tips.against(LAO_CAI, new CloseTip(HIDDEN, "Xong.")))
                .as("it names no other")
                .isEmpty();
    }

    @Test
    void whatIsHiddenIsAnsweredAsWhatThereIsNot() {
        var hidden = tips.against(LAO_CAI, new LinkTip(TIP, HIDDEN, "Cùng kho."));

        assertThat(hidden).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.NO_SUCH_MATTER);
            assertThat(reason.pointer()).isEqualTo("/other");
        });
        assertThat(tips.against(LAO_CAI, new UnlinkTip(TIP, new TipId(UUID.randomUUID()), "Khác.")))
                .extracting(Reason::detail)
                .isEqualTo(hidden.stream().map(Reason::detail).toList());
    }
}
