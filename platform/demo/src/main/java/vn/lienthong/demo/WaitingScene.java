package vn.lienthong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.task.TaskOrder;

/**
 * What is still to be done when the play is over, for the standing office to watch: a task nobody has taken on, a request
 * soon due, a file offered and not taken over, a plan that two agencies have yet to give their opinion on.
 */
final class WaitingScene {
    static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    static final AgencyCode COMMITTEE = new AgencyCode("SC389-22");
    static final AgencyCode MARKET = new AgencyCode("MS-22");
    static final AgencyCode POLICE = new AgencyCode("POLICE-22");
    static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS-RVIII");
    static final List<AgencyCode> CAST = List.of(OFFICE, COMMITTEE, MARKET, POLICE, CUSTOMS);

    /** Later than the receipt of what is express; warned of after three quarters, long after the audit. */
    private static final Duration SOON = Duration.ofMinutes(90);

    private final Steps steps;
    private final Clock clock;
    private final WaitingContents contents;

    WaitingScene(Steps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
        this.contents = new WaitingContents(clock);
    }

    void play() throws InterruptedException {
        GroupId group = group();
        String request = request(group);
        String file = file(group);
        String plan = plan();
        owed(group.key(), 2);
        owed(request, 1);
        owed(file, 1);
        owed(plan, 2);
        figures(group);
        steps.narrator().add("xem trang Theo dõi của bảng điều khiển, hoặc ./lienthong watch");
    }

    private GroupId group() throws InterruptedException {
        Played set = steps.play(
                "TO002",
                OFFICE,
                new EstablishGroup(null, contents.charter(), contents.decision()),
                "thành lập tổ công tác tuyến biển Quảng Ninh");
        GroupId group = new GroupId(UUID.fromString(Steps.begun(set)));
        steps.play(
                "TO002-giao",
                OFFICE,
                new GroupCommand.OfTask<>(group, new TaskOrder.Assign(contents.task())),
                "giao nhiệm vụ 1 cho %s; chưa ai nhận".formatted(CUSTOMS));
        return group;
    }

    private String request(GroupId group) throws InterruptedException {
        Instant soon = clock.instant().plus(SOON);
        Played made = steps.play(
                "YC004",
                MARKET,
                new MakeRequest(contents.asked(soon, new Serves(null, group)), List.of(POLICE)),
                "yêu cầu %s xác minh (hỏa tốc) trước %s".formatted(POLICE, Steps.time(soon)));
        String request = Steps.begun(made);
        steps.play(
                "YC004-nhan", POLICE, new AcceptRequest(WaitingContents.request(request), null), "nhận, chưa trả lời");
        return request;
    }

    private String file(GroupId group) throws InterruptedException {
        Played opened = steps.play(
                "HS002",
                MARKET,
                new OpenCaseFile(contents.facts(), null, new Serves(null, group)),
                "lập hồ sơ: 3.000 bao thuốc lá trên đường ra cảng");
        CaseFileOpened event = steps.event(opened, CaseFileOpened.class);
        if (event.custody() == null) {
            throw new IllegalStateException("a file opened today has no first link");
        }
        CaseFileId file = event.caseFile();
        steps.play(
                "HS002-chuyen",
                MARKET,
                new OfferTransfer(file, event.custody().digest(), contents.transfer()),
                "đề nghị %s nhận hồ sơ; %s còn giữ cho đến khi bên kia ký nhận".formatted(POLICE, MARKET));
        return file.key();
    }

    private String plan() throws InterruptedException {
        Played drafted = steps.play("KH003", COMMITTEE, new DraftPlan(contents.plan()), "dự thảo kế hoạch tuyến biển");
        String plan = Steps.begun(drafted);
        steps.play(
                "KH003-layykien",
                COMMITTEE,
                new ConsultOnPlan(WaitingContents.plan(plan), List.of(MARKET, POLICE, CUSTOMS), null),
                "lấy ý kiến %s, %s và %s".formatted(MARKET, POLICE, CUSTOMS));
        steps.play(
                "KH003-ykien",
                MARKET,
                new GiveOpinion(WaitingContents.plan(plan), 1, PlanStance.AGREE, null),
                "thống nhất; hai cơ quan kia chưa có ý kiến");
        return plan;
    }

    /** The watch of the standing office must show so many steps owed on this matter; it tells what they are. */
    private void owed(String matter, int steps) throws InterruptedException {
        JsonNode watch = this.steps.ask(
                "/api/v1/watch/obligations?about=" + matter,
                OFFICE,
                answer -> answer.path("items").size() == steps);
        if (watch.path("items").size() != steps) {
            this.steps
                    .stage()
                    .fault("theo dõi %s: %d việc còn nợ, phải có %d"
                            .formatted(matter, watch.path("items").size(), steps));
        }
        watch.path("items")
                .forEach(item -> this.steps
                        .narrator()
                        .add("còn nợ: %s – %s"
                                .formatted(
                                        item.path("owedBy").asString("?"),
                                        item.path("whatVi").asString("?"))));
    }

    /** One case file and one request serve the group, and it has given one task. */
    private void figures(GroupId group) throws InterruptedException {
        JsonNode figures = steps.ask(
                "/api/v1/groups/%s/figures".formatted(group.key()),
                OFFICE,
                answer -> answer.at("/caseFiles/opened").asInt() == 1
                        && answer.at("/requests/open").asInt() == 1
                        && answer.at("/tasks/0/open").asInt() == 1);
        if (figures.at("/caseFiles/opened").asInt() != 1
                || figures.at("/requests/open").asInt() != 1
                || figures.at("/tasks/0/open").asInt() != 1) {
            steps.stage().fault("kết quả của tổ công tác: " + figures);
        }
    }
}
