package vn.lienthong.client.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.client.Delivery;
import vn.lienthong.contract.AgencyCode;

/** The library against a server that answers as it is told. */
class RestInboxTest {
    private static final String PAGE = """
            {"events":[{"cursor":"c1","position":7,"event":{"specversion":"1.0","id":"e-7","source":"/exchange",
              "type":"vn.lienthong.casefile.opened.v1","time":"2026-11-20T02:15:30Z","datacontenttype":"application/json",
              "later":"an attribute of another day","data":{"caseFile":"c","số":1.10}}},
             {"cursor":"c2","position":8,"event":{"id":"without a type"}}],"next":"c2","more":true}""";
    private static final String NOTHING = "{\"events\":[],\"next\":\"c2\",\"more\":false}";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch asking = new CountDownLatch(1);
    private volatile String answer = PAGE;
    private volatile int status = 200;
    private volatile boolean hangs;
    private volatile String good = "t1";
    private volatile String given = "t1";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            boolean signsIn = exchange.getRequestURI().getPath().equals("/oauth2/token");
            boolean knows =
                    ("Bearer " + good).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            asked.add(exchange.getRequestURI().toString());
            asking.countDown();
            if (hangs && !signsIn) {
                awaitTheEnd();
            }
            String body = signsIn ? "{\"access_token\":\"" + given + "\"}" : answer;
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(signsIn ? 200 : knows ? status : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    private void awaitTheEnd() {
        try {
            hanging.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        hanging.countDown();
        server.stop(0);
    }

    @Test
    void readsEventsAndKeepsTheCursor() {
        RestInbox inbox = inbox(null);

        List<Delivery> read = inbox.read(Duration.ofSeconds(5), 10);

        assertThat(read).singleElement().satisfies(delivery -> {
            assertThat(delivery.offset()).isEqualTo(7);
            assertThat(delivery.envelope().id()).isEqualTo("e-7");
            assertThat(delivery.payload())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("{\"caseFile\":\"c\",\"số\":1.10}");
        });
        assertThat(inbox.cursor()).isEqualTo("c2");
        assertThat(inbox.hasMore()).isTrue();
        assertThat(asked).contains("/api/v1/inbox?limit=10&wait=5");
    }

    @Test
    void goesOnBehindWhatItHasRead() {
        RestInbox inbox = inbox("a b");
        inbox.read(Duration.ZERO, 1);
        answer = NOTHING;

        assertThat(inbox.read(Duration.ZERO, 1)).isEmpty();
        assertThat(inbox.hasMore()).isFalse();
        assertThat(asked).contains("/api/v1/inbox?limit=1&wait=0&after=a+b", "/api/v1/inbox?limit=1&wait=0&after=c2");
    }

    @Test
    void signsInAgainWhenItsTokenHasRunOut() {
        RestInbox inbox = inbox(null);
        inbox.read(Duration.ZERO, 1);
        good = "t2";
        given = "t2";

        assertThat(inbox.read(Duration.ZERO, 1)).hasSize(1);
        assertThat(asked.stream().filter("/oauth2/token"::equals)).hasSize(2);
    }

    @Test
    void tellsWhyItIsRefused() {
        RestInbox inbox = inbox("nonsense");
        status = 422;
        answer = "{\"reasons\":[{\"pointer\":\"after\",\"detail\":\"Không phải con trỏ.\"}]}";

        assertThatExceptionOfType(RestTrouble.class)
                .isThrownBy(() -> inbox.read(Duration.ZERO, 1))
                .withMessage("after: Không phải con trỏ.")
                .satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(RestTrouble.Kind.REFUSED));
        assertThat(inbox.cursor()).isEqualTo("nonsense");
    }

    @Test
    void losesNothingWhenTheServiceFails() {
        RestInbox inbox = inbox("c0");
        status = 500;

        assertThatExceptionOfType(RestTrouble.class).isThrownBy(() -> inbox.read(Duration.ZERO, 1));
        status = 200;

        assertThat(inbox.read(Duration.ZERO, 1)).hasSize(1);
        assertThat(asked.stream().filter(path -> path.endsWith("after=c0"))).hasSize(2);
    }

    @Test
    void aReadThatWaitsCanBeStopped() throws Exception {
        hangs = true;
        RestInbox inbox = inbox(null);
        CompletableFuture<List<Delivery>> waiting = CompletableFuture.supplyAsync(
                () -> new ArrayList<>(inbox.read(RestInbox.LONGEST_WAIT, 1)), Thread::startVirtualThread);
        asking.await();

        inbox.stop();

        assertThat(waiting.get()).isEmpty();
        assertThat(inbox.read(RestInbox.LONGEST_WAIT, 1)).isEmpty();
    }

    private RestInbox inbox(String after) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new RestInbox(new AgencyRest(new AgencyCode("MS-15"), "secret", address, address), after);
    }
}
