package vn.lienthong.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.Door.Said;
import vn.lienthong.contract.Attachment;

/** Stores files for the officer's agency before a form names them: what the store answers becomes a row of the form. */
@Component
class Attaching {

    /** Stands before the place in the name of the field by which a browser without scripts chooses files. */
    private static final String CHOSEN = "_files";

    private static final String STORE = "/api/v1/attachments?name=";

    private final Transfers transfers;

    Attaching(Transfers transfers) {
        this.transfers = transfers;
    }

    /** Reads the bytes to their end. @return the record of the file, as forms take it */
    Answer<JsonNode> store(String name, InputStream bytes, String token) throws InterruptedException {
        String path = STORE + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return transfers.send(Service.INTAKE, path, bytes, token);
    }

    /** Why a file was not stored, in sentences; nothing if it was. */
    static List<String> problems(Answer<JsonNode> stored) {
        return switch (stored) {
            case Answer.Known<JsonNode> known -> List.of();
            case Answer.Invalid<JsonNode>(List<String> reasonsVi) -> reasonsVi;
            case Answer.Refused<JsonNode>(String reasonVi) -> List.of(reasonVi);
            case Answer.Unavailable<JsonNode>(String reasonVi) -> List.of(reasonVi + ". Hãy gửi lại sau ít giây.");
        };
    }

    /** Stores what was chosen for the lists of a form, and puts it into them. @return what was not stored, at its list, and why */
    List<Said> store(Filling filling, Map<String, List<MultipartFile>> chosen, String token)
            throws IOException, InterruptedException {
        List<Said> reasons = new ArrayList<>();
        for (var list : chosen.entrySet()) {
            String place = place(list.getKey());
            JsonNode schema = Schemas.at(filling.form().schema(), place);
            if (!place.isEmpty() && Schemas.isFiles(schema)) {
                for (MultipartFile file : list.getValue()) {
                    problems(file, filling, place, schema, token).forEach(problem -> reasons.add(said(place, problem)));
                }
            }
        }
        return reasons;
    }

    private List<String> problems(MultipartFile file, Filling filling, String place, JsonNode schema, String token)
            throws IOException, InterruptedException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (name.isEmpty()) {
            return List.of(); // nothing was chosen there
        }
        if (filling.typed().at(place).size() >= schema.path("maxItems").asInt(Attachment.MOST)) {
            return List.of("%s: nhiều nhất %d tệp; tệp này chưa được lưu.".formatted(name, Attachment.MOST));
        }
        try (InputStream bytes = file.getInputStream()) {
            Answer<JsonNode> stored = store(name, bytes, token);
            if (stored instanceof Answer.Known<JsonNode>(JsonNode record)) {
                filling.add(place, FormCodec.typed(schema.path("items"), record));
            }
            return problems(stored).stream()
                    .map(problem -> name + ": " + problem)
                    .toList();
        }
    }

    /** Files that were chosen and not stored before the form was sent: without them it would say less than was meant. */
    static List<Said> leftBehind(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field ->
                        !place(field.getKey()).isEmpty() && !field.getValue().isBlank())
                .map(field -> said(
                        place(field.getKey()),
                        "Tệp “%s” đã chọn nhưng chưa được lưu: chọn lại rồi bấm “Lưu tệp đã chọn” trước khi gửi."
                                .formatted(Search.excerpt(field.getValue()))))
                .toList();
    }

    private static String place(String field) {
        return field.startsWith(CHOSEN + "/") ? field.substring(CHOSEN.length()) : "";
    }

    private static Said said(String place, String detailVi) {
        return new Said("", place, detailVi, "");
    }
}
