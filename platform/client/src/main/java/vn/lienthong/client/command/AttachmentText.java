package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Attachment.Placed;
import vn.lienthong.contract.casefile.Sha256;

/** Attachments as a person reads them. */
final class AttachmentText {
    private AttachmentText() {}

    /** Those of one payload on one line; empty if there are none. */
    static Optional<String> names(JsonNode payload) {
        List<Placed> placed = Attachment.in(payload);
        return placed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        placed.stream().map(each -> text(each.attachment())).collect(Collectors.joining(" · ")));
    }

    /** Those that the events of a matter came with, a line each, with who gave them first and when. */
    static List<String> lines(JsonNode matter) {
        List<String> lines = new ArrayList<>();
        Set<Sha256> told = new HashSet<>();
        matter.path("history")
                .forEach(event -> Attachment.in(event.path("data")).stream()
                        .filter(each -> told.add(each.attachment().sha256()))
                        .forEach(each -> lines.add("  %s  %s  %s – %s"
                                .formatted(
                                        WatchText.time(event, "time"),
                                        WatchText.text(event, event.hasNonNull("by") ? "by" : "byVi"),
                                        text(each.attachment()),
                                        each.attachment().sha256()))));
        return lines;
    }

    /** Its name, what it is, its size and what is to be seen. */
    static String text(Attachment attachment) {
        String caption = attachment.caption();
        return "%s (%s, %s)%s"
                .formatted(
                        Wording.line(attachment.name()),
                        attachment.type(),
                        Attachment.sizeVi(attachment.size()),
                        caption == null ? "" : ": " + Wording.line(caption));
    }
}
