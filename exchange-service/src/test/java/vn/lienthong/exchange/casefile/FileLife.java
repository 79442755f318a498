package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Condition;
import vn.lienthong.contract.casefile.CustodyCommand.AcceptTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.ReturnTransfer;
import vn.lienthong.contract.casefile.FoundItem;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.casefile.InventoryKind;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.custody.CustodyCheck;
import vn.lienthong.contract.custody.CustodyRecord;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.casefile.CaseFileState.Disputed;
import vn.lienthong.exchange.casefile.CaseFileState.Offered;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.exchange.casefile.CaseFileState.Opened;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Promises;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.views.custody.CustodyRecords;

/** The life of a case file in which time passes; at each step it asserts what holds of every one. */
public final class FileLife {
    private static final Wording WORDING = new Wording(AgencyCode::value);

    static final AgencyCode MARKET = new AgencyCode("MS-15");
    static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    static final AgencyCode BORDER = new AgencyCode("BORDER-15");
    static final AgencyCode TAX = new AgencyCode("TAX-15");
    static final AgencyCode HANOI = new AgencyCode("MS-01");
    static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    static final Set<AgencyCode> ENROLLED = Set.of(MARKET, POLICE, BORDER, TAX, HANOI, COMMITTEE, OFFICE);
    static final CaseFileId CASE = new CaseFileId(Life.MATTER);
    static final Sha256 FILE = new Sha256("ab".repeat(32));

    private final CaseFiles rules;
    private final List<CaseFileEvent> events = new ArrayList<>();
    private CaseFileState state;
    private Instant now;

    FileLife(Set<AgencyCode> enrolled, Instant beginning) {
        this.rules = new CaseFiles(Shipped.connecting(enrolled));
        this.state = rules.initial();
        this.now = beginning;
    }

    /** A case file of the market surveillance of Lào Cai, which Hanoi's may see as well. */
    static FileLife opened() {
        return opened(ENROLLED);
    }

    /** The same, if only these are enrolled. */
    static FileLife opened(Set<AgencyCode> enrolled) {
        FileLife life = new FileLife(enrolled, Life.BEGINNING);
        life.yes(MARKET, new OpenCaseFile(CaseFilesTest.facts("15.000 bao", "15"), List.of(HANOI, TAX), null));
        return life;
    }

    Decision<CaseFileEvent> command(AgencyCode by, CaseFileCommand content) {
        now = now.plusSeconds(60);
        Command<CaseFileCommand> command =
                new Command<>(content, Life.MATTER.toString(), by, "command-" + now.getEpochSecond(), now);
        Decision<CaseFileEvent> decision = rules.decide(command, state);
        assertThat(rules.decide(command, state)).as("the same again").isEqualTo(decision);
        Promises.hold(rules, state, command, decision);
        switch (decision) {
            case Decision.Accepted<CaseFileEvent>(List<CaseFileEvent> accepted) -> happen(accepted);
            case Decision.Refused<CaseFileEvent>(List<Reason> reasons) ->
                assertThat(reasons)
                        .isNotEmpty()
                        .extracting(Reason::detail)
                        .allMatch(detail -> detail.matches("(?s)\\p{Lu}.*\\."));
        }
        return decision;
    }

    /** Commands what must be accepted, and tells the last event it brought about. */
    CaseFileEvent yes(AgencyCode by, CaseFileCommand content) {
        Decision<CaseFileEvent> decision = command(by, content);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return events.getLast();
    }

