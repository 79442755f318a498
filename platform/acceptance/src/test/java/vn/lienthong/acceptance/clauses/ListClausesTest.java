package vn.lienthong.acceptance.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contract.clause.PlayedAct;

class ListClausesTest {
    private static final String IMPORT = "import vn.lienthong.contract.clause.Clause;\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path repository;

    @BeforeEach
    void aSourceThatHasNothingToDoWithClauses() throws IOException {
        played(
                "a.StoryTest#isAnswered,request.make,accepted,MS-15 POLICE-15",
                "a.StoryTest#isAnswered,request.close,refused,POLICE-15");
        source(
                "other/src/test/java/a/OtherTest.java",
                "package a; class OtherTest { @Clause(1) void other() {} @interface Clause { int value(); } }");
    }

    @Test
    void namesTheTestThatShowsAClause() throws IOException {
        source(
                "x/src/test/java/a/StoryTest.java",
                IMPORT + "class StoryTest { @Clause(\"S0-03\") @Test void isAnswered() { assertThat(1); } }");

        assertThat(run()).isZero();

        assertThat(out.toString())
                .containsPattern("S0-03 +đã chứng minh")
                .contains("← a.StoryTest#isAnswered")
                .contains("request.make: MS-15, POLICE-15")
                .contains("request.close (bị từ chối): POLICE-15")
                .containsPattern("S0-04 +còn mở")
                .containsPattern("Cộng +198 +1 +0 +197");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void readsSeveralIdsAndEveryWayOfWritingTheTag() throws IOException {
        source("x/src/test/java/a/StoryTest.java", """
                import vn.lienthong.contract.clause.*;
                class StoryTest {
                    @Clause({"S0-03", "S0-04"}) @ParameterizedTest void one(String it) { asks(); }
                    @vn.lienthong.contract.clause.Clause(value = "S0-05") @org.junit.jupiter.api.TestFactory Object two() { return assertThat(1); }
                    void asks() { assertThat(1); }
                }
                """);

        played("a.StoryTest#one,request.make,accepted,MS-15", "a.StoryTest#two,request.make,accepted,MS-15");

        assertThat(run("--shown", "--json")).isZero();

        assertThat(clauses())
                .containsExactly("S0-03 a.StoryTest#one", "S0-04 a.StoryTest#one", "S0-05 a.StoryTest#two");
    }

    @Test
    void takesATagOnAClassOfTestsAndOnANestedOne() throws IOException {
        source("x/src/test/java/a/StoryTest.java", IMPORT + """
                @Clause("S1-01")
                class StoryTest {
                    @Nested @Clause("S1-02")
                    class WhenRefused { @Test void saysWhy() { assertThat(1); } }
                }
                """);

        played("a.StoryTest.WhenRefused#saysWhy,request.make,accepted,MS-15");

        assertThat(run("--shown", "--json")).isZero();

        assertThat(clauses()).containsExactly("S1-01 a.StoryTest", "S1-02 a.StoryTest.WhenRefused");
    }

    @Test
    void listsOnlyWhatIsOpen() throws IOException {
        source(
                "x/src/test/java/a/StoryTest.java",
                IMPORT + "class StoryTest { @Clause(\"S0-03\") @Test void isAnswered() { assertThat(1); } }");

        assertThat(run("--open", "--json")).isZero();

        assertThat(clauses()).hasSize(197).contains("S0-04").doesNotContain("S0-03");
    }

    @Test
    void refusesAnUnknownClause() throws IOException {
        source(
                "x/src/test/java/a/StoryTest.java",
                IMPORT + "class StoryTest { @Clause(\"S9-03\") @Test void isAnswered() { assertThat(1); } }");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString()).contains("Lỗi: x/src/test/java/a/StoryTest.java:3: không có điều khoản 'S9-03'");
    }

