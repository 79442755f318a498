package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.question.Objections;
import vn.lienthong.runtime.question.Words;

/** Reads what is asked of competence: {@code {"facts": {…}, "at": "2026-11-22"}}; what is null or left out is unknown. */
final class FactsReading {
    private static final String TITLE = "Câu hỏi về thẩm quyền không hợp lệ.";
    private static final Set<String> FIELDS =
            Set.of("province", "goods", "violation", "concern", "zone", "stage", "proceeding", "foundBy");

    private final Directory directory;
    private final Objections objections = new Objections();

    FactsReading(Directory directory) {
        this.directory = directory;
    }

    /** What is asked: these facts, on that day. */
    record DatedFacts(Facts facts, LocalDate at) {}

    /** @throws vn.lienthong.runtime.web.Refusal with every reason if it cannot be asked so */
    DatedFacts read(byte[] body, LocalDate today) {
        JsonNode question = tree(body);
        onlyThese(question, "", Set.of("facts", "at"));
        LocalDate at = text(question, "", "at")
                .flatMap(text -> objections.day("/at", text))
                .orElse(today);
        JsonNode facts = question.get("facts");
        if (facts == null) {
            objections.add(ReasonCode.SCHEMA, "/facts", "Thiếu trường bắt buộc.");
            objections.orRefuse(TITLE);
            return new DatedFacts(Facts.NOTHING, at);
        }
        onlyThese(facts, "/facts", FIELDS);
        DatedFacts asked = new DatedFacts(facts(facts, at), at);
        objections.orRefuse(TITLE);
        return asked;
    }

    private JsonNode tree(byte[] body) {
        try {
            return Json.tree(body);
        } catch (JacksonException bad) {
            objections.add(
                    ReasonCode.MALFORMED_JSON,
                    "",
                    "Nội dung không phải JSON hợp lệ, hoặc lồng nhau quá %d tầng.".formatted(Json.MAX_DEPTH));
            objections.orRefuse(TITLE);
            throw bad;
        }
    }

    private void onlyThese(JsonNode node, String place, Set<String> fields) {
        if (!node.isObject()) {
            objections.add(ReasonCode.SCHEMA, place, "Cần một nhóm trường trong { }.");
        }
        node.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .forEach(name -> objections.add(
                        ReasonCode.SCHEMA,
                        place + "/" + Objections.shown(name).replace("~", "~0").replace("/", "~1"),
                        "Trường này không có trong mẫu; hãy kiểm tra lại tên trường."));
    }

    private Facts facts(JsonNode facts, LocalDate at) {
        ProvinceCode province = text(facts, "/facts", "province")
                .flatMap(text -> objections.province("/facts/province", text, at, directory))
                .orElse(null);
        return new Facts(
                province,
                listed(facts, "goods", CodeList.GOODS, at).orElse(null),
                listed(facts, "violation", CodeList.VIOLATION, at)
                        .map(Violation::new)
                        .orElse(null),
                word(facts, "concern", Words.CONCERNS),
                word(facts, "zone", Words.ZONES),
                word(facts, "stage", Words.STAGES),
                word(facts, "proceeding", Words.PROCEEDINGS),
                listed(facts, "foundBy", CodeList.FORCE, at).map(Force::new).orElse(null));
    }

    private Optional<String> listed(JsonNode facts, String field, CodeList list, LocalDate at) {
        return text(facts, "/facts", field)
                .flatMap(text -> objections.word("/facts/" + field, text, list, at, directory));
    }

    private <T> @Nullable T word(JsonNode facts, String field, Words<T> words) {
        return text(facts, "/facts", field)
                .flatMap(text -> objections.word("/facts/" + field, text, words))
                .orElse(null);
    }

    private Optional<String> text(JsonNode node, String place, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            objections.add(ReasonCode.SCHEMA, place + "/" + field, "Cần một đoạn chữ.");
            return Optional.empty();
        }
        return Optional.of(value.stringValue());
    }
}
