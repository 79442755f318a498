package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.exchange.request.RequestState.Closed;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.request.RequestState.Unmade;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decision;

/** Any agencies command anything in any order, some of it twice. What holds for every matter, {@link Life} asserts. */
class RequestsPropertyTest {
    private static final List<AgencyCode> AGENCIES = Stream.of(
                    "MS-15",
                    "POLICE-15",
                    "CUSTOMS-RVII",
                    "BORDER-15",
                    "COASTGUARD-1",
                    "TAX-15",
                    "NSC389-SO",
                    "SC389-15")
            .map(AgencyCode::new)
            .toList();

    /** What one agency commands. */
    private record Step(AgencyCode by, RequestCommand content) {}

    @TestFactory
    Stream<DynamicTest> everyAddresseeOwesOneThingAndWhatIsDoneStaysDone() {
        return Seeds.each(100, random -> {
            List<Step> steps = anySteps(random);
            Life<RequestCommand, RequestEvent, RequestState> request = new Life<>(new Requests(Shipped.DIRECTORY));

            for (Step step : steps) {
                RequestState before = request.state();

                Decision<RequestEvent> decision = request.command(step.by(), step.content());

                if (decision instanceof Decision.Refused<RequestEvent>) {
                    assertThat(request.state()).isEqualTo(before);
                } else {
                    hasGoneOn(before, request.state(), step);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theSameStepsGiveTheSameDecisions() {
        return Seeds.each(50, random -> {
            List<Step> steps = anySteps(random);

            assertThat(decisions(steps)).isEqualTo(decisions(steps));
        });
    }

    private static void hasGoneOn(RequestState before, RequestState after, Step step) {
        switch (after) {
            case Unmade unmade -> throw new AssertionError("an accepted command changed nothing");
            case Closed closed -> assertThat(closed.last()).isEqualTo(before);
            case Open open
            when before instanceof Open previous -> {
                Map<AgencyCode, Obligation> others = new HashMap<>(open.obligations());
                Obligation due = previous.obligations().get(step.by());
                Obligation now = others.put(step.by(), due);
                assertThat(others).as("what the others owe").isEqualTo(previous.obligations());
                assertThat(isStepFrom(due, now)).isTrue();
                assertThat(open.requester()).isEqualTo(previous.requester());
                assertThat(open.content()).isEqualTo(previous.content());
            }
            case Open open -> {
                List<AgencyCode> addressees = ((MakeRequest) step.content()).addressees();
                assertThat(open.obligations()).containsOnlyKeys(addressees);
                assertThat(open.obligations().values()).containsOnly(new Obligation.Asked());
            }
        }
    }

    private static boolean isStepFrom(Obligation before, Obligation after) {
        return switch (before) {
            case Obligation.Asked asked -> after instanceof Obligation.Accepted || after instanceof Obligation.Refused;
            case Obligation.Accepted accepted -> after instanceof Obligation.Answered;
            case Obligation.Refused refused -> false;
            case Obligation.Answered answered -> false;
        };
    }

    private static List<Decision<RequestEvent>> decisions(List<Step> steps) {
        Life<RequestCommand, RequestEvent, RequestState> request = new Life<>(new Requests(Shipped.DIRECTORY));
        return steps.stream()
                .map(step -> request.command(step.by(), step.content()))
                .toList();
    }

    /** Only the requester can make it, since its key follows from the requester's own id. */
    private static List<Step> anySteps(Random random) {
        AgencyCode requester = any(random, AGENCIES);
        List<Step> steps = new ArrayList<>();
        int count = 5 + random.nextInt(40);
        while (steps.size() < count) {
            boolean again = !steps.isEmpty() && random.nextInt(6) == 0;
            steps.add(again ? any(random, steps) : aStep(random, requester, steps.size() < 4));
        }
        return steps;
    }

    private static Step aStep(Random random, AgencyCode requester, boolean early) {
        return switch (early ? random.nextInt(3) : random.nextInt(14)) {
            case 0 -> new Step(requester, Asking.make(anyDeadline(random), anyAddressees(random, requester)));
            case 1, 2, 3, 4 -> new Step(any(random, AGENCIES), Asking.accept());
            case 5, 6 -> new Step(any(random, AGENCIES), Asking.refuse());
            case 7, 8, 9, 10, 11 -> new Step(any(random, AGENCIES), Asking.answer());
            default -> new Step(random.nextBoolean() ? requester : any(random, AGENCIES), Asking.close());
        };
    }

    private static @Nullable Instant anyDeadline(Random random) {
        return random.nextInt(8) == 0 ? null : Life.BEGINNING.plusSeconds(random.nextInt(-60, 7200));
    }

    /** Now and then one twice, or the requester itself. */
    private static AgencyCode[] anyAddressees(Random random, AgencyCode requester) {
        Set<AgencyCode> some = new TreeSet<>();
        int count = 1 + random.nextInt(4);
        while (some.size() < count) {
            some.add(any(random, AGENCIES));
        }
        List<AgencyCode> addressees = new ArrayList<>(some);
        if (random.nextInt(5) > 0) {
            addressees.remove(requester);
        }
        if (addressees.isEmpty() || random.nextInt(8) == 0) {
            addressees.add(any(random, AGENCIES));
        }
        return addressees.toArray(AgencyCode[]::new);
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
