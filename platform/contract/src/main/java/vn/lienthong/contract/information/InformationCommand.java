package vn.lienthong.contract.information;

import jakarta.validation.constraints.Size;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;

/** What an agency may say of information it provides. */
public sealed interface InformationCommand extends AgencyCommand {

    /** Shares information with the agencies named, and with nobody else. */
    record ShareInformation(
            InformationContent content,
            @Size(min = 1, max = 50) List<AgencyCode> audience) implements InformationCommand {
        @Override
        public List<AgencyCode> obliged() {
            return audience;
        }
    }

    /** One of those that it was shared with has read it, and lets the provider know. */
    record AcknowledgeInformation(InformationId information) implements InformationCommand {
        @Override
        public InformationId about() {
            return information;
        }
    }

    /** The provider takes it back. */
    record RecallInformation(
            InformationId information,
            @Size(min = 1, max = 1000) String reason) implements InformationCommand {
        @Override
        public InformationId about() {
            return information;
        }
    }
}
