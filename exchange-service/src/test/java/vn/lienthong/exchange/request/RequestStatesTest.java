package vn.lienthong.exchange.request;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.request.Asking.ADDRESSEE;
import static vn.lienthong.exchange.request.Asking.REQUEST;
import static vn.lienthong.exchange.request.Asking.REQUESTER;
import static vn.lienthong.exchange.request.Asking.WATCHER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.exchange.request.Clock.Stage;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.request.RequestState.Over;
import vn.lienthong.exchange.request.RequestState.Unmade;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/**
 * Every state that the obligation of one addressee can be brought to is brought about, and every command is tried on each.
 * What comes out is the table in {@code platform/docs/request-states.md}.
 */
class RequestStatesTest {
    private static final Path DOCUMENT = Path.of("../platform/docs/request-states.md");
    private static final String UNIT = ADDRESSEE.value();
    private static final String REFUSED = "–";
    private static final String SAME = "=";

    private final Requests requests = new Requests(Shipped.connecting(Course.EVERYBODY));

    /** A state of the request at a moment. */
    private record Node(RequestState state, Instant now) {
        /** What distinguishes it, for this purpose. */
        Key key() {
            return switch (state) {
                case Unmade unmade -> new Key("Unmade", Stage.RUNNING, false);
                case Over over -> new Key(over.getClass().getSimpleName(), Stage.RUNNING, false);
                case Open open -> {
                    Obligation owed = open.obligations().get(ADDRESSEE);
                    String standing = owed.standing().getClass().getSimpleName();
                    yield owed.isLive()
                            ? new Key(
                                    standing, owed.clock().stage(), owed.clock().pause() != null)
                            : new Key(standing, Stage.RUNNING, false);
                }
            };
        }

        /** When the limit of the answer falls due; now if there is none. */
        Instant due() {
            return state instanceof Open open
                    ? open.obligations()
                            .get(ADDRESSEE)
                            .clock()
                            .due(RequestClock.ANSWER)
                            .at()
                    : now;
        }
    }

    /** A state, but for moments and words. */
    private record Key(String standing, Stage stage, boolean paused) {
        boolean plain() {
            return stage == Stage.RUNNING && !paused;
        }
    }

    /** What can happen to a request. */
    private enum Move {
        MAKE(REQUESTER, node -> Asking.make(null, ADDRESSEE)),
        RECEIVE(ADDRESSEE, node -> Asking.receive()),
        ACCEPT(ADDRESSEE, node -> Asking.accept()),
        REFUSE(ADDRESSEE, node -> Asking.refuse()),
        ASSIGN(ADDRESSEE, node -> Asking.assign()),
        START(ADDRESSEE, node -> Asking.start()),
        ANSWER_PARTLY(ADDRESSEE, node -> Asking.answerPartly()),
        ANSWER(ADDRESSEE, node -> Asking.answer()),
        SEND_BACK(REQUESTER, node -> Asking.sendBack(UNIT, null)),
        APPROVE(REQUESTER, node -> Asking.approve(UNIT)),
        READDRESS(WATCHER, node -> Asking.readdress(UNIT, "BORDER-15")),
        URGE(REQUESTER, node -> Asking.urge(null)),
        PAUSE(REQUESTER, node -> Asking.pause(UNIT, node.now().plus(Duration.ofHours(2)))),
        RESUME(REQUESTER, node -> Asking.resume(UNIT)),
        EXTEND(
                REQUESTER,
                node -> Asking.extend(UNIT, later(node.due(), node.now()).plus(Duration.ofHours(12)))),
        CLOSE(REQUESTER, node -> Asking.close()),
        WITHDRAW(REQUESTER, node -> Asking.withdraw()),
        SUPERSEDE(REQUESTER, node -> Asking.supersede(new RequestId(new UUID(1, 1))));

        private final AgencyCode by;
        private final Function<Node, RequestCommand> command;

        Move(AgencyCode by, Function<Node, RequestCommand> command) {
            this.by = by;
            this.command = command;
        }

