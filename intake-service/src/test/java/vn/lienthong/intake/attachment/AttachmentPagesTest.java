package vn.lienthong.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;
import vn.lienthong.runtime.content.ContentStore;
import vn.lienthong.runtime.content.DiskContents;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;

class AttachmentPagesTest {
    private static final String ADDRESS = "/api/v1/attachments";
    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");

    @TempDir
    private Path data;

    private ContentStore store;
    private MockMvc pages;

    @BeforeEach
    void open() {
        store = new DiskContents(data.resolve("contents"));
        AttachmentSettings settings =
                new AttachmentSettings(DataSize.ofBytes(1000), 1_000_000, Duration.ofDays(7), Duration.ofHours(1));
        Storing storing = new Storing(
                store,
                new Incoming(data.resolve("incoming")),
                settings,
                InstantSource.fixed(NOW),
                new SimpleMeterRegistry());
        pages = MockMvcBuilders.standaloneSetup(new AttachmentPages(storing, store))
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void storesABodyAndAFormAlike() throws Exception {
        MockHttpServletResponse body = ask("MS-15", post("bi%C3%AAn%20b%E1%BA%A3n.pdf", Samples.pdf()));
        MockHttpServletResponse form = ask(
                "MS-15",
                MockMvcRequestBuilders.multipart(ADDRESS)
                        .file(new MockMultipartFile("file", "biên bản.pdf", "image/png", Samples.pdf())));

        assertThat(body.getStatus()).isEqualTo(201);
        assertThat(form.getStatus()).isEqualTo(201);
        assertThat(stored(form)).isEqualTo(stored(body));
        assertThat(stored(body))
                .extracting(Attachment::name, Attachment::type, Attachment::size)
                .containsExactly("biên bản.pdf", "application/pdf", (long) Samples.pdf().length);
        assertThat(body.getHeader("Location"))
                .isEqualTo(ADDRESS + "/" + stored(body).sha256());
    }

    @Test
    void showsItToWhoStoredItAndToNobodyElse() throws Exception {
        String own = ADDRESS + "/"
                + stored(ask("MS-15", post("a.pdf", Samples.pdf()))).sha256();

        MockHttpServletResponse shown = ask("MS-15", MockMvcRequestBuilders.get(own));
        assertThat(shown.getContentAsByteArray()).isEqualTo(Samples.pdf());
        assertThat(shown.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(ask("POLICE-15", MockMvcRequestBuilders.get(own)).getStatus())
                .isEqualTo(404);
        assertThat(ask("MS-15", MockMvcRequestBuilders.get(ADDRESS + "/" + "0".repeat(64)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask("MS-15", MockMvcRequestBuilders.get(ADDRESS + "/x")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void refusesWithAReasonThatAPersonUnderstands() throws Exception {
        MockHttpServletResponse program = ask("MS-15", post("a.pdf", Samples.text("#!/bin/sh\nrm -rf /\n")));
        MockHttpServletResponse large = ask("MS-15", post("a.txt", new byte[1001]));
        MockHttpServletResponse strange =
                ask("MS-15", MockMvcRequestBuilders.post(ADDRESS + "?nam=a.pdf").content(Samples.pdf()));

        assertThat(program.getStatus()).isEqualTo(422);
        assertThat(program.getContentAsString(StandardCharsets.UTF_8))
                .contains("bad_attachment", "Tệp là chương trình");
        assertThat(large.getStatus()).isEqualTo(413);
        assertThat(large.getContentAsString(StandardCharsets.UTF_8)).contains("too_large", "1000 byte");
        assertThat(strange.getStatus()).isEqualTo(422);
        assertThat(data.resolve("contents")).doesNotExist();
    }

    /** What was forgotten goes; what a command has named stays. */
    @Test
    void sweepsWhatNobodyHasNamed() throws Exception {
        Attachment forgotten = stored(ask("MS-15", post("a.pdf", Samples.pdf())));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();

        new Sweeping(store, Duration.ofDays(7), InstantSource.fixed(NOW.plus(Duration.ofDays(6))), meters).sweep();
        assertThat(store.open(forgotten.sha256())).isPresent();
        new Sweeping(store, Duration.ofDays(7), InstantSource.fixed(NOW.plus(Duration.ofDays(8))), meters).sweep();

        assertThat(store.open(forgotten.sha256())).isEmpty();
        assertThat(meters.counter("lienthong.attachments.swept").count()).isEqualTo(1);
    }

    private static RequestBuilder post(String name, byte[] bytes) {
        return MockMvcRequestBuilders.post(java.net.URI.create(ADDRESS + "?name=" + name))
                .contentType("application/x-anything")
                .content(bytes);
    }

    private static Attachment stored(MockHttpServletResponse answer) {
        return Json.read(answer.getContentAsByteArray(), Attachment.class);
    }

    private MockHttpServletResponse ask(String agency, RequestBuilder request) throws Exception {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("officer")
                .claim("agency", agency)
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        return pages.perform(request).andReturn().getResponse();
    }
}
