package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.text.Formulas;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Stores;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;

/** A list that is taken away as a file holds what the list shows to the same agency, and nothing that a program would run. */
class ExportTest {
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");
    private static final String CASES = "/api/v1/casefiles";

    private final RegisterQueries queries;
    private final Register register;
    private final NotedExports exports = new NotedExports();
    private final MockMvc pages;

    ExportTest() {
        var store = Stores.all().getFirst().empty();
        register = new Register(store, Shipped.DIRECTORY);
        queries = Lines.of(store);
        Clock clock = Clock.fixed(SomeCases.MORNING, ZoneOffset.UTC);
        pages = MockMvcBuilders.standaloneSetup(new ExportPages(queries, exports, Shipped.DIRECTORY, clock))
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
    }

    @BeforeEach
    void oneSecretAmongThem() {
        SomeCases some = new SomeCases();
        some.open(1, SomeCases.MORNING, "Chuyên án kín", 7L, SomeCases.HOLDER);
        some.open(
                2, SomeCases.MORNING.plusSeconds(1), "=HYPERLINK(\"http://x\")", 5_000_000L, SomeCases.HOLDER, POLICE);
        some.open(3, SomeCases.MORNING.plusSeconds(2), "Xe tải, \"giày\"", null, SomeCases.HOLDER, POLICE);
        register.apply(some.log);
    }

    @Test
    void showsEachAgencyWhatItsListShows() throws Exception {
        for (AgencyCode reader : List.of(SomeCases.HOLDER, POLICE, STRANGER)) {
            List<String> listed = queries.matters(reader, Matter.CASEFILE, Filters.none(500)).items().stream()
                    .map(matter -> matter.getString("id"))
                    .toList();

            assertThat(csv(ask(reader, CASES + "/export.csv")).stream().skip(1).map(ExportTest::last))
                    .containsExactlyElementsOf(listed);
            assertThat(xlsx(ask(reader, CASES + "/export.xlsx")).stream()
                            .skip(1)
                            .map(row -> row.getCellText(row.getCellCount() - 1)))
                    .containsExactlyElementsOf(listed);
        }
        assertThat(new String(ask(POLICE, CASES + "/export.csv").getContentAsByteArray(), StandardCharsets.UTF_8))
                .doesNotContain("Chuyên án kín");
    }

    @Test
    void notesWhichInformationIsInAFileBeforeAByteOfItIsGiven() throws Exception {
        InformationId id = new InformationId(new UUID(0x389L, 7));
        register.apply(List.of(shared(id)));

        assertThat(csv(ask(POLICE, "/api/v1/information/export.csv"))).hasSize(2);
        assertThat(exports.noted).containsExactly("POLICE-15 " + id);

        ask(HttpMethod.HEAD, POLICE, "/api/v1/information/export.csv");
        ask(STRANGER, "/api/v1/information/export.xlsx");
        ask(POLICE, CASES + "/export.csv");
        assertThat(exports.noted).as("nothing was in them that is to be noted").hasSize(1);

        exports.away = true;
        MockHttpServletResponse refused = ask(POLICE, "/api/v1/information/export.csv");
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(new String(refused.getContentAsByteArray(), StandardCharsets.UTF_8))
                .doesNotContain("Đường cát");
    }

