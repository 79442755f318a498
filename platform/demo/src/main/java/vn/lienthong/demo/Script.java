package vn.lienthong.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Outcome;

/**
 * The demo data that ships; its README says where it is from and what was changed.
 *
 * @param cases real cases, each published by an agency
 * @param tips tips in the manner of the hotline's
 * @param hostile what must be turned down or kept
 */
record Script(List<Act> cases, List<Act> tips, List<Act> hostile) {

    /** Loads what ships. */
    static Script load() {
        return new Script(read("cases.jsonl"), read("tips.jsonl"), read("hostile.jsonl"));
    }

    private static List<Act> read(String file) {
        InputStream resource = Script.class.getResourceAsStream("/demo/" + file);
        if (resource == null) {
            throw new IllegalStateException("no demo data " + file);
        }
        List<Act> acts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    acts.add(act(line));
                }
            }
            return List.copyOf(acts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The act that a line of demo data is. */
    static Act act(String line) {
        JsonNode node = Json.mapper().readTree(line);
        AgencyCode agency = new AgencyCode(node.required("agency").asString());
        JsonNode raw = node.get("raw");
        JsonNode data = node.get("data");
        byte[] payload =
                raw != null ? raw.asString().getBytes(StandardCharsets.UTF_8) : Json.write(node.required("data"));
        return new Act(
                node.required("id").asString(),
                agency,
                node.required("type").asString(),
                payload,
                node.hasNonNull("sourceAgency")
                        ? new AgencyCode(node.required("sourceAgency").asString())
                        : agency,
                Outcome.Status.valueOf(node.path("expect").asString("accepted").toUpperCase(Locale.ROOT)),
                data == null ? "Nội dung bị cắt ngang" : title(data));
    }

    private static String title(JsonNode data) {
        JsonNode facts = data.path("facts").path("title");
        return facts.asString(data.path("content").path("title").asString(""));
    }

    /** Every agency that publishes or is proposed to handle something. */
    SortedSet<AgencyCode> agencies() {
        SortedSet<AgencyCode> agencies = new TreeSet<>();
        Stream.of(cases, tips, hostile).flatMap(List::stream).forEach(act -> {
            agencies.add(act.agency());
            if (act.expected() == Outcome.Status.ACCEPTED
                    && MessageTypes.find(act.type()).isPresent()) {
                agencies.addAll(act.command().obliged());
            }
        });
        return agencies;
    }
}
