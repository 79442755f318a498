package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.request.AnswerConditions;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestField;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.request.RequestWithheld;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.runtime.decider.Decision;

/** Whatever of a request and its answers is withheld from whomever: no version of any event says it to one from whom it is. */
class WithheldPropertyTest {
    private static final List<String> ADDRESSEES = List.of("POLICE-15", "CUSTOMS-RVII", "BORDER-15");
    private static final List<String> OTHERS = List.of("NSC389-SO", "SC389-15", "MPS", "TAX-15");

    /** By each mark, from whom it is withheld. */
    private final Map<String, TreeSet<AgencyCode>> withheld = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> noVersionOfAnyEventShowsWhatIsWithheld() {
        return Seeds.each(60, random -> {
            withheld.clear();
            Course course = new Course();
            Decision<RequestEvent> made = course.command("MS-15", make(random));
            if (made instanceof Decision.Refused) {
                withheld.clear();
                course.does(
                        "MS-15", Asking.make(RequestKind.VERIFY, Urgency.NORMAL, ADDRESSEES.toArray(String[]::new)));
            }
            ADDRESSEES.forEach(addressee -> course.does(addressee, Asking.accept()));
            for (int step = 0; step < 12; step++) {
                Map<String, TreeSet<AgencyCode>> before = new HashMap<>(withheld);
                String by = ADDRESSEES.get(random.nextInt(ADDRESSEES.size()));
                if (course.command(by, answer(random, step)) instanceof Decision.Refused) {
                    withheld.clear();
                    withheld.putAll(before);
                }
            }
            course.pass(Duration.ofDays(random.nextInt(20)));
            Stream.concat(ADDRESSEES.stream(), OTHERS.stream())
                    .map(AgencyCode::new)
                    .forEach(reader -> course.events().forEach(event -> isKept(event, reader)));
        });
    }

    private void isKept(RequestEvent event, AgencyCode reader) {
        var version = event.seenBy(reader);
        String said = new String(Json.write(version), StandardCharsets.UTF_8);
        withheld.forEach((mark, from) -> {
            if (from.contains(reader)) {
                assertThat(said).as("%s of %s", mark, reader).doesNotContain(mark);
            }
        });
        assertThat(version.seenBy(reader)).as("asked twice").isEqualTo(version);
    }

    private MakeRequest make(Random random) {
        List<RequestWithheld> from = withheld(random, "made", OTHERS);
        RequestContent content =
                Asking.About.of(RequestKind.VERIFY, Urgency.NORMAL).content();
        return new MakeRequest(
                new RequestContent(
                        content.kind(),
                        content.title(),
                        mark("made", RequestField.TEXT),
                        content.urgency(),
                        null,
                        content.basis(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        files("made"),
                        null),
                Course.codes(ADDRESSEES.toArray(String[]::new)),
                null,
                from);
    }

    private RequestCommand answer(Random random, int step) {
        String part = "answer" + step + "x";
        List<String> readers = new ArrayList<>(OTHERS);
        readers.addAll(ADDRESSEES);
        AnswerConditions conditions = new AnswerConditions(null, null, null, withheld(random, part, readers));
        String text = mark(part, RequestField.TEXT);
        return random.nextInt(3) == 0
                ? new AnswerRequest(
                        Asking.REQUEST, text, random.nextBoolean() ? "Thiếu " + text : null, files(part), conditions)
                : new AnswerPartly(Asking.REQUEST, text, "Còn " + text, files(part), conditions);
    }

    private @Nullable List<RequestWithheld> withheld(Random random, String part, List<String> readers) {
        List<RequestWithheld> all = new ArrayList<>();
        for (RequestField field : RequestField.values()) {
            List<AgencyCode> from = readers.stream()
                    .filter(reader -> random.nextInt(5) == 0)
                    .map(AgencyCode::new)
                    .toList();
            if (!from.isEmpty()) {
                all.add(new RequestWithheld(field, from));
                withheld.computeIfAbsent(mark(part, field), mark -> new TreeSet<>())
                        .addAll(from);
            }
        }
        return all.isEmpty() ? null : all;
    }

    private static String mark(String part, RequestField field) {
        return "mark" + part + field.wire();
    }

    private static List<Attachment> files(String part) {
        return List.of(new Attachment(
                new Sha256("ab".repeat(32)),
                mark(part, RequestField.ATTACHMENTS) + ".pdf",
                "application/pdf",
                389L,
                null));
    }
}
