package vn.lienthong.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.map.AdministrativeMap;
import vn.lienthong.standalone.Foreground;
import vn.lienthong.standalone.FurtherCommand;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Settings;
import vn.lienthong.standalone.Standalone;
import vn.lienthong.standalone.StartOptions;

/** Starts everything on fresh data and plays real cases and a whole coordination on it. */
@Command(
        name = "demo",
        description = {
            "Khởi động toàn bộ hệ thống trên dữ liệu mới (thư mục demo trong --data, xóa sạch mỗi lần),",
            "phát lại 100 vụ việc thật, tin báo (biểu mẫu, đường dây nóng, tin về cán bộ), một bảng vụ việc được nhập,",
            "yêu cầu phối hợp (cả việc quá hạn, im lặng, báo lên cấp trên),",
            "chuyển hồ sơ, kế hoạch, tổ công tác và các thông điệp sai,",
            "rồi giữ chạy để khám phá. Với --once: tự kết thúc, dòng cuối là JSON,",
            "mã kết thúc 0 chỉ khi mọi con số đúng như dữ liệu đòi hỏi."
        })
public final class Demo implements FurtherCommand {
    /** Their systems are called by webhook. */
    private static final List<AgencyCode> CALLED = List.of(AgencyCode.STANDING_OFFICE, LeadScene.HOLDER);

    private final PrintStream out = System.out;

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(names = "--once", description = "Tự kết thúc sau khi kiểm tra, in JSON ở dòng cuối.")
    private boolean once;

    @Option(names = "--fast", description = "Không dừng giữa các bước để đọc; --once luôn như vậy.")
    private boolean fast;

    @Override
    public Integer call() {
        Script script = Script.load();
        Agencies agencies = Agencies.load();
        Narrator narrator = new Narrator(out, Clock.systemUTC(), agencies, !once && !fast);
        try (WebhookReceiver receiver = WebhookReceiver.of(CALLED)) {
            Settings chosen = options.settings(out::println);
            Settings settings = chosen.keeping(FreshData.below(chosen.data()))
                    .enrolling(enrolled(script, chosen))
                    .passing(Part.NOTIFICATION, receiver.settings());
            return Foreground.run(settings, options.readyFile(), standalone -> {
                narrator.print("Hệ thống đã chạy với %d cơ quan. Bảng điều khiển: %s"
                        .formatted(
                                standalone.credentials().agencies().size(),
                                standalone.ports().url(Part.CONSOLE)));
                return play(
                        new Play(script, agencies, AdministrativeMap.load(), narrator, Clock.systemUTC()),
                        standalone,
                        receiver,
                        narrator);
            });
        } catch (FreshData.DirectoryRefused refusal) {
            System.err.println(refusal.getMessage());
            return 1;
        }
    }

    private OptionalInt play(Play play, Standalone standalone, WebhookReceiver receiver, Narrator narrator) {
        try {
            Audit.Findings findings = play.on(standalone, receiver);
            if (once) {
                narrator.print(findings.figures().json(findings.ok()));
                return OptionalInt.of(findings.ok() ? 0 : 1);
            }
            Invitation.lines(standalone).forEach(narrator::print);
            receiver.telling(new Ticker(narrator));
            return OptionalInt.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while playing", stopped);
        }
    }

    /** Those whom the data and the scenes name, and whom the person wants beside them. */
    private static SortedSet<AgencyCode> enrolled(Script script, Settings chosen) {
        SortedSet<AgencyCode> enrolled = new TreeSet<>(script.agencies());
        enrolled.addAll(chosen.enrol());
        enrolled.addAll(CALLED);
        enrolled.addAll(List.of(LeadScene.HOLDER, LeadScene.LEAD));
        Stream.of(
                        RequestScene.CAST,
                        SeaScene.CAST,
                        CustodyScene.CAST,
                        JointScene.CAST,
                        PlanScene.CAST,
                        GroupScene.CAST,
                        WaitingScene.CAST,
                        OverdueScene.CAST,
                        DeconflictionScene.CAST,
                        PersonsScene.CAST,
                        IntegrityScene.CAST,
                        ImportScene.CAST)
                .forEach(enrolled::addAll);
        enrolled.addAll(InformationScene.AUDIENCE);
        enrolled.addAll(List.of(InformationScene.PROVIDER, InformationScene.OUTSIDER, InformationScene.THIRD));
        return enrolled;
    }
}
