package vn.lienthong.demo;

import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.contract.request.RequestId;

/**
 * The end of the scene of those who do not answer: what time alone has brought about, in inboxes and on the watch.
 *
 * @param silent never received
 * @param late received and not answered
 * @param alone never received, by an agency above which nobody is connected
 */
record TimeRunsOut(Steps steps, RequestId silent, RequestId late, RequestId alone) {

    void play() throws InterruptedException {
        steps.narrator().tell("chờ cho hết một phút kể từ lúc gửi");
        fellSilent(silent, OverdueScene.SILENT);
        fellSilent(alone, OverdueScene.ALONE);
        stayedLate();
        watched(silent, "silent", "superior");
        watched(late, "overdue", "superior");
        watched(alone, "silent", "standing_office");
        steps.explain("requests", silent.key(), OverdueScene.REQUESTER, 4);
        steps.narrator().add("xem trang Theo dõi của bảng điều khiển, hoặc ./lienthong watch --state silent");
    }

    private void fellSilent(RequestId request, AgencyCode addressee) throws InterruptedException {
        steps.stage().byTime(request, addressee, RequestWarned.class);
        steps.stage()
                .byTime(request, addressee, RequestFellSilent.class)
                .ifPresent(event -> steps.narrator()
                        .tell("%s im lặng: hạn tiếp nhận %s đã qua, hệ thống tự ghi nhận"
                                .formatted(steps.narrator().name(addressee), Steps.time(event.dueAt()))));
        wentUp(request, addressee);
    }

    private void stayedLate() throws InterruptedException {
        steps.stage().byTime(late, OverdueScene.LATE, RequestWarned.class);
        steps.narrator().tell(steps.narrator().name(OverdueScene.LATE) + " đã tiếp nhận nhưng quá hạn trả lời");
        wentUp(late, OverdueScene.LATE);
    }

    private void wentUp(RequestId request, AgencyCode addressee) throws InterruptedException {
        steps.stage()
                .byTime(request, addressee, RequestEscalated.class)
                .ifPresent(event -> steps.narrator()
                        .add("→ tự báo lên %s (%s); nếu vẫn vậy, báo tiếp lúc %s"
                                .formatted(
                                        event.level().nameVi(),
                                        Narrator.codes(event.to()),
                                        Steps.time(event.nextAt()))));
    }

    /** The watch of the standing office must show what is owed in this state, and how far it has gone. */
    private void watched(RequestId request, String state, String level) throws InterruptedException {
        JsonNode watch = steps.ask(
                "/api/v1/watch/obligations?about=" + request.key(),
                OverdueScene.OFFICE,
                answer -> isSo(answer.path("items"), state, level));
        if (!isSo(watch.path("items"), state, level)) {
            steps.stage()
                    .fault("theo dõi %s: phải là một việc %s, %s; được %s"
                            .formatted(request.key(), state, level, watch.path("items")));
        }
    }

    private static boolean isSo(JsonNode items, String state, String level) {
        return items.size() == 1
                && items.path(0).path("state").asString("").equals(state)
                && items.path(0).path("level").asString("").equals(level);
    }
}
