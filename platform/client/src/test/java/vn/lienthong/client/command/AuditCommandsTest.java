package vn.lienthong.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.TreeHead;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.contract.merkle.Frontier;
import vn.lienthong.contract.merkle.TreeHash;

/** The log is taken out of a running system, here one of 25 entries, and checked without it. */
class AuditCommandsTest {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern FROM = Pattern.compile("from=(\\d+)&limit=(\\d+)");
    private static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");
    private static final int ENTRIES = 25;
    private static final int[] SEALED = {4, 14, 20};

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private KeyPair key;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        key = generator.generateKeyPair();
        Credentials.ensure(folder, List.of(new AgencyCode("MS-15")));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = Json.write(answer(exchange.getRequestURI().toString()));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Object answer(String address) {
        if (address.endsWith("/oauth2/token")) {
            return Map.of("access_token", "token");
        }
        if (address.endsWith("/api/v1/keys")) {
            return keys();
        }
        Matcher asked = FROM.matcher(address);
        assertThat(asked.find()).as(address).isTrue();
        int from = Integer.parseInt(asked.group(1));
        return address.contains("/heads") ? heads(from) : entries(from);
    }

    private List<TreeHead.Signed> heads(int from) {
        List<TreeHead.Signed> heads = new ArrayList<>();
        for (int at = 0; at < SEALED.length; at++) {
            if (at + 1 == SEALED.length || SEALED[at + 1] > from) {
                heads.add(head(SEALED[at]));
            }
        }
        return heads;
    }

    /** Seven at a time, however many are asked for. */
    private static Map<String, Object> entries(int from) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int number = from; number < Math.min(ENTRIES, from + 7); number++) {
            entries.add(Map.of("number", number, "bytes", entry(number)));
        }
        return Map.of("size", ENTRIES, "next", from + entries.size(), "entries", entries);
    }

    private static byte[] entry(int number) {
        return "{\"entry\":\"read\",\"n\":%d}".formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    private TreeHead.Signed head(int size) {
        Frontier tree = Frontier.EMPTY;
        for (int number = 0; number < size; number++) {
            tree = tree.with(TreeHash.ofLeaf(entry(number)));
        }
        TreeHead head = TreeHead.of(tree, AT.plusSeconds(size), size);
        try {
            String header = BASE64.encodeToString("{\"alg\":\"ES256\",\"kid\":\"k\"}".getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.getPrivate());
            String signed = header + "." + BASE64.encodeToString(CanonicalJson.of(head));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return new TreeHead.Signed(head, header + ".." + BASE64.encodeToString(signature.sign()));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> keys() {
        ECPublicKey published = (ECPublicKey) key.getPublic();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty", "EC",
                        "crv", "P-256",
                        "kid", "k",
                        "x", coordinate(published.getW().getAffineX()),
                        "y", coordinate(published.getW().getAffineY()))));
    }

    private static String coordinate(BigInteger value) {
        return BASE64.encodeToString(value.toByteArray());
    }

    @Test
    void takesOutWhatIsSealedAndFindsItRight() throws IOException {
        Path file = folder.resolve("log.jsonl");

        assertThat(export(file)).isEqualTo(ExitCodes.DONE);
        assertThat(out.toString()).contains("Đã xuất 20 mục (từ 0 đến 19)");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Path keys = Files.write(folder.resolve("keys.json"), Json.write(keys()));
        Path kept = Files.write(folder.resolve("head.json"), Json.write(head(11)));
        assertThat(verify(file, "--keys", keys.toString(), "--head", kept.toString()))
                .isEqualTo(ExitCodes.DONE);
        assertThat(out.toString()).contains("Nhật ký đúng: 20 mục (từ 0 đến 19), 3 đầu cây đã ký.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void takesOutAPartThatIsWidenedToTheNearestHeads() {
        Path file = folder.resolve("log.jsonl");

        assertThat(export(file, "--from", "6", "--to", "9")).isEqualTo(ExitCodes.DONE);
        assertThat(out.toString()).contains("Đã xuất 10 mục (từ 4 đến 13)");
        assertThat(verify(file)).isEqualTo(ExitCodes.DONE);
        assertThat(err.toString()).contains("Khóa lấy trong chính tệp này");
    }

    @Test
    void comparesAPartWithAHeadThatWasKeptOrSaysThatItDoesNotReachBackToIt() throws IOException {
        Path file = folder.resolve("log.jsonl");
        export(file, "--from", "6", "--to", "9");
        Path begin = Files.write(folder.resolve("begin.json"), Json.write(head(4)));
        Path before = Files.write(folder.resolve("before.json"), Json.write(head(2)));

        assertThat(verify(file, "--head", begin.toString())).isEqualTo(ExitCodes.DONE);
        assertThat(verify(file, "--head", before.toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(out.toString()).contains("tệp bắt đầu từ mục 4, hãy xuất từ trước đó.");
    }

    @Test
    void namesWhatWasAltered() throws IOException {
        Path file = folder.resolve("log.jsonl");
        export(file);
        String lines = Files.readString(file);
        String before = Base64.getEncoder().encodeToString(entry(17));
        Files.writeString(
                file, lines.replace(before, Base64.getEncoder().encodeToString("{}".getBytes(StandardCharsets.UTF_8))));

        assertThat(verify(file)).isEqualTo(ExitCodes.REFUSED);
        assertThat(out.toString()).contains("Nhật ký KHÔNG đúng: Mục 17 đã bị sửa.");

        assertThat(verify(file, "--json")).isEqualTo(ExitCodes.REFUSED);
        assertThat(out.toString()).contains("\"kind\":\"altered\",\"entry\":17");
    }

    @Test
    void saysThatNothingIsSealedThereYet() {
        assertThat(export(folder.resolve("log.jsonl"), "--from", "20")).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("Chưa có mục nào từ số 20 trở đi được ký.");
    }

    @Test
    void saysWhatWasAskedWrongly() throws IOException {
        assertThat(verify(folder.resolve("none"))).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(export(folder.resolve("log.jsonl"), "--from", "5", "--to", "5"))
                .isEqualTo(ExitCodes.WRONG_USE);
        Path odd = Files.writeString(folder.resolve("odd.json"), "{");
        assertThat(verify(odd, "--keys", odd.toString())).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(verify(odd)).isEqualTo(ExitCodes.REFUSED);
        assertThat(out.toString()).contains("Dòng 1 không phải dòng của tệp xuất nhật ký.");
    }

    private int export(Path file, String... more) {
        String address = "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
        List<String> arguments = new ArrayList<>(List.of(
                "export", file.toString(), "--data", folder.toString(), "--exchange", address, "--identity", address));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private int verify(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", file.toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private int run(List<String> arguments) {
        return new CommandLine(new AuditCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
