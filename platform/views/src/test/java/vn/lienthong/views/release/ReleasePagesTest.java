package vn.lienthong.views.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.request.PressRelease;
import vn.lienthong.contract.request.RequestEvent.ReleasePublished;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Stores;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;

/** What was given to the press is read by every agency, and by sites in either of the two forms. */
class ReleasePagesTest {
    private static final AgencyCode BY = new AgencyCode("BORDER-15");
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    private final ReleaseView view;
    private final MockMvc pages;

    ReleasePagesTest() {
        var store = Stores.all().getFirst().empty();
        var directory = new CurrentDirectory();
        directory.reach(new CurrentDirectory.Reached(Shipped.DIRECTORY.get(), 0, "test"));
        view = new ReleaseView(store);
        pages = MockMvcBuilders.standaloneSetup(new ReleasePages(store, directory))
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
        published(1, "Cũ hơn");
        published(2, "Mới & <b>hơn</b>");
        published(2, "Mới & <b>hơn</b>");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/feed+json", "*/*"})
    void isAJsonFeedForWhoeverTakesJson(String accept) throws Exception {
        var feed = Json.tree(ask("/api/v1/releases", accept).getBytes(StandardCharsets.UTF_8));

        assertThat(feed.path("version").asString("")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("items")
                        .valueStream()
                        .map(item -> item.path("title").asString("")))
                .as("newest first, each once")
                .containsExactly("Mới & <b>hơn</b>", "Cũ hơn");
        assertThat(feed.path("items").path(0).path("content_text").asString("")).isEqualTo("Đã giữ bốn xuồng.");
    }

    @Test
    void isAtomInWhichNothingOfATextIsMarkup() throws Exception {
        assertThat(ask("/api/v1/releases.atom?limit=1", "*/*"))
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", "Mới &amp; &lt;b&gt;hơn&lt;/b&gt;")
                .doesNotContain("<b>", "Cũ hơn");
    }

    private void published(int second, String headline) {
        ReleasePublished event = new ReleasePublished(
                new RequestId(new UUID(0x389L, second)),
                BY,
                AT.plusSeconds(second),
                new PressRelease(headline, "Đã giữ bốn xuồng.", List.of("Thông tấn xã Việt Nam"), AT),
                List.of());
        view.apply(List.of(new LogRecord(
                Matter.REQUEST.events(),
                0,
                second,
                event.request().key(),
                new Message(Envelopes.of("event-" + second, event, BY, List.of(), null), Json.write(event)))));
    }

    private String ask(String path, String accept) throws Exception {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("TAX-15")
                .claim("agency", "TAX-15")
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        var answer = pages.perform(MockMvcRequestBuilders.get(path).header("Accept", accept))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
