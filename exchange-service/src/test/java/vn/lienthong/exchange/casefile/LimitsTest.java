package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.exchange.task.Ruled;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;

/** What is owed on a case file is due as the directory says. */
class LimitsTest {
    private static final Instant NOW = Life.BEGINNING;

    @Test
    void areTheSystemsOwnUntilTheDirectoryHoldsThoseOfARegulation() {
        TimeLimit own = new Limits(Shipped.DIRECTORY.get()).deciding(NOW);
        TimeLimit law =
                new Limits(Ruled.by("COMPETENCE-DECIDE", DeadlineLimit.of(2, DeadlineUnit.MONTH))).deciding(NOW);

        assertThat(own.rule()).isNull();
        assertThat(own.basis())
                .isEqualTo("Mặc định của hệ thống: 5 ngày làm việc (quy tắc COMPETENCE-DECIDE trong danh mục)");
        assertThat(law.rule()).isEqualTo("COMPETENCE-DECIDE");
        assertThat(law.basis()).isEqualTo(Ruled.BASIS);
        assertThat(law.dueAt()).isAfter(own.dueAt());
    }

    @Test
    void areTheSystemsOwnWhereNoRuleOfThatKindWasInForceYet() {
        Instant then = Instant.parse("2014-03-05T02:00:00Z");

        TimeLimit sending = new Limits(Shipped.DIRECTORY.get()).sending(TransferKind.RETURN_AFTER_PROCEEDINGS, then);

        assertThat(sending.rule()).isNull();
        assertThat(sending.basis()).contains("TRANSFER-SEND");
        assertThat(new Limits(Ruled.withoutOwn()).sending(TransferKind.RETURN_AFTER_PROCEEDINGS, then))
                .isEqualTo(sending);
    }
}