    private static LogRecord shared(InformationId id) {
        InformationContent content = new InformationContent(
                "Đường cát qua lối mở",
                "Hàng chia nhỏ.",
                new Picture(null, List.of(), null, "đường cát", null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);
        InformationShared event =
                new InformationShared(id, SomeCases.HOLDER, SomeCases.MORNING, content, List.of(POLICE));
        return new LogRecord(
                Matter.INFORMATION.events(),
                0,
                0,
                id.key(),
                new Message(Envelopes.of("shared", event, SomeCases.HOLDER, List.of(POLICE), null), Json.write(event)));
    }

    @Test
    void isReadByProgramsForTablesInVietnamese() throws Exception {
        MockHttpServletResponse file = ask(POLICE, CASES + "/export.csv?sort=-value");

        assertThat(file.getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(file.getHeader("Content-Disposition")).contains("casefiles-2026-11-20.csv");
        assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
        List<CsvRecord> rows = csv(file);
        assertThat(rows.getFirst().getFields()).contains("Tiêu đề", "Tỉnh, thành phố", "Trị giá (đồng)", "Đang giữ");
        assertThat(rows.get(1).getFields())
                .contains(
                        "5000000",
                        "Tỉnh Lào Cai",
                        "Quản lý thị trường",
                        "11/2026",
                        "QLTT Lào Cai",
                        "2026-11-20 09:00:01");
        assertThat(rows.get(2).getFields()).contains("Xe tải, \"giày\"", "");
    }

    @Test
    void hasNumbersAndMomentsAsSuch() throws Exception {
        Row row = xlsx(ask(POLICE, CASES + "/export.xlsx?sort=-value")).get(1);

        assertThat(row.stream().filter(cell -> cell != null && cell.getType() == CellType.NUMBER))
                .extracting(Cell::asNumber)
                .contains(new BigDecimal("5000000"));
        assertThat(row.getCell(headed("Lập lúc")).asDate()).isEqualTo(LocalDateTime.parse("2026-11-20T09:00:01"));
    }

    private static int headed(String header) {
        return Columns.of(Matter.CASEFILE).headers().indexOf(header);
    }

    @Test
    void holdsNothingThatAProgramWouldTakeForAFormula() throws Exception {
        assertThat(csv(ask(POLICE, CASES + "/export.csv")).stream().flatMap(row -> row.getFields().stream()))
                .contains("'=HYPERLINK(\"http://x\")")
                .noneMatch(cell -> cell.startsWith("="));
        assertThat(xlsx(ask(POLICE, CASES + "/export.xlsx")).stream().flatMap(Row::stream))
                .noneMatch(cell -> cell != null && cell.getType() == CellType.FORMULA)
                .noneMatch(cell -> cell != null && cell.getText().startsWith("="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "  @x"})
    void putsAnApostropheBeforeWhatBeginsAFormula(String text) {
        assertThat(Formulas.harmless(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Xe tải", "1.200 bao", "a=b", "'x"})
    void leavesEverythingElseAsItIs(String text) {
        assertThat(Formulas.harmless(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?sort=title&goods=nothing | sort,goods",
                "?limit=5 | limit",
                "?cursor=1.2 | cursor",
                "?$where=1 | $where",
                "?q=a&q=b | q",
                "?openedFrom=' | openedFrom",
            })
    void refusesBadParametersBeforeItWritesAnything(String parameters, String refused) throws Exception {
        for (String end : List.of("csv", "xlsx")) {
            MockHttpServletResponse answer = ask(POLICE, CASES + "/export." + end + parameters.strip());

            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(Json.tree(answer.getContentAsByteArray()).path("reasons").valueStream())
                    .extracting(reason -> reason.path("pointer").asString())
                    .containsExactlyInAnyOrder(refused.split(","));
        }
        assertThat(ask(POLICE, "/api/v1/secrets/export.csv").getStatus()).isEqualTo(404);
    }

    private static String last(CsvRecord row) {
        return row.getField(row.getFieldCount() - 1);
    }

    private static List<CsvRecord> csv(MockHttpServletResponse file) throws IOException {
        String text = new String(file.getContentAsByteArray(), StandardCharsets.UTF_8).substring(1);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().toList();
        }
    }

    private static List<Row> xlsx(MockHttpServletResponse file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            return book.getFirstSheet().read();
        }
    }

    private MockHttpServletResponse ask(AgencyCode agency, String address) throws Exception {
        return ask(HttpMethod.GET, agency, address);
    }

    private MockHttpServletResponse ask(HttpMethod method, AgencyCode agency, String address) throws Exception {
        URI uri = UriComponentsBuilder.fromUriString(address).encode().build().toUri();
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("officer")
                .claim("agency", agency.value())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        try {
            return pages.perform(MockMvcRequestBuilders.request(method, uri))
                    .andReturn()
                    .getResponse();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
