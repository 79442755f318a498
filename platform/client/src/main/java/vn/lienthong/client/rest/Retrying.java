package vn.lienthong.client.rest;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.lienthong.client.rest.RestTrouble.Kind;

/** Posts again what a service was too busy for, when the service says so ({@code Retry-After}, RFC 9110, section 10.2.3). */
public final class Retrying {
    /** Too many requests, and away for a while. */
    private static final Set<Integer> LATER = Set.of(429, 503);

    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 30;

    private final AgencyRest service;

    public Retrying(AgencyRest service) {
        this.service = service;
    }

    /** What comes of it in the end. @throws RestTrouble if nothing answers */
    public Answer post(String path, String contentType, byte[] body) {
        Answer answer = service.post(path, contentType, body);
        for (int tries = 1; LATER.contains(answer.status()) && tries < MOST; tries++) {
            pause(Objects.requireNonNullElse(answer.retryAfter(), USUAL));
            answer = service.post(path, contentType, body);
        }
        return answer;
    }

    /** Waits as long, and at most a minute. @throws RestTrouble if it is to stop meanwhile */
    public static void pause(Duration asked) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(asked.toMillis(), LONGEST.toMillis()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RestTrouble(Kind.STOPPED, "Đã dừng.", stopped);
        }
    }
}
