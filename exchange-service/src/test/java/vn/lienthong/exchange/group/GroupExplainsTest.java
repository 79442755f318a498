package vn.lienthong.exchange.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.group.Teams.COMMITTEE;
import static vn.lienthong.exchange.group.Teams.MARKET;
import static vn.lienthong.exchange.group.Teams.POLICE;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lienthong.views.explain.Explanation.Next;

class GroupExplainsTest {
    @Test
    void saysThatTheCommitteeOwesADecision() {
        var group = Teams.aGroup();
        group.accepted(MARKET, Teams.propose(COMMITTEE, null));

        var explanation = GroupLife.explained(group);

        assertThat(explanation.stateVi()).isEqualTo("Đang chờ quyết định thành lập");
        assertThat(explanation.next())
                .extracting(Next::turn, Next::command, Next::owed)
                .containsExactly(tuple(COMMITTEE, "vn.lienthong.group.establish.v1", true));
    }

    @Test
    void saysWhoseTurnItIsWithEachTaskAndWhenTheGroupEnds() {
        var group = Teams.atWork();
        group.accepted(COMMITTEE, Teams.assign(POLICE, Instant.parse("2026-12-20T10:00:00Z")));
        group.accepted(POLICE, Teams.accept(1));
        group.accepted(POLICE, Teams.report(1, true));

        var explanation = GroupLife.explained(group);

        assertThat(explanation.stateVi()).isEqualTo("Đang hoạt động");
        assertThat(explanation.past()).hasSize(4);
        assertThat(explanation.next())
                .extracting(Next::turn, Next::command, Next::owed)
                .containsExactly(
                        tuple(COMMITTEE, "vn.lienthong.group.extend.v1", false),
                        tuple(COMMITTEE, "vn.lienthong.group.judge-task.v1", true));
    }
}
