package vn.lienthong.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.InformationLinks;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.information.UseEvent.InformationUsed;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.source.Source;
import vn.lienthong.contract.source.SourceChange;
import vn.lienthong.contract.source.SourceNotice;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.contract.task.Deadline;

/** What is kept of what rests on a piece of information, and which later change of it takes the place of an earlier one. */
class RestingOnTest {
    private static final InformationId INFORMATION = new InformationId(new UUID(389, 1));
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode TAX = new AgencyCode("TAX-15");
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Deadline LIMIT = new Deadline(AT.plusSeconds(1800), AT.plusSeconds(3600), true);

    @Test
    void whoLostItAndGotItAgainStillHearsOfWhatBecomesOfIt() {
        RestingOn resting = after(RestingOn.NONE, used(MARKET), used(TAX));

        RestingOn.After revoked = resting.after(
                new OnwardRevoked(INFORMATION, PROVIDER, AT, List.of(MARKET), "Hết nhiệm vụ.", LIMIT), PROVIDER);

        assertThat(revoked.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.source().users()).containsExactly(MARKET));
        assertThat(revoked.resting()).isEqualTo(resting);
    }

    @Test
    void nothingIsKeptOfWhatHasExpired() {
        RestingOn.After expired = after(RestingOn.NONE, used(MARKET))
                .after(new InformationExpired(INFORMATION, PROVIDER, AT, AT), PROVIDER);

        assertThat(expired.notices()).isEmpty();
        assertThat(expired.resting().isNone()).isTrue();
    }

    @Test
    void whatItsProviderLinksHearsOfItAndHowItNamedItThenDecides() {
        CaseFileId first = new CaseFileId(new UUID(389, 5));
        CaseFileId second = new CaseFileId(new UUID(389, 6));
        RestingOn resting = after(
                RestingOn.NONE,
                new InformationShared(INFORMATION, PROVIDER, AT, linked(first, second), List.of(MARKET)));

        RestingOn.After corrected = resting.after(corrected(linked(second)), PROVIDER);
        RestingOn.After recalled =
                corrected.resting().after(new InformationRecalled(INFORMATION, PROVIDER, AT, "Nguồn sai."), PROVIDER);

        assertThat(corrected.notices()).extracting(SourceNotice::matter).containsExactly(first, second);
        assertThat(recalled.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.matter()).isEqualTo(second);
            assertThat(notice.source().users()).containsExactly(PROVIDER);
        });
        assertThat(recalled.resting().isNone()).isTrue();
    }

    @Test
    void whatItsProviderLinksAndUsesAsWellHearsOfItOnce() {
        CaseFileId caseFile = new CaseFileId(new UUID(389, 2));
        RestingOn resting = after(
                RestingOn.NONE,
                new InformationShared(INFORMATION, PROVIDER, AT, linked(caseFile), List.of(MARKET)),
                used(PROVIDER),
                used(MARKET));

        assertThat(resting.after(corrected(linked()), PROVIDER).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.source().users()).containsExactly(PROVIDER, MARKET));
    }

    /** What was kept before links were. */
    @Test
    void readsWhatWasKeptWithoutLinks() {
        byte[] kept = "{\"uses\":[]}".getBytes(StandardCharsets.UTF_8);

        assertThat(Json.read(kept, RestingOn.class)).isEqualTo(RestingOn.NONE);
    }

    private static InformationContent linked(CaseFileId... caseFiles) {
        return new InformationContent(
                "Đường cát qua lối mở",
                "Mỗi đêm hai chuyến.",
                null,
                Reliability.USUAL,
                Credibility.PROBABLE,
                null,
                null,
                null,
                new InformationLinks(List.of(caseFiles), null, null),
                null);
    }

    private static InformationCorrected corrected(InformationContent content) {
        return new InformationCorrected(
                INFORMATION, PROVIDER, AT, 2, content, "Xác minh lại.", List.of(MARKET), null, LIMIT);
    }

    @Test
    void whatWasTakenFromAnotherAloneEndsNothingThatOneOwes() {
        Sources told = Sources.NONE.after(changed(1, SourceChange.CORRECTED, MARKET, TAX));

        assertThat(told.openOf(INFORMATION, List.of(TAX))).isNull();
        assertThat(told.openOf(INFORMATION, List.of(TAX, MARKET))).isEqualTo(1);
        assertThat(new Sources(1, new TreeMap<>()).openOf(INFORMATION, List.of(TAX)))
                .isNull();
    }

    private static SourceStep changed(int change, SourceChange how, AgencyCode... users) {
        return new SourceStep.Changed(
                MARKET,
                AT,
                change,
                how,
                new Source(INFORMATION, PROVIDER, List.of(users)),
                List.of(MARKET),
                LIMIT,
                null);
    }

    private static InformationUsed used(AgencyCode by) {
        return new InformationUsed(INFORMATION, by, AT, UsedIn.of(new CaseFileId(new UUID(389, 2))), false, null);
    }

    private static RestingOn after(RestingOn resting, InformationEvent... events) {
        for (InformationEvent event : events) {
            resting = resting.after(event, PROVIDER).resting();
        }
        return resting;
    }
}
