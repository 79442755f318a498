package vn.lienthong.intake.identity;

import java.util.UUID;

/** What is kept under a sealing is not what was sealed: asking again is of no use. */
final class IdentityDamaged extends IllegalStateException {
    IdentityDamaged(UUID sealing) {
        super("what is kept under sealing %s does not open".formatted(sealing));
    }
}
