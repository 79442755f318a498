package vn.lienthong.identity;

import org.springframework.stereotype.Component;
import vn.lienthong.identity.Lockouts.Attempt;

/**
 * Where wrong passwords and codes are counted, and noted when they lock an account: those of who signs in, and as much those that
 * somebody gives who is signed in, lest a session that was left open be where guessing goes on.
 */
@Component
record WrongOnes(Lockouts lockouts, Strikes strikes, AuditLog audit) {

    /** Whether so many came before that one more is not even looked at. */
    boolean areTooMany(Attempt attempt) {
        return lockouts.mustWait(attempt) || strikes.areOut(attempt.username());
    }

    void wrong(Attempt attempt) {
        lockouts.wrong(attempt);
        if (strikes.wrong(attempt.username())) {
            audit.note(
                    "",
                    "Khóa một ngày vì sai mật khẩu %d lần liên tiếp".formatted(Strikes.ALLOWED),
                    attempt.username());
        }
    }

    /** All that the account asks for was given: those before are forgotten. */
    void right(Attempt attempt) {
        lockouts.right(attempt);
        strikes.forget(attempt.username());
    }
}
