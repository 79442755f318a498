package vn.lienthong.console;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.receipt.Stage;

/** How far one recipient of a matter is, by its receipt. @param agencyVi its name @param stages first of each stage that there is */
record ReceiptRow(String agencyVi, Map<Stage, Happened> stages) {
    /** @param whatVi what was done; empty for a read */
    record Happened(String at, String whatVi) {
        public String atVi() {
            return VietnamTime.of(at);
        }
    }

    /** @param receipts a list of signed receipts @param names of agencies by code */
    static List<ReceiptRow> all(JsonNode receipts, Map<String, String> names) {
        return receipts.valueStream()
                .map(signed -> signed.path("receipt"))
                .map(receipt -> from(receipt, names))
                .toList();
    }

    private static ReceiptRow from(JsonNode receipt, Map<String, String> names) {
        String code = Fields.text(receipt, "recipient");
        Map<Stage, Happened> stages = new EnumMap<>(Stage.class);
        receipt.path("steps")
                .valueStream()
                .map(step -> step.path("content"))
                .forEach(done -> Stage.of(Fields.text(done, "stage")).ifPresent(stage -> put(stages, stage, done)));
        return new ReceiptRow(Objects.requireNonNull(names.getOrDefault(code, code)), stages);
    }

    /** Of what was done the last counts, of all else the first. */
    private static void put(Map<Stage, Happened> stages, Stage stage, JsonNode done) {
        String typeVi = MessageTypes.find(Fields.text(done, "type"))
                .map(MessageType::nameVi)
                .orElse("");
        Happened happened = new Happened(Fields.text(done, "at"), typeVi);
        if (stage == Stage.ACTED) {
            stages.put(stage, happened);
        } else {
            stages.putIfAbsent(stage, happened);
        }
    }

    public List<Cell> cells() {
        return Stream.of(Stage.values())
                .map(stage -> new Cell(stage.nameVi(), stages.get(stage)))
                .toList();
    }

    /** @param happened null where it has not come so far */
    record Cell(String nameVi, @Nullable Happened happened) {}
}
