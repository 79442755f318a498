package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.directory.Sketch.OFFICE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.ConnectedPeriod;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.contract.directory.DirectoryCommand.ConnectAgencies;
import vn.lienthong.contract.directory.DirectoryCommand.DisconnectAgencies;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** Who is connected, since when and until when, is a fact that the standing office states. */
class ConnectingTest {
    private static final AgencyCode TAX = new AgencyCode("TAX");
    private static final AgencyCode MARKET = new AgencyCode("MS");

    private final DirectoryLife directory = DirectoryLife.begun();

    @Test
    void connectsAMomentAfterTheCommandSoThatEveryServiceKnows() {
        DirectoryEvent event = directory.accepted(OFFICE, connect(TAX)).getFirst();

        Instant from = event.at().plus(Connecting.TAKES_EFFECT);
        assertThat(connection(event).periods()).containsExactly(new ConnectedPeriod(from, null));
        assertThat(isConnected(TAX, from.minusMillis(1))).isFalse();
        assertThat(isConnected(TAX, from)).isTrue();
        assertThat(isConnected(MARKET, from)).isFalse();
    }

    @Test
    void connectsOnlyThoseThatAreNot() {
        directory.accepted(OFFICE, connect(TAX));

        assertThat(directory.accepted(OFFICE, connect(TAX, MARKET, MARKET)))
                .extracting(event -> event.about().key())
                .containsExactly("connection/MS@");
        assertThat(directory.refused(OFFICE, connect(TAX, MARKET)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void keepsTheFormerPeriodOfOneThatComesBack() {
        directory.accepted(OFFICE, connect(TAX));
        DirectoryEvent ended = directory.accepted(OFFICE, disconnect(TAX)).getFirst();
        DirectoryEvent again = directory.accepted(OFFICE, connect(TAX)).getFirst();

        assertThat(isConnected(TAX, ended.at().minusMillis(1))).isTrue();
        assertThat(isConnected(TAX, ended.at())).isFalse();
        assertThat(isConnected(TAX, again.at().plus(Connecting.TAKES_EFFECT))).isTrue();
        assertThat(connection(again).periods()).hasSize(2);
    }

    @Test
    void endsWhatHadNotYetBegun() {
        List<ConnectedPeriod> periods = connection(
                        directory.accepted(OFFICE, connect(MARKET)).getFirst())
                .periods();
        Instant from = periods.getFirst().from();

        directory.accepted(OFFICE, disconnect(MARKET));

        assertThat(isConnected(MARKET, from.plusSeconds(3600))).isFalse();
    }

    @Test
    void takesItFromTheStandingOfficeAlone() {
        assertThat(directory.refused(MARKET, connect(MARKET)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
        directory.accepted(OFFICE, connect(MARKET));
        assertThat(directory.refused(MARKET, disconnect(MARKET)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
    }

    @Test
    void connectsNobodyWhomTheDirectoryDoesNotKnow() {
        assertThat(directory.refused(OFFICE, connect(TAX, new AgencyCode("NO-SUCH-1"), new AgencyCode("NO-SUCH-2"))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(
                        tuple(ReasonCode.UNKNOWN_AGENCY, "/agencies/1"),
                        tuple(ReasonCode.UNKNOWN_AGENCY, "/agencies/2"));
        assertThat(isConnected(TAX, Instant.MAX)).isFalse();
    }

    @Test
    void disconnectsNobodyWhoIsNotAndNeverTheStandingOffice() {
        assertThat(directory.refused(OFFICE, disconnect(TAX)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
        directory.accepted(OFFICE, connect(TAX, OFFICE));
        assertThat(directory.refused(OFFICE, disconnect(TAX, OFFICE)))
                .extracting(Reason::pointer)
                .containsExactly("/agencies/1");
    }

    @Test
    void isNotRecordedOrRemovedLikeOtherEntries() {
        DirectoryEvent connected = directory.accepted(OFFICE, connect(TAX)).getFirst();
        DirectoryEntry forged = DirectoryEntry.of(new Connection(MARKET, List.of(new ConnectedPeriod(null, null))));

        assertThat(directory.refused(OFFICE, new RecordEntries("b", List.of(forged), null)))
                .extracting(Reason::pointer)
                .containsExactly("/entries/0/connection");
        assertThat(directory.refused(
                        OFFICE,
                        new RecordEntries(
                                "b", List.of(), List.of(connected.about().key()))))
                .extracting(Reason::pointer)
                .containsExactly("/removed/0");
    }

    private boolean isConnected(AgencyCode agency, Instant moment) {
        return directory.state().connections().has(agency, moment);
    }

    private static Connection connection(DirectoryEvent event) {
        return (Connection) ((EntryRecorded) event).entry().held();
    }

    private static ConnectAgencies connect(AgencyCode... agencies) {
        return new ConnectAgencies(Arrays.asList(agencies), "Công văn thử");
    }

    private static DisconnectAgencies disconnect(AgencyCode... agencies) {
        return new DisconnectAgencies(Arrays.asList(agencies), "Công văn thử");
    }
}
