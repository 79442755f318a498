package vn.lienthong.registry.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.contract.directory.CompetenceCandidate;
import vn.lienthong.contract.directory.CompetenceGround;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.RuleRole;
import vn.lienthong.played.Played;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.codelist.CodeLists;

/** Asks the rules that ship, on a day in the life of QĐ 25/2017 unless another is named. */
final class Asking {
    static final CodeLists WORDS = CodeLists.load();
    static final Competence SHIPPED = Competence.load(Agencies.load(), WORDS);
    static final LocalDate UNDER_THE_REGULATION = LocalDate.of(2019, 6, 3);

    private Asking() {}

    static CompetenceAnswer ask(Matter matter) {
        return ask(matter, UNDER_THE_REGULATION);
    }

    static CompetenceAnswer ask(Matter matter, LocalDate day) {
        return SHIPPED.whoIsCompetent(matter.facts(), day);
    }

    /** The agency leads, alone in its rank, by that clause; the kind of agency where the directory has no code. */
    static Consumer<CompetenceAnswer> leads(String agency, String clause) {
        return answer -> {
            assertThat(answer.verdict()).as(answer.sentence()).isEqualTo(CompetenceVerdict.ONE);
            assertThat(code(answer.leads().getFirst())).isEqualTo(agency);
            assertThat(answer.leads().getFirst().sentence()).contains("chủ trì vì", "QĐ 25/2017");
            has(RuleRole.LEADS, agency, clause).accept(answer);
        };
    }

    static Consumer<CompetenceAnswer> has(RuleRole role, String agency, String clause) {
        return answer -> {
            Played.named(new AgencyCode(agency), "competence." + role.wire());
            assertThat(all(answer)).as("%s", all(answer)).anySatisfy(candidate -> {
                assertThat(candidate.role()).isEqualTo(role);
                assertThat(code(candidate)).isEqualTo(agency);
                assertThat(clauses(candidate)).contains(clause);
            });
        };
    }

    static List<CompetenceCandidate> all(CompetenceAnswer answer) {
        return Stream.of(answer.leads(), answer.supporting(), answer.others())
                .flatMap(List::stream)
                .toList();
    }

    static String code(CompetenceCandidate candidate) {
        return candidate.agency() == null
                ? candidate.unit()
                : Objects.requireNonNull(candidate.agency()).value();
    }

    static List<String> clauses(CompetenceCandidate candidate) {
        return candidate.grounds().stream()
                .map(CompetenceGround::clauses)
                .flatMap(List::stream)
                .toList();
    }
}
