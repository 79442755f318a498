package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.Coordination.about;
import static vn.lienthong.acceptance.Coordination.accepted;
import static vn.lienthong.acceptance.Coordination.event;
import static vn.lienthong.acceptance.Coordination.newestLink;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.Coordination.referral;
import static vn.lienthong.acceptance.RunningSystem.CUSTOMS;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.lienthong.client.command.VerifyCustody;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Condition;
import vn.lienthong.contract.casefile.CustodyCommand.AcceptTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.ReturnTransfer;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferReturned;
import vn.lienthong.contract.casefile.FoundItem;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.standalone.Part;

/** A file goes from market surveillance to the police, on the whole system, and its record is verified by the client. */
class CustodyTransferTest {
    private static final int LINKS = 5;

    private final AgencySystem market = agency(MARKET);
    private final AgencySystem police = agency(POLICE);

    @TempDir
    private Path folder;

    @Test
    @Clause("S2-72")
    void aFileIsOfferedReturnedOfferedAgainAndReceiptedAndItsGiverLearnsTheResult() throws IOException {
        String matter = accepted(market, Examples.aCaseFile("Kho 2.400 bao thuốc lá nhập lậu"));
        CaseFileId file = new CaseFileId(UUID.fromString(matter));
        Sha256 first = event(market, matter, CaseFileOpened.class).custody().digest();

        posted(market, new OfferTransfer(file, first, referral(POLICE)));
        posted(
                police,
                new ReturnTransfer(
                        file, newestLink(police, matter, 2), ReturnGround.INCOMPLETE_FILE, "Thiếu biên bản kiểm đếm."));
        assertThat(event(market, matter, TransferReturned.class).giver())
                .as("it goes back to its giver, never to nobody")
                .isEqualTo(MARKET);
        posted(market, new OfferTransfer(file, newestLink(market, matter, 3), referral(POLICE)));
        posted(
                police,
                new AcceptTransfer(
                        file,
                        newestLink(police, matter, 4),
                        List.of(
                                new FoundItem(1, Condition.DIFFERENT, BigDecimal.valueOf(2399), null, "một bao rách"),
                                new FoundItem(2, Condition.AS_LISTED, null, null, null)),
                        null));
        TransferAccepted taken = event(market, matter, TransferAccepted.class);
        assertThat(taken.reserves())
                .singleElement()
                .satisfies(reserve -> assertThat(reserve.number()).isEqualTo(1));

        verify(matter);
        posted(police, new CloseCaseFile(file, "Đã khởi tố vụ án."));
        assertThat(event(market, matter, CaseFileClosed.class).by())
                .as("who gave the file away sees its end")
                .isEqualTo(POLICE);
        assertThat(agency(CUSTOMS).inbox()).noneMatch(about(matter));
    }

    /** The client's own verifier, with the keys as the service gives them out. */
    private void verify(String matter) throws IOException {
        String path = "/api/v1/casefiles/%s/custody".formatted(matter);
        newestLink(market, matter, LINKS);
        String record = market.getsRaw(Part.EXCHANGE, path).body();

        assertThat(verified(record)).isZero();
        assertThat(record).contains("2399");
        assertThat(verified(record.replace("2399", "2400"))).isEqualTo(1);
        assertThat(agency(CUSTOMS).getsRaw(Part.EXCHANGE, path).statusCode()).isEqualTo(404);
    }

    private int verified(String record) throws IOException {
        Path file = Files.writeString(folder.resolve("record.json"), record);
        StringWriter told = new StringWriter();
        return new CommandLine(new VerifyCustody())
                .setOut(new PrintWriter(told, true))
                .execute(
                        file.toString(),
                        "--keys",
                        RunningSystem.url(Part.EXCHANGE, "/api/v1/keys").toString(),
                        "--token",
                        market.token());
    }
}
