package vn.lienthong.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.door.Begun;
import vn.lienthong.intake.receipt.Receipts.Issued;

class ReceiptsTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");

    @TempDir
    private Path folder;

    private Receipts receipts;

    @BeforeEach
    void start() {
        receipts = new Receipts(DeploymentSecret.keptUnder(folder));
    }

    @Test
    void oneFormHasOneReceiptOfSixteenDigits() {
        Issued issued = receipts.of(OFFICE, "nonce");

        assertThat(issued.receipt()).matches("[0-9]{16}");
        assertThat(receipts.of(OFFICE, "nonce")).isEqualTo(issued);
        assertThat(receipts.of(OFFICE, "another").receipt()).isNotEqualTo(issued.receipt());
        assertThat(new Receipts(DeploymentSecret.keptUnder(folder)).of(OFFICE, "nonce"))
                .as("after a restart")
                .isEqualTo(issued);
        assertThat(new Receipts(DeploymentSecret.keptUnder(folder.resolve("other"))).of(OFFICE, "nonce"))
                .as("by another secret")
                .isNotEqualTo(issued);
    }

    @Test
    void leadsToTheTipThatTheCommandBegins() {
        Issued issued = receipts.issue(OFFICE);
        String typed = issued.receipt().replaceAll("(.{4})", "$1 ");

        assertThat(receipts.tips(typed, List.of(OFFICE, MARKET)))
                .hasSize(2)
                .containsEntry(new TipId(Begun.by(OFFICE, issued.id())), OFFICE)
                .doesNotContainKey(new TipId(Begun.by(MARKET, issued.id())));
    }

    @Test
    void theCommandOfOneAgencySaysNothingOfThatOfAnother() {
        assertThat(receipts.of(OFFICE, "nonce").id())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(receipts.of(MARKET, "nonce").id());
    }

    /** By the fastest of a few, which nothing else on the machine makes slower. */
    @Test
    void whateverIsTypedTakesAsLongAndNotShort() {
        long unknown = fastest("1234567890123456");
        long malformed = fastest("");
        long endless = fastest("9".repeat(100_000));

        assertThat(unknown).isGreaterThan(10_000_000);
        assertThat(malformed).isGreaterThan(unknown / 3);
        assertThat(endless).isLessThan(unknown * 3);
    }

    private long fastest(String typed) {
        return IntStream.range(0, 5)
                .mapToLong(each -> {
                    long begin = System.nanoTime();
                    assertThat(receipts.tips(typed, List.of(OFFICE))).hasSize(1);
                    return System.nanoTime() - begin;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void theSecretIsItsOwnersAloneAndAFileThatIsNoneIsNotQuoted() throws IOException {
        Path file = folder.resolve("receipt-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Files.writeString(file, "{\"kty\":\"oct\",\"k\":\"bi-mat\"}");

        assertThatIllegalStateException()
                .isThrownBy(() -> DeploymentSecret.in(file))
                .withMessageContaining("256 bit")
                .withMessageNotContaining("bi-mat")
                .withNoCause();
    }
}
