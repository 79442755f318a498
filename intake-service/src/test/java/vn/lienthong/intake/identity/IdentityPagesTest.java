package vn.lienthong.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.IdentityEvent.IdentitySealed;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingApproved;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingAsked;
import vn.lienthong.contract.tip.SealedIdentity;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Store;
import vn.lienthong.intake.blinding.TokenKeys;
import vn.lienthong.intake.blinding.Vouching;
import vn.lienthong.intake.door.Accounts;
import vn.lienthong.intake.outcome.AwaitedOutcomes;
import vn.lienthong.runtime.audit.ReadLog;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.runtime.web.Refusal;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class IdentityPagesTest {
    private static final AgencyCode RECEIVER = new AgencyCode("NSC389-SO");
    private static final TipId TIP = new TipId(new UUID(7, 7));
    private static final String PAGE = "/api/v1/tips/%s/identity".formatted(TIP);
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Identity PERSON = new Identity("Nguyễn Thị Bí Mật", null, null, null, null, null);

    @TempDir
    private Path folder;

    private final MongoOperations store;
    private final List<Read> noted = new ArrayList<>();
    private final List<byte[]> outbox = new ArrayList<>();
    private final List<Map<String, byte[]>> sent = new ArrayList<>();
    private boolean logIsAway;
    private Instant now = NOW;
    private long offset;
    private IdentityStore kept;
    private SealedIdentities identities;
    private Unsealings unsealings;
    private MockMvc pages;
    private UUID sealing;

    IdentityPagesTest(Store store) {
        this.store = store.empty();
    }

    @BeforeEach
    void open() {
        Vouching vouching = new Vouching(TokenKeys.keptUnder(folder));
        kept = new MongoIdentities(store, () -> {});
        InstantSource clock = () -> now;
        unsealings = new Unsealings(store, kept, vouching, new SimpleMeterRegistry());
        identities = new SealedIdentities(
                new Sealer(KeyEncryption.of(new SealingSettings(null, null), folder, () -> false)),
                kept,
                unsealings,
                new Accounts(vouching),
                (agency, key, headers, payload) -> {
                    outbox.add(payload);
                    sent.add(headers);
                },
                clock);
        pages = MockMvcBuilders.standaloneSetup(
                        new IdentityPages(identities, unsealings, new AwaitedOutcomes(), this::note, clock))
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
        SealedIdentities.Told told = identities.kept(TIP, RECEIVER, PERSON, null);
        sealing = told.sealing();
        happen(new IdentitySealed(TIP, RECEIVER, NOW, sealing, null, null, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isReadByTheTwoWhoHaveOpenedItUntilItsTimeIsOver() throws Exception {
        assertThat(read("an").getStatus()).isEqualTo(403);
        opened("an", "binh");

        MockHttpServletResponse read = read("an");
        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(read.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("{\"name\":\"Nguyễn Thị Bí Mật\"}");
        assertThat(read.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(read("binh").getStatus()).isEqualTo(200);
        assertThat(noted)
                .extracting(Read::account, Read::kind, Read::matter, Read::purpose)
                .containsExactly(
                        tuple("an", Read.Kind.IDENTITY, TIP.key(), null),
                        tuple("binh", Read.Kind.IDENTITY, TIP.key(), null));

        assertThat(read("cuong").getStatus()).isEqualTo(403);
        now = NOW.plusSeconds(1800);
        assertThat(read("an").getStatus()).isEqualTo(403);
        assertThat(read("an").getContentAsString(StandardCharsets.UTF_8))
                .contains("đề nghị lại")
                .doesNotContain("Bí");
        assertThat(noted).hasSize(2);
    }

    @Test
    void isNotThereForAnybodyElseWhetherThereIsOneOrNot() throws Exception {
        opened("an", "binh");

        String none = ask("NSC389-SO", "an", List.of("unsealer"), PAGE.replace("7", "8"))
                .getContentAsString();
        assertThat(List.of(
                        ask("NSC389-SO", "an", List.of("officer", "lead"), PAGE),
                        ask("POLICE-15", "an", List.of("unsealer"), PAGE),
                        ask("NSC389-SO", "NSC389-SO", List.of("unsealer"), PAGE),
                        ask("NSC389-SO", "an", List.of("unsealer"), "/api/v1/tips/x/identity")))
                .allSatisfy(answer -> {
                    assertThat(answer.getStatus()).isEqualTo(404);
                    assertThat(answer.getContentAsString().replaceAll("\"instance\":\"[^\"]*\"", ""))
                            .isEqualTo(none.replaceAll("\"instance\":\"[^\"]*\"", ""));
                });
        assertThat(noted).isEmpty();
    }

    /** Whoever may write into the database of views, and nothing else. */
    @Test
    void isNotReadWhereSomebodyElseHasWrittenThatItIsOpen() throws Exception {
        opened("an", "binh");
        Document genuine = store.findById(TIP.key(), Document.class, Unsealings.UNSEALINGS);
        for (Map.Entry<String, Object> forged : Map.<String, Object>of(
                        "asker",
                        "ke.gian",
                        "approver",
                        "ke.gian",
                        "receiver",
                        "POLICE-15",
                        "sealing",
                        new UUID(9, 9).toString(),
                        "until",
                        Date.from(NOW.plusSeconds(9000)),
                        "proof",
                        "0".repeat(64))
                .entrySet()) {
            store.save(new Document(genuine).append(forged.getKey(), forged.getValue()), Unsealings.UNSEALINGS);
            assertThat(unsealings.of(TIP).orElseThrow().identity())
                    .as(forged.getKey())
                    .isInstanceOf(SealedIdentity.Closed.class);
            assertThat(read("an").getStatus()).as(forged.getKey()).isNotEqualTo(200);
            assertThat(read("ke.gian").getStatus()).as(forged.getKey()).isNotEqualTo(200);
        }
        store.save(genuine, Unsealings.UNSEALINGS);
        assertThat(read("an").getStatus()).isEqualTo(200);
    }

    @Test
    void saysThatItIsLostToWhoeverHasOpenedIt() throws Exception {
        opened("an", "binh");
        kept.destroy(sealing);

        MockHttpServletResponse answer = read("an");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("không còn trong kho");
        assertThat(noted).isEmpty();
    }

    @Test
    void isPutInWithTheAccountOfWhoeverMayUnsealAlone() throws Exception {
        put(PAGE, "{\"name\": \"A\", \"reason\": \"Số mới.\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(sent.getLast()).doesNotContainKey("ce_account");

        signIn("NSC389-SO", "an", List.of("officer", "unsealer"));
        pages.perform(MockMvcRequestBuilders.put(PAGE)
                .contentType("application/json")
                .content("{\"name\": \"A\", \"reason\": \"Số mới.\"}"));
        assertThat(sent.getLast()).containsKeys("ce_account", "ce_accountproof");
        assertThat(new String(sent.getLast().get("ce_account"), StandardCharsets.UTF_8))
                .isEqualTo("an");
    }

    @Test
    void isNotAnsweredWhatCannotBeNoted() throws Exception {
        opened("an", "binh");
        logIsAway = true;

        MockHttpServletResponse answer = read("an");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Bí");
    }

    @Test
    void isPutInAndSaidInTheOutboxWithoutIt() throws Exception {
        MockHttpServletResponse put = put(PAGE, "{\"name\": \"Nguyễn Thị Bí Mật\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(put.getStatus()).isEqualTo(202);
        SealIdentity told = Json.read(outbox.getLast(), SealIdentity.class);
        assertThat(new String(outbox.getLast(), StandardCharsets.UTF_8)).doesNotContain("Bí");
        assertThat(identities.open(TIP, told.sealing())).contains(PERSON);
        assertThat(identities.against(RECEIVER, told)).isEmpty();
        assertThat(identities.against(new AgencyCode("MS-15"), told)).hasSize(1);
        assertThat(identities.against(RECEIVER, new SealIdentity(TIP, new UUID(0, 0), null)))
                .hasSize(1);
    }

    @Test
    void isRefusedWhereItIsNone() throws Exception {
        byte[] large = new byte[10 * 1024 * 1024];
        Arrays.fill(large, (byte) ' ');

        assertThat(put(PAGE, large).getStatus()).isEqualTo(413);
        assertThat(put(PAGE, "{\"ten\": \"x\"}".getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(422);
        assertThat(put(PAGE, "{\"name\": \"a\\u0000b\"}".getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(422);
        assertThat(put("/api/v1/tips/x/identity", "{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(404);
        assertThat(outbox).isEmpty();
    }

    private void opened(String asker, String approver) {
        TimeLimit limit = new TimeLimit(null, "x", NOW.plusSeconds(1800), NOW.plusSeconds(1800));
        happen(new UnsealingAsked(TIP, RECEIVER, NOW, "ask-1", asker, "Cần mời đến.", limit));
        happen(new UnsealingApproved(TIP, RECEIVER, NOW, asker, approver, limit));
    }

    private void happen(IdentityEvent event) {
        Envelope envelope = Envelope.of(
                "e" + offset,
                URI.create("/intake-service"),
                MessageTypes.of(event).name());
        unsealings.apply(List.of(
                new LogRecord("lienthong.tips", 0, offset++, TIP.key(), new Message(envelope, Json.write(event)))));
    }

    private ReadLog.Noting note(List<Read> reads) {
        if (logIsAway) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "Chưa ghi được vào nhật ký.", List.of());
        }
        noted.addAll(reads);
        return () -> {};
    }

    private MockHttpServletResponse read(String account) throws Exception {
        return ask("NSC389-SO", account, List.of("officer", "unsealer"), PAGE);
    }

    private MockHttpServletResponse ask(String agency, String account, List<String> roles, String page)
            throws Exception {
        signIn(agency, account, roles);
        return pages.perform(MockMvcRequestBuilders.get(page)).andReturn().getResponse();
    }

    private MockHttpServletResponse put(String page, byte[] body) throws Exception {
        signIn("NSC389-SO", "an", List.of("officer"));
        return pages.perform(MockMvcRequestBuilders.put(page)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static void signIn(String agency, String account, List<String> roles) {
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(Jwt.withTokenValue("token")
                        .header("alg", "none")
                        .subject(account)
                        .claim("agency", agency)
                        .claim("name", "Nguyễn Văn An")
                        .claim("roles", roles)
                        .build()));
    }
}
