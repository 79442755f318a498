package vn.lienthong.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.registry.agency.Agencies;

/** Tells a person what happens, a line at a time, at a pace that can be followed. */
final class Narrator {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int WIDTH = 96;

    private final PrintStream out;
    private final Clock clock;
    private final Agencies agencies;
    private final boolean paced;

    /** @param paced whether to pause between lines */
    Narrator(PrintStream out, Clock clock, Agencies agencies, boolean paced) {
        this.out = out;
        this.clock = clock;
        this.agencies = agencies;
        this.paced = paced;
    }

    /** A new part begins. */
    void scene(String title) {
        out.println();
        out.println("── " + title + " " + "─".repeat(Math.max(0, WIDTH - title.length() - 4)));
    }

    /** Something happened now. */
    void tell(String line) {
        out.println(TIME.format(clock.instant()) + "  " + line);
    }

    /** What belongs to the line before. */
    void add(String line) {
        out.println("          " + line);
    }

    /** A line as it is. */
    void print(String line) {
        out.println(line);
    }

    /** Gives time to read. */
    void pause(Duration time) throws InterruptedException {
        if (paced) {
            Thread.sleep(time);
        }
    }

    /** Whether there are pauses. */
    boolean isPaced() {
        return paced;
    }

    /** Short name and code, such as {@code QLTT Lào Cai (MS-15)}. */
    String name(AgencyCode agency) {
        return agencies.find(agency)
                .map(known -> "%s (%s)".formatted(known.shortName(), agency))
                .orElse(agency.value());
    }

    /** Several, by code alone. */
    static String codes(Collection<AgencyCode> agencies) {
        return agencies.isEmpty()
                ? "không nơi nào"
                : agencies.stream().map(AgencyCode::value).collect(Collectors.joining(", "));
    }
}
