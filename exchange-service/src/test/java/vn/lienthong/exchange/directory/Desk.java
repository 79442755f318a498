package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;

/** The pages of the directory over HTTP, without a network, asked by an officer of MS-15. */
final class Desk {
    /** Half past midnight of 22 November in Vietnam, still the 21st in UTC. */
    static final Instant NOW = Instant.parse("2026-11-21T17:30:00Z");

    static final long POSITION = 4321;

    private final CurrentDirectory current = new CurrentDirectory();
    private final MockMvc pages;

    Desk() {
        Consultations consultations = new Consultations(current, Clock.fixed(NOW, ZoneOffset.UTC));
        pages = MockMvcBuilders.standaloneSetup(
                        new OverviewPages(consultations),
                        new LawPages(consultations),
                        new AgencyPages(consultations),
                        new UnitPages(consultations),
                        new AgreementPages(consultations),
                        new RulePages(consultations),
                        new DeadlinePages(consultations),
                        new CalendarPages(consultations),
                        new GoodsPages(consultations),
                        new WordPages(consultations),
                        new CompetencePages(consultations))
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
    }

    /** With the directory that ships. */
    static Desk open() {
        Desk desk = new Desk();
        desk.current.reach(new Reached(Shipped.DIRECTORY.get(), POSITION, "0.1.0 abc"));
        return desk;
    }

    /** A status of HTTP and what came with it. */
    record Answer(int status, JsonNode body) {
        /** What a field of each item says. */
        List<String> each(String list, String field) {
            return StreamSupport.stream(body.get(list).spliterator(), false)
                    .map(item -> item.get(field).asString())
                    .toList();
        }

        /** The places of the reasons. */
        List<String> pointers() {
            return each("reasons", "pointer");
        }

        /** A text by its JSON Pointer. */
        String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    /** Asks an address below {@code /api/v1/directory}; a query stands in it as it is, unencoded. */
    Answer ask(String address) throws Exception {
        URI uri = UriComponentsBuilder.fromUriString("/api/v1/directory" + address)
                .encode()
                .build()
                .toUri();
        return answer(MockMvcRequestBuilders.get(uri));
    }

    /** The same with a query that is encoded already. */
    Answer raw(String address) throws Exception {
        return answer(MockMvcRequestBuilders.get(URI.create("/api/v1/directory" + address)));
    }

    /** Asks who is competent. */
    Answer post(String body) throws Exception {
        return send(body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(byte[] body) throws Exception {
        return answer(MockMvcRequestBuilders.post("/api/v1/directory/competence")
                .contentType("application/json")
                .content(body));
    }

    private Answer answer(MockHttpServletRequestBuilder request) throws Exception {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("officer")
                .claim("agency", "MS-15")
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        try {
            return told(pages.perform(request).andReturn().getResponse());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Without a token. */
    MockHttpServletResponse anonymously(String address) throws Exception {
        return pages.perform(MockMvcRequestBuilders.get("/api/v1/directory" + address))
                .andReturn()
                .getResponse();
    }

    private static Answer told(MockHttpServletResponse response) {
        JsonNode body = Json.tree(response.getContentAsByteArray());
        assertThat(body.isObject()).isTrue();
        return new Answer(response.getStatus(), body);
    }
}
