package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationReminded;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.information.OnwardCommand.RefuseOnward;
import vn.lienthong.contract.information.OnwardCommand.RevokeOnward;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.UseCommand.GrantUse;
import vn.lienthong.contract.information.UseCommand.RefuseUse;
import vn.lienthong.contract.information.UseCommand.UseInformation;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.basis.Citing;
import vn.lienthong.exchange.information.InformationState.Over;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.exchange.information.InformationState.Unshared;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/**
 * The rules of shared information: the provider says who may see it, under which conditions, and may take it back (Quy chế phối hợp 2020,
 * ¶4); those that have it may read it, ask for others, and confirm what they are asked to.
 */
final class SharedInformation implements Decider<InformationCommand, InformationEvent, InformationState> {
    private static final Decision<InformationEvent> NO_SUCH =
            Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có thông tin nào mang mã này.");

    private final Supplier<Directory> directory;
    private final Stating stating;
    private final PassingOn passingOn;
    private final Consenting consenting;
    private final Followed followed;

    SharedInformation(Supplier<Directory> directory, Communities communities) {
        this.directory = directory;
        this.stating = new Stating(directory, communities);
        this.followed = new Followed(communities, stating);
        this.passingOn = new PassingOn(directory, communities);
        this.consenting = new Consenting(stating);
    }

    @Override
    public Matter matter() {
        return Matter.INFORMATION;
    }

    @Override
    public InformationState initial() {
        return new Unshared();
    }

    @Override
    public Decision<InformationEvent> decide(Command<InformationCommand> command, InformationState state) {
        if (command.content() instanceof ShareInformation share) {
            return state instanceof Unshared ? stating.share(command, share) : notNow("Thông tin này đã được chia sẻ.");
        }
        if (!sees(command.by(), state)) {
            return NO_SUCH;
        }
        Shared shared = InformationFold.shared(state);
        Decision<InformationEvent> decision = command.by().equals(shared.provider())
                ? ofProvider(command, state, shared)
                : ofHolder(command, state, shared);
        return new Citing(Grounds.at(directory.get(), command.now()))
                .held(decision, command.by(), List.of(shared.provider()), null);
    }

    private static boolean sees(AgencyCode agency, InformationState state) {
        return !(state instanceof Unshared)
                && WhoMaySee.ask(agency, handlingOf(state)).sees();
    }

    private Decision<InformationEvent> ofProvider(
            Command<InformationCommand> command, InformationState state, Shared shared) {
        if (state instanceof Over over) {
            return notNow(overVi(over));
        }
        return switch (command.content()) {
            case ShareInformation share -> notNow("Thông tin này đã được chia sẻ.");
            case CorrectInformation correct -> stating.correct(command, correct, shared);
            case RecallInformation recall -> stating.recall(command, recall, shared);
            case GrantOnward grant -> Consenting.grant(command, grant, shared);
            case RefuseOnward refuse -> Consenting.refuse(command, refuse, shared);
            case RevokeOnward revoke -> consenting.revoke(command, revoke, shared);
            case UseInformation use -> Using.use(command, use, shared);
            case GrantUse grant -> Using.grant(command, grant, shared);
            case RefuseUse refuse -> Using.refuse(command, refuse, shared);
            case AcknowledgeInformation acknowledge -> notYours("Chỉ nơi nhận thông tin xác nhận đã đọc.");
            case ConfirmRemoval confirm -> notYours("Chỉ nơi nhận thông tin xác nhận đã gỡ.");
            case AskOnward ask ->
                notYours("Bên cung cấp không phải xin phép; muốn thêm nơi nhận thì chia sẻ cho nơi ấy.");
        };
    }

