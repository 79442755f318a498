package vn.lienthong.registry.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.registry.agreement.Drafts.NOW;
import static vn.lienthong.registry.agreement.Drafts.SIGNED;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementOpinion;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.outcome.Reason;

/** Whatever anybody does in whatever order; set {@code -Dseed=} to repeat a run. */
class AgreementLifePropertyTest {
    private static final List<AgencyCode> ANYBODY = List.of(Drafts.DRAFTER, Drafts.ONE, Drafts.OTHER, Drafts.STRANGER);

    @Test
    void neverIsInForceWithoutTheConsentOfEachPartyToItsText() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int everInForce = 0;
        for (int life = 0; life < 300; life++) {
            Agreement now = Drafts.drafted();
            for (int step = 0; step < 40; step++) {
                now = next(now, random, seed);
            }
            everInForce += now.status().everInForce() ? 1 : 0;
        }
        assertThat(everInForce).as("seed %d reached something", seed).isPositive();
    }

    private static Agreement next(Agreement before, Random random, long seed) {
        return switch (anything(before, random)) {
            case AgreementStep.Changed(Agreement after) -> {
                assertSound(before, after, seed);
                yield after;
            }
            case AgreementStep.Refused(List<Reason> reasons) -> {
                assertThat(reasons).as("seed %d", seed).isNotEmpty();
                yield before;
            }
        };
    }

    private static AgreementStep anything(Agreement now, Random random) {
        AgencyCode by = ANYBODY.get(random.nextInt(ANYBODY.size()));
        int revision = Math.max(1, now.drafting().revision() - random.nextInt(2));
        return switch (random.nextInt(12)) {
            case 0 ->
                AgreementLife.revise(now, by, now.titleVi(), now.parties(), Drafts.terms("Bản " + random.nextInt(3)));
            case 1, 2 -> AgreementLife.comment(now, by, NOW, random.nextBoolean() ? "Góp ý" : "");
            case 3, 4, 5, 6, 7 -> AgreementLife.agree(now, by, NOW, revision);
            case 8, 9 -> AgreementLife.enterIntoForce(now, SIGNED, SIGNED.plusDays(random.nextInt(3) - 1), null, null);
            case 10 -> AgreementLife.replace(now, Drafts.successor());
            default -> AgreementLife.end(now, SIGNED.plusDays(random.nextInt(5) - 2));
        };
    }

    private static void assertSound(Agreement before, Agreement after, long seed) {
        assertThat(after).as("seed %d", seed).isNotEqualTo(before);
        List<AgreementOpinion> said = before.drafting().opinions();
        assertThat(after.drafting().opinions().subList(0, said.size()))
                .as("seed %d: nothing said is lost", seed)
                .isEqualTo(said);
        assertThat(after.drafting().revision())
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(before.drafting().revision());
        if (after.status().everInForce() || after.status() == AgreementStatus.AGREED) {
            assertThat(after.consentNeeded()).as("seed %d", seed).isNotEmpty().allMatch(after.drafting()::consented);
        }
        if (after.status().everInForce()) {
            assertThat(after.period().from()).as("seed %d", seed).isNotNull();
        }
        if (before.status().over()) {
            throw new AssertionError("seed %d: changed after it was over".formatted(seed));
        }
    }
}
