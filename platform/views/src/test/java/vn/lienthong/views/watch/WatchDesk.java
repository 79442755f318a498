package vn.lienthong.views.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.played.Played;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.Recent;
import vn.lienthong.views.register.Lines;
import vn.lienthong.views.visibility.Readers;

/** The watch from the log to HTTP, without a network; its clock stands where a test puts it. */
final class WatchDesk {
    private final View register;
    private final Watch watch;
    private final MockMvc pages;
    private Instant now = AnyLife.MORNING;
    private long offset;

    WatchDesk(MongoOperations store) {
        this(store, Communities.NONE);
    }

    WatchDesk(MongoOperations store, Communities communities) {
        FeedItems names = new FeedItems(Shipped.DIRECTORY);
        WhoWatches who = new WhoWatches(Shipped.DIRECTORY);
        InstantSource clock = () -> now;
        WatchQueries queries = new WatchQueries(
                store, Shipped.DIRECTORY, who, names::name, Lines.of(store, new Readers(communities, clock))::untitled);
        register = Lines.view(store);
        watch = new Watch(store);
        pages = MockMvcBuilders.standaloneSetup(new WatchPages(
                        queries,
                        new Tallies(
                                new Recent<>(clock, new Counter(store, who)::count, Duration.ofMinutes(1)),
                                new AgencyActivities(store),
                                names::name),
                        new ReceiptTimes(store, who, names::name),
                        new Receipts(store, who),
                        clock.withZone(ZoneOffset.UTC)))
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
    }

    /** These happen, to be seen by their provider and the others. */
    void happens(Matter matter, AgencyCode provider, List<AgencyCode> audience, MatterEvent... events) {
        List<LogRecord> log = Logged.from(offset, matter, List.of(events), provider, audience);
        offset += log.size();
        register.apply(log);
        watch.apply(log);
    }

    void at(Instant moment) {
        now = moment;
    }

    /** What HTTP answers. */
    record Answer(int status, JsonNode body) {
        List<String> each(String field) {
            return StreamSupport.stream(body.path("items").spliterator(), false)
                    .map(item -> item.path(field).asString(""))
                    .toList();
        }

        List<String> pointers() {
            return StreamSupport.stream(body.path("reasons").spliterator(), false)
                    .map(reason -> reason.path("pointer").asString())
                    .toList();
        }
    }

    /** Asks an address below {@code /api/v1/watch} in the name of an agency; the query stands in it as it is. */
    Answer ask(AgencyCode agency, String address) throws Exception {
        URI uri = UriComponentsBuilder.fromUriString("/api/v1/watch" + address)
                .encode()
                .build()
                .toUri();
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("officer")
                .claim("agency", agency.value())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        try {
            var response =
                    pages.perform(MockMvcRequestBuilders.get(uri)).andReturn().getResponse();
            Played.question(agency, "watch" + uri.getPath().substring("/api/v1/watch".length()));
            return new Answer(response.getStatus(), Json.tree(response.getContentAsByteArray()));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
