package vn.lienthong.acceptance;

import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.acceptance.GuardScene.Paper;
import vn.lienthong.acceptance.GuardScene.Thing;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.request.AnswerConditions;
import vn.lienthong.contract.request.PressRelease;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestField;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.request.RequestWithheld;

/**
 * A request of which some that watch over it do not get the text, or not the files; and the answers of those who were asked, each of which
 * withholds some of its own from the other and from those who watch.
 */
final class GuardRequest {
    private static final Map<RequestField, List<String>> PLACES = Map.of(
            RequestField.TEXT, List.of("/content/text", "/content/release/extract", "/answer", "/remaining"),
            RequestField.ATTACHMENTS, List.of("/content/attachments", "/attachments"));

    private final GuardScene scene;
    private final RequestKind kind;
    private final AgencyCode requester;
    /** Of the province of the committee, whose request it learns of at once in an emergency and else when it is late. */
    private final AgencyCode first;

    private final AgencyCode second;
    private final Set<AgencyCode> all = new TreeSet<>();
    private final Map<RequestField, List<AgencyCode>> withheld = new EnumMap<>(RequestField.class);

    GuardRequest(GuardScene scene, RequestKind kind) {
        this.scene = scene;
        this.kind = kind;
        this.requester = scene.anyone();
        this.first = requester.equals(POLICE) ? MARKET : POLICE;
        this.second = scene.others(1, requester, first).getFirst();
        all.addAll(List.of(requester, first, second, STANDING_OFFICE));
        if (isEmergency()) {
            all.add(COMMITTEE);
        }
    }

    void plays() {
        Thing request = make();
        if (!isEmergency()) { // which an officer takes on
            answered(request, new RequestId(UUID.fromString(request.id())));
        }
        scene.isKnown(request, all);
    }

    private boolean isEmergency() {
        return kind == RequestKind.REINFORCE;
    }

    private void answered(Thing request, RequestId id) {
        for (AgencyCode each : List.of(first, second)) {
            scene.follows(request, each, new AcceptRequest(id, null), field -> all);
        }
        Paper partly = scene.paper(first);
        withhold(second);
        var some = new AnswerPartly(id, "đã", "còn", List.of(partly.attachment()), conditions());
        answers(request, first, some, partly);
        scene.comesWith(request, partly.attachment());
        Paper whole = scene.paper(second);
        withhold(first);
        var rest = new AnswerRequest(id, "xong", null, List.of(whole.attachment()), conditions());
        answers(request, second, rest, whole);
    }

    /** The committee sees nothing of it but in an emergency, and may be kept from some of it for when it learns of it. */
    private Thing make() {
        List<AgencyCode> watching = new ArrayList<>(List.of(STANDING_OFFICE, COMMITTEE));
        if (isEmergency()) {
            Collections.shuffle(watching, scene.random);
        }
        withheld.put(RequestField.TEXT, List.of(watching.getFirst()));
        withheld.put(RequestField.ATTACHMENTS, List.of(watching.getLast()));
        Paper paper = scene.paper(requester);
        Thing request = scene.begins(
                "requests",
                requester,
                scene.planting.sow(new MakeRequest(content(paper), List.of(first, second), null, said())),
                paper.attachment(),
                this::readers);
        scene.showsPaper(request, paper, readers("/content/attachments"));
        return request;
    }

    private RequestContent content(Paper paper) {
        return new RequestContent(
                kind,
                "yêu cầu",
                "đề nghị",
                isEmergency() ? Urgency.EXPRESS : Urgency.URGENT,
                null,
                "Công văn",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(paper.attachment()),
                release());
    }

    private @Nullable PressRelease release() {
        return kind == RequestKind.AGREE_PRESS_RELEASE
                ? new PressRelease("tin", "bài", List.of("báo"), Instant.now().truncatedTo(ChronoUnit.SECONDS))
                : null;
    }

    private <C extends Record> void answers(Thing request, AgencyCode by, C answer, Paper paper) {
        scene.follows(request, by, answer, this::readers);
        scene.showsPaper(request, paper, readers("/attachments"));
    }

    /** Each field from the other that was asked, or from who watches, or from both. */
    private void withhold(AgencyCode other) {
        List<AgencyCode> both = List.of(other, STANDING_OFFICE);
        withheld.clear();
        for (RequestField field : RequestField.values()) {
            withheld.put(field, scene.perhaps() ? both : List.of(both.get(scene.random.nextInt(2))));
        }
    }

    private AnswerConditions conditions() {
        return new AnswerConditions("xử lý", Onward.ASK, EvidenceUse.NEVER, said());
    }

    private List<RequestWithheld> said() {
        return withheld.entrySet().stream()
                .map(each -> new RequestWithheld(each.getKey(), each.getValue()))
                .toList();
    }

    private Collection<AgencyCode> readers(String pointer) {
        return GuardScene.readers(all, withheld, PLACES, pointer);
    }
}
