package vn.lienthong.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.ui.ConcurrentModel;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.intake.attachment.AStore;
import vn.lienthong.intake.door.AwayDoor;
import vn.lienthong.intake.receipt.DeploymentSecret;
import vn.lienthong.intake.receipt.Secrets;
import vn.lienthong.intake.receipt.Throttle;

/** What becomes of a form that cannot be sent now. */
class SendingTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ConcurrentModel model = new ConcurrentModel();
    private Instant now = Instant.parse("2026-11-30T09:00:00Z");
    private Tickets tickets;
    private TipFormPages pages;

    @BeforeEach
    void start() {
        DeploymentSecret secret = Secrets.under(folder);
        tickets = new Tickets(secret, () -> now);
        pages = new TipFormPages(
                new Offices(List.of("NSC389-SO"), Shipped.connecting(List.of(OFFICE)), () -> now),
                tickets,
                new PostedForms(
                        tickets,
                        AStore.in(folder),
                        new Throttle(30, 30, () -> now),
                        new Throttle(30, 30, () -> now),
                        Duration.ofSeconds(3),
                        () -> now),
                Secrets.receipts(secret),
                new Sending(AwayDoor.publishing(), tickets, meters),
                (tip, receiver, identity) -> true);
    }

    @Test
    void isShownAgainAsItWasWhileTheBrokerIsAwayAndCanBeSentAsTheSame() throws Exception {
        String ticket = tickets.sealed(tickets.draw(OFFICE, null));
        now = now.plusSeconds(60);

        assertThat(pages.send(null, form(ticket), response, model)).isEqualTo("form");

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(model.getAttribute("notes")).isEqualTo(List.of(Note.AWAY));
        assertThat(model.getAttribute("form")).isEqualTo(new TipForm("Kho", "Có xe.", "", ""));
        assertThat(model.getAttribute("ticket")).isEqualTo(ticket);
        assertThat(meters.counter("lienthong.form.refused", "reason", "away").count())
                .isEqualTo(1);
    }

    @Test
    void keepsItsFilesWhateverElseIsWrong() throws Exception {
        String ticket = tickets.sealed(tickets.draw(OFFICE, null));
        now = now.plusSeconds(60);
        MockMultipartHttpServletRequest request = form(ticket);
        request.setParameter("title", " ");
        request.addFile(
                new MockMultipartFile("files", "a.csv", "text/csv", "số,hàng\n".getBytes(StandardCharsets.UTF_8)));

        pages.send(null, request, response, model);

        assertThat(model.getAttribute("notes")).isEqualTo(List.of(Note.NO_TITLE));
        assertThat(model.getAttribute("files"))
                .asInstanceOf(list(KeptFile.class))
                .singleElement()
                .satisfies(file -> assertThat(file.attachment().name()).isEqualTo("a.csv"));
    }

    @Test
    void takesNoMoreFilesThanAnAddressMaySend() throws Exception {
        String ticket = tickets.sealed(tickets.draw(OFFICE, null));
        now = now.plusSeconds(60);
        MockMultipartHttpServletRequest request = form(ticket);
        for (int file = 0; file < 3; file++) {
            request.addFile(new MockMultipartFile(
                    "files",
                    file + ".txt",
                    "text/plain",
                    ("x".repeat(99) + "\n").repeat(130).getBytes(StandardCharsets.UTF_8)));
        }

        pages.send(null, request, response, model);

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(model.getAttribute("notes")).isEqualTo(List.of(Note.THROTTLED));
        assertThat(model.getAttribute("files"))
                .asInstanceOf(list(KeptFile.class))
                .hasSize(2);
    }

    @Test
    void isNotSentSoonerThanAPersonWritesAndSentAgainItIs() throws Exception {
        String ticket = tickets.sealed(tickets.draw(OFFICE, null));
        now = now.plusSeconds(2);
        pages.send(null, form(ticket), response, model);
        assertThat(model.getAttribute("notes")).isEqualTo(List.of(Note.ROBOT));
        assertThat(model.getAttribute("ticket")).isEqualTo(ticket);

        now = now.plusSeconds(2);
        pages.send(null, form(ticket), response, model);

        assertThat(model.getAttribute("notes"))
                .as("it goes as far as the broker")
                .isEqualTo(List.of(Note.AWAY));
    }

    @Test
    void isOfTheAgencyThatDrewIt() throws Exception {
        String ticket = tickets.sealed(tickets.draw(new AgencyCode("MS-15"), null));
        now = now.plusSeconds(60);

        pages.send(null, form(ticket), response, model);

        assertThat(model.getAttribute("notes")).isEqualTo(List.of(Note.TICKET));
    }

    private static MockMultipartHttpServletRequest form(String ticket) {
        MockMultipartHttpServletRequest request = new MockMultipartHttpServletRequest();
        request.addParameter("ticket", ticket);
        request.addParameter("title", "Kho");
        request.addParameter("text", "Có xe.");
        return request;
    }
}
