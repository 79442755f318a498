package vn.lienthong.views.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.runtime.audit.ReadLog;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.runtime.web.Refusal;

/** A read is noted before a byte of it is answered, and what cannot be noted is not answered. */
class NoteReadsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final String SECRET = "Kho số 7";

    private final List<Read> noted = new ArrayList<>();
    private AgencyCode provider = new AgencyCode("BORDER-15");
    private boolean broken;
    private boolean closed;
    private int begun;
    private final NoteReads reading = new NoteReads(this::note, this::stated, Clock.fixed(NOW, ZoneOffset.UTC));
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new SomePages())
            .setCustomArgumentResolvers(new CallerArgument())
            .setControllerAdvice(new Problems(), reading)
            .build();

    private ReadLog.Noting note(List<Read> reads) {
        begun++;
        return () -> {
            if (broken) {
                throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "Chưa ghi được.", List.of());
            }
            noted.addAll(reads);
        };
    }

    /** Of one piece of information its provider says what it is for. */
    private Optional<String> stated(AgencyCode reader, String information) {
        return information.equals("begun-for") && !reader.equals(provider)
                ? Optional.of("Kiểm tra kho lạnh")
                : Optional.empty();
    }

    @RestController
    private final class SomePages {
        @GetMapping("/api/v1/{matters}/{id}")
        @ReadsContent(Read.Kind.CONTENT)
        Document matter(@PathVariable String matters, @PathVariable String id) {
            if (id.equals("none")) {
                throw Problems.notFound("hồ sơ này");
            }
            if (id.startsWith("begun")) {
                reading.begins();
                assertThat(begun).isEqualTo(1);
            }
            return new Document("title", SECRET);
        }

        @GetMapping("/api/v1/{matters}/{id}/attachments/{sha256}")
        @ReadsContent(Read.Kind.ATTACHMENT)
        ResponseEntity<Resource> file() {
            InputStream bytes = new ByteArrayInputStream(new byte[] {1, 2, 3}) {
                @Override
                public void close() {
                    closed = true;
                }
            };
            return ResponseEntity.ok().header("Content-Disposition", SECRET).body(new InputStreamResource(bytes));
        }

        @GetMapping("/api/v1/{matters}/{id}/explanation")
        @ReadsContent(Read.Kind.EXPLANATION)
        Document explanation() {
            return new Document("past", SECRET);
        }

        @GetMapping("/api/v1/casefiles/{id}/custody")
        @ReadsContent(value = Read.Kind.CUSTODY, matters = "casefiles")
        ResponseEntity<byte[]> custody() {
            return ResponseEntity.ok(new byte[] {1});
        }

        @GetMapping("/api/v1/register/events")
        @ReadsContent(Read.Kind.EVENTS)
        List<Document> events() {
            return List.of(
                    event("vn.lienthong.information.shared.v1", "i-1"),
                    event("vn.lienthong.request.made.v1", "r-1"),
                    event("vn.lienthong.information.acknowledged.v1", "i-1"),
                    event("vn.lienthong.information.shared.v1", "i-2"));
        }

        @GetMapping("/api/v1/{matters}")
        List<Document> list() {
            return List.of(new Document("title", "Dòng của danh sách"));
        }

        private static Document event(String type, String subject) {
            return new Document("type", type).append("subject", subject);
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/explanation", "/attachments/0f"})
    void whoStatesNoPurposeReadsNothingOfWhatItsProviderLetsBeUsedForOneAlone(String part) throws Exception {
        String page = "/api/v1/information/begun-for" + part;

        MockHttpServletResponse refused = ask(page);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains("against_conditions", "Purpose-Of-Use", "Kiểm tra kho lạnh")
                .doesNotContain(SECRET);
        assertThat(noted).isEmpty();
        assertThat(perform(MockMvcRequestBuilders.get(page).header("Purpose-Of-Use", "X%C3%A1c%20minh"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(noted).extracting(Read::purpose).containsExactly("Xác minh");
    }

    @Test
    void itsProviderStatesNone() throws Exception {
        provider = new AgencyCode("MS-15");

        assertThat(ask("/api/v1/information/begun-for").getStatus()).isEqualTo(200);
    }

    @Test
    void notesWhoHasReadWhatForWhichPurpose() throws Exception {
        MockHttpServletResponse answer = perform(
                MockMvcRequestBuilders.get("/api/v1/information/i-1").header("Purpose-Of-Use", "X%C3%A1c%20minh"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(noted)
                .containsExactly(new Read(
                        new AgencyCode("MS-15"),
                        "an",
                        "Nguyễn Văn An",
                        "information",
                        "i-1",
                        Read.Kind.CONTENT,
                        null,
                        "Xác minh",
                        NOW));
    }

    @Test
    void notesAttachmentsRecordsOfCustodyAndInformationAmongTheNewestEvents() throws Exception {
        ask("/api/v1/requests/r-1/attachments/0f");
        ask("/api/v1/casefiles/c-1/custody");
        ask("/api/v1/register/events");

        assertThat(noted)
                .extracting(Read::matters, Read::matter, Read::kind, Read::file)
                .containsExactly(
                        tuple("requests", "r-1", Read.Kind.ATTACHMENT, "0f"),
                        tuple("casefiles", "c-1", Read.Kind.CUSTODY, null),
                        tuple("information", "i-1", Read.Kind.EVENTS, null),
                        tuple("information", "i-2", Read.Kind.EVENTS, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/information/i-1",
                "/api/v1/information/begun",
                "/api/v1/information/i-1/attachments/0f",
                "/api/v1/casefiles/c-1/custody",
                "/api/v1/register/events"
            })
    void answersNothingOfWhatCannotBeNoted(String address) throws Exception {
        broken = true;

        MockHttpServletResponse answer = ask(address);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("Chưa ghi được.").doesNotContain(SECRET);
        assertThat(answer.getHeader("Content-Disposition")).isNull();
        assertThat(closed).isEqualTo(address.contains("attachments"));
    }

    @Test
    void waitsForANoteThatWasBegunWhileTheAnswerWasGathered() throws Exception {
        assertThat(ask("/api/v1/information/begun").getContentAsString()).contains(SECRET);

        assertThat(begun).isEqualTo(1);
        assertThat(noted).extracting(Read::matter, Read::kind).containsExactly(tuple("begun", Read.Kind.CONTENT));
    }

    @Test
    void beginsNoNoteOfAQuestionWithoutContent() throws Exception {
        perform(MockMvcRequestBuilders.request(HttpMethod.HEAD, "/api/v1/information/quiet"));

        assertThat(begun).isZero();
    }

    @Test
    void notesNothingOfWhatIsNotThereOrNotForTheReaderOrWithoutContent() throws Exception {
        assertThat(ask("/api/v1/information/none").getStatus()).isEqualTo(404);
        ask("/api/v1/information");
        perform(MockMvcRequestBuilders.request(HttpMethod.HEAD, "/api/v1/information/i-1"));

        assertThat(noted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d%C3%B2ng%0Akh%C3%A1c", "%E2%80%AEx", "%00"})
    void refusesAPurposeThatIsNone(String purpose) throws Exception {
        MockHttpServletResponse answer =
                perform(MockMvcRequestBuilders.get("/api/v1/information/i-1").header("Purpose-Of-Use", purpose));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Purpose-Of-Use").doesNotContain(SECRET);
        assertThat(noted).isEmpty();
    }

    @Test
    void refusesAPurposeThatIsTooLong() throws Exception {
        assertThat(perform(MockMvcRequestBuilders.get("/api/v1/information/i-1")
                                .header("Purpose-Of-Use", "x".repeat(201)))
                        .getStatus())
                .isEqualTo(422);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return perform(MockMvcRequestBuilders.get(address));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("an")
                .claim("agency", "MS-15")
                .claim("name", "Nguyễn Văn An")
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        MockHttpServletResponse response = pages.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