    /** Lets time pass: every clock strikes in its order. */
    void pass(Duration time) {
        Instant until = now.plus(time);
        int strikes = 0;
        for (Instant next = rules.wakesAt(state).orElse(Instant.MAX);
                !next.isAfter(until);
                next = rules.wakesAt(state).orElse(Instant.MAX)) {
            now = next.isAfter(now) ? next : now;
            List<CaseFileEvent> struck = rules.wake(state, now);
            assertThat(struck)
                    .as("a clock that strikes brings something about, which no agency did")
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(WORDING.of(event).by()).isNull());
            happen(struck);
            assertThat(strikes++).as("clocks come to an end").isLessThan(50);
        }
        now = until;
    }

    private void happen(List<CaseFileEvent> happened) {
        for (CaseFileEvent event : happened) {
            assertThat(event.at()).isEqualTo(now);
            CaseFileEvent read = Json.read(Json.write(event), event.getClass());
            assertThat(read).isEqualTo(event);
            state = rules.evolve(state, read);
            events.add(read);
        }
        assertThat(state).as("the fold of the events").isEqualTo(refolded());
        assertThat(chain()).as("the chain at every prefix").isEmpty();
        assertThat(record().holder()).as("one holder").isEqualTo(holder());
        assertThat(audience()).contains(holder());
        nothingIsOwedWithoutAClock();
    }

    private void nothingIsOwedWithoutAClock() {
        if (!(state instanceof Open open)) {
            assertThat(rules.wakesAt(state)).isEmpty();
            return;
        }
        whoeverIsAPartnerIsAskedOrHasAnswered(open.folder());
        Stream<Clock> clocks = open.folder().clocks().all().stream();
        List<String> custody = clocks.filter(clock ->
                        clock.duty() == CaseFileDuty.ANSWER_OFFER || clock.duty() == CaseFileDuty.DECIDE_COMPETENCE)
                .map(clock -> clock.duty() + " " + clock.agency())
                .toList();
        switch (open) {
            case Offered offered -> assertThat(custody).containsExactly("ANSWER_OFFER " + offered.receiver());
            case Disputed disputed ->
                assertThat(custody)
                        .containsExactly(
                                "DECIDE_COMPETENCE " + disputed.dispute().superior());
            case CaseFileState.Held held -> assertThat(custody).isEmpty();
        }
    }

    private static void whoeverIsAPartnerIsAskedOrHasAnswered(Folder folder) {
        assertThat(folder.joint().partners())
                .as("the partners of who answers for the handling")
                .doesNotContain(folder.leader());
        Handled handled = folder.handled();
        Set<AgencyCode> owing =
                new TreeSet<>(handled.awaitsOpinions() ? folder.joint().partners() : Set.of());
        owing.removeAll(handled.opinions().keySet());
        assertThat(folder.clocks().all())
                .filteredOn(clock -> clock.duty() == CaseFileDuty.GIVE_OPINION)
                .extracting(Clock::agency)
                .as("who owes an opinion")
                .containsExactlyInAnyOrderElementsOf(owing);
    }

    private CaseFileState refolded() {
        CaseFileState folded = rules.initial();
        for (CaseFileEvent event : events) {
            folded = rules.evolve(folded, event);
        }
        return folded;
    }

    CustodyRecord record() {
        return CustodyRecords.of(events, now).orElseThrow();
    }

    private List<String> chain() {
        return CustodyCheck.chain(Json.mapper().valueToTree(record()));
    }

    CaseFileState state() {
        return state;
    }

    Folder folder() {
        return ((Opened) state).folder();
    }

    AgencyCode holder() {
        return folder().holder();
    }

    SortedSet<AgencyCode> audience() {
        return rules.handling(state).audience();
    }

    List<CaseFileEvent> events() {
        return List.copyOf(events);
    }

    CaseFiles rules() {
        return rules;
    }

    Instant now() {
        return now;
    }

    /** The digest of the newest link. */
    Sha256 head() {
        return folder().holding().last().digest();
    }

    /** An offer that rests on the newest link. */
    OfferTransfer offer(AgencyCode to, TransferKind kind) {
        return new OfferTransfer(CASE, head(), transfer(to, kind, now.minus(Duration.ofHours(1)), inventory()));
    }

    static Transfer transfer(AgencyCode to, TransferKind kind, Instant since, List<InventoryItem> inventory) {
        return new Transfer(to, kind, since, "Luật XLVPHC Điều 62", "Có dấu hiệu tội phạm.", inventory);
    }

    static List<InventoryItem> inventory() {
        return List.of(item(1, InventoryKind.DOCUMENT, "1", null), item(2, InventoryKind.EVIDENCE, "15000.5", FILE));
    }

    static InventoryItem item(int number, InventoryKind kind, String quantity, @Nullable Sha256 sha256) {
        return new InventoryItem(number, kind, "Mục " + number, new BigDecimal(quantity), "bao", "Kho số 1", sha256);
    }

    AcceptTransfer accept() {
        return new AcceptTransfer(CASE, head(), List.of(found(1, null), found(2, null)), null);
    }

    static FoundItem found(int number, @Nullable String quantity) {
        return new FoundItem(
                number, Condition.AS_LISTED, quantity == null ? null : new BigDecimal(quantity), null, null);
    }

    ReturnTransfer giveBack(ReturnGround ground) {
        return new ReturnTransfer(CASE, head(), ground, "Trị giá chưa đến mức truy cứu.");
    }
}
