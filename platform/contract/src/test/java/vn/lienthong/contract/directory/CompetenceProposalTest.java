package vn.lienthong.contract.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;

/** A proposal tells when whoever decides otherwise owes a reason, and carries no more of the answer than travels. */
class CompetenceProposalTest {
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");

    @Test
    void namesAnotherIfItsOneLeadIsNotTheChosen() {
        CompetenceProposal proposal = proposal(CompetenceVerdict.ONE, MARKET);

        assertThat(proposal.namesAnother(POLICE)).isTrue();
        assertThat(proposal.namesAnother(MARKET)).isFalse();
    }

    @Test
    void namesAnotherEvenIfTheChosenMayLeadSecond() {
        assertThat(proposal(CompetenceVerdict.ONE, MARKET, POLICE).namesAnother(POLICE))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = CompetenceVerdict.class, names = "ONE", mode = EnumSource.Mode.EXCLUDE)
    void namesNobodyUnlessItIsClearWhoLeads(CompetenceVerdict verdict) {
        assertThat(proposal(verdict, MARKET).namesAnother(POLICE)).isFalse();
        assertThat(proposal(verdict).namesAnother(POLICE)).isFalse();
    }

    @Test
    void namesNobodyIfTheOneLeadIsNotInTheDirectory() {
        assertThat(proposal(CompetenceVerdict.ONE).namesAnother(POLICE)).isFalse();
    }

    @Test
    void takesFromAnAnswerTheCodesAndWhyTheFirstLeads() {
        CompetenceAnswer answer = answer(
                CompetenceVerdict.ONE,
                List.of(candidate(MARKET, "vì hàng ở nội địa", "Điều 4 khoản 1"), candidate(null, "vì", "Điều 5")),
                List.of(candidate(POLICE, "hỗ trợ", "Điều 6"), candidate(POLICE, "hỗ trợ", "Điều 7")));

        assertThat(CompetenceProposal.of(answer))
                .isEqualTo(new CompetenceProposal(
                        CompetenceVerdict.ONE,
                        List.of(MARKET),
                        List.of(POLICE),
                        "vì hàng ở nội địa",
                        "Điều 4 khoản 1"));
    }

    @Test
    void saysTheVerdictItselfWhereNotOneLeads() {
        CompetenceAnswer several = answer(
                CompetenceVerdict.SEVERAL,
                List.of(candidate(MARKET, "vì một", "Điều 4"), candidate(POLICE, "vì hai", "Điều 5")),
                List.of());

        assertThat(CompetenceProposal.of(several).sentence()).isEqualTo("câu kết luận");
        assertThat(CompetenceProposal.of(answer(CompetenceVerdict.NOBODY, List.of(), List.of())))
                .isEqualTo(
                        new CompetenceProposal(CompetenceVerdict.NOBODY, List.of(), List.of(), "câu kết luận", null));
    }

    @Test
    void carriesTenAgenciesAtMost() {
        List<CompetenceCandidate> many = IntStream.range(10, 40)
                .mapToObj(number -> candidate(new AgencyCode("MS-" + number), "vì", "Điều 4"))
                .toList();

        CompetenceProposal proposal = CompetenceProposal.of(answer(CompetenceVerdict.SEVERAL, many, many));

        assertThat(proposal.leads()).hasSize(10).first().hasToString("MS-10");
        assertThat(proposal.supporting()).hasSize(10);
    }

    private static CompetenceProposal proposal(CompetenceVerdict verdict, AgencyCode... leads) {
        return new CompetenceProposal(verdict, List.of(leads), List.of(), "câu kết luận", null);
    }

    private static CompetenceAnswer answer(
            CompetenceVerdict verdict, List<CompetenceCandidate> leads, List<CompetenceCandidate> supporting) {
        return new CompetenceAnswer(verdict, leads, supporting, List.of(), null, null, "câu kết luận", List.of());
    }

    private static CompetenceCandidate candidate(@Nullable AgencyCode agency, String sentence, String basis) {
        CompetenceGround ground = new CompetenceGround("S2-33", List.of("S2-33"), basis, Confidence.HIGH);
        return new CompetenceCandidate(
                agency,
                "MS",
                Force.MARKET_SURVEILLANCE,
                "tên",
                RuleRole.LEADS,
                1,
                List.of(ground),
                List.of(),
                sentence);
    }
}
