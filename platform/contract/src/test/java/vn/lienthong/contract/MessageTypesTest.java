package vn.lienthong.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.MessageType.Kind;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.task.TaskStep;

class MessageTypesTest {
    @Test
    void namesEveryTypeOnceInTheShapeOfTheWire() {
        assertThat(MessageTypes.all()).extracting(MessageType::name).doesNotHaveDuplicates();
        assertThat(MessageTypes.all())
                .extracting(MessageType::name)
                .allMatch(name -> name.matches("vn\\.lienthong\\.[a-z]+\\.[a-z]+(-[a-z]+)?\\.v1"));
    }

    @Test
    void givesCommandsAndEventsTheirMatter() {
        assertThat(MessageTypes.all())
                .filteredOn(type -> type.kind() == Kind.COMMAND || type.kind() == Kind.EVENT)
                .allSatisfy(type -> {
                    assertThat(type.name()).startsWith(prefix(type));
                    assertThat(kindOf(type)).isAssignableFrom(type.payload());
                });
    }

    @Test
    void knowsWithWhichEventsAMatterBeginsAndEnds() {
        assertThat(MessageTypes.all())
                .filteredOn(MessageType::begins)
                .extracting(MessageTypesTest::word)
                .containsExactlyInAnyOrder(
                        "tip.received",
                        "casefile.opened",
                        "request.made",
                        "information.shared",
                        "plan.drafted",
                        "plan.overlap-found",
                        "group.proposed",
                        "group.established",
                        "commitment.began",
                        "deconfliction.registered",
                        "deconfliction.suspected");
        assertThat(MessageTypes.all())
                .filteredOn(MessageType::ends)
                .extracting(MessageTypesTest::word)
                .containsExactlyInAnyOrder(
                        "tip.set-aside",
                        "tip.closed",
                        "casefile.closed",
                        "casefile.retracted",
                        "request.closed",
                        "request.release-published",
                        "request.withdrawn",
                        "request.superseded",
                        "information.recalled",
                        "information.expired",
                        "plan.cancelled",
                        "plan.overlap-ended",
                        "group.declined",
                        "group.figures-recorded",
                        "commitment.ended",
                        "deconfliction.withdrawn",
                        "deconfliction.expired",
                        "deconfliction.ended",
                        "deconfliction.concluded");
    }

    @Test
    void knowsWhichEventsSayThatSomethingWasNotDoneInTime() {
        assertThat(MessageTypes.all())
                .filteredOn(type -> type.alarm() == MessageType.Alarm.ALWAYS)
                .extracting(MessageTypesTest::word)
                .containsExactlyInAnyOrder(
                        "request.fell-silent",
                        "request.escalated",
                        "tip.escalated",
                        "casefile.duty-overdue",
                        "plan.opinion-missed",
                        "deconfliction.suspected");
        assertThat(MessageTypes.all())
                .filteredOn(type -> type.alarm() == MessageType.Alarm.IF_OVERDUE)
                .allSatisfy(type -> assertThat(
                                (type.carried() == null ? type.payload() : type.carried()).getRecordComponents())
                        .as("it says whether it is overdue")
                        .extracting(RecordComponent::getName)
                        .contains("overdue"))
                .extracting(MessageTypesTest::word)
                .containsExactlyInAnyOrder(
                        "tip.reminded",
                        "plan.reminded",
                        "plan.task-reminded",
                        "group.reminded",
                        "group.task-reminded",
                        "commitment.reminded",
                        "deconfliction.reminded",
                        "information.reminded",
                        "casefile.source-reminded",
                        "request.source-reminded",
                        "plan.source-reminded");
    }

    private static String word(MessageType type) {
        return type.name().substring("vn.lienthong.".length(), type.name().length() - ".v1".length());
    }

    /** One record serves plans and groups, and one carrier of each all that can happen to a task. */
    @Test
    void namesWhatCarriesAnotherRecordByBoth() {
        TaskStep urged = new TaskStep.Urged(new AgencyCode("MS-15"), Instant.EPOCH, 1, "Đề nghị báo cáo.");
        UUID id = new UUID(0x389, 1);

        assertThat(MessageTypes.of(new PlanEvent.OfTask<>(new PlanId(id), urged)))
                .extracting(MessageTypesTest::word)
                .isEqualTo("plan.task-urged");
        assertThat(MessageTypes.of(new GroupEvent.OfTask<>(new GroupId(id), urged)))
                .extracting(MessageTypesTest::word)
                .isEqualTo("group.task-urged");
        assertThatIllegalArgumentException().isThrownBy(() -> MessageTypes.ofPayload(PlanEvent.OfTask.class));
        assertThat(new String(Json.write(new GroupEvent.OfTask<>(new GroupId(id), urged)), StandardCharsets.UTF_8))
                .as("the fields of what is carried stand beside those of the carrier")
                .isEqualTo(
                        "{\"group\":\"%s\",\"by\":\"MS-15\",\"at\":\"1970-01-01T00:00:00Z\",\"task\":1,\"text\":\"Đề nghị báo cáo.\"}"
                                .formatted(id));
    }

    @Test
    void givesNoticesNone() {
        MessageType delivered =
                MessageTypes.find("vn.lienthong.notification.delivered.v1").orElseThrow();

        assertThatIllegalStateException()
                .isThrownBy(delivered::requiredMatter)
                .withMessage("vn.lienthong.notification.delivered.v1 belongs to no matter");
    }

    @Test
    void knowsNoTypeThatIsNotInTheTable() {
        assertThat(MessageTypes.find("vn.lienthong.request.made.v2")).isEmpty();
        assertThat(MessageTypes.find("java.lang.Runtime")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> MessageTypes.of("a text"));
    }

    @Test
    void namesAnOutcomeByItsStatus() {
        assertThat(Outcome.Status.values())
                .allSatisfy(
                        status -> assertThat(MessageTypes.of(anOutcome(status)).name())
                                .isEqualTo("vn.lienthong.outcome." + status.wire() + ".v1"));
    }

    @Test
    void hasASchemaAndAVietnameseNameForEveryType() {
        assertThat(MessageTypes.all()).allSatisfy(type -> {
            assertThat(type.nameVi()).isNotBlank();
            assertThat(getClass().getResource("/contract/schemas/" + type.name() + ".json"))
                    .isNotNull();
        });
    }

    /** The matter's word, but for agreements: they are entries of the directory. */
    private static String prefix(MessageType type) {
        Matter matter = type.requiredMatter();
        boolean agreement = matter == Matter.DIRECTORY && type.name().startsWith("vn.lienthong.agreement.");
        return "vn.lienthong." + (agreement ? "agreement" : matter.wire()) + ".";
    }

    private static Class<?> kindOf(MessageType type) {
        return type.kind() == Kind.COMMAND ? AgencyCommand.class : MatterEvent.class;
    }

    private static Outcome anOutcome(Outcome.Status status) {
        return new Outcome(
                "id",
                "type",
                new AgencyCode("MS-15"),
                status,
                null,
                null,
                "digest",
                List.of(),
                List.of(),
                Instant.EPOCH);
    }
}