        String wire() {
            return MessageTypes.of(command.apply(new Node(new Unmade(), Life.BEGINNING)))
                    .name()
                    .split("\\.")[3];
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    @Test
    void everyStateIsReachedAndEveryOneOfThemIsDocumented() {
        Set<String> reached = new TreeSet<>();
        explore().keySet().forEach(key -> reached.add(key.standing()));

        Set<String> types = new TreeSet<>(Set.of("Unmade", "Closed", "Withdrawn", "Superseded"));
        standings().map(Class::getSimpleName).forEach(types::add);
        types.remove("AnsweredFor"); // only the local unit of a line comes to stand so: see CascadeTest
        assertThat(reached).isEqualTo(types);
    }

    @Test
    void whatAnAddresseeMayDoDependsOnWhereItStandsAndNeverOnItsClock() {
        Map<Key, Node> all = explore();

        all.forEach((key, node) -> {
            Node plain = all.get(new Key(key.standing(), Stage.RUNNING, false));
            if (plain == null) {
                assertThat(key.standing()).isEqualTo("Silent");
                return;
            }
            Stream.of(Move.values())
                    .filter(move -> move != Move.PAUSE && move != Move.RESUME && move != Move.EXTEND)
                    .forEach(move ->
                            assertThat(next(node, move)).as("%s: %s", key, move).isEqualTo(next(plain, move)));
        });
    }

    @Test
    void nothingIsOwedWithoutAClock() {
        explore().forEach((key, node) -> {
            boolean live = node.state() instanceof Open open
                    && open.obligations().get(ADDRESSEE).isLive();
            assertThat(requests.wakesAt(node.state()).isPresent())
                    .as("%s wakes", key)
                    .isEqualTo(live || key.standing().equals("Readdressed"));
        });
    }

    @Test
    void whatIsOverTakesNothing() {
        explore().forEach((key, node) -> {
            boolean end = Set.of("Closed", "Withdrawn", "Superseded").contains(key.standing());
            if (end) {
                assertThat(Move.values()).allMatch(move -> next(node, move).equals(REFUSED));
            }
            if (node.state() instanceof Open open
                    && open.obligations().get(ADDRESSEE).standing() instanceof Standing.Final) {
                assertThat(Move.values())
                        .filteredOn(move -> move.by.equals(ADDRESSEE))
                        .allMatch(move -> next(node, move).equals(REFUSED));
            }
        });
    }

    @Test
    void theTablePrintedFromTheTypesIsTheOneThatIsDocumented() throws IOException {
        String printed = document();
        if (Boolean.getBoolean("approve")) {
            Files.writeString(DOCUMENT, printed);
        }
        assertThat(DOCUMENT).hasContent(printed);
    }

    /** Breadth first from nothing, by every command and by time, until no new state comes up. */
    private Map<Key, Node> explore() {
        Map<Key, Node> found = new LinkedHashMap<>();
        Deque<Node> todo = new ArrayDeque<>(List.of(new Node(new Unmade(), Life.BEGINNING)));
        found.put(todo.element().key(), todo.element());
        while (!todo.isEmpty()) {
            Node node = todo.remove();
            List<Node> nexts = new ArrayList<>(Arrays.stream(Move.values())
                    .map(move -> after(node, move))
                    .flatMap(List::stream)
                    .toList());
            nexts.addAll(woken(node));
            nexts.stream()
                    .filter(next -> found.putIfAbsent(next.key(), next) == null)
                    .forEach(todo::add);
        }
        return found;
    }

    private List<Node> after(Node node, Move move) {
        Command<RequestCommand> command = new Command<>(
                move.command.apply(node), REQUEST.key(), move.by, move.name(), node.now(), "Nguyễn Văn An");
        return switch (requests.decide(command, node.state())) {
            case Decision.Refused<RequestEvent> refused -> List.of();
            case Decision.Accepted<RequestEvent>(List<RequestEvent> events) ->
                List.of(new Node(folded(node.state(), events), node.now().plusSeconds(60)));
        };
    }

    private List<Node> woken(Node node) {
        return requests.wakesAt(node.state()).stream()
                .map(at -> at.isAfter(node.now()) ? at : node.now())
                .map(at -> new Node(folded(node.state(), requests.wake(node.state(), at)), at))
                .toList();
    }

    private RequestState folded(RequestState state, List<RequestEvent> events) {
        RequestState folded = state;
        for (RequestEvent event : events) {
            folded = requests.evolve(folded, event);
        }
        return folded;
    }

    /** Where the addressee stands after a move: the word for it, that it is the same, or that it is refused. */
    private String next(Node node, Move move) {
        return after(node, move).stream()
                .map(next -> next.key().standing())
                .map(standing -> standing.equals(node.key().standing()) ? SAME : standing)
                .findFirst()
                .orElse(REFUSED);
    }

    private static Stream<Class<?>> standings() {
        return leaves(Standing.class);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(RequestStatesTest::leaves)
                        .distinct()
                : Stream.of(type);
    }

    private String document() {
        Map<Key, Node> all = explore();
        StringBuilder page = new StringBuilder("""
                # Trạng thái của yêu cầu phối hợp

                Bảng này do `RequestStatesTest` in ra từ các kiểu trạng thái: mọi trạng thái đạt được của phần việc của **một nơi nhận** (duyệt theo chiều rộng),
                mọi lệnh thử trên từng trạng thái. Sửa luật thì chạy lại phép thử với `-Dapprove=true`. `–`: bị từ chối, trạng thái giữ nguyên. `=`: được nhận,
                trạng thái giữ nguyên. Ai được gửi lệnh nào: [agency-guide.md](agency-guide.md).

                ## Nơi nhận ở đâu, lệnh nào được

                """);
        table(page, all, List.of(Move.MAKE, Move.RECEIVE, Move.ACCEPT, Move.REFUSE, Move.ASSIGN, Move.START));
        table(page, all, List.of(Move.ANSWER_PARTLY, Move.ANSWER, Move.SEND_BACK, Move.APPROVE, Move.READDRESS));
        table(page, all, List.of(Move.URGE, Move.PAUSE, Move.EXTEND, Move.CLOSE, Move.WITHDRAW, Move.SUPERSEDE));
        page.append("""
                `AnsweredFor` (đơn vị địa phương, khi ngành dọc trả lời thay) không nhận lệnh nào của nơi nhận, như `Approved`.

                ## Đồng hồ nằm trên trạng thái

                Cảnh báo, báo cáo lên trên và tạm dừng là các nấc của đồng hồ, không phải trạng thái của nơi nhận: chúng không đổi lệnh nào được phép, trừ các lệnh về
                thời hạn. `time`: điều chỉ thời gian mang đến.

                """);
        clockTable(page, all, "Asked");
        clockTable(page, all, "Silent");
        clockTable(page, all, "Received");
        return page.toString().stripTrailing() + "\n";
    }

    private void table(StringBuilder page, Map<Key, Node> all, List<Move> moves) {
        page.append("| trạng thái |")
                .append(moves.stream().map(move -> " `" + move.wire() + "` |").collect(joining()));
        page.append("\n|---|").append("---|".repeat(moves.size())).append('\n');
        all.values().stream()
                .filter(node -> node.key().plain() || isSilent(node))
                .forEach(node -> {
                    page.append("| ").append(name(node)).append(" |");
                    moves.forEach(
                            move -> page.append(' ').append(next(node, move)).append(" |"));
                    page.append('\n');
                });
        page.append('\n');
    }

    /** Silence begins with the superior told: there is no plainer one. */
    private static boolean isSilent(Node node) {
        return node.key().equals(new Key("Silent", Stage.SUPERIOR, false));
    }

    private static String name(Node node) {
        String nameVi = switch (node.state()) {
            case Unmade unmade -> "chưa gửi";
            case Over over -> over.nameVi();
            case Open open -> open.obligations().get(ADDRESSEE).standing().nameVi();
        };
        return "**%s** %s".formatted(node.key().standing(), nameVi);
    }

    private void clockTable(StringBuilder page, Map<Key, Node> all, String standing) {
        List<Move> moves = List.of(Move.PAUSE, Move.RESUME, Move.EXTEND);
        page.append("| đồng hồ của `%s` |".formatted(standing))
                .append(moves.stream().map(move -> " `" + move.wire() + "` |").collect(joining()))
                .append(" `time` |\n|---|---|---|---|---|\n");
        all.values().stream()
                .filter(node -> node.key().standing().equals(standing))
                .forEach(node -> {
                    page.append("| ").append(clock(node.key())).append(" |");
                    moves.forEach(move -> page.append(' ')
                            .append(nextClock(after(node, move)))
                            .append(" |"));
                    page.append(' ').append(nextClock(woken(node))).append(" |\n");
                });
        page.append('\n');
    }

    private static String nextClock(List<Node> next) {
        return next.isEmpty()
                ? REFUSED
                : next.getFirst().key().standing() + ", "
                        + clock(next.getFirst().key());
    }

    private static String clock(Key key) {
        return key.stage().name().toLowerCase(Locale.ROOT) + (key.paused() ? ", paused" : "");
    }
}
