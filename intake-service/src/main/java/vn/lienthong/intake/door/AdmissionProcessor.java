package vn.lienthong.intake.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.intake.door.Admission.Verdict;
import vn.lienthong.intake.outcome.Pace;
import vn.lienthong.runtime.Away;
import vn.lienthong.runtime.decider.Outcomes;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parking.Position;
import vn.lienthong.runtime.streams.EarlyCommits;

/** Reads outboxes. Whatever lies in one is admitted, refused or kept; the stream goes on. */
final class AdmissionProcessor implements Processor<String, byte[], String, Emission> {
    private static final Logger log = LoggerFactory.getLogger(AdmissionProcessor.class);

    private final Admission admission;
    private final NamingAttachments attachments;
    private final CountingTries tries;
    private final String store;
    private final Pace pace;
    private final Answers answers = new Answers();
    private final MeterRegistry meters;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable KeyValueStore<String, String> admitted;
    private @Nullable EarlyCommits commits;

    /** @param store name of the store of admitted ids */
    AdmissionProcessor(
            Admission admission,
            NamingAttachments attachments,
            CountingTries tries,
            String store,
            Pace pace,
            MeterRegistry meters) {
        this.admission = admission;
        this.attachments = attachments;
        this.tries = tries;
        this.store = store;
        this.pace = pace;
        this.meters = meters;
    }

    /** What is to be sent, and which id is to be remembered with which digest. */
    private record Work(
            String result,
            List<Emission> emissions,
            @Nullable String id,
            @Nullable String digest) {
        static Work of(String result, List<Emission> emissions) {
            return new Work(result, emissions, null, null);
        }
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        this.context = context;
        this.admitted = context.getStateStore(store);
        this.commits = EarlyCommits.of(context);
    }

    @Override
    public void process(Record<String, byte[]> taken) {
        Record<String, byte[]> record =
                taken.withTimestamp(Turns.received(taken).toEpochMilli());
        if (pace.await()) {
            Objects.requireNonNull(commits).soon(); // what was let in must reach the deciders
        }
        Timer.Sample sample = Timer.start(meters);
        ProcessorContext<String, Emission> sink = Objects.requireNonNull(context);
        Position position = sink.recordMetadata()
                .map(at -> new Position(at.topic(), at.partition(), at.offset()))
                .orElseThrow();
        Work work;
        try {
            work = work(arrival(record, position), record, position);
        } catch (Away away) {
            throw away; // nothing is wrong with what was sent: it is looked at again when what is away is there
        } catch (RuntimeException fault) {
            log.error("cannot admit {}: parked", position, fault);
            Reason reason = Reason.of(ReasonCode.FAULT, null, "Hệ thống gặp lỗi; nội dung được giữ lại nguyên vẹn.");
            work = Work.of("fault", answers.keep(asItLies(record, position), record, position, List.of(reason)));
        }
        if (work.id() != null) {
            Objects.requireNonNull(admitted).put(work.id(), work.digest());
            pace.letIn(work.id());
        }
        for (Emission emission : work.emissions()) {
            sink.forward(new Record<>(emission.key(), emission, record.timestamp(), new RecordHeaders()));
        }
        Objects.requireNonNull(commits).worked(record.timestamp());
        sample.stop(meters.timer("lienthong.admissions", "outcome", work.result()));
    }

    private Work work(Arrival arrival, Record<String, byte[]> record, Position position) {
        return switch (admission.admit(arrival)) {
            case Verdict.Admitted(var type, var matter, var command, var content, var doubts) -> {
                String key = Outcomes.key(
                        command.envelope().source(), command.envelope().id());
                String digest = content(type.name(), command.digest());
                String before = Objects.requireNonNull(admitted).get(key);
                if (before != null && !before.equals(digest)) {
                    yield refused(arrival, position, List.of(duplicate()));
                }
                List<Reason> gone = attachments.name(arrival.agency(), content);
                if (!gone.isEmpty()) {
                    yield refused(arrival, position, gone); // swept since they were looked at
                }
                Emission emission = new Emission(type.requiredMatter().commands(), matter, command);
                if (before != null) {
                    yield new Work("admitted", List.of(emission), null, digest);
                }
                CountingTries.Counted tried = tries.count(arrival, type, content, Objects.requireNonNull(admitted));
                List<Emission> emissions = new ArrayList<>(tried.told());
                if (!tried.reasons().isEmpty()) {
                    emissions.addAll(refused(arrival, position, tried.reasons()).emissions());
                    yield Work.of("refused", emissions);
                }
                emissions.add(emission);
                yield new Work("admitted", emissions, key, digest);
            }
            case Verdict.Refused(var reasons) -> refused(arrival, position, reasons);
            case Verdict.Kept(var reasons) -> Work.of("kept", answers.keep(arrival, record, position, reasons));
        };
    }

    /** Counts each kind of reason once: how many messages failed for it, not how many values of them. */
    private Work refused(Arrival arrival, Position position, List<Reason> reasons) {
        reasons.stream()
                .map(Reason::code)
                .distinct()
                .forEach(code -> meters.counter("lienthong.refusals", "reason", code.wire())
                        .increment());
        return Work.of("refused", answers.refuse(arrival, position, reasons));
    }

    /** What an id stands for: another digest of the same type, or the same of another type, is another content. */
    static String content(String type, String digest) {
        return type + " " + digest;
    }

    static Reason duplicate() {
        return Reason.of(
                ReasonCode.DUPLICATE_ID,
                "ce:id",
                "Mã thông điệp này đã dùng cho một nội dung khác; hãy gửi lại với mã mới.");
    }

    private static Arrival arrival(Record<String, byte[]> record, Position position) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return Reading.KAFKA.read(
                Topics.agency(position.topic()).orElseThrow(),
                headers,
                record.value() == null ? new byte[0] : record.value(),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** Without reading its content, on which reading may have failed. */
    private static Arrival asItLies(Record<String, byte[]> record, Position position) {
        return new Arrival(
                Topics.agency(position.topic()).orElseThrow(),
                Message.attributes(record.headers()),
                null,
                record.value() == null ? new byte[0] : record.value(),
                Instant.ofEpochMilli(record.timestamp()));
    }
}
