package vn.lienthong.views.receipt;

import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.OnwardEvent;
import vn.lienthong.contract.information.UseEvent;
import vn.lienthong.contract.receipt.Stage;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceStep;

/** What an event shows of one of those that are told of it. Pure. */
final class Stages {
    private Stages() {}

    /** In their order; what another did, or time, is delivered to the recipient. */
    static List<Stage> of(MatterEvent event, AgencyCode recipient) {
        if (!event.by().equals(recipient)) {
            return List.of(Stage.DELIVERED);
        }
        return switch (event) {
            case InformationEvent information -> own(information);
            case RequestEvent request -> own(request);
            case SourceEvent<?> source ->
                List.of(source.step() instanceof SourceStep.Reviewed ? Stage.ACTED : Stage.DELIVERED);
            default -> List.of(Stage.ACTED);
        };
    }

    private static List<Stage> own(InformationEvent event) {
        return switch (event) {
            case InformationEvent.InformationAcknowledged acknowledged ->
                acknowledged.version() == null ? List.of(Stage.ACCEPTED) : List.of(Stage.ACCEPTED, Stage.ACTED);
            case InformationEvent.RemovalConfirmed confirmed -> List.of(Stage.ACTED);
            case OnwardEvent.OnwardAsked asked -> List.of(Stage.ACTED);
            case UseEvent use -> List.of(Stage.ACTED);
            case InformationEvent.InformationReminded reminded -> List.of(Stage.DELIVERED);
            case OnwardEvent.OnwardGranted granted -> List.of(Stage.DELIVERED); // its own conditions granted it
            case InformationEvent.InformationShared shared -> List.of();
            case InformationEvent.InformationCorrected corrected -> List.of();
            case InformationEvent.InformationRecalled recalled -> List.of();
            case InformationEvent.InformationExpired expired -> List.of();
            case AudienceChanged changed -> List.of();
            case OnwardEvent.OnwardRefused refused -> List.of();
            case OnwardEvent.OnwardRevoked revoked -> List.of();
            case OnwardEvent.OnwardExpired expired -> List.of();
        };
    }

    private static List<Stage> own(RequestEvent event) {
        return switch (event) {
            case RequestEvent.RequestReceived received -> List.of(Stage.READ);
            case RequestEvent.RequestAccepted accepted -> List.of(Stage.ACCEPTED);
            case RequestEvent.RequestWarned warned -> List.of(Stage.DELIVERED);
            case RequestEvent.RequestFellSilent silent -> List.of(Stage.DELIVERED);
            case RequestEvent.RequestEscalated escalated -> List.of(Stage.DELIVERED);
            case RequestEvent.RequestRolledUp rolledUp -> List.of(Stage.DELIVERED);
            default -> List.of(Stage.ACTED); // whatever else an agency does about a request is its own act
        };
    }
}
