package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The live events, passed on to the browser. A stream is never open longer than the token it was opened with, nor than the
 * session: the browser then comes again by itself, with a renewed token and the position it had reached.
 */
@Controller
class LiveStream {

    private static final String LIVE = "/api/v1/live";
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(5);
    private static final Duration LONGEST_WITHOUT_END = Duration.ofMinutes(5);

    private final Services services;
    private final InstantSource clock;
    private final Set<Relay> open = ConcurrentHashMap.newKeySet();

    LiveStream(Services services, InstantSource clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/live")
    void listen(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId,
            HttpSession session,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        // reverse proxies would otherwise hold events back until a page full of them has gathered
        response.setHeader("X-Accel-Buffering", "no");
        String token = officer.getAccessToken().getTokenValue();
        Answer<InputStream> events = listen(token, lastEventId);
        switch (events) {
            case Answer.Known<InputStream>(InputStream stream) ->
                relay(stream, response, maySee(session, endOf(officer.getAccessToken())));
            case Answer.Refused<InputStream>(String reasonVi) -> tellMissing(response, reasonVi);
            case Answer.Invalid<InputStream>(List<String> reasonsVi) ->
                tellMissing(response, String.join(" ", reasonsVi));
            case Answer.Unavailable<InputStream>(String reasonVi) -> tellMissing(response, reasonVi);
        }
    }

    /** A browser cannot let go of a position that the service no longer knows, such as one of another installation. */
    private Answer<InputStream> listen(String token, String lastEventId) throws InterruptedException {
        Answer<InputStream> events = services.listen(Service.NOTIFICATION, LIVE, token, lastEventId);
        return events instanceof Answer.Invalid<InputStream> && !lastEventId.isEmpty()
                ? services.listen(Service.NOTIFICATION, LIVE, token, "")
                : events;
    }

    /** At shutdown open streams would be waited for; browsers are let go at once instead. */
    @EventListener(ContextClosedEvent.class)
    void letGo() {
        open.forEach(Relay::close);
    }

    int listeners() {
        return open.size();
    }

    private void relay(InputStream events, HttpServletResponse response, BooleanSupplier allowed) throws IOException {
        response.getOutputStream().write("retry: 2000\nevent: ready\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        try (Relay relay = new Relay(events, response.getOutputStream(), allowed, BETWEEN_BEATS)) {
            open.add(relay);
            try {
                relay.run();
            } finally {
                open.remove(relay);
            }
        }
    }

    private static void tellMissing(HttpServletResponse response, String reasonVi) throws IOException {
        // an answer other than 200 would make the browser give up for good
        response.getWriter()
                .write("retry: 4000\nevent: unavailable\ndata: " + reasonVi.replaceAll("\\R", " ") + "\n\n");
    }

    /** A token that does not say when it ends is taken to end soon. */
    private Instant endOf(OAuth2AccessToken token) {
        Instant end = token.getExpiresAt();
        return end == null ? clock.instant().plus(LONGEST_WITHOUT_END) : end;
    }

    private BooleanSupplier maySee(HttpSession session, Instant until) {
        return () -> clock.instant().isBefore(until) && isOpen(session);
    }

    private static boolean isOpen(HttpSession session) {
        try {
            session.getCreationTime();
            return true;
        } catch (IllegalStateException signedOut) {
            return false;
        }
    }
}
