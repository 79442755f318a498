package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.client.rest.EventBatch;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Reason;

/** Asks the door what it would say of commands, in batches (CloudEvents 1.0, JSON batch format), and shows what it says. */
final class DryRun {
    private final AgencyRest intake;
    private final PrintWriter out;
    private final boolean json;
    private final EventBatch batch = new EventBatch();
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
        if (!batch.fits(event)) {
            ask();
        }
        batch.add(event);
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
        if (batch.isEmpty()) {
            return;
        }
        JsonNode checked = intake.post("/api/v1/events?dry-run", EventBatch.MEDIA_TYPE, batch.take())
                .json();
        checked.path("events").forEach(this::show);
        passing += checked.path("passing").asLong();
        refused += checked.path("refused").asLong();
        noteVi = checked.path("noteVi").asString("");
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

    /** With the attributes that publishing it would give it. */
    private byte[] event(Publication publication) {
        Envelope envelope = Envelope.of(publication.id(), Sources.of(intake.agency()), publication.type())
                .actedBy(publication.officer());
        return EventBatch.event(envelope, publication.data());
    }
}
