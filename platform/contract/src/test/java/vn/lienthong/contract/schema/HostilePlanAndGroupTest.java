package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.task.FieldActivity;

/** Plans and groups beyond all measure are found out by their schema, before any rule looks at them. */
class HostilePlanAndGroupTest {
    private static final PayloadCheck CHECK = new PayloadCheck(new AFewReferences());

    @Test
    void refusesThousandsOfMembers() {
        ObjectNode payload = Samples.tree(Samples.type("group.establish"));
        ArrayNode members = (ArrayNode) payload.at("/charter/members");
        for (int number = 0; number < 5000; number++) {
            members.add(members.get(0).deepCopy());
        }

        assertThat(against("group.establish", payload))
                .extracting(Reason::pointer)
                .containsExactly("/charter/members");
    }

    @Test
    void refusesThousandsOfTargetsAndOfParts() {
        ObjectNode payload = Samples.tree(Samples.type("plan.draft"));
        for (String name : List.of("targets", "parts")) {
            ArrayNode all = (ArrayNode) payload.at("/terms/" + name);
            for (int number = 0; number < 2000; number++) {
                all.add(all.get(0).deepCopy());
            }
        }

        assertThat(against("plan.draft", payload))
                .extracting(Reason::pointer)
                .containsExactly("/terms/parts", "/terms/targets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "31/12/2026", "2026-12-31T00:00:00Z", "", "٢٠٢٦-١٢-٣١"})
    void refusesADayThatIsNone(String day) {
        ObjectNode payload = Samples.tree(Samples.type("group.extend"));
        payload.put("lastDay", day);

        assertThat(against("group.extend", payload)).extracting(Reason::pointer).containsOnly("/lastDay");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
    void refusesATaskOfNoNumber(int task) {
        ObjectNode payload = Samples.tree(Samples.type("plan.accept-task"));
        payload.put("task", task);

        assertThat(against("plan.accept-task", payload))
                .extracting(Reason::pointer)
                .containsExactly("/task");
    }

    /** How the records are put together is nobody's business outside: their fields stand beside each other. */
    @ParameterizedTest
    @ValueSource(strings = {"order", "step", "carried", "group", "by"})
    void refusesAFieldThatTheTaskOfAPlanDoesNotHave(String field) {
        ObjectNode payload = Samples.tree(Samples.type("plan.accept-task"));
        payload.set(field, payload.get("plan"));

        assertThat(against("plan.accept-task", payload))
                .extracting(Reason::pointer)
                .containsExactly("/" + field);
    }

    @Test
    void refusesATaskThatIsPutOneLevelTooDeep() {
        ObjectNode payload = Samples.tree(Samples.type("plan.accept-task"));
        ObjectNode deep = payload.objectNode();
        deep.set("plan", payload.remove("plan"));
        deep.set("order", payload);

        assertThat(against("plan.accept-task", deep))
                .extracting(Reason::pointer)
                .containsExactly("/order", "/task");
    }

    @Test
    void refusesATaskWithoutOwner() {
        ObjectNode payload = Samples.tree(Samples.type("group.assign-task"));
        ((ObjectNode) payload.at("/content")).remove("owner");

        assertThat(against("group.assign-task", payload))
                .extracting(Reason::pointer)
                .containsExactly("/content/owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanh_tra", "INSPECTION", "Kiểm tra", "inspection ", "", "raid", "\u202Elortap"})
    void refusesAnActivityThatIsNoneOfTheFiveAndNamesThem(String activity) {
        ObjectNode payload = Samples.tree(Samples.type("plan.assign-task"));
        ((ObjectNode) payload.at("/content")).put("activity", activity);

        assertThat(against("plan.assign-task", payload)).singleElement().satisfies(reason -> {
            assertThat(reason.pointer()).isEqualTo("/content/activity");
            assertThat(reason.code()).isEqualTo(ReasonCode.SCHEMA);
            assertThat(reason.detail())
                    .contains("patrol", "statutory_inspection", "investigation", "inspection", "control");
        });
    }

    @ParameterizedTest
    @EnumSource
    void admitsEachOfTheFiveActivities(FieldActivity activity) {
        ObjectNode payload = Samples.tree(Samples.type("group.assign-task"));
        ((ObjectNode) payload.at("/content")).put("activity", activity.wire());

        assertThat(against("group.assign-task", payload)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Egnod gnart\u202C", "<script>alert(1)</script>", "${jndi:ldap://x}", "🚤🥃"})
    void takesHostileTextAsText(String text) {
        ObjectNode payload = Samples.tree(Samples.type("plan.cancel"));
        payload.put("reason", text);

        assertThat(against("plan.cancel", payload)).isEmpty();
    }

    private static List<Reason> against(String name, ObjectNode payload) {
        return CHECK.reasons(Samples.type(name), payload, Samples.AFTERWARDS);
    }
}
