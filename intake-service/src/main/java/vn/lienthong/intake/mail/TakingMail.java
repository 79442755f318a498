package vn.lienthong.intake.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.attachment.Unfit;
import vn.lienthong.intake.door.Begun;
import vn.lienthong.intake.door.Publishing.Published;
import vn.lienthong.intake.identity.Identity;
import vn.lienthong.intake.mail.Aside.Why;
import vn.lienthong.runtime.Away;

/**
 * Makes a tip of a mail. The same mail makes the same command under the same id, so that it may be tried again at any moment and takes
 * effect once.
 */
final class TakingMail {
    static final String UNREADABLE = "Thư không đọc được theo chuẩn MIME.";
    private static final Duration UNDECIDED = Duration.ofHours(1);
    private static final int MOST_UNDECIDED = 10_000;

    private final AgencyCode agency;
    private final String own;
    private final Ways ways;
    /** Ids of what is in the outbox and has no outcome yet: it is not put there every minute. */
    private final Cache<String, Boolean> undecided = Caffeine.newBuilder()
            .expireAfterWrite(UNDECIDED)
            .maximumSize(MOST_UNDECIDED)
            .build();

    /** @param own address of the mailbox */
    TakingMail(AgencyCode agency, String own, Ways ways) {
        this.agency = agency;
        this.own = own;
        this.ways = ways;
    }

    /** Where what a mail is made of goes: as what comes by the form does. */
    interface Ways {
        /** Of the command, from the digest of the mail; nobody can try out which mail it was. */
        String id(AgencyCode agency, String digest);

        Attachment store(AgencyCode agency, String name, InputStream file)
                throws IOException, Unfit, InterruptedException;

        /** How what was published before stands; empty while that is not known. */
        Optional<Outcome.Status> known(AgencyCode agency, String id);

        Published publish(AgencyCode agency, String id, AgencyCommand command) throws InterruptedException;

        /** @throws vn.lienthong.runtime.Away if that is not certain */
        void seal(TipId tip, AgencyCode agency, Identity identity) throws InterruptedException;
    }

    /**
     * Whether it was taken, and its sender is sealed; if not, it is to be tried again.
     *
     * @param digest of its bytes, which a forged or repeated {@code Message-ID} does not change
     * @param asItIs whether a person has looked at it and lets it through
     * @throws Aside if people must look at it
     * @throws vn.lienthong.runtime.Away if something that is needed does not answer: it is to be tried again
     */
    boolean take(MimeMessage mail, String digest, boolean asItIs) throws Aside, InterruptedException {
        String id = ways.id(agency, digest);
        Outcome.@Nullable Status known = ways.known(agency, id).orElse(null);
        if (known == Outcome.Status.ACCEPTED) {
            return sealed(mail, id);
        }
        if (known == Outcome.Status.PARKED) {
            throw new Aside(
                    Why.PARKED,
                    "Lệnh nhận tin đang được giữ lại (%s). Khi lệnh đã được gửi lại, chuyển thư vào thư mục cho qua để niêm phong người gửi."
                            .formatted(id));
        }
        if (known == null && undecided.getIfPresent(id) != null) {
            return false;
        }
        return switch (ways.publish(agency, id, command(mail, asItIs))) {
            case Published.Accepted accepted -> sealed(mail, id);
            case Published.Kept kept -> {
                undecided.put(id, true);
                yield false;
            }
            case Published.Away away -> false;
            case Published.Refused(List<Reason> reasons) ->
                throw new Aside(
                        Why.REFUSED, reasons.stream().map(Reason::detail).collect(Collectors.joining(" ")));
        };
    }

    private boolean sealed(MimeMessage mail, String id) throws InterruptedException {
        Identity identity = Sender.identity(mail);
        if (!identity.isEmpty()) {
            ways.seal(new TipId(Begun.by(agency, id)), agency, identity);
        }
        return true;
    }

    private ReceiveTip command(MimeMessage mail, boolean asItIs) throws Aside, InterruptedException {
        try {
            if (!asItIs) {
                Automatic.refuse(mail, own);
            }
            return new WritingTip(agency, ways).of(mail, asItIs);
        } catch (Away | DataAccessException away) {
            throw away; // nothing is wrong with the mail: it is tried again
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            throw new Aside(Why.UNREADABLE, UNREADABLE);
        }
    }
}
