package vn.lienthong.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.demo.Played.Way;

/** Tips come in and are offered to the agencies held competent: one takes it up, one gives it back, the others have yet to say. */
final class TipScene {
    private static final Duration READING = Duration.ofMillis(800);

    private final Stage stage;
    private final Narrator narrator;
    private final Crowd crowd;

    TipScene(Stage stage, Narrator narrator, Crowd crowd) {
        this.stage = stage;
        this.narrator = narrator;
        this.crowd = crowd;
    }

    void play(List<Act> tips) throws InterruptedException {
        List<Played> offered = new ArrayList<>();
        for (Act tip : tips) {
            Played received = stage.play(tip, Way.KAFKA);
            crowd.tell(received);
            AgencyCode competent = competent(tip);
            if (received.matter() != null && competent != null) {
                narrator.add("chuyển tới %s, nơi có thẩm quyền".formatted(narrator.name(competent)));
                offered.add(received);
            }
            narrator.pause(READING);
        }
        if (offered.size() >= 2) {
            takeUp(offered.get(0));
            giveBack(offered.get(1));
        }
    }

    private void takeUp(Played received) throws InterruptedException {
        AgencyCode by = competent(received.act());
        String matter = received.matter();
        if (by != null && matter != null) {
            TipId tip = new TipId(UUID.fromString(matter));
            crowd.tell(stage.play(
                    Act.of(
                            received.act().id() + "-thuly",
                            by,
                            new AcceptTip(tip),
                            "thụ lý " + received.act().id()),
                    Way.REST));
            narrator.pause(READING);
        }
    }

    private void giveBack(Played received) throws InterruptedException {
        AgencyCode by = competent(received.act());
        String matter = received.matter();
        if (by != null && matter != null) {
            String reason = "Bến nằm sâu trong nội địa, ngoài khu vực biên giới; đề nghị chuyển Công an tỉnh.";
            TipId tip = new TipId(UUID.fromString(matter));
            crowd.tell(stage.play(
                    Act.of(
                            received.act().id() + "-trahoi",
                            by,
                            new ReturnTip(tip, reason),
                            "chuyển trả %s. %s".formatted(received.act().id(), reason)),
                    Way.KAFKA));
            narrator.pause(READING);
        }
    }

    private static @Nullable AgencyCode competent(Act tip) {
        return ((ReceiveTip) tip.command()).competent();
    }
}
