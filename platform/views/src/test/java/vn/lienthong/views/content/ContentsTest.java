package vn.lienthong.views.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.feed.FeedItems;

/** Whatever has happened to a matter is read in Vietnamese words, all of it. */
class ContentsTest {
    private static final Path APPROVED = Path.of("../contract/src/test/resources/approved");
    /** Said beside the content: whose it is, by whom, when, and the chain of custody. */
    private static final Set<String> BESIDE = Set.of("by", "at", "custody");
    /** Words and codes as they travel: {@code very_urgent}, a moment in ISO 8601, JSON, an id, the code of an agency. */
    private static final Pattern RAW = Pattern.compile("[a-z]+_[a-z_]+|[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?|.*[{\\[]\".*"
            + "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(MS|POLICE|BORDER|CUSTOMS|TAX|NSC389|SC389)(-[A-Z0-9]+)?");

    private final Contents contents = new Contents(Shipped.DIRECTORY, new FeedItems(Shipped.DIRECTORY)::name);

    @TestFactory
    Stream<DynamicTest> showsEveryFieldOfEveryEventInWords() {
        return events().map(sample -> DynamicTest.dynamicTest(sample.file(), () -> {
            List<Field> fields = contents.of(sample.event());

            List<String> texts = fields.stream().flatMap(Field::texts).toList();
            assertThat(texts).as("nothing as it travels").noneMatch(RAW.asMatchPredicate());
            assertThat(labels(fields)).as("each has a name").noneMatch(label -> label.matches("[a-z][a-zA-Z]+"));
            assertThat(texts)
                    .as("each value once")
                    .hasSize(values(sample.json()).size());
            assertThat(values(sample.json()).stream()
                            .filter(JsonNode::isString)
                            .map(JsonNode::asString)
                            .filter(text -> text.contains(" ")))
                    .as("what people wrote, as they wrote it")
                    .allMatch(texts::contains);
        }));
    }

    @TestFactory
    Stream<DynamicTest> foldsEveryMatterThatHasBegun() {
        return events().filter(sample -> sample.type().begins())
                .map(sample -> DynamicTest.dynamicTest(sample.file(), () -> {
                    List<MatterEvent> life = new ArrayList<>(List.of(sample.event()));
                    events().filter(other ->
                                    other.type().matter() == sample.type().matter()
                                            && !other.type().begins())
                            .forEach(other -> life.add(other.event()));

                    List<Section> sections = contents.of(sample.type().requiredMatter(), life);

                    assertThat(sections).isNotEmpty().allSatisfy(section -> {
                        assertThat(section.fields()).isNotEmpty();
                        assertThat(section.byVi()).isNotEmpty();
                        assertThat(section.fields().stream().flatMap(Field::texts))
                                .noneMatch(RAW.asMatchPredicate());
                    });
                }));
    }

    @Test
    void marksWhatWasAmendedAndShowsTheNewest() {
        MatterEvent opened = sample("vn.lienthong.casefile.opened.v1.json").event();
        CaseFileAmended amended = stating("Mười nghìn bao thuốc lá", (CaseFileAmended)
                sample("vn.lienthong.casefile.amended.v1.json").event());

        Section before = facts(List.of(opened));
        Section after = facts(List.of(opened, amended));

        assertThat(before.amendedVi()).isNull();
        assertThat(after.amendedVi()).isNotEmpty();
        assertThat(after.at()).isEqualTo(amended.at());
        assertThat(after.fields()).isEqualTo(facts(List.of(amended)).fields());
    }

    private static CaseFileAmended stating(String title, CaseFileAmended amended) {
        ObjectNode tree = (ObjectNode) Json.tree(Json.write(amended));
        ((ObjectNode) tree.path("facts")).put("title", title);
        return Json.read(Json.write(tree), CaseFileAmended.class);
    }

    private Section facts(List<MatterEvent> events) {
        return contents.of(Matter.CASEFILE, events).getFirst();
    }

    private static Stream<String> labels(List<Field> fields) {
        return fields.stream()
                .flatMap(field -> Stream.of(
                                Stream.of(field.labelVi()),
                                labels(field.items() == null ? List.of() : field.items()),
                                labels(field.fields() == null ? List.of() : field.fields()))
                        .flatMap(each -> each));
    }

    /** The single values of a message that are content. */
    private static List<JsonNode> values(JsonNode payload) {
        List<JsonNode> values = new ArrayList<>();
        String about = payload.propertyNames().iterator().next();
        payload.properties().stream()
                .filter(field ->
                        !BESIDE.contains(field.getKey()) && !field.getKey().equals(about))
                .forEach(field -> gather(field.getValue(), values));
        return values;
    }

    private static void gather(JsonNode node, List<JsonNode> values) {
        if (node.isContainer()) {
            node.forEach(each -> gather(each, values));
        } else if (!node.isNull()) {
            values.add(node);
        }
    }

    private record Sample(String file, MessageType type, JsonNode json, MatterEvent event) {}

    private static Stream<Sample> events() {
        Predicate<String> other = file -> MessageTypes.find(typeOf(file))
                .filter(type -> type.kind() == MessageType.Kind.EVENT
                        && type.requiredMatter().isListed())
                .isPresent();
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.map(file -> file.getFileName().toString()).filter(other).sorted().toList().stream()
                    .map(ContentsTest::sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String typeOf(String file) {
        return file.replaceFirst("(\\.[0-9]+)?\\.json$", "");
    }

    private static Sample sample(String file) {
        try {
            byte[] bytes = Files.readAllBytes(APPROVED.resolve(file));
            MessageType type = MessageTypes.find(typeOf(file)).orElseThrow();
            return new Sample(file, type, Json.tree(bytes), (MatterEvent) type.read(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
