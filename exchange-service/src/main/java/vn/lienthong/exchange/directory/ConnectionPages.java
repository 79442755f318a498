package vn.lienthong.exchange.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.ConnectedPeriod;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;

/** Which agencies are connected, and when they were. */
@RestController
@RequestMapping("/api/v1/directory/connections")
class ConnectionPages {
    private final Consultations consultations;
    private final Clock clock;

    ConnectionPages(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /** @param connected whether it is at this moment */
    record OneConnection(AgencyCode agency, boolean connected, List<ConnectedPeriod> periods) {}

    /** All that ever were, by code. */
    @GetMapping
    Listed<OneConnection> connections(Caller caller, Parameters parameters) {
        Instant now = clock.instant();
        return consultations.list(
                parameters,
                (directory, at) -> directory.connections().all().stream().map(connection -> of(connection, now)));
    }

    @GetMapping("/{code}")
    OneConnection connection(Caller caller, @PathVariable String code, Parameters parameters) {
        Question question = consultations.ask(parameters);
        AgencyCode asked = question.code(code, AgencyCode.SHAPE, "cơ quan", AgencyCode::new);
        question.orRefuse();
        AgencyCode agency = Objects.requireNonNull(asked);
        return question.directory()
                .connections()
                .of(agency)
                .map(connection -> of(connection, clock.instant()))
                .orElseThrow(() -> Problems.notFound("kết nối của cơ quan mang mã " + agency));
    }

    private static OneConnection of(Connection connection, Instant now) {
        return new OneConnection(connection.agency(), connection.isAt(now), connection.periods());
    }
}
