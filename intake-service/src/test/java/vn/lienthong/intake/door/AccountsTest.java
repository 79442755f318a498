package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.door.Arrivals.ACCOUNTS;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.POLICE;
import static vn.lienthong.intake.door.Arrivals.aCaseFile;
import static vn.lienthong.intake.door.Arrivals.anArrival;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.tip.IdentityCommand.ApproveUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.blinding.TokenKeys;
import vn.lienthong.intake.blinding.Vouching;
import vn.lienthong.runtime.web.Caller;

class AccountsTest {
    private static final TipId TIP = new TipId(new UUID(7, 7));
    private static final Arrival APPROVE = anArrival(new ApproveUnsealing(TIP, "ask-1"));
    private static final Caller UNSEALER = new Caller(LAO_CAI, "an.nv", "Nguyễn Văn An", false, true);

    @Test
    void areVouchedForWhereAnOfficerWhoMayUnsealSendsWhatNeedsOne() {
        Arrival vouched = ACCOUNTS.vouched(UNSEALER, APPROVE);

        assertThat(ACCOUNTS.of(vouched)).isEqualTo("an.nv");
        assertThat(Arrivals.anAdmission().admit(vouched))
                .isInstanceOfSatisfying(
                        Admission.Verdict.Admitted.class,
                        admitted -> assertThat(admitted.command().account()).isEqualTo("an.nv"));
    }

    @Test
    void areVouchedForWhereAnIdentityMayTakeThePlaceOfAnother() {
        SealIdentity replacing = new SealIdentity(TIP, new UUID(0, 1), "Số mới.");

        assertThat(ACCOUNTS.of(ACCOUNTS.vouched(UNSEALER, anArrival(replacing))))
                .isEqualTo("an.nv");
    }

    @Test
    void areNotVouchedForOtherwise() {
        Caller other = new Caller(LAO_CAI, "an.nv", "Nguyễn Văn An", true, false);
        Caller odd = new Caller(LAO_CAI, "an\nnv", "Nguyễn Văn An", false, true);

        assertThat(ACCOUNTS.vouched(other, APPROVE)).isSameAs(APPROVE);
        assertThat(ACCOUNTS.vouched(odd, APPROVE)).isSameAs(APPROVE);
        assertThat(ACCOUNTS.vouched(UNSEALER, anArrival(aCaseFile())).attributes())
                .doesNotContainKey("account");
    }

    /** What an agency's system can write into its outbox, having read there what the door has written. */
    @Test
    void areNotBelievedWhereSomebodyElseHasWrittenThem(@TempDir Path elsewhere) {
        Arrival vouched = ACCOUNTS.vouched(UNSEALER, APPROVE);
        Accounts others = new Accounts(new Vouching(TokenKeys.keptUnder(elsewhere)));

        assertThat(ACCOUNTS.of(APPROVE)).isNull();
        assertThat(ACCOUNTS.of(APPROVE.with(Accounts.ACCOUNT, "binh.tt"))).isNull();
        assertThat(ACCOUNTS.of(vouched.with(Accounts.ACCOUNT, "binh.tt"))).isNull();
        assertThat(ACCOUNTS.of(vouched.with("id", "2"))).isNull();
        assertThat(ACCOUNTS.of(vouched.with("type", "vn.lienthong.tip.erase-identity.v1")))
                .isNull();
        assertThat(ACCOUNTS.of(with(vouched, new ApproveUnsealing(new TipId(new UUID(7, 8)), "ask-1"))))
                .isNull();
        assertThat(ACCOUNTS.of(new Arrival(
                        POLICE, vouched.attributes(), vouched.contentType(), vouched.payload(), vouched.now())))
                .isNull();
        assertThat(ACCOUNTS.of(others.vouched(UNSEALER, APPROVE))).isNull();
    }

    private static Arrival with(Arrival arrival, ApproveUnsealing other) {
        return new Arrival(
                arrival.agency(), arrival.attributes(), arrival.contentType(), Json.write(other), arrival.now());
    }
}