    private Decision<InformationEvent> ofHolder(
            Command<InformationCommand> command, InformationState state, Shared shared) {
        return switch (command.content()) {
            case ShareInformation share -> notNow("Thông tin này đã được chia sẻ.");
            case CorrectInformation correct -> notYours("Chỉ bên cung cấp được đính chính thông tin.");
            case RecallInformation recall -> notYours("Chỉ bên cung cấp được thu hồi thông tin.");
            case GrantOnward grant -> notYours("Chỉ bên cung cấp quyết định việc chia sẻ tiếp.");
            case RefuseOnward refuse -> notYours("Chỉ bên cung cấp quyết định việc chia sẻ tiếp.");
            case RevokeOnward revoke -> notYours("Chỉ bên cung cấp được thu hồi thông tin đã chia sẻ tiếp.");
            case GrantUse grant -> notYours("Chỉ bên cung cấp quyết định việc dùng làm chứng cứ.");
            case RefuseUse refuse -> notYours("Chỉ bên cung cấp quyết định việc dùng làm chứng cứ.");
            case ConfirmRemoval confirm -> Reading.removed(command, confirm, shared);
            case UseInformation use -> {
                Decision<InformationEvent> ended = ended(command.by(), state);
                yield ended == null ? Using.use(command, use, shared) : ended;
            }
            case AcknowledgeInformation acknowledge -> {
                Decision<InformationEvent> ended = ended(command.by(), state);
                yield ended == null ? Reading.acknowledge(command, acknowledge, shared) : ended;
            }
            case AskOnward ask -> {
                Decision<InformationEvent> ended = ended(command.by(), state);
                yield ended == null ? passingOn.ask(command, ask, shared) : ended;
            }
        };
    }

    /** Why one that had it can do nothing more with it; null while it has it. */
    private static @Nullable Decision<InformationEvent> ended(AgencyCode by, InformationState state) {
        if (state instanceof Over over) {
            return notNow(overVi(over));
        }
        Holder holder = InformationFold.shared(state).holders().get(by);
        return holder != null && holder.has()
                ? null
                : notNow("Thông tin không còn được chia sẻ với cơ quan: đã bị thu hồi, hoặc hết thời gian được phép.");
    }

    private static String overVi(Over over) {
        return over.recalled() ? "Thông tin đã được thu hồi." : "Thông tin đã hết thời gian chia sẻ.";
    }

    private static Decision<InformationEvent> notNow(String detail) {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, detail);
    }

    private static Decision<InformationEvent> notYours(String detail) {
        return Decision.refused(ReasonCode.NOT_YOURS, detail);
    }

    @Override
    public Optional<List<AllowedStep>> allowed(InformationState state) {
        return switch (state) {
            case Unshared unshared -> Optional.empty();
            case Over over -> Optional.of(InformationSteps.removals(over.last()));
            case Shared shared -> Optional.of(InformationSteps.allowed(shared));
        };
    }

    @Override
    public InformationState evolve(InformationState state, InformationEvent event) {
        return InformationFold.after(state, event);
    }

    @Override
    public Optional<Instant> wakesAt(InformationState state) {
        return InformationClock.next(state);
    }

    @Override
    public List<InformationEvent> wake(InformationState state, Instant now) {
        return InformationClock.wake(state, now);
    }

    @Override
    public Set<Community> follows(InformationState state) {
        return state instanceof Shared shared ? shared.everyCommunity() : Set.of();
    }

    @Override
    public List<InformationEvent> follow(InformationState state, Community community, Instant now) {
        return state instanceof Shared shared ? followed.after(shared, community, now) : List.of();
    }

    /**
     * Who has it, who has read it and who asked for whom concerns its provider; each event says for whom it is. Who has left the community
     * by which it has it is told no more, also before that is decided.
     */
    @Override
    public Set<AgencyCode> told(InformationState state, InformationEvent event) {
        Handling handling = handlingOf(state);
        Shared shared = InformationFold.shared(state);
        return handling.audience().stream()
                .filter(agency -> event.isTold(agency, handling.provider()))
                .filter(agency -> !followed.isStale(shared, agency, event.at()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Handling handling(InformationState state) {
        return handlingOf(state);
    }

    private static Handling handlingOf(InformationState state) {
        Shared shared = InformationFold.shared(state);
        return shared.asksFor().recipientsLearnOfEachOther()
                ? Handling.of(shared.provider(), shared.audience())
                : Handling.apart(shared.provider(), shared.audience());
    }

    @Override
    public Attributes attributes(InformationState state, InformationEvent event) {
        return switch (event) {
            case InformationShared shared ->
                shared.bulletin() == null
                        ? Attributes.NONE
                        : due(shared.bulletin().limit().dueAt());
            case InformationCorrected corrected -> due(corrected.limit().dueAt());
            case InformationRecalled recalled ->
                recalled.limit() == null
                        ? Attributes.NONE
                        : due(recalled.limit().dueAt());
            case OnwardRevoked revoked -> due(revoked.limit().dueAt());
            case AudienceChanged changed ->
                changed.limit() == null ? Attributes.NONE : due(changed.limit().dueAt());
            case InformationReminded reminded -> due(reminded.dueAt());
            default -> Attributes.NONE;
        };
    }

    private static Attributes due(Instant at) {
        return new Attributes(null, at, null);
    }
}
