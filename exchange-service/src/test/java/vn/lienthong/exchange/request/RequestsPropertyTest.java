package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Meeting;
import vn.lienthong.contract.request.MeetingDocument;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.RecordMeeting;
import vn.lienthong.contract.request.RequestCommand.SupplyDocuments;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.request.Rewarded;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.request.RequestState.Over;
import vn.lienthong.exchange.request.RequestState.Unmade;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.views.watch.Owing;

/**
 * Any agencies command anything in any order, some of it twice, while time passes and services restart. What holds for every
 * request at every step, {@link Course} asserts: state is the fold of the log; nothing is owed without a clock or an end; the
 * audience never shrinks, and the agency concerned is not in it.
 */
class RequestsPropertyTest {
    private static final List<String> AGENCIES = List.of(
            "MS-15",
            "POLICE-15",
            "CUSTOMS",
            "CUSTOMS-RVII",
            "CUSTOMS-RV",
            "BORDER-15",
            "TAX-15",
            "NSC389-SO",
            "SC389-15",
            "MPS");
    private static final Set<AgencyCode> ENROLLED = Set.copyOf(Course.codes(AGENCIES.toArray(String[]::new)));

    /** One thing that happens: a command of somebody, made when its turn comes. */
    private record Step(String by, RequestCommand content) {}

