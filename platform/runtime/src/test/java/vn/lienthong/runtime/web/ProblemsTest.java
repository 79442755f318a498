package vn.lienthong.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.fixture.Away;
import vn.lienthong.runtime.question.Parameters;

/** Whatever goes wrong with a request, a person reads in Vietnamese what it is and what to do. */
class ProblemsTest {
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new APage())
            .setCustomArgumentResolvers(new ParametersArgument())
            .addInterceptors(new ParametersArgument())
            .setControllerAdvice(new Problems())
            .build();

    @RestController
    static class APage {
        @GetMapping(path = "/plain", produces = "application/json")
        String plain() {
            return "{}";
        }

        @GetMapping("/asks")
        String asks(Parameters parameters) {
            int number = parameters.number("limit", 500, 50);
            parameters.orRefuse();
            return String.valueOf(number);
        }

        @GetMapping("/forgets")
        String forgets(Parameters parameters) {
            return parameters.text("q").orElse("");
        }

        @PostMapping(path = "/takes", consumes = "application/json")
        String takes() {
            return "{}";
        }

        @GetMapping("/fails")
        String fails() {
            throw new IllegalStateException("secret of ours");
        }

        @GetMapping("/away")
        String away() {
            return String.valueOf(Away.directory());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /plain | 405 | Không dùng được phương thức này. | Địa chỉ này không nhận DELETE; chỉ nhận: GET.",
                "GET | /nowhere | 404 | Không tìm thấy. | Không có địa chỉ này; hãy kiểm tra lại đường dẫn.",
                "POST | /takes | 415 | Không nhận dạng nội dung này. | Địa chỉ này chỉ dùng: application/json.",
                "GET | /fails | 500 | Hệ thống gặp lỗi. | Lỗi đã được ghi lại; hãy gửi lại sau, nếu vẫn vậy thì báo người vận hành.",
                "GET | /away | 503 | Tạm thời chưa phục vụ được. | Danh mục chưa sẵn sàng; hãy gửi lại sau ít giây."
            })
    void tellsInVietnamese(String method, String address, int status, String title, String detail) throws Exception {
        MockHttpServletResponse answer = ask(HttpMethod.valueOf(method), address);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = Json.tree(answer.getContentAsByteArray());
        assertThat(problem.get("title").asString()).isEqualTo(title);
        assertThat(problem.get("detail").asString()).isEqualTo(detail);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
    }

    @Test
    void tellsWhatItHasToWhomAsksForSomethingElse() throws Exception {
        MockHttpServletResponse answer = pages.perform(
                        MockMvcRequestBuilders.get("/plain").accept("text/csv"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(406);
        assertThat(Json.tree(answer.getContentAsByteArray()).get("detail").asString())
                .isEqualTo("Địa chỉ này chỉ dùng: application/json.");
    }

    @ParameterizedTest
    @CsvSource({
        "/plain?bogus=1, bogus",
        "/plain?limit=1, limit",
        "/asks?bogus=1, bogus",
        "/asks?limit=1&bogus, bogus",
        "/asks?limit=x, limit",
        "/asks?limit=1&limit=2, limit",
        "/asks?limit=%00, limit",
        "/plain?a%E2%80%AE=1, a\uFFFD"
    })
    void refusesAParameterThatThePageDoesNotTakeOrCannotRead(String address, String named) throws Exception {
        MockHttpServletResponse answer = ask(HttpMethod.GET, address);

        assertThat(answer.getStatus()).isEqualTo(422);
        JsonNode problem = Json.tree(answer.getContentAsByteArray());
        assertThat(problem.get("title").asString()).isEqualTo("Tham số không hợp lệ.");
        assertThat(problem.at("/reasons/0/pointer").asString()).isEqualTo(named);
    }

    /** Such an address is no URI, and comes from a socket alone. */
    @ParameterizedTest
    @ValueSource(strings = {"%zz=1", "limit=%", "%"})
    void refusesWhatIsNotEncodedAsAParameter(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/plain");
        request.setQueryString(query);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> QueryString.of(request));
    }

    @Test
    void refusesAParameterOfAPost() throws Exception {
        MockHttpServletResponse answer = pages.perform(MockMvcRequestBuilders.post(URI.create("/takes?bogus=1"))
                        .contentType("application/json"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/plain", "/plain?", "/plain?&", "/asks", "/asks?limit=", "/asks?limit=%20", "/asks?limit=7&"})
    void takesWhatThePageTakes(String address) throws Exception {
        assertThat(ask(HttpMethod.GET, address).getStatus()).isEqualTo(200);
    }

    /** It would take any: that is noticed at once. */
    @Test
    void failsAPageThatNeverAsksWhetherItsParametersAreRight() throws Exception {
        assertThat(ask(HttpMethod.GET, "/forgets?q=x").getStatus()).isEqualTo(500);
    }

    /** For what never comes to a page. */
    @Test
    void hasWordsForEveryStatus() {
        for (HttpStatus status : HttpStatus.values()) {
            if (status.isError()) {
                assertThat(StatusText.problem(status, null).getTitle()).matches("\\p{Lu}.*\\.");
                assertThat(Json.tree(StatusText.json(status.value()))
                                .get("status")
                                .asInt())
                        .isEqualTo(status.value());
            }
        }
    }

    private MockHttpServletResponse ask(HttpMethod method, String address) throws Exception {
        return pages.perform(MockMvcRequestBuilders.request(method, URI.create(address)))
                .andReturn()
                .getResponse();
    }
}
