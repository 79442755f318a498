package vn.lienthong.demo;

import java.time.Duration;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** Tells of webhooks as they come; of many in a short time, only how many they were. */
final class Ticker implements BiConsumer<AgencyCode, JsonNode> {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Narrator narrator;
    private long untold;
    private long told = System.nanoTime() - BETWEEN.toNanos();

    Ticker(Narrator narrator) {
        this.narrator = narrator;
    }

    @Override
    public synchronized void accept(AgencyCode agency, JsonNode event) {
        long now = System.nanoTime();
        if (now - told < BETWEEN.toNanos()) {
            untold++;
            return;
        }
        String type = event.path("type").asString("");
        narrator.tell("webhook tới %s: %s%s"
                .formatted(
                        narrator.name(agency),
                        MessageTypes.find(type).map(MessageType::nameVi).orElse(type),
                        untold == 0 ? "" : " (và %d thông điệp trước đó)".formatted(untold)));
        untold = 0;
        told = now;
    }
}