    @TestFactory
    Stream<DynamicTest> whateverHappensWhatIsOwedHasAClockOrAnEnd() {
        return Seeds.each(200, random -> {
            Course course = new Course(Shipped.DIRECTORY, ENROLLED, Life.BEGINNING);
            String requester = any(random, AGENCIES);
            List<Step> sent = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                Step next = !sent.isEmpty() && random.nextInt(6) == 0
                        ? any(random, sent)
                        : aStep(random, requester, course);
                sent.add(next);
                RequestState before = course.state();
                Decision<RequestEvent> decision = course.command(next.by(), next.content());
                followsTheRules(before, course, next, decision);
                passSomeTime(random, course);
                assertThat(Owing.after(course.events())).as("the watch").isEqualTo(owed(course.state()));
            }
            nothingTwice(course.events());
            assertThat(
                            course.state() instanceof Unmade
                                    ? List.of(1)
                                    : course.explanation().past())
                    .isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> theSameStepsGiveTheSameEventsWithAndWithoutRestarts() {
        return Seeds.each(50, random -> {
            long seed = random.nextLong();

            assertThat(played(new Random(seed), true)).isEqualTo(played(new Random(seed), false));
        });
    }

    private static List<RequestEvent> played(Random random, boolean restarts) {
        Course course = new Course(Shipped.DIRECTORY, ENROLLED, Life.BEGINNING);
        String requester = any(random, AGENCIES);
        for (int step = 0; step < 40; step++) {
            Step next = aStep(random, requester, course);
            course.command(next.by(), next.content());
            course.pass(Duration.ofMinutes(random.nextInt(600)));
            if (restarts && course.events().size() % 3 == 0) {
                course.restart();
            }
        }
        return course.events();
    }

    private static void passSomeTime(Random random, Course course) {
        switch (random.nextInt(8)) {
            case 0 -> course.outage(Duration.ofHours(random.nextInt(100)));
            case 1 -> course.restart();
            case 2 -> course.pass(Duration.ofHours(random.nextInt(72)));
            default -> course.pass(Duration.ofMinutes(random.nextInt(30)));
        }
    }

    /** As the watch tells it. */
    private static List<String> owed(RequestState state) {
        if (!(state instanceof Open open)) {
            return List.of();
        }
        List<String> owed = new ArrayList<>();
        for (Obligation each : open.obligations().values()) {
            if (each.standing() instanceof Standing.Live live) {
                String duty = live.clock() == RequestClock.RECEIPT ? "receive" : "answer";
                boolean silent = each.standing() instanceof Standing.Silent;
                boolean paused = each.clock().pause() != null;
                owed.add(Owing.line(duty, each.addressee(), each.dueAt(), silent, paused));
            } else if (each.standing() instanceof Standing.Answered) {
                owed.add(Owing.line("approve", open.requester(), null));
            }
        }
        return owed.isEmpty()
                ? List.of(Owing.line("finish", open.requester(), null))
                : owed.stream().sorted().toList();
    }

    private static void followsTheRules(
            RequestState before, Course course, Step step, Decision<RequestEvent> decision) {
        boolean knew =
                !(before instanceof Unmade) && Requests.last(before).audience().contains(new AgencyCode(step.by()));
        boolean speaksOfIt = step.content().about() != null;
        if (speaksOfIt && !knew) {
            assertThat(Life.refusal(decision)).isEqualTo(ReasonCode.NO_SUCH_MATTER);
        }
        if (before instanceof Over) {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
        }
        if (before instanceof Open open && course.state() instanceof Over && !(decision instanceof Decision.Refused)) {
            assertThat(step.by()).isEqualTo(open.requester().value());
        }
        if (before instanceof Open was && course.state() instanceof Open is) {
            assertThat(is.obligations().keySet()).containsAll(was.obligations().keySet());
            was.obligations().forEach((agency, owed) -> {
                if (owed.standing() instanceof Standing.Final) {
                    assertThat(is.obligations().get(agency)).isEqualTo(owed);
                }
            });
        }
    }

    /** Silence is recorded once for each that was asked; what went up does so at another moment each time. */
    private static void nothingTwice(List<RequestEvent> events) {
        Set<AgencyCode> silent = new HashSet<>();
        Set<List<Object>> escalated = new HashSet<>();
        Instant last = Instant.MIN;
        for (RequestEvent event : events) {
            assertThat(event.at()).as("in order").isAfterOrEqualTo(last);
            last = event.at();
            if (event instanceof RequestFellSilent) {
                assertThat(silent.add(event.by()))
                        .as("%s falls silent once", event.by())
                        .isTrue();
            }
            if (event instanceof RequestEscalated up) {
                assertThat(escalated.add(List.of(up.by(), up.cause(), up.level(), up.at())))
                        .as("%s goes up once", up)
                        .isTrue();
                assertThat(up.nextAt()).isAfter(up.at());
                assertThat(up.to()).doesNotContain(up.by());
            }
        }
        assertThat(events.stream().filter(RequestMade.class::isInstance)).hasSizeLessThan(2);
    }

    private static Step aStep(Random random, String requester, Course course) {
        if (course.state() instanceof Unmade) {
            return new Step(requester, aRequest(random, requester));
        }
        String by = random.nextInt(4) == 0 ? any(random, AGENCIES) : whoMayBeNext(random, requester, course);
        return new Step(by, aCommand(random, course));
    }

    private static String whoMayBeNext(Random random, String requester, Course course) {
        List<AgencyCode> owing =
                List.copyOf(Requests.last(course.state()).obligations().keySet());
        return switch (random.nextInt(4)) {
            case 0 -> requester;
            case 1 -> "NSC389-SO";
            default -> any(random, owing).value();
        };
    }

    private static RequestCommand aRequest(Random random, String requester) {
        RequestKind kind = any(random, List.of(RequestKind.values()));
        About about = About.of(kind, any(random, List.of(Urgency.values())));
        if (kind == RequestKind.PROPOSE_DISCIPLINE || random.nextInt(6) == 0) {
            about = about.concerning(any(random, AGENCIES));
        }
        if (random.nextInt(4) == 0) {
            about = about.by(Life.BEGINNING.plus(Duration.ofMinutes(random.nextInt(-60, 6000))));
        }
        if (random.nextInt(4) == 0) {
            about = about.with(any(random, AGENCIES));
        }
        if (kind == RequestKind.PROPOSE_REWARD && random.nextInt(6) > 0) {
            about = about.rewarding(
                    List.of(new Rewarded(new AgencyCode(any(random, AGENCIES)), "Đội 1", null, "Thành tích.")));
        }
        if (kind == RequestKind.ATTEND_MEETING && random.nextInt(4) > 0) {
            about = about.at(aMeeting(random));
        }
        Set<String> addressees = new TreeSet<>();
        int count = 1 + random.nextInt(3);
        while (addressees.size() < count) {
            addressees.add(any(random, AGENCIES));
        }
        if (random.nextInt(10) > 0) {
            addressees.remove(requester);
        }
        String[] named = addressees.isEmpty() ? new String[] {"SC389-15"} : addressees.toArray(String[]::new);
        return random.nextInt(3) == 0 ? about.throughout(named) : about.to(named);
    }

    private static Meeting aMeeting(Random random) {
        List<MeetingDocument> documents = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            documents.add(new MeetingDocument(new AgencyCode(any(random, AGENCIES)), "Số liệu " + documents.size()));
        }
        return new Meeting(Life.BEGINNING.plus(Duration.ofMinutes(random.nextInt(-60, 6000))), "Hà Nội", documents);
    }

    private static RequestCommand aCommand(Random random, Course course) {
        String one = any(random, AGENCIES);
        List<AgencyCode> owing =
                List.copyOf(Requests.last(course.state()).obligations().keySet());
        String asked = random.nextInt(8) == 0 ? one : any(random, owing).value();
        Instant then = course.now().plus(Duration.ofMinutes(random.nextInt(-100, 9000)));
        return switch (random.nextInt(36)) {
            case 0, 1, 2 -> Asking.receive();
            case 3, 4, 5, 6 -> Asking.accept();
            case 7 -> Asking.refuse(any(random, List.of(RefusalGround.values())));
            case 8, 9 -> Asking.assign();
            case 10, 11 -> Asking.start();
            case 12 -> Asking.answerPartly();
            case 13, 14, 15, 16 -> Asking.answer();
            case 17 -> Asking.answerForOthers();
            case 18 -> Asking.approve(asked);
            case 19, 20 -> Asking.sendBack(asked, random.nextBoolean() ? null : then);
            case 21, 22 -> Asking.urge(random.nextBoolean() ? null : asked);
            case 23, 24 -> Asking.pause(asked, then);
            case 25 -> Asking.resume(asked);
            case 26 -> Asking.extend(asked, then);
            case 27, 28 -> Asking.readdress(asked, one);
            case 29 -> Asking.join();
            case 30 -> Asking.close();
            case 32, 33 ->
                new SupplyDocuments(Asking.REQUEST, List.of(1 + random.nextInt(3)), "Công văn " + random.nextInt(9));
            case 34, 35 ->
                new RecordMeeting(Asking.REQUEST, List.of(new AgencyCode(asked)), "Thống nhất kiểm tra chung.");
            default -> random.nextInt(4) == 0 ? ending(random) : Asking.accept();
        };
    }

    private static RequestCommand ending(Random random) {
        return random.nextBoolean() ? Asking.withdraw() : Asking.supersede(new RequestId(new UUID(1, 1)));
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
