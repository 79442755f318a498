package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;
import static vn.lienthong.console.FakeWatch.REQUEST;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.Matter;

/**
 * Whatever the deciders take is a command of the contract: each of them is offered on a page, has a form, and whatever comes of
 * it is shown.
 */
@Timeout(value = 90, threadMode = ThreadMode.SEPARATE_THREAD)
class EveryStepTest {

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser officer;

    private FakeDoor door;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        officer = console.officer();
    }

    @AfterAll
    static void stop() {
        officer.close();
        console.close();
    }

    @BeforeEach
    void everythingWorks() {
        door = new FakeDoor();
        console.services.work();
        console.services.onOthers(new FakeDirectory());
        FakeWatch.on(console.services, "Xe tải chở giày");
        console.services.on(FakeDoor.EVENTS, door);
    }

    @Test
    void everyCommandIsOfferedWhereItCanBeGiven() throws Exception {
        String beginnings = console.standingOffice().open("/new").body();

        for (Kind kind : Kind.ALL) {
            String page = officer.open("/matters/%s/%s".formatted(kind.word(), REQUEST))
                    .body();
            assertThat(CommandForm.of(kind.matter())).isNotEmpty().allSatisfy(form -> {
                assertThat(form.isOnAMatter() || form.isBeginning()).isTrue();
                assertThat(page.contains("/do/%s\"".formatted(form.word()))).isEqualTo(form.isOnAMatter());
                assertThat(beginnings.contains("/new/%s\"".formatted(form.word())))
                        .isEqualTo(form.isBeginning());
            });
        }
        assertThat(CommandForm.of(Matter.DIRECTORY))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(beginnings).contains("/new/%s\"".formatted(form.word())));
    }

    @Test
    void everyStepOnAnAgreementNamesItAlready() throws Exception {
        String code = "QCPH-VPTT389-QLTT-2020";
        String end = "/new/agreement.end?/code=" + code;

        assertThat(officer.open("/directory/agreements/" + code).body()).contains("href=\"" + end);
        assertThat(officer.open(end).body())
                .contains("name=\"/code\" value=\"" + code + "\"", "<datalist id=\"agreements\">");
    }

    /** Those of the desk have forms of their own, on the desk itself. */
    @Test
    void everyCommandBelongsToAMatterThatHasPages() {
        assertThat(Examples.commands())
                .extracting(form -> form.type().matter())
                .containsOnlyElementsOf(Stream.concat(
                                Kind.ALL.stream().map(Kind::matter),
                                Stream.of(Matter.DIRECTORY, Matter.DESK, Matter.PARKING))
                        .toList());
        assertThat(CommandForm.of(Matter.DESK))
                .extracting(CommandForm::word)
                .containsExactlyInAnyOrder(
                        "desk.assign",
                        "desk.note",
                        "desk.hand-over",
                        "desk.look",
                        "desk.save-list",
                        "desk.remove-list");
    }

    @TestFactory
    Stream<DynamicTest> whateverComesOfItIsShown() {
        return Examples.commands()
                .map(form -> DynamicTest.dynamicTest(form.word(), () -> {
                    everythingWorks();
                    tellsEveryReasonOfARefusal(form);
                    tellsThatTheMatterHasMoved(form);
                    tellsThatItIsNotDecidedYet(form);
                    tellsThatItIsDone(form);
                }));
    }

    private void tellsEveryReasonOfARefusal(CommandForm form) throws Exception {
        List<String> fields = Schemas.order(form.schema());
        door.decides(FakeDoor.refusing(
                422,
                fields.stream()
                        .map(field -> "{\"code\":\"schema\",\"pointer\":\"/%1$s\",\"detail\":\"Sai ở %1$s!\"}"
                                .formatted(field))
                        .collect(Collectors.joining(",", "[", "]"))));

        HttpResponse<String> refused = send(form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(fields.stream().map("Sai ở %s!"::formatted).toList())
                .contains("mọi điều đã gõ vẫn còn dưới đây");
    }

    private void tellsThatTheMatterHasMoved(CommandForm form) throws Exception {
        door.decides(FakeDoor.refusing(
                409, "[{\"code\":\"illegal_transition\",\"pointer\":null,\"detail\":\"Trạng thái không cho phép.\"}]"));

        HttpResponse<String> conflict = send(form);

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Trạng thái không cho phép.");
        assertThat(conflict.body().contains("Từ lúc bạn mở biểu mẫu này:"))
                .isEqualTo(form.own().isPresent());
    }

    private void tellsThatItIsNotDecidedYet(CommandForm form) throws Exception {
        door.decides(json(202, ""));
        assertThat(send(form).body()).contains("đang chờ kết quả");
        door.decides(json(202, "{\"status\":\"parked\",\"reasons\":[{\"detail\":\"Lỗi\"}]}"));
        assertThat(send(form).body()).contains("giữ lại chờ người xử lý");
        door.decides(json(503, "{}"));
        assertThat(send(form).body()).contains("Chưa gửi được: dịch vụ tiếp nhận báo lỗi 503");
    }

    private void tellsThatItIsDone(CommandForm form) throws Exception {
        console.services.on("/api/v1/%s/%s".formatted(Examples.word(form), REQUEST), json("""
                {"id":"%s","title":"Xe tải chở giày","history":[
                 {"id":"e-done","type":"vn.lienthong.x.done.v1","typeVi":"Việc đã xong","time":"2026-03-01T02:30:00Z"}]}\
                """.formatted(REQUEST)));
        door.decides(FakeDoor.accepting());

        HttpResponse<String> done = send(form);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("role=\"status\" data-done=\"draft lao-cai " + Examples.page(form));
        assertThat(done.body()).containsAnyOf(">Việc đã xong.<", ">" + form.nameVi() + ": đã được chấp nhận.<");
    }

    private static HttpResponse<String> send(CommandForm form) throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(
                FormFields.of(FormCodec.typed(form.schema(), Examples.of(form).getLast())));
        form.own().ifPresent(field -> typed.remove("/" + field));
        typed.put("_do", "send");
        typed.put("_seen", "0");
        return officer.submit(officer.open(Examples.page(form)), Examples.page(form), typed);
    }
}
