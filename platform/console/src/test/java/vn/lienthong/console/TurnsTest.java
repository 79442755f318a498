package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import org.junit.jupiter.api.Test;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

/** What an officer can go on to from the page of a matter. */
class TurnsTest {
    private static final String ID = "6f1c1a0e-4a55-3b8e-9a52-0f4f6f2f9b11";
    private static final Officer ANYBODY = new Officer("an", "Nguyễn Văn An", "MS-15", true, false);
    private static final Officer UNSEALER = new Officer("an", "Nguyễn Văn An", "MS-15", false, true);

    @Test
    void aCaseFileIsOpenedFromATipWithTheTipFilledIn() {
        Model model = new ConcurrentModel();

        Turns.show(model, Kind.of("tips").orElseThrow(), ID, null, ANYBODY, true);

        assertThat(model.getAttribute("links"))
                .asInstanceOf(list(Choice.class))
                .contains(new Choice(
                        "/new/casefile.open?/tip=%s&/facts/detection/fromTip=true".formatted(ID),
                        "Lập hồ sơ vụ việc từ tin báo này"));
    }

    @Test
    void everyStepOfATipIsAForm() {
        Model model = new ConcurrentModel();

        Turns.show(model, Kind.of("tips").orElseThrow(), ID, null, ANYBODY, true);

        assertThat(model.getAttribute("others"))
                .asInstanceOf(list(CommandForm.class))
                .extracting(CommandForm::word)
                .containsExactlyInAnyOrder(
                        "tip.screen",
                        "tip.complete",
                        "tip.offer",
                        "tip.accept",
                        "tip.return",
                        "tip.withdraw",
                        "tip.verify",
                        "tip.extend",
                        "tip.substantiate",
                        "tip.dismiss",
                        "tip.close",
                        "tip.reopen",
                        "tip.ask-reporter",
                        "tip.reporter-adds",
                        "tip.set-callback",
                        "tip.rate",
                        "tip.link",
                        "tip.unlink");
    }

    @Test
    void onlyWhoMayUnsealIsOfferedWhatOpensAnIdentity() {
        Model model = new ConcurrentModel();

        Turns.show(model, Kind.of("tips").orElseThrow(), ID, null, UNSEALER, true);

        assertThat(model.getAttribute("others"))
                .asInstanceOf(list(CommandForm.class))
                .extracting(CommandForm::word)
                .contains("tip.ask-unsealing", "tip.approve-unsealing", "tip.refuse-unsealing", "tip.erase-identity")
                .doesNotContain("tip.seal-identity");
        assertThat(model.getAttribute("links"))
                .asInstanceOf(list(Choice.class))
                .extracting(Choice::word)
                .contains("/matters/tips/" + ID + "/identity", "/matters/tips/" + ID + "/sealing");
    }

    @Test
    void onlyTheReceiverIsOfferedToSealAndToRead() {
        Model model = new ConcurrentModel();

        Turns.show(model, Kind.of("tips").orElseThrow(), ID, null, UNSEALER, false);

        assertThat(model.getAttribute("links"))
                .asInstanceOf(list(Choice.class))
                .isNotEmpty()
                .extracting(Choice::word)
                .noneMatch(word -> word.endsWith("/identity") || word.endsWith("/sealing"));
    }
}