    @Test
    void refusesATagOnWhatIsNoTest() throws IOException {
        source(
                "x/src/test/java/a/StoryTest.java",
                IMPORT + "class StoryTest { @Clause(\"S0-03\") void aFixture() {} }");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString())
                .contains("StoryTest.java:3: @Clause đặt trên a.StoryTest#aFixture, không phải kiểm thử đang chạy");
        assertThat(out.toString()).containsPattern("S0-03 +còn mở");
    }

    @Test
    void refusesATagOnATestThatIsDisabled() throws IOException {
        source(
                "x/src/test/java/a/StoryTest.java",
                IMPORT + "class StoryTest { @Clause(\"S0-03\") @Disabled @Test void later() {} }");

        assertThat(run()).isEqualTo(1);
    }

    @Test
    void refusesATagOnATestInWhichNoAgencyDoesAnything() throws IOException {
        source(
                "x/src/test/java/a/StoryTest.java",
                IMPORT + "class StoryTest { @Clause(\"S0-03\") @Test void isAnswered() { assertThat(1); } }");
        played();

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString())
                .contains(
                        "Lỗi: x/src/test/java/a/StoryTest.java:3: không cơ quan nào làm gì trong a.StoryTest#isAnswered");
    }

    @Test
    void refusesATagOnATestThatAssertsNothing() throws IOException {
        source(
                "x/src/test/java/a/StoryTest.java",
                IMPORT + "class StoryTest { @Clause(\"S0-03\") @Test void isAnswered() { asks(); } void asks() {} }");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString()).contains("StoryTest.java:3: a.StoryTest#isAnswered không khẳng định điều gì");
    }

    @Test
    void saysHowManyAreShownByAnAnswerThatNamesTheAgencyAlone() throws IOException {
        source(
                "x/src/test/java/a/StoryTest.java",
                IMPORT + "class StoryTest { @Clause(\"S0-03\") @Test void isAnswered() { assertThat(1); } }");
        played("a.StoryTest#isAnswered,competence.leads,named,MS-15");

        assertThat(run()).isZero();

        assertThat(out.toString())
                .contains("trả lời câu hỏi competence.leads nêu: MS-15", "Trong đó 1 điều khoản chỉ do câu trả lời");
    }

    @Test
    void refusesWhatIsKeptOfATestThatIsGoneAndActorsThatAreNoAgency() throws IOException {
        source(
                "x/src/test/java/a/StoryTest.java",
                IMPORT + "class StoryTest { @Clause(\"S0-03\") @Test void isAnswered() { assertThat(1); } }");
        played(
                "a.StoryTest#isAnswered,request.make,accepted,MS-15 OTHER",
                "a.StoryTest#isGone,request.make,accepted,MS-15",
                "nonsense");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString())
                .contains("trong a.StoryTest#isAnswered, 'OTHER' không phải cơ quan nào của danh mục")
                .contains("a.StoryTest#isGone không phải kiểm thử mang điều khoản")
                .contains("x/src/test/played.csv:4: không đọc được dòng");
    }

    /** Every tag of this repository is on a test that asserts something and in which agencies do what is kept of it. */
    @Test
    void findsNothingWrongHere() {
        int exit = command().execute("--root", Path.of("../..").toString());

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
    }

    @Test
    void refusesAnIdThatIsNotWrittenOut() throws IOException {
        source(
                "x/src/test/java/a/StoryTest.java",
                IMPORT + "class StoryTest { @Clause(ID) @Test void isAnswered() { assertThat(1); } }");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString()).contains("phải viết thẳng thành chuỗi");
    }

    @Test
    void refusesASourceItCannotParse() throws IOException {
        source("x/src/test/java/a/StoryTest.java", "class StoryTest { @Test void }");

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString()).contains("x/src/test/java/a/StoryTest.java:2: không đọc được mã nguồn");
    }

    @Test
    void passesOverWhatIsNoTestSource() throws IOException {
        String tagged = IMPORT + "class StoryTest { @Clause(\"S0-03\") @Test void isAnswered() { assertThat(1); } }";
        source("x/src/main/java/a/StoryTest.java", tagged);
        source("x/target/src/test/java/a/StoryTest.java", tagged);

        played();

        assertThat(run("--shown", "--json")).isZero();

        assertThat(clauses()).isEmpty();
    }

    @Test
    void saysSoWhenThereIsNoRepository() {
        int exit = command().execute("--root", repository.resolve("nowhere").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("Không tìm thấy kho mã");
    }

    private int run(String... options) {
        CommandLine command = command();
        String[] arguments = new String[options.length + 2];
        System.arraycopy(options, 0, arguments, 2, options.length);
        arguments[0] = "--root";
        arguments[1] = repository.toString();
        return command.execute(arguments);
    }

    private CommandLine command() {
        return new CommandLine(new ListClauses(new PrintWriter(out, true), new PrintWriter(err, true)));
    }

    private List<String> clauses() {
        JsonNode coverage = JsonMapper.shared().readTree(out.toString());
        return coverage.get("clauses")
                .valueStream()
                .map(line -> "%s %s"
                        .formatted(
                                line.get("id").asString(),
                                line.path("shownBy").path(0).asString(""))
                        .strip())
                .toList();
    }

    private void played(String... acts) throws IOException {
        Path file = repository.resolve("x").resolve(PlayedAct.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, PlayedAct.HEADER + "\n" + String.join("\n", acts));
    }

    private void source(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.startsWith("package") ? text : "package a;\n" + text);
    }
}
