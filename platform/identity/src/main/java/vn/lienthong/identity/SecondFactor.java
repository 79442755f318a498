package vn.lienthong.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * What an officer has beside the password: an app that shows codes (RFC 6238), and codes on paper that count once each.
 *
 * @param secret in base 32, as apps take it
 * @param lastStep number of the half minute whose code was used last; it and those before it count no more
 * @param recovery codes on paper that are left, hashed
 */
record SecondFactor(String secret, long lastStep, List<String> recovery) {
    SecondFactor {
        recovery = List.copyOf(recovery);
    }

    SecondFactor usedAt(long step) {
        return new SecondFactor(secret, step, recovery);
    }

    SecondFactor without(String recoveryCode) {
        List<String> left = new ArrayList<>(recovery);
        left.remove(recoveryCode);
        return new SecondFactor(secret, lastStep, left);
    }

    @Override
    public String toString() {
        return "SecondFactor[%d codes left]".formatted(recovery.size());
    }
}
