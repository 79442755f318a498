package vn.lienthong.exchange.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.exchange.information.InformationLife;
import vn.lienthong.exchange.preview.Preview.Reader;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.views.content.Contents;

class PreviewingTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode CONNECTED = new AgencyCode("MS-15");
    private static final AgencyCode ALONE = new AgencyCode("POLICE-15");
    private static final UUID MATTER = UUID.fromString("7d1f0c3b-9a48-3e15-a6c2-1b0d9e8f7a65");

    private final Previewing previewing = new Previewing(
            agency -> !agency.equals(ALONE), AgencyCode::value, new Contents(Directory::shipped, AgencyCode::value));

    @Test
    void namesEveryReaderAndWhyAndNobodyElse() {
        Preview preview = ask(PROVIDER, new ShareInformation(content(), List.of(CONNECTED, ALONE)), List.of());

        assertThat(preview.accepted()).isTrue();
        assertThat(preview.readers()).extracting(Reader::agency).containsExactly(PROVIDER, CONNECTED, ALONE);
        assertThat(preview.readers()).extracting(Reader::because).doesNotContain("");
        assertThat(preview.readers()).extracting(Reader::inbox).containsExactly(true, true, false);
        assertThat(preview.readers().getFirst().events())
                .singleElement()
                .satisfies(seen -> assertThat(seen.withheld()).isEmpty());
    }

    @Test
    void goesOnFromWhatHasHappened() {
        InformationShared shared =
                new InformationShared(new InformationId(MATTER), PROVIDER, NOW, content(), List.of(CONNECTED));

        Preview recalled = ask(PROVIDER, recall(), List.of(shared));
        Preview notTheirs = ask(CONNECTED, recall(), List.of(shared));

        assertThat(recalled.readers()).extracting(Reader::agency).containsExactly(PROVIDER, CONNECTED);
        assertThat(notTheirs.accepted()).isFalse();
        assertThat(notTheirs.reasons()).isNotEmpty();
        assertThat(notTheirs.readers()).isEmpty();
    }

    @Test
    void namesTheFieldsThatOneReaderWouldNotSee() {
        Conditions conditions = new Conditions(
                null, null, null, null, null, null, List.of(new Withheld(WithheldField.TEXT, List.of(ALONE))), null);

        Preview preview =
                ask(PROVIDER, new ShareInformation(content(), List.of(CONNECTED, ALONE), conditions), List.of());

        assertThat(preview.readers().get(1).events().getFirst().withheld())
                .as("who else may see it is known to the provider alone")
                .doesNotContain("Nội dung");
        assertThat(preview.readers().get(2).events().getFirst().withheld()).contains("Nội dung");
    }

    private Preview ask(AgencyCode by, InformationCommand content, List<InformationEvent> before) {
        return previewing.of(
                InformationLife.rules(), new Command<>(content, MATTER.toString(), by, "preview", NOW), before);
    }

    private static RecallInformation recall() {
        return new RecallInformation(new InformationId(MATTER), "Không còn đúng.");
    }

    private static InformationContent content() {
        return new InformationContent(
                "Thuốc lá qua đường mòn",
                "Ba xe mỗi đêm.",
                new Picture(null, List.of(), null, "tobacco", null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);
    }
}
