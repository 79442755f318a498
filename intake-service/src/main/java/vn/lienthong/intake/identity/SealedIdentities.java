package vn.lienthong.intake.identity;

import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.door.Accounts;
import vn.lienthong.intake.door.Letter;
import vn.lienthong.intake.door.Outboxes;
import vn.lienthong.intake.door.Sealings;
import vn.lienthong.runtime.web.Caller;

/** Seals identities: what is encrypted is kept first, and then said in the receiver's outbox, as everything is. */
public final class SealedIdentities implements Sealings {
    private final Sealer sealer;
    private final IdentityStore identities;
    private final Unsealings unsealings;
    private final Accounts accounts;
    private final Outbox outbox;
    private final InstantSource clock;

    SealedIdentities(
            Sealer sealer,
            IdentityStore identities,
            Unsealings unsealings,
            Accounts accounts,
            Outbox outbox,
            InstantSource clock) {
        this.sealer = sealer;
        this.identities = identities;
        this.unsealings = unsealings;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The way in. */
    @FunctionalInterface
    interface Outbox {
        /** Returns when the broker has it. @throws Outboxes.Unavailable if it does not take it in time */
        void put(AgencyCode agency, String key, Map<String, byte[]> headers, byte[] payload)
                throws InterruptedException;
    }

    /** A command that tells of a sealing. @param id by which it is answered */
    record Told(UUID sealing, String id, byte[] payload) {}

    /** Whether the log tells that who reported it was sealed once. */
    public boolean wasSealed(TipId tip) {
        return unsealings.of(tip).isPresent();
    }

    /**
     * Seals who reported a tip, in the name of the agency that has received it or is about to: its command to receive stands in its outbox
     * before. Returns when the outbox has it.
     *
     * @throws vn.lienthong.runtime.Away if that is not certain; what was kept for nothing is swept later
     */
    public void seal(TipId tip, AgencyCode receiver, Identity identity) throws InterruptedException {
        tell(receiver, null, kept(tip, receiver, identity, null));
    }

    /** Keeps it, and says what is to be told. @param reason why it takes the place of another; null where it takes none */
    Told kept(TipId tip, AgencyCode receiver, Identity identity, @Nullable String reason) {
        UUID sealing = UUID.randomUUID();
        try {
            identities.keep(sealer.seal(
                    tip, sealing, receiver, identity, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } catch (GeneralSecurityException away) {
            throw new IdentitiesAway(away);
        }
        return new Told(sealing, command(sealing), Json.write(new SealIdentity(tip, sealing, reason)));
    }

    /** Id of the command that tells of that sealing. */
    static String command(UUID sealing) {
        return "sealing-" + sealing;
    }

    /** Puts it into the outbox. @param caller who put it in; null for the platform itself */
    void tell(AgencyCode receiver, @Nullable Caller caller, Told told) throws InterruptedException {
        String type = MessageTypes.ofPayload(SealIdentity.class).name();
        Map<String, String> attributes = new LinkedHashMap<>(Envelope.of(told.id(), Sources.of(receiver), type)
                .actedBy(caller == null ? null : caller.officer())
                .attributes());
        if (caller != null) {
            attributes.putAll(accounts.beside(caller, told.id(), type, told.payload()));
        }
        try {
            outbox.put(receiver, told.id(), Letter.binary(attributes, "application/json"), told.payload());
        } catch (Outboxes.Unavailable away) {
            throw new IdentitiesAway(away);
        }
    }

    /** It was refused, and is of no use. */
    void drop(Told told) {
        identities.destroy(told.sealing());
    }

    /** Reads what is kept; empty if it is gone. @throws IdentityDamaged if it is not what was sealed for that tip */
    Optional<Identity> open(TipId tip, UUID sealing) {
        return identities.find(sealing).map(kept -> {
            try {
                return sealer.open(tip, sealing, kept);
            } catch (GeneralSecurityException tampered) {
                throw new IdentityDamaged(sealing);
            }
        });
    }

    @Override
    public List<Reason> against(AgencyCode agency, AgencyCommand command) {
        return !(command instanceof SealIdentity seal) || has(agency, seal)
                ? List.of()
                : List.of(
                        Reason.of(
                                ReasonCode.SCHEMA,
                                "/sealing",
                                "Cơ quan chưa gửi nhân thân nào với mã này; hãy gửi bằng PUT /api/v1/tips/{tip}/identity, hệ thống tự báo vào nhật ký."));
    }

    private boolean has(AgencyCode agency, SealIdentity seal) {
        try {
            return identities
                    .find(seal.sealing())
                    .filter(kept ->
                            kept.tip().equals(seal.tip()) && kept.receiver().equals(agency))
                    .isPresent();
        } catch (IdentityDamaged damaged) {
            return false;
        }
    }
}
