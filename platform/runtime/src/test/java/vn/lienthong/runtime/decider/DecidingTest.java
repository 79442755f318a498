package vn.lienthong.runtime.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.directory.EntryId;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/** A matter that is decided on as one and consists of many things, of which only some who may see them are told. */
class DecidingTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode PARTY = new AgencyCode("MS-15");
    private static final AgencyCode READER = new AgencyCode("POLICE-15");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");
    private static final AgencyCode NOT_ENROLLED = new AgencyCode("CUSTOMS-RVII");
    private static final Set<AgencyCode> ENROLLED = Set.of(OFFICE, PARTY, READER, STRANGER);

    @Test
    void keysEachEventByTheThingItIsAboutAndNotByItsCommand() {
        List<Emission> sent = removed("goods/tea@", "goods/silk@");

        assertThat(to(Matter.DIRECTORY.events(), sent))
                .extracting(Emission::key)
                .containsExactly("goods/tea@", "goods/silk@");
        assertThat(to(Matter.DIRECTORY.events(), sent))
                .extracting(emission -> emission.message().envelope().subject())
                .containsExactly("goods/tea@", "goods/silk@");
        assertThat(to(Topics.inbox(PARTY).name(), sent))
                .extracting(Emission::key)
                .containsExactly("goods/tea@", "goods/silk@");
    }

    @Test
    void tellsNobodyButThoseWhomTheRulesName() {
        List<Emission> sent = removed("goods/tea@");

        assertThat(to(Topics.inbox(PARTY).name(), sent)).hasSize(1);
        assertThat(to(Topics.inbox(READER).name(), sent)).isEmpty();
    }

    @Test
    void asksForEachEventWhoIsTold() {
        List<Emission> sent = removed("agreement/1@", "goods/tea@", "agreement/2@");

        assertThat(to(Topics.inbox(READER).name(), sent))
                .extracting(Emission::key)
                .containsExactly("agreement/1@", "agreement/2@");
        assertThat(to(Topics.inbox(PARTY).name(), sent))
                .extracting(Emission::key)
                .containsExactly("agreement/1@", "goods/tea@", "agreement/2@");
        assertThat(to(Matter.DIRECTORY.events(), sent)).hasSize(3);
    }

    /** To be named is not enough: an event goes to nobody who may not see it, and to no inbox that is not there. */
    @Test
    void tellsNobodyWhoMayNotSeeTheMatterOrIsNotEnrolled() {
        List<Emission> sent = removed("goods/tea@");

        assertThat(to(Topics.inbox(STRANGER).name(), sent)).isEmpty();
        assertThat(to(Topics.inbox(NOT_ENROLLED).name(), sent)).isEmpty();
    }

    @Test
    void tellsTheSenderTheOutcomeAllTheSame() {
        assertThat(to(Topics.inbox(OFFICE).name(), removed("goods/tea@")))
                .extracting(emission -> emission.message().envelope().type())
                .containsExactly("vn.lienthong.outcome.accepted.v1");
    }

    /** Where those who may see a matter do not learn of each other, a refusal tells each what it may do itself, and the provider all. */
    @Test
    void tellsNoneOfThoseWhoDoNotKnowOfEachOtherWhatAnotherMayDo() {
        assertThat(refusal(PARTY, true)).contains(PARTY.value()).doesNotContain(READER.value());
        assertThat(refusal(OFFICE, true)).contains(PARTY.value(), READER.value());
        assertThat(refusal(PARTY, false)).contains(PARTY.value(), READER.value());
        assertThat(refusal(STRANGER, false)).doesNotContain(PARTY.value(), READER.value());
    }

    /** What is said to whoever asks for what is not allowed now. */
    private static String refusal(AgencyCode by, boolean apart) {
        RecordEntries content = new RecordEntries("thử nghiệm", List.of(), List.of());
        Message message = new Message(
                Envelope.of("1", Sources.of(by), MessageTypes.of(content).name()), Json.write(content));
        return new Deciding<>(
                        new Closed(apart), () -> Connections.fromTheBeginning(ENROLLED), URI.create("/test-service"))
                        .decide(
                                new Command<>(content, "directory", by, "1", Instant.EPOCH),
                                message,
                                new Matters.Standing<>(Set.of("something"), 1, Instant.EPOCH, Instant.EPOCH, 0),
                                null)
                        .emissions()
                        .stream()
                        .filter(emission ->
                                emission.topic().equals(Topics.inbox(by).name()))
                        .map(emission -> new String(emission.message().payload(), StandardCharsets.UTF_8))
                        .map(told -> told.substring(told.indexOf("reasons")))
                        .findFirst()
                        .orElseThrow();
    }

    /** What is sent when these are removed in one command. */
    private static List<Emission> removed(String... keys) {
        RecordEntries content = new RecordEntries("thử nghiệm", List.of(), List.of(keys));
        Message message = new Message(
                Envelope.of("1", Sources.of(OFFICE), MessageTypes.of(content).name()), Json.write(content));
        return new Deciding<>(new Removals(), () -> Connections.fromTheBeginning(ENROLLED), URI.create("/test-service"))
                .decide(
                        new Command<>(content, "directory", OFFICE, "1", Instant.EPOCH),
                        message,
                        new Matters.Standing<>(Set.of(), 0, null, null, 0),
                        null)
                .emissions();
    }

    private static List<Emission> to(String topic, List<Emission> sent) {
        return sent.stream().filter(emission -> emission.topic().equals(topic)).toList();
    }

    /** What is to be removed is removed. */
    private static class Removals implements Decider<RecordEntries, DirectoryEvent, Set<String>> {
        @Override
        public Matter matter() {
            return Matter.DIRECTORY;
        }

        @Override
        public Set<String> initial() {
            return Set.of();
        }

        @Override
        public Decision<DirectoryEvent> decide(Command<RecordEntries> command, Set<String> state) {
            List<String> removed = command.content().removed();
            return new Decision.Accepted<>((removed == null ? List.<String>of() : removed)
                    .stream()
                            .<DirectoryEvent>map(key -> new EntryRemoved(
                                    new EntryId(key),
                                    command.by(),
                                    command.now(),
                                    command.content().basis()))
                            .toList());
        }

        @Override
        public Set<String> evolve(Set<String> state, DirectoryEvent event) {
            Set<String> removed = new TreeSet<>(state);
            removed.add(event.about().key());
            return removed;
        }

        @Override
        public Handling handling(Set<String> state) {
            return Handling.of(OFFICE, Set.of(PARTY, READER, NOT_ENROLLED));
        }

        @Override
        public Set<AgencyCode> told(Set<String> state, DirectoryEvent event) {
            return event.about().key().startsWith("agreement/")
                    ? Set.of(PARTY, READER, STRANGER, NOT_ENROLLED)
                    : Set.of(PARTY, STRANGER, NOT_ENROLLED);
        }
    }

    /** Nothing more is removed. */
    private static final class Closed extends Removals {
        private final boolean apart;

        Closed(boolean apart) {
            this.apart = apart;
        }

        @Override
        public Decision<DirectoryEvent> decide(Command<RecordEntries> command, Set<String> state) {
            return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Không được nữa.");
        }

        @Override
        public Optional<List<AllowedStep>> allowed(Set<String> state) {
            return Optional.of(
                    List.of(AllowedStep.of(PARTY, RecordEntries.class), AllowedStep.of(READER, RecordEntries.class)));
        }

        @Override
        public Handling handling(Set<String> state) {
            Handling known = super.handling(state);
            return apart ? Handling.apart(known.provider(), known.audience()) : known;
        }
    }
}
