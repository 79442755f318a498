package vn.lienthong.intake.receipt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.lienthong.runtime.message.Hmac;

/**
 * How often something may be done from one address in an hour, and from all together. Addresses are kept by a hash alone, whose salt is
 * drawn anew every hour, lies in memory alone and is told to nobody.
 */
public final class Throttle {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 100_000;
    private static final Pattern PORT = Pattern.compile("^\\[?([0-9.]+|[0-9a-fA-F:.]+(?=]))]?:\\d{1,5}$");
    /** Bytes of an address. */
    private static final int IPV6 = 16;

    private final int each;
    private final InstantSource clock;
    private final TimeMeter meter;
    private final Bucket all;
    private final Cache<String, Bucket> addresses =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final SecureRandom random = new SecureRandom();
    private Salt salt = new Salt(Instant.EPOCH, new byte[0]);

    private record Salt(Instant hour, byte[] bytes) {}

    public Throttle(int each, int all, InstantSource clock) {
        this.each = each;
        this.clock = clock;
        this.meter = new Meter(clock);
        this.all = bucket(all);
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private Bucket bucket(int anHour) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, HOUR))
                .build();
    }

    /** Whether it may be done once more. @param address of the network */
    public boolean mayGo(String address) {
        return mayGo(address, 1);
    }

    /** Whether it may be done so many times more. */
    public boolean mayGo(String address, long times) {
        return bucket(address).tryConsume(times) && all.tryConsume(times);
    }

    /** What was done does not count. */
    public void giveBack(String address) {
        bucket(address).addTokens(1);
        all.addTokens(1);
    }

    private Bucket bucket(String address) {
        return addresses.get(hidden(address), unknown -> bucket(each));
    }

    private String hidden(String address) {
        return HexFormat.of().formatHex(Hmac.of(salt(), network(address)));
    }

    private synchronized byte[] salt() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!salt.hour().equals(hour)) {
            byte[] drawn = new byte[32];
            random.nextBytes(drawn);
            Arrays.fill(salt.bytes(), (byte) 0);
            salt = new Salt(hour, drawn);
            addresses.invalidateAll();
        }
        return salt.bytes().clone();
    }

    /** Of an IPv6 address the first 64 bits (RFC 4291, section 2.5.4): one household has all the others. */
    private static String network(String address) {
        String alone = PORT.matcher(address).replaceFirst("$1"); // as some proxies write it
        try {
            byte[] bytes = InetAddress.ofLiteral(alone).getAddress();
            return bytes.length == IPV6 ? HexFormat.of().formatHex(bytes, 0, IPV6 / 2) : alone;
        } catch (IllegalArgumentException noAddress) {
            return alone;
        }
    }
}
