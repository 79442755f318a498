package vn.lienthong.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.receipt.DeploymentSecret;
import vn.lienthong.intake.receipt.Secrets;

class TicketsTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final Attachment FILE =
            new Attachment(new Sha256("0".repeat(64)), "kho số 7.pdf", "application/pdf", 9, null);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-30T09:00:00Z");
    private Tickets tickets;

    @BeforeEach
    void start() {
        DeploymentSecret secret = Secrets.under(folder);
        tickets = new Tickets(secret, () -> now);
    }

    @Test
    void knowsItsOwnHoweverOldTheyAre() {
        Ticket begins = tickets.draw(OFFICE, null);
        Ticket adds = tickets.draw(OFFICE, new TipId(new UUID(389, 1)));
        String sealed = tickets.sealed(begins);
        now = now.plus(Duration.ofDays(1000));

        assertThat(tickets.read(sealed)).contains(begins);
        assertThat(tickets.read(tickets.sealed(adds))).contains(adds);
        assertThat(begins.nonce()).isNotEqualTo(adds.nonce());
    }

    @Test
    void tellsWhoeverHoldsItNothing() {
        TipId tip = new TipId(new UUID(389, 1));
        byte[] sealed = Base64.getUrlDecoder().decode(tickets.sealed(tickets.draw(OFFICE, tip)));

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(tip.key(), OFFICE.value());
    }

    /** Whatever character is changed. */
    @Test
    void knowsNoneThatWasChanged() {
        String sealed = tickets.sealed(tickets.draw(OFFICE, null));

        for (int at = 0; at < sealed.length() - 1; at++) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(tickets.read(sealed.substring(0, at) + other + sealed.substring(at + 1)))
                    .as("%d of %s", at, sealed)
                    .isEmpty();
        }
        assertThat(tickets.read("")).isEmpty();
        assertThat(tickets.read(".")).isEmpty();
        assertThat(tickets.read("a.b.c")).isEmpty();
    }

    @Test
    void aFileGoesWithTheFormThatItCameWithAndWithNoOther() {
        Ticket ticket = tickets.draw(OFFICE, null);
        KeptFile kept = tickets.kept(ticket, FILE);

        assertThat(tickets.kept(ticket, kept.sealed())).contains(kept);
        assertThat(tickets.kept(tickets.draw(OFFICE, null), kept.sealed())).isEmpty();
        assertThat(tickets.read(kept.sealed())).as("a file is no ticket").isEmpty();
    }
}
