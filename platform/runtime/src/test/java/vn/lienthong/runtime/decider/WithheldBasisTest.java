package vn.lienthong.runtime.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileField;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CaseFileWithheld;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/** The envelope of an event says what it rests on, and says it to nobody from whom the content is withheld that tells it. */
class WithheldBasisTest {
    private static final AgencyCode HOLDER = new AgencyCode("MS-15");
    private static final AgencyCode WHOLE = new AgencyCode("POLICE-15");
    private static final AgencyCode PART = new AgencyCode("TAX-15");
    private static final String BASIS = "BLTTHS 2015 Điều 163";
    private static final UUID CASE = new UUID(0x389, 1);

    @Test
    void theArticleBehindAWithheldProposalIsInNoEnvelopeOfWhoDoesNotGetIt() {
        List<Emission> sent = opened();

        assertThat(basis(Matter.CASEFILE.events(), sent)).isEqualTo(BASIS);
        assertThat(basis(Topics.inbox(WHOLE).name(), sent)).isEqualTo(BASIS);
        assertThat(basis(Topics.inbox(PART).name(), sent)).isNull();
    }

    private static @Nullable String basis(String topic, List<Emission> sent) {
        return sent.stream()
                .filter(emission -> emission.topic().equals(topic))
                .map(emission ->
                        Optional.ofNullable(emission.message().envelope().basis()))
                .findFirst()
                .orElseThrow()
                .orElse(null);
    }

    private static List<Emission> opened() {
        OpenCaseFile content = new OpenCaseFile(
                facts(),
                List.of(WHOLE, PART),
                null,
                List.of(new CaseFileWithheld(CaseFileField.MEASURES, List.of(PART))),
                null);
        Message message = new Message(
                Envelope.of("1", Sources.of(HOLDER), MessageTypes.of(content).name()), Json.write(content));
        return new Deciding<>(
                        new Openings(),
                        () -> Connections.fromTheBeginning(Set.of(HOLDER, WHOLE, PART)),
                        URI.create("/test-service"))
                .decide(
                        new Command<>(content, CASE.toString(), HOLDER, "1", Instant.EPOCH),
                        message,
                        new Matters.Standing<>(Set.of(), 0, null, null, 0),
                        null)
                .emissions();
    }

    private static CaseFacts facts() {
        return new CaseFacts(
                "Thuốc lá nhập lậu",
                null,
                new Detection(null, "Đội 1", Force.MARKET_SURVEILLANCE, List.of(), new ProvinceCode("15"), null, false),
                new Goods("thuốc lá", "tobacco", List.of(), null),
                Violation.SMUGGLED,
                List.of(),
                null,
                null);
    }

    /** What is opened is opened, and given to the police by the rules. */
    private static final class Openings implements Decider<OpenCaseFile, CaseFileOpened, Set<String>> {
        @Override
        public Matter matter() {
            return Matter.CASEFILE;
        }

        @Override
        public Set<String> initial() {
            return Set.of();
        }

        @Override
        public Decision<CaseFileOpened> decide(Command<OpenCaseFile> command, Set<String> state) {
            OpenCaseFile open = command.content();
            return Decision.accepted(new CaseFileOpened(
                    new CaseFileId(CASE),
                    command.by(),
                    command.now(),
                    open.facts(),
                    List.of(WHOLE, PART),
                    new CompetenceProposal(CompetenceVerdict.ONE, List.of(WHOLE), List.of(), "Công an.", BASIS),
                    null,
                    null,
                    open.withheld(),
                    null));
        }

        @Override
        public Set<String> evolve(Set<String> state, CaseFileOpened event) {
            return Set.of(event.about().key());
        }

        @Override
        public Handling handling(Set<String> state) {
            return Handling.of(HOLDER, Set.of(WHOLE, PART));
        }

        @Override
        public Attributes attributes(Set<String> state, CaseFileOpened event) {
            CompetenceProposal proposal = event.proposal();
            return new Attributes(null, null, proposal == null ? null : proposal.basis());
        }
    }
}
