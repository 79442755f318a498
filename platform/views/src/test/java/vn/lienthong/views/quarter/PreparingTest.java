package vn.lienthong.views.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentFulfilled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsBegan;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsReviewed;
import vn.lienthong.contract.commitment.CommitmentId;
import vn.lienthong.contract.commitment.CommitmentKind;
import vn.lienthong.contract.directory.AgreementCadence;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.runtime.web.Refusal;
import vn.lienthong.views.register.CommonHistories.Common;

/** What a party exchanges for a quarter, counted from the events that each reader may see. */
class PreparingTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("DMSD");
    private static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS");
    private static final AgencyCode FORMER = new AgencyCode("DMS-GD");
    private static final AgencyCode ABOVE = new AgencyCode("MOIT");
    private static final Quarter FOURTH = new Quarter(2026, 4);
    private static final Instant SUMMER = Instant.parse("2026-07-01T02:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-05T02:00:00Z");
    private static final CommitmentId OWED = new CommitmentId(new UUID(0x389L, 1));

    private final List<MatterEvent> agreement = new ArrayList<>();
    private final Map<String, List<MatterEvent>> happened = new HashMap<>();
    /** Who may see each matter. */
    private final Map<String, List<AgencyCode>> audiences = new HashMap<>();

    private boolean complete = true;
    /** What was read of some, by whom and of how many. */
    private final List<String> read = new ArrayList<>();

    private final Preparing preparing = new Preparing(
            new Preparing.Reads() {
                @Override
                public List<MatterEvent> commitment(AgencyCode reader, String id) {
                    return id.equals(OWED.key()) && !reader.equals(CUSTOMS) ? agreement : List.of();
                }

                @Override
                public Common common(AgencyCode one, Collection<AgencyCode> others, Quarter quarter) {
                    return new Common() {
                        @Override
                        public Set<String> ids(Matter kind) {
                            return happened.entrySet().stream()
                                    .filter(each -> isOf(kind, each.getValue()))
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toSet());
                        }

                        @Override
                        public Map<String, List<MatterEvent>> seenBy(AgencyCode reader, Set<String> ids) {
                            read.add("%s %d".formatted(reader, ids.size()));
                            Map<String, List<MatterEvent>> seen = new HashMap<>(seenBy(reader));
                            seen.keySet().retainAll(ids);
                            return seen;
                        }

                        @Override
                        public Map<String, List<MatterEvent>> seenBy(AgencyCode reader) {
                            return happened.entrySet().stream()
                                    .filter(each -> audiences
                                            .getOrDefault(each.getKey(), List.of())
                                            .contains(reader))
                                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                        }

                        @Override
                        public boolean complete() {
                            return complete;
                        }
                    };
                }

                @Override
                public List<Document> headings(AgencyCode reader, List<String> ids) {
                    read.add("headings %d".formatted(ids.size()));
                    return ids.stream()
                            .map(id -> new Document("id", id).append("number", "N-" + id.charAt(id.length() - 1)))
                            .toList();
                }
            },
            new Letter(agency -> "tên " + agency));

    @BeforeEach
    void anAgreementOfTwo() {
        agreement.add(new CommitmentsBegan(
                OWED, OFFICE, SUMMER, "QC-1", "Quy chế phối hợp", List.of(OFFICE, FORMER), List.of(), null));
        agreement.add(new CommitmentsReviewed(
                OWED,
                OFFICE,
                FOURTH.begins(),
                List.of(OFFICE, MARKET),
                List.of(report(MARKET, OFFICE), report(OFFICE, MARKET)),
                List.of(),
                null));
    }

    @Test
    void countsWhatAPartyDidInTheQuarterThatConcernsTheOthers() {
        information(1, MARKET, OCTOBER, OFFICE);
        information(2, OFFICE, OCTOBER, MARKET);
        information(3, MARKET, SUMMER, OFFICE);
        information(4, MARKET, FOURTH.ends(), OFFICE);
        request(5, MARKET, OFFICE, new RequestAnswered(requestId(5), OFFICE, OCTOBER, "Xong."));
        request(6, OFFICE, MARKET, late(6, MARKET), new RequestAnswered(requestId(6), MARKET, OCTOBER, "Xong."));
        TipId tip = new TipId(new UUID(0x389L, 7));
        happened(
                tip.key(),
                List.of(OFFICE, MARKET),
                new TipOffered(tip, OFFICE, SUMMER, MARKET, null, null, null),
                new TipAccepted(tip, MARKET, OCTOBER));

        assertThat(counted(OFFICE, MARKET))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "information.shared", 1,
                        "information.received", 1,
                        "requests.made", 1,
                        "requests.received", 1,
                        "requests.answered", 1,
                        "requests.late", 1,
                        "tips.taken-up", 1));
        assertThat(counted(OFFICE, OFFICE))
                .containsEntry("tips.passed-on", 1)
                .containsEntry("requests.answered", 1)
                .doesNotContainKey("requests.late");
        assertThat(preparing.of(OFFICE, OWED.key(), FOURTH, MARKET).behind(Dealing.REQUESTS_LATE))
                .containsExactly(requestId(6).key());
    }

    @Test
    void tellsAReaderOfNothingThatItMayNotSeeAndSendsNothingThatOneOfTheOthersMayNot() {
        agreement.add(new CommitmentsReviewed(
                OWED, OFFICE, OCTOBER, List.of(OFFICE, MARKET, CUSTOMS), List.of(), List.of(), null));
        information(1, MARKET, OCTOBER, OFFICE, CUSTOMS);
        information(2, MARKET, OCTOBER, OFFICE);
        request(3, MARKET, OFFICE);

        assertThat(counted(MARKET, MARKET))
                .containsEntry("information.shared", 2)
                .containsEntry("requests.made", 1);
        assertThat(counted(ABOVE, MARKET)).isEmpty();
        assertThat(preparing.of(MARKET, OWED.key(), FOURTH, null).prepared()).satisfies(prepared -> {
            assertThat(prepared.quarterVi()).isEqualTo("quý IV năm 2026");
            assertThat(prepared.partyVi()).isEqualTo("tên DMSD");
            assertThat(prepared.othersVi()).containsExactly("tên CUSTOMS", "tên NSC389-SO");
        });
        assertThat(preparing.of(MARKET, OWED.key(), FOURTH, null).prepared().textVi())
                .contains("quý IV năm 2026 (01/10/2026 – 31/12/2026)", "theo Quy chế phối hợp: những việc của tên DMSD")
                .contains("- Thông tin đã cung cấp: 1 (N-1)")
                .doesNotContain("N-2", "N-3", "Yêu cầu");
        assertThat(preparing.of(OFFICE, OWED.key(), FOURTH, MARKET).prepared().textVi())
                .as("what is sent is the party's own to read before")
                .isNull();
    }

    @Test
    void writesNothingToSendWhereNotEverythingIsCounted() {
        complete = false;

        Prepared prepared = preparing.of(MARKET, OWED.key(), FOURTH, null).prepared();

        assertThat(prepared.textVi()).isNull();
        assertThat(prepared.complete()).isFalse();
        assertThat(prepared.owed()).hasSize(1);
    }

    @Test
    void readsOfTheOthersOnlyWhatTheTextMayStillName() {
        agreement.add(new CommitmentsReviewed(
                OWED, OFFICE, OCTOBER, List.of(OFFICE, MARKET, CUSTOMS), List.of(), List.of(), null));
        information(1, MARKET, OCTOBER, OFFICE);
        information(2, MARKET, SUMMER, OFFICE, CUSTOMS);

        assertThat(preparing.of(MARKET, OWED.key(), FOURTH, null).prepared().textVi())
                .contains("Trong quý không có việc nào.");
        assertThat(read).containsExactly("CUSTOMS 1", "NSC389-SO 0");
    }

    @Test
    void namesTheTwelveThatMovedLastAndCountsAll() {
        for (int number = 1; number <= 14; number++) {
            information(number, MARKET, OCTOBER.plusSeconds(number), OFFICE);
        }

        assertThat(preparing.of(MARKET, OWED.key(), FOURTH, null).prepared().textVi())
                .contains("- Thông tin đã cung cấp: 14 (N-e, N-d, N-c, ", "N-3 và 2 hồ sơ khác)");
        assertThat(read).containsExactly("NSC389-SO 14", "headings 12");
    }

    @Test
    void listsTheOneThatMovedLastFirst() {
        information(1, MARKET, OCTOBER, OFFICE);
        information(2, MARKET, OCTOBER.plusSeconds(60), OFFICE);
        information(3, MARKET, OCTOBER, OFFICE);
        request(4, MARKET, OFFICE);

        List<String> listed = preparing.of(OFFICE, OWED.key(), FOURTH, MARKET).behind(Dealing.INFORMATION_SHARED);

        assertThat(listed).containsExactly(informationId(2), informationId(1), informationId(3));
        assertThat(read).as("of the kind that is counted").containsExactly("NSC389-SO 3");
        assertThat(preparing.shown(OFFICE, listed))
                .extracting(shown -> shown.getString("id"))
                .isEqualTo(listed);
    }

    @Test
    void saysWhatIsOwedOfTheQuarterUntilItIsSent() {
        assertThat(preparing.of(MARKET, OWED.key(), FOURTH, null).prepared().owed())
                .extracting(Prepared.Owed::duty)
                .containsExactly("report-2/2026-Q4/DMSD");
        assertThat(preparing.of(MARKET, OWED.key(), FOURTH, null).prepared().textVi())
                .contains("Trong quý không có việc nào.");

        agreement.add(new CommitmentFulfilled(OWED, MARKET, OCTOBER, List.of(report(MARKET, OFFICE)), "Đã gửi.", null));

        assertThat(preparing.of(MARKET, OWED.key(), FOURTH, null).prepared().owed())
                .isEmpty();
        assertThat(preparing.of(OFFICE, OWED.key(), FOURTH, null).prepared().owed())
                .hasSize(1);
    }

    @Test
    void asksWhoWasAPartyInTheQuarter() {
        assertThat(preparing
                        .of(OFFICE, OWED.key(), new Quarter(2026, 3), FORMER)
                        .prepared()
                        .others())
                .containsExactly(OFFICE);
        assertThatThrownBy(() -> preparing.of(OFFICE, OWED.key(), FOURTH, FORMER))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .singleElement()
                                .satisfies(reason -> assertThat(reason.detail())
                                        .contains("DMS-GD không là bên", "các bên: DMSD, NSC389-SO")));
        assertThatThrownBy(() -> preparing.of(CUSTOMS, OWED.key(), FOURTH, MARKET))
                .as("who may not see the agreement is told nothing of its parties")
                .hasMessageContaining("Không tìm thấy");
        assertThat(Quarter.read("2026-Q5")).isEmpty();
        assertThat(Quarter.read("2026-Q4")).contains(FOURTH);
    }

    private Map<String, Integer> counted(AgencyCode reader, AgencyCode party) {
        return preparing.of(reader, OWED.key(), FOURTH, party).prepared().figures().stream()
                .filter(figure -> figure.count() > 0)
                .collect(Collectors.toMap(Prepared.Figure::figure, Prepared.Figure::count));
    }

    private static Commitment report(AgencyCode by, AgencyCode to) {
        return new Commitment(
                "report-2/2026-Q4/" + by,
                CommitmentKind.REPORT,
                AgreementCadence.QUARTERLY,
                "Trao đổi thông tin thị trường nội địa",
                by,
                List.of(to),
                "2026-Q4",
                "QC-1, ¶9 (S0-17)",
                true,
                FOURTH.ends().minusSeconds(700_000),
                FOURTH.ends().minusSeconds(1));
    }

    private void information(int number, AgencyCode by, Instant at, AgencyCode... audience) {
        InformationId id = new InformationId(new UUID(0x389L, number));
        InformationContent content = new InformationContent(
                "Giá đường tăng",
                "Chợ đầu mối.",
                new Picture(null, List.of(), null, "đường", null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);
        List<AgencyCode> sees = new ArrayList<>(List.of(audience));
        sees.add(by);
        happened(id.key(), sees, new InformationShared(id, by, at, content, List.of(audience)));
    }

    private void request(int number, AgencyCode by, AgencyCode to, MatterEvent... after) {
        RequestContent content = new RequestContent(
                RequestKind.VERIFY, "Xác minh", "Đề nghị xác minh.", Urgency.NORMAL, null, "QC-1, ¶3", null);
        List<MatterEvent> events = new ArrayList<>();
        events.add(new RequestMade(requestId(number), by, OCTOBER, content, List.of(to), List.of()));
        events.addAll(List.of(after));
        happened(requestId(number).key(), List.of(by, to), events.toArray(MatterEvent[]::new));
    }

    private static boolean isOf(Matter kind, List<MatterEvent> events) {
        return MessageTypes.of(events.getFirst()).matter() == kind;
    }

    private static String informationId(int number) {
        return new InformationId(new UUID(0x389L, number)).key();
    }

    private static RequestId requestId(int number) {
        return new RequestId(new UUID(0x389L, number));
    }

    private static RequestEscalated late(int number, AgencyCode by) {
        return new RequestEscalated(
                requestId(number),
                by,
                OCTOBER,
                EscalationCause.OVERDUE,
                EscalationLevel.SUPERIOR,
                List.of(),
                OCTOBER,
                OCTOBER.plusSeconds(60));
    }

    private void happened(String id, List<AgencyCode> sees, MatterEvent... events) {
        happened.put(id, List.of(events));
        audiences.put(id, sees);
    }
}
