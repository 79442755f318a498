package vn.lienthong.client.importing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.contract.AgencyCode;

/** A door that lets in everything at once, for measuring what comes before it. */
final class OpenDoor implements AutoCloseable {
    private static final String ONE = "{\"status\":\"accepted\",\"reasons\":[]}";

    private final HttpServer server;

    OpenDoor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int events = body.split("\"specversion\"", -1).length - 1;
            String answer = exchange.getRequestURI().getPath().equals("/oauth2/token")
                    ? "{\"access_token\":\"t\"}"
                    : "{\"events\":[%s]}".formatted(String.join(",", Collections.nCopies(events, ONE)));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    AgencyRest rest() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new AgencyRest(new AgencyCode("MS-15"), "secret", address, address);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
