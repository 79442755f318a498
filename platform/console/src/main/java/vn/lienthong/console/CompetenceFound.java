package vn.lienthong.console;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.contract.directory.CompetenceCandidate;
import vn.lienthong.contract.directory.CompetenceGround;
import vn.lienthong.contract.directory.CompetenceVerdict;

/**
 * Who is competent, as the page shows it.
 *
 * @param release of the directory that answered, with its position
 */
record CompetenceFound(
        String verdict,
        String sentence,
        String tieVi,
        String decider,
        List<String> unknown,
        List<Candidate> leads,
        List<Candidate> supporting,
        List<Candidate> others,
        String release) {

    /** @param why its part and the reason, without its name and the document */
    record Candidate(String name, String code, String forceVi, String why, List<Ground> grounds, List<Ground> against) {

        private static List<Candidate> all(List<CompetenceCandidate> candidates, Terms terms) {
            return candidates.stream().map(one -> of(one, terms)).toList();
        }

        private static Candidate of(CompetenceCandidate candidate, Terms terms) {
            return new Candidate(
                    candidate.name(),
                    candidate.agency() == null ? "" : candidate.agency().value(),
                    terms.nameVi(CodeList.FORCE, candidate.force().wire()),
                    why(candidate),
                    candidate.grounds().stream().map(Ground::of).toList(),
                    candidate.against().stream().map(Ground::of).toList());
        }

        /** Both stand beside it on the page. */
        private static String why(CompetenceCandidate candidate) {
            String sentence = candidate.sentence();
            String document = candidate.grounds().isEmpty()
                    ? ""
                    : " – " + candidate.grounds().getFirst().basis();
            String alone = sentence.endsWith(document)
                    ? sentence.substring(0, sentence.length() - document.length())
                    : sentence;
            String rest = alone.startsWith(candidate.name() + " ")
                    ? alone.substring(candidate.name().length() + 1)
                    : alone;
            return rest.isEmpty() ? rest : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
        }
    }

    /** @param doubtVi how unsure it is, empty if it is not */
    record Ground(String rule, String basis, String doubtVi) {

        private static Ground of(CompetenceGround ground) {
            return new Ground(
                    ground.rule(),
                    ground.basis(),
                    switch (ground.confidence()) {
                        case HIGH, MEDIUM_HIGH -> "";
                        case MEDIUM -> "độ tin cậy trung bình";
                        case LOW -> "độ tin cậy thấp";
                    });
        }
    }

    /** Name and code of who decides; the code alone if it has no part in the matter itself. */
    public String deciderVi() {
        return others.stream()
                .filter(one -> one.code().equals(decider))
                .findFirst()
                .map(one -> "%s (%s)".formatted(one.name(), decider))
                .orElse(decider);
    }

    static CompetenceFound from(JsonNode json, Terms terms) {
        CompetenceAnswer answer = Json.mapper().treeToValue(json.path("answer"), CompetenceAnswer.class);
        return new CompetenceFound(
                answer.verdict().wire(),
                answer.sentence(),
                answer.tie() == null ? "" : answer.tie().nameVi(),
                answer.decider() == null || answer.verdict() == CompetenceVerdict.ONE
                        ? ""
                        : answer.decider().value(),
                answer.unknown(),
                Candidate.all(answer.leads(), terms),
                Candidate.all(answer.supporting(), terms),
                Candidate.all(answer.others(), terms),
                "Danh mục %s, vị trí %d"
                        .formatted(
                                json.path("release").asString("?"),
                                json.path("position").asLong(0)));
    }
}
