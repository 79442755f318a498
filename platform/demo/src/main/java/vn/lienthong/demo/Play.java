package vn.lienthong.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.map.AdministrativeMap;
import vn.lienthong.standalone.Standalone;

/** The whole demo, from its first line to what the audit finds. */
final class Play {
    private final Script script;
    private final Agencies agencies;
    private final AdministrativeMap map;
    private final Narrator narrator;
    private final Clock clock;

    Play(Script script, Agencies agencies, AdministrativeMap map, Narrator narrator, Clock clock) {
        this.script = script;
        this.agencies = agencies;
        this.map = map;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** Plays everything on a system that has just been set up. */
    Audit.Findings on(Standalone standalone, WebhookReceiver receiver) throws InterruptedException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
        Expected expected = new Expected(
                new Bodies(agencies, map, new TreeSet<>(standalone.credentials().agencies()), today),
                receiver.agencies());
        RestDoor rest = new RestDoor(standalone);
        try (Inboxes inboxes = Inboxes.of(standalone);
                Stage stage = new Stage(standalone, expected, inboxes, rest)) {
            scenes(stage, new CitizenDoor(standalone), new TableDoor(standalone));
            narrator.scene("Kiểm tra: đọc hết mọi hộp thư, thống kê và thông báo");
            Audit.Findings findings = new Audit(stage, expected, inboxes, receiver, rest, narrator).find();
            tell(findings);
            return findings;
        }
    }

    private void scenes(Stage stage, CitizenDoor citizen, TableDoor table) throws InterruptedException {
        Steps steps = new Steps(stage, narrator);
        narrator.scene("Một phút để trả lời, và ba nơi không trả lời");
        TimeRunsOut timeRunsOut = new OverdueScene(steps, clock).play();
        Crowd crowd = new Crowd(stage, narrator);
        narrator.scene("%d vụ việc thật, các cơ quan lập hồ sơ qua Kafka và REST"
                .formatted(script.cases().size()));
        crowd.play(script.cases());
        narrator.scene("%d tin báo, chuyển tới nơi có thẩm quyền"
                .formatted(script.tips().size()));
        new TipScene(stage, narrator, crowd).play(script.tips());
        narrator.scene("Người dân báo tin bằng biểu mẫu, theo dõi bằng biên nhận");
        new CitizenScene(steps, citizen).play();
        narrator.scene("Một cuộc gọi đường dây nóng: tin tương tự, biên nhận, niêm phong, sàng lọc");
        new HotlineScene(steps, citizen).play();
        narrator.scene("Tin về người đứng đầu một cơ quan (giả định): không tới nơi ấy, nơi ngang cấp và cấp dưới");
        new IntegrityScene(steps).play();
        narrator.scene("Nhập vụ việc từ một bảng có một dòng sai");
        new ImportScene(steps, table).play();
        narrator.scene("Ai chủ trì: quy định đề xuất, người có trách nhiệm quyết định");
        new LeadScene(stage, narrator, crowd).play();
        coordination(steps);
        narrator.scene("Thông tin chỉ tới nơi mà bên cung cấp cho phép");
        new InformationScene(steps).play();
        narrator.scene("Đối chiếu đối tượng: không ai biết ai hỏi, cho đến khi hai bên cùng đồng ý");
        new DeconflictionScene(steps).play();
        new PersonsScene(steps, clock).play();
        narrator.scene("%d thông điệp sai: từ chối kèm mọi lý do, không gì bị mất"
                .formatted(script.hostile().size()));
        for (Act act : script.hostile()) {
            crowd.tell(stage.play(act, Played.Way.KAFKA));
        }
        narrator.scene("Hết giờ: im lặng và quá hạn được ghi nhận, và tự báo lên");
        timeRunsOut.play();
    }

    private void coordination(Steps steps) throws InterruptedException {
        narrator.scene("Một yêu cầu phối hợp theo Quy chế 2020, từ lúc gửi đến lúc kết thúc");
        new RequestScene(steps, clock).play();
        narrator.scene("Hỏa tốc: tăng cường lực lượng trên biển");
        SeaScene sea = new SeaScene(steps);
        sea.reinforce();
        narrator.scene("Các bên thống nhất rồi mới công bố cho báo chí");
        sea.release(clock.instant());
        narrator.scene("Một yêu cầu tới cả ngành dọc, các đơn vị địa phương trả lời lên");
        sea.cascade();
        narrator.scene("Chuyển hồ sơ: mỗi lúc một nơi giữ, chuỗi lưu giữ kiểm chứng được");
        CaseFileId file = new CustodyScene(steps, clock).play();
        narrator.scene("Vụ việc phối hợp: ghi công từng bên, tính một lần");
        new JointScene(steps).play(file);
        narrator.scene("Kế hoạch: lấy ý kiến, ban hành, giao việc, tổng kết");
        PlanId plan = new PlanScene(steps, clock).play();
        narrator.scene("Tổ công tác liên ngành");
        new GroupScene(steps, clock).play(plan);
        narrator.scene("Còn dở dang: những gì Văn phòng Thường trực phải theo dõi");
        new WaitingScene(steps, clock).play();
    }

    private void tell(Audit.Findings findings) {
        Figures figures = findings.figures();
        List.of(
                        "gửi %d thông điệp: %d được nhận, %d bị từ chối, %d được giữ lại"
                                .formatted(
                                        figures.published(), figures.accepted(), figures.refused(), figures.parked()),
                        "%d lượt chuyển tới hộp thư, %d trả lời yêu cầu"
                                .formatted(figures.delivered(), figures.answered()),
                        "%d sự kiện vào thống kê, %d lượt báo tới hệ thống của cơ quan qua webhook"
                                .formatted(figures.counted(), figures.notified()),
                        "%2$d việc quá hạn, trong đó %1$d việc im lặng; %3$d việc đã báo lên"
                                .formatted(figures.silent(), figures.overdue(), figures.escalated()))
                .forEach(narrator::tell);
        if (findings.ok()) {
            narrator.tell("✓ mọi con số, từng hộp thư và từng dòng thống kê đều đúng như dữ liệu đòi hỏi");
        } else {
            findings.differences().forEach(difference -> narrator.tell("✗ " + difference));
        }
        narrator.print("");
        SummaryTable.lines(findings.counts()).forEach(narrator::print);
    }
}
