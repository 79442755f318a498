package vn.lienthong.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.attachment.SomeUnfit;
import vn.lienthong.intake.attachment.Unfit;
import vn.lienthong.intake.door.Publishing.Published;
import vn.lienthong.intake.identity.Identity;

/** Each mail becomes one tip, or lies where people look at it; who sent it stands in the sealed identity alone. */
class ReadingMailTest {
    private static final String OWN = "duongdaynong@example.vn";

    private static final Properties UTF8 = new Properties();

    static {
        UTF8.setProperty("mail.mime.allowutf8", "true");
    }

    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Log log = new Log();
    private GreenMailUser user;
    private ReadingMail reading;

    @BeforeEach
    void start() throws IOException {
        server.start();
        user = server.setUser(OWN, "mat-khau");
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                server.getImap().getPort(),
                false,
                OWN,
                Files.writeString(folder.resolve("password"), "mat-khau\n").toString(),
                OWN,
                "INBOX",
                "Gửi như vậy",
                "Cần xem",
                "Đã nhận",
                "MS-15",
                Duration.ofMinutes(1),
                DataSize.ofMegabytes(1));
        reading = new ReadingMail(settings, new TakingMail(new AgencyCode("MS-15"), OWN, log), meters);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailBecomesATipAndItsSenderIsSealed() throws Exception {
        arrives("""
                Received: from home.example.com (203.0.113.7) by mx
                From: =?UTF-8?B?%s?= <mai.nguyen@example.com>
                To: %s
                Message-ID: <1@example.com>
                Subject: =?UTF-8?Q?Kho_thu=E1=BB=91c_l=C3=A1?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/html; charset=utf-8

                <style>p{}</style><p>Kho ở <b>Lào Cai</b></p><p>Tôi là nguyễn thị mai, MAI.NGUYEN@example.com</p><script>x()</script>
                --c--
                --b
                Content-Type: image/png; name="kho.png"
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b--
                """.formatted(
                        Base64.getEncoder().encodeToString("Nguyễn Thị Mai".getBytes(StandardCharsets.UTF_8)), OWN));

        reading.read();
        reading.read();

        ReceiveTip tip = log.tips.values().iterator().next();
        assertThat(log.tips).hasSize(1);
        assertThat(tip.content().channel().wire()).isEqualTo("email");
        assertThat(tip.content().title()).isEqualTo("Kho thuốc lá");
        assertThat(tip.content().text())
                .contains("Kho ở Lào Cai", Sender.IN_ITS_PLACE)
                .doesNotContain("x()");
        assertThat(tip.content().attachments()).hasSize(1);
        assertThat(new String(Json.write(tip), StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("mai.nguyen", "nguyễn thị mai", "203.0.113.7", "1@example.com");
        assertThat(log.sealed).singleElement().satisfies(identity -> {
            assertThat(identity.email()).isEqualTo("mai.nguyen@example.com");
            assertThat(identity.name()).isEqualTo("Nguyễn Thị Mai");
        });
        assertThat(aside()).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(count("taken")).isEqualTo(1);
    }

    /** Killed at any moment, and read again, a mail is one tip. */
    @Test
    void aMailIsTakenOnceHoweverOftenItsReadingIsCutOff() throws Exception {
        Random random = new Random(389);
        for (int mail = 0; mail < 8; mail++) {
            arrives(plain("Kho %d".formatted(mail), "<m%d@example.com>".formatted(mail), "Có xe đêm."));
        }
        log.failing = random;

        for (int turn = 0; turn < 400 && waiting() > 0; turn++) {
            try {
                reading.read();
            } catch (Killed killed) {
                // as if the process had ended there
            }
        }

        assertThat(waiting()).isZero();
        assertThat(log.tips).hasSize(8);
        assertThat(log.changed).as("the same mail makes the same command").isFalse();
        assertThat(log.sealed).hasSizeGreaterThanOrEqualTo(8);
        assertThat(aside()).isEmpty();
    }

    @Test
    void whatDidNotReachTheOutboxIsReadAgain() throws Exception {
        arrives(plain("Kho", "<1@example.com>", "Có xe đêm."));
        log.answers.add(new Published.Away());

        reading.read();
        assertThat(waiting()).isEqualTo(1);
        assertThat(log.sealed).isEmpty();
        reading.read();

        assertThat(waiting()).isZero();
        assertThat(log.tips).hasSize(1);
        assertThat(count("later")).isEqualTo(1);
    }

    @Test
    void whatHasNoOutcomeYetIsNotPublishedAgainAndIsSealedOnceItHas() throws Exception {
        arrives(plain("Kho", "<1@example.com>", "Có xe đêm."));
        log.answers.add(new Published.Kept());

        reading.read();
        reading.read();
        reading.read();
        assertThat(log.published).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
        assertThat(log.sealed).isEmpty();
        log.known = Outcome.Status.ACCEPTED;
        reading.read();

        assertThat(log.published).isEqualTo(1);
        assertThat(subjects("Đã nhận")).containsExactly("Kho");
        assertThat(log.sealed).hasSize(1);
    }

    @Test
    void whatIsHeldBackLiesWherePeopleLookAndIsNotPublishedAgain() throws Exception {
        arrives(plain("Kho", "<1@example.com>", "Có xe đêm."));
        log.known = Outcome.Status.PARKED;

        reading.read();
        reading.read();

        assertThat(log.published).isZero();
        assertThat(waiting()).isZero();
        assertThat(aside()).hasSize(2);
        assertThat(count("parked")).isEqualTo(1);
    }

    @Test
    void aMailThatAPersonHasOpenedIsATipAllTheSame() throws Exception {
        inbox().appendMessage(
                        message(plain("Kho", "<1@example.com>", "Có xe đêm.").getBytes(StandardCharsets.UTF_8)),
                        new Flags(Flags.Flag.SEEN),
                        new Date());

        reading.read();

        assertThat(log.tips).hasSize(1);
        assertThat(subjects("Đã nhận")).containsExactly("Kho");
    }

    @Test
    void aMessageIdThatIsUsedAgainHidesNoOtherMail() throws Exception {
        arrives(plain("Kho một", "<1@example.com>", "Có xe đêm."));
        arrives(plain("Kho hai", "<1@example.com>", "Có tàu đêm."));

        reading.read();

        assertThat(log.tips.values())
                .extracting(tip -> tip.content().title())
                .containsExactlyInAnyOrder("Kho một", "Kho hai");
    }

    @Test
    void oneBadMailHoldsUpNone() throws Exception {
        arrives("From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n--c\n\nx\n");
        arrives(plain("Kho", "<1@example.com>", "Có xe đêm."));
        arrives("From: a@b\nContent-Type: text/plain\nContent-Transfer-Encoding: x-none\n\nx\n");
        arrives(plain("Bến", "<2@example.com>", "Có tàu đêm."));

        reading.read();

        assertThat(waiting()).isZero();
        assertThat(log.tips.values()).extracting(tip -> tip.content().title()).contains("Kho", "Bến");
        assertThat(count("stuck")).isZero();
    }

    @Test
    void whatAPersonLetsThroughIsTakenAsItIs() throws Exception {
        letThrough("In-Reply-To: <0@a>\n" + plain("Cán bộ nhận tiền", "<1@a>", "Số xe gọi 0912 345 678."));

        reading.read();

        assertThat(log.tips.values())
                .singleElement()
                .satisfies(tip -> assertThat(tip.content().text()).contains("0912 345 678"));
        assertThat(folder("Gửi như vậy").getMessages()).isEmpty();
        assertThat(subjects("Đã nhận")).hasSize(1);
    }

    @Test
    void allFilesAndAllWordsComeAlongHoweverTheyLieWithinEachOther() throws Exception {
        String picture = "Content-Type: image/png; name=%s\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n";
        arrives("From: a@b\nReply-To: mai@example.com\nSubject: Kho\nContent-Type: multipart/mixed; boundary=m\n\n"
                + "--m\nContent-Type: multipart/alternative; boundary=a\n\n"
                + "--a\nContent-Type: text/plain; charset=utf-8\n\nCó xe đêm, hỏi mai@example.com.\n"
                + "--a\nContent-Type: multipart/related; boundary=r\n\n"
                + "--r\nContent-Type: text/html; charset=utf-8\n\n<p>Có xe đêm, <b>biển xanh</b>.</p>\n"
                + "--r\n" + picture.formatted("mot.png") + "--r--\n"
                + "--a\n" + picture.formatted("hai.png") + "--a--\n"
                + "--m\nContent-Type: message/rfc822\n\nFrom: lan@example.com\nSubject: Bến\nContent-Type: multipart/mixed; boundary=f\n\n"
                + "--f\nContent-Type: text/plain; charset=utf-8\n\nCó tàu đêm.\n--f\n" + picture.formatted("ba.png")
                + "--f--\n--m--\n");

        reading.read();

        ReceiveTip tip = log.tips.values().iterator().next();
        assertThat(tip.content().attachments())
                .extracting(Attachment::name)
                .containsExactly("mot.png", "hai.png", "ba.png");
        assertThat(tip.content().text())
                .contains("hỏi " + Sender.IN_ITS_PLACE, "biển xanh", "Bến", "Có tàu đêm.")
                .doesNotContain("@");
        assertThat(log.sealed)
                .singleElement()
                .satisfies(identity -> assertThat(identity.contact()).isEqualTo("mai@example.com"));
    }

    @Test
    void whatSaysTheSameTwiceIsSaidOnce() throws Exception {
        arrives("From: a@b\nSubject: Kho\nContent-Type: multipart/alternative; boundary=a\n\n"
                + "--a\nContent-Type: text/plain; charset=utf-8\n\nCó xe đêm.\n"
                + "--a\nContent-Type: text/html; charset=utf-8\n\n<p>Có <b>xe</b> đêm.</p>\n--a--\n");

        reading.read();

        assertThat(log.tips.values())
                .singleElement()
                .satisfies(tip -> assertThat(tip.content().text()).isEqualTo("Có xe đêm."));
    }

    @Test
    void aLineBreakInASubjectMakesNoHeaderAndNoLine() throws Exception {
        arrives("From: a@b\nSubject: =?UTF-8?Q?Kho=0D=0ABcc:_x?=\n\nx\n");

        reading.read();

        assertThat(log.tips.values())
                .singleElement()
                .satisfies(tip -> assertThat(tip.content().title()).isEqualTo("Kho Bcc: x"));
    }

    static Stream<Arguments> hostile() {
        String nested = "";
        for (int depth = 0; depth < 50; depth++) {
            nested += "Content-Type: multipart/mixed; boundary=b%1$d\n\n--b%1$d\n".formatted(depth);
        }
        return Stream.of(
                of("automatic", "Auto-Submitted: auto-replied\n" + plain("Tôi đi vắng", "<1@a>", "x")),
                of("automatic", "List-Unsubscribe: <http://a>\n" + plain("Quảng cáo", "<1@a>", "x")),
                of("automatic", "Precedence: bulk\n" + plain("Quảng cáo", "<1@a>", "x")),
                of("spam", "X-Spam-Flag: YES\n" + plain("Rẻ", "<1@a>", "x")),
                of("reply", "In-Reply-To: <0@a>\n" + plain("Re: Kho", "<1@a>", "x")),
                of(
                        "bounce",
                        "From: MAILER-DAEMON@a\nMessage-ID: <1@a>\nContent-Type: multipart/report; boundary=b\n\n--b\n\nx\n--b--\n"),
                of("loop", "From: " + OWN + "\nMessage-ID: <1@a>\n\nx\n"),
                of("too_many_parts", "From: a@b\nMessage-ID: <1@a>\n" + nested),
                of(
                        "too_many_parts",
                        "From: a@b\nMessage-ID: <1@a>\nContent-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\n\nx\n".repeat(200) + "--b--\n"),
                of(
                        "too_many_parts",
                        "From: a@b\nMessage-ID: <1@a>\nContent-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\n\n".repeat(20_000) + "--b--\n"),
                of("too_large", "Reply-To: %s\n%s".formatted(manyAddresses(), plain("Kho", "<1@a>", "Có xe đêm."))),
                of("unreadable", "From: a@b\nSubject: =?x-viet-vps?B?Q3Vj?=\n\nx\n"),
                of("unreadable", "From: a@b\nSubject: =?UTF-8?B?/w==?=\n\nx\n"),
                of("personal", from("Tran Van Binh", "", "Có xe đêm.\n\nTrần Văn  Bình")),
                of("personal", from("Lê Na", "", "Na Lê báo có xe đêm.")),
                of("personal", from("Nguyễn Thị Mai", "Don_cua_Nguyen_Thi_Mai.png", "Có xe đêm.")),
                of("personal", from("Ai", "0912345678.png", "Có xe đêm.")),
                of("integrity", from("Bảo kê", "", "Doi truong bao ke xe lau.")),
                of("integrity", from("Ai", "doi-truong-bao-ke.png", "Có xe đêm.")),
                of("too_large", plain("Dài", "<1@a>", "từ ".repeat(10_000))),
                of("too_large", plain("Quá dài", "<1@a>", "từ ".repeat(400_000))),
                of("too_large", plain("Rất dài", "<1@a>", "tu ".repeat(600_000))),
                of("unreadable", "From: a@b\nMessage-ID: <1@a>\nContent-Type: text/plain; charset=x-klingon\n\nx\n"),
                of(
                        "unreadable",
                        "From: a@b\nMessage-ID: <1@a>\nContent-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n\n2AA=\n"),
                of(
                        "file",
                        "From: a@b\nMessage-ID: <1@a>\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+\n"),
                of("personal", plain("Kho", "<1@a>", "Có xe đêm.\n\nGọi tôi: 0912 345 678")),
                of("integrity", plain("Doi truong bao ke xe lau", "<1@a>", "Có xe đêm.")),
                of("characters", plain("Kho", "<1@a>", "a\u202Eb")),
                of("characters", plain("Kho", "<1@a>", "a\u0007b")),
                of("empty", plain("Kho", "<1@a>", " ")));
    }

    private static String manyAddresses() {
        return IntStream.range(0, 2_000).mapToObj("a%d@b"::formatted).collect(Collectors.joining(", "));
    }

    /** @param file what it is called; empty if there is none */
    private static String from(String name, String file, String text) {
        String part = "--b\nContent-Type: image/png; name=\"%s\"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
                .formatted(file);
        return "From: =?UTF-8?B?%s?= <a@b>\nSubject: Kho\nContent-Type: multipart/mixed; boundary=b\n\n"
                        .formatted(Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
                + "--b\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n" + (file.isEmpty() ? "" : part)
                + "--b--\n";
    }

    static Stream<String> slow() {
        String page = "From: a@b\nSubject: Kho\nContent-Type: text/html; charset=utf-8\n\n<p>x";
        String alternative = "--b\nContent-Type: text/plain; charset=utf-8\n\n%d" + "a ".repeat(900) + "\n";
        return Stream.of(
                page + " ".repeat(900_000) + "y",
                page + "<br>".repeat(200_000),
                page + "<script></script>".repeat(50_000),
                page + "<div>".repeat(150_000),
                "From: a@b\nSubject: Kho\nContent-Type: multipart/alternative; boundary=b\n\n"
                        + IntStream.range(0, 90)
                                .mapToObj(alternative::formatted)
                                .collect(Collectors.joining())
                        + "--b--\n");
    }

    /** None takes the minutes in which all others wait. */
    @ParameterizedTest
    @MethodSource("slow")
    void whateverIsWrittenItIsReadInSeconds(String mail) throws Exception {
        arrives(mail);

        assertTimeoutPreemptively(Duration.ofSeconds(20), reading::read);

        assertThat(waiting()).isZero();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatCannotBeATipIsSetAsideOnceWithTheReasonAndNothingOfItIsLost(String why, String mail) throws Exception {
        arrives(mail);

        reading.read();
        reading.read();

        assertThat(log.tips).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(aside()).hasSize(2);
        assertThat(aside().getLast()).startsWith("Cần xem: ").hasSizeGreaterThan(15);
        assertThat(count(why)).isEqualTo(1);
    }

    @Test
    void aMailWithoutSubjectOrIdIsATipToo() throws Exception {
        arrives("From: a@b\n\nC\u00F3 xe \u0111\u00EAm.\n");

        reading.read();

        assertThat(log.tips.values()).singleElement().satisfies(tip -> {
            assertThat(tip.content().title()).isEqualTo("Thư không có tiêu đề");
            assertThat(tip.content().text()).isEqualTo("Có xe đêm.");
        });
    }

    @Test
    void whateverBytesComeNoneStopsTheReadingAndNoneIsLost() throws Exception {
        Random random = new Random(389);
        byte[] good = Normalizer.normalize(plain("Kho", "<1@a>", "Có xe đêm."), Normalizer.Form.NFC)
                .getBytes(StandardCharsets.UTF_8);
        int stored = 0;
        for (int mail = 0; mail < 80; mail++) {
            byte[] bytes = good.clone();
            for (int slip = 0; slip <= random.nextInt(12); slip++) {
                bytes[random.nextInt(bytes.length)] = (byte) (1 + random.nextInt(255));
            }
            try {
                store(bytes);
                stored++;
            } catch (RuntimeException notByTheServer) {
                // what the mail server of the test cannot hold comes from none
            }
        }

        reading.read();

        assertThat(waiting()).isZero();
        assertThat(count("stuck")).isZero();
        assertThat(meters.find("lienthong.mail.failed").counter()).isNull();
        assertThat(meters.find("lienthong.mail.read").counters().stream()
                        .mapToDouble(each -> each.count())
                        .sum())
                .isEqualTo(stored)
                .isGreaterThan(30);
    }

    private static Arguments of(String why, String mail) {
        return Arguments.of(why, mail);
    }

    private static String plain(String subject, String id, String text) {
        return "From: mai.nguyen@example.com\nMessage-ID: %s\nSubject: %s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n%s\n"
                .formatted(id, subject, text);
    }

    private void arrives(String mail) throws Exception {
        store(mail.getBytes(StandardCharsets.UTF_8));
    }

    private void store(byte[] mail) throws Exception {
        inbox().appendMessage(message(mail), new Flags(), new Date());
    }

    private MailFolder inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private long waiting() throws Exception {
        return inbox().getMessages().stream()
                .filter(each -> !each.getFlags().contains(Flags.Flag.DELETED))
                .count();
    }

    private List<String> aside() throws Exception {
        return subjects("Cần xem");
    }

    private List<String> subjects(String folder) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (var message : folder(folder).getMessages()) {
            subjects.add(String.valueOf(message.getMimeMessage().getSubject()));
        }
        return subjects;
    }

    private MailFolder folder(String name) {
        return server.getManagers().getImapHostManager().getFolder(user, name);
    }

    private void letThrough(String mail) throws Exception {
        reading.read();
        folder("Gửi như vậy").appendMessage(message(mail.getBytes(StandardCharsets.UTF_8)), new Flags(), new Date());
    }

    private static MimeMessage message(byte[] mail) throws Exception {
        return new MimeMessage(Session.getInstance(UTF8), new ByteArrayInputStream(mail));
    }

    private double count(String result) {
        return meters.counter("lienthong.mail.read", "result", result).count();
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Takes what it is given once under each id, and is killed now and then if that is asked for. */
    private static final class Log implements TakingMail.Ways {
        private final Map<String, ReceiveTip> tips = new LinkedHashMap<>();
        private final List<Identity> sealed = new ArrayList<>();
        private final List<Published> answers = new ArrayList<>();
        private boolean changed;
        private int published;
        private Outcome.@Nullable Status known;
        private @Nullable Random failing;

        @Override
        public String id(AgencyCode agency, String digest) {
            return "mail-" + digest;
        }

        @Override
        public Optional<Outcome.Status> known(AgencyCode agency, String id) {
            return Optional.ofNullable(known);
        }

        @Override
        public Attachment store(AgencyCode agency, String name, InputStream file) throws IOException, Unfit {
            if (name.endsWith(".dat")) {
                throw unfit();
            }
            return new Attachment(new Sha256("0".repeat(64)), name, "image/png", file.readAllBytes().length, null);
        }

        private static Unfit unfit() {
            return SomeUnfit.kind();
        }

        @Override
        public Published publish(AgencyCode agency, String id, AgencyCommand command) {
            kill();
            published++;
            if (!answers.isEmpty()) {
                return answers.removeFirst();
            }
            ReceiveTip before = tips.putIfAbsent(id, (ReceiveTip) command);
            changed |= before != null && !before.equals(command);
            kill();
            return new Published.Accepted();
        }

        @Override
        public void seal(TipId tip, AgencyCode agency, Identity identity) {
            kill();
            sealed.add(identity);
            kill();
        }

        private void kill() {
            if (failing != null && failing.nextInt(4) == 0) {
                throw new Killed();
            }
        }
    }
}
