package vn.lienthong.client.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Reason;

/** Asks the door what it would say of commands, in batches (CloudEvents 1.0, JSON batch format), and shows what it says. */
final class DryRun {
    private static final int MOST_EVENTS = 1000;
    /** Of bytes in a batch: the door takes 5 MiB. */
    private static final int LARGEST = 5 * 1024 * 1024 - 2;

    private final AgencyRest intake;
    private final PrintWriter out;
    private final boolean json;
    private final ByteArrayOutputStream batch = new ByteArrayOutputStream();
    private int inBatch;
    private long passing;
    private long refused;
    private String noteVi = "";

    DryRun(AgencyRest intake, PrintWriter out, boolean json) {
        this.intake = intake;
        this.out = out;
        this.json = json;
    }

    /** One more command, in the order of the file. */
    void add(Publication publication) {
        byte[] event = event(publication);
        if (inBatch == MOST_EVENTS || batch.size() + event.length + 1 > LARGEST) {
            ask();
        }
        batch.write(inBatch == 0 ? '[' : ',');
        batch.writeBytes(event);
        inBatch++;
    }

    /** Asks for the rest. @return the exit code */
    int finish() {
        ask();
        if (json) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("passing", passing);
            figures.put("refused", refused);
            figures.put("noteVi", noteVi);
            out.println(Json.mapper().writeValueAsString(figures));
        } else {
            out.println("Đã kiểm tra thử %s thông điệp, không gửi gì: %s qua cửa, %s bị từ chối."
                    .formatted(Wording.number(passing + refused), Wording.number(passing), Wording.number(refused)));
            out.println(Wording.line(noteVi));
        }
        return refused == 0 ? ExitCodes.DONE : ExitCodes.REFUSED;
    }

    private void ask() {
        if (inBatch == 0) {
            return;
        }
        batch.write(']');
        JsonNode checked = intake.post(
                        "/api/v1/events?dry-run", "application/cloudevents-batch+json", batch.toByteArray())
                .json();
        checked.path("events").forEach(this::show);
        passing += checked.path("passing").asLong();
        refused += checked.path("refused").asLong();
        noteVi = checked.path("noteVi").asString("");
        batch.reset();
        inBatch = 0;
    }

    private void show(JsonNode event) {
        if (json) {
            out.println(Json.mapper().writeValueAsString(event));
            return;
        }
        boolean passes = event.path("passes").asBoolean(false);
        String said = passes && event.path("repeats").asBoolean(false)
                ? "qua cửa; đã gửi trước đây, gửi lại sẽ nhận kết quả cũ"
                : passes ? "qua cửa" : "sẽ bị từ chối";
        out.println("%s %s  %s: %s"
                .formatted(
                        passes ? "✓" : "✗",
                        Wording.line(event.path("command").asString("(không có mã)")),
                        Wording.type(event.path("type").asString("")),
                        said));
        for (JsonNode reason : event.path("reasons")) {
            out.println("    " + OutcomeText.line(Json.mapper().treeToValue(reason, Reason.class)));
        }
    }

    /** The whole event as one object, with the attributes that publishing it would give it, and its payload as it stands in the file. */
    private byte[] event(Publication publication) {
        Map<String, String> attributes = Envelope.of(publication.id(), Sources.of(intake.agency()), publication.type())
                .actedBy(publication.officer())
                .attributes();
        String head = Json.mapper().writeValueAsString(attributes);
        String event = head.substring(0, head.length() - 1)
                + ",\"data\":%s}".formatted(new String(publication.data(), StandardCharsets.UTF_8));
        return event.getBytes(StandardCharsets.UTF_8);
    }
}
