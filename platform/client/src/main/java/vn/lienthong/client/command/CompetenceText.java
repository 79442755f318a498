package vn.lienthong.client.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.client.command.CompetenceQuestion.DatedFacts;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.contract.directory.CompetenceCandidate;
import vn.lienthong.contract.directory.CompetenceGround;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.registry.Directory;

/** The answer to who is competent, as people read it. */
record CompetenceText(Directory directory, DatedFacts asked, CompetenceAnswer answer) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static String date(LocalDate day) {
        return DAY.format(day);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Theo quy định ngày %s: %s.".formatted(date(asked.at()), known()));
        lines.add("");
        lines.add(verdict() + ".");
        group(lines, "Chủ trì", answer.leads());
        group(lines, "Phối hợp", answer.supporting());
        group(lines, "Tham gia khác", answer.others());
        lines.add("");
        if (!answer.unknown().isEmpty()) {
            lines.add("Chưa biết: %s. Biết thêm thì câu trả lời có thể khác."
                    .formatted(String.join("; ", answer.unknown())));
        }
        if (answer.verdict() != CompetenceVerdict.ONE && answer.decider() != null) {
            lines.add("Nơi quyết định: %s.".formatted(agency(answer.decider())));
        }
        lines.add(
                "Dấu + là quy định nói cho, dấu − là quy định nói cho cơ quan khác. Đây là gợi ý; người có thẩm quyền quyết định.");
        return lines;
    }

    private String known() {
        Facts facts = asked.facts();
        Stream<Optional<String>> sides = Stream.of(
                Optional.ofNullable(facts.province())
                        .flatMap(code -> directory.map().province(code, asked.at()))
                        .map(Province::nameVi),
                Optional.ofNullable(facts.goods()).map(goods -> term(CodeList.GOODS, goods)),
                Optional.ofNullable(facts.violation()).map(violation -> term(CodeList.VIOLATION, violation.wire())),
                Optional.ofNullable(facts.concern()).map(Concern::nameVi),
                Optional.ofNullable(facts.zone()).map(Zone::nameVi),
                Optional.ofNullable(facts.stage()).map(Stage::nameVi),
                Optional.ofNullable(facts.proceeding()).map(Proceeding::nameVi),
                Optional.ofNullable(facts.foundBy()).map(force -> term(CodeList.FORCE, force.wire()) + " phát hiện"));
        return sides.flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private String term(CodeList list, String word) {
        return directory.words().nameVi(list, word);
    }

    private String agency(AgencyCode code) {
        return directory
                .agencies()
                .find(code, asked.at())
                .map(found -> "%s (%s)".formatted(found.nameVi(), code))
                .orElse(code.value());
    }

    private String verdict() {
        return answer.verdict() == CompetenceVerdict.ONE && !answer.leads().isEmpty()
                ? "Cơ quan chủ trì: %s%s"
                        .formatted(
                                named(answer.leads().getFirst()),
                                answer.tie() == null ? "" : "; " + answer.tie().nameVi())
                : answer.sentence();
    }

    private static void group(List<String> lines, String role, List<CompetenceCandidate> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(role + ":");
        for (int place = 0; place < candidates.size(); place++) {
            CompetenceCandidate candidate = candidates.get(place);
            lines.add("  %d. %s".formatted(place + 1, why(candidate)));
            candidate.grounds().forEach(ground -> lines.add("     + " + clause(ground)));
            candidate.against().forEach(ground -> lines.add("     − " + clause(ground)));
        }
    }

    private static String named(CompetenceCandidate candidate) {
        AgencyCode code = candidate.agency();
        return code == null ? candidate.name() + " (danh mục chưa có mã)" : "%s (%s)".formatted(candidate.name(), code);
    }

    /** Its sentence with its code, and without the document, which stands below. */
    private static String why(CompetenceCandidate candidate) {
        String sentence = candidate.sentence();
        String document = candidate.grounds().isEmpty()
                ? ""
                : " – " + candidate.grounds().getFirst().basis();
        String alone =
                sentence.endsWith(document) ? sentence.substring(0, sentence.length() - document.length()) : sentence;
        return alone.startsWith(candidate.name())
                ? named(candidate) + alone.substring(candidate.name().length())
                : "%s: %s".formatted(named(candidate), alone);
    }

    private static String clause(CompetenceGround ground) {
        String sure = switch (ground.confidence()) {
            case HIGH, MEDIUM_HIGH -> "";
            case MEDIUM -> " (độ tin cậy trung bình)";
            case LOW -> " (độ tin cậy thấp)";
        };
        return "%s: %s%s".formatted(ground.rule(), ground.basis(), sure);
    }
}
