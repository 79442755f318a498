package vn.lienthong.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private static final int PAGE = 20_000;
    private static final int STYLE = 30_000;
    /** Headers of two answers, and of one for an icon that is not there. */
    private static final int HEADERS = 2_000;

    @Test
    void countsWhatComesOverTheWireEachTimeAnewAndHowLongItTakes() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            switch (exchange.getRequestURI().getPath()) {
                case "/page" -> answer(exchange, "text/html", page());
                case "/style.css" -> answer(exchange, "text/css", "/**/".repeat(STYLE / 4));
                default -> exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        site.start();
        try (Chromium browser = Chromium.start(Chromium.installed().orElseThrow());
                DevTools page = browser.page()) {
            URI address = URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/page");

            Visits.Opened opened = new Visits(page).open("thử", address, 3);

            double least = (PAGE + STYLE) / 1000.0;
            assertThat(opened.kilobytes().least()).isGreaterThan(least);
            assertThat(opened.kilobytes().most()).isLessThan(least + HEADERS / 1000.0);
            assertThat(opened.load().least()).isPositive();
            assertThat(opened.largest().least()).isPositive();
        } finally {
            site.stop(0);
        }
    }

    private static String page() {
        String page = "<!doctype html><link rel=stylesheet href=/style.css><p>Trang</p>";
        return page + " ".repeat(PAGE - page.length());
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("Cache-Control", "max-age=3600");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
