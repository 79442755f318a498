package vn.lienthong.contract.information;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.handling.Conditions;

/** What agencies may say of information: its provider, and those that it was shared with. */
public sealed interface InformationCommand extends AgencyCommand
        permits InformationCommand.ShareInformation,
                InformationCommand.AcknowledgeInformation,
                InformationCommand.CorrectInformation,
                InformationCommand.RecallInformation,
                InformationCommand.ConfirmRemoval,
                OnwardCommand,
                UseCommand {

    /**
     * Shares information with the agencies named and with those that belong to the communities named, and with nobody else.
     *
     * @param conditions null if nothing is asked but that
     * @param communities null for none; then at least one agency is named
     * @param bulletin null where nobody is asked to acknowledge it
     */
    record ShareInformation(
            InformationContent content,
            @Size(max = 1000) List<AgencyCode> audience,
            @Nullable Conditions conditions,
            @Size(max = 10) @Nullable List<Community> communities,
            @Nullable Bulletin bulletin)
            implements InformationCommand {
        /** Without further conditions. */
        public ShareInformation(InformationContent content, List<AgencyCode> audience) {
            this(content, audience, null);
        }

        /** With no community. */
        public ShareInformation(
                InformationContent content, List<AgencyCode> audience, @Nullable Conditions conditions) {
            this(content, audience, conditions, null);
        }

        /** No bulletin. */
        public ShareInformation(
                InformationContent content,
                List<AgencyCode> audience,
                @Nullable Conditions conditions,
                @Nullable List<Community> communities) {
            this(content, audience, conditions, communities, null);
        }

        @Override
        public List<AgencyCode> obliged() {
            return audience;
        }
    }

    /**
     * One of those that it was shared with has read it, and lets the provider know.
     *
     * @param version which one it has read, counted from 1; null for that which stands
     */
    record AcknowledgeInformation(
            InformationId information, @Positive @Nullable Integer version) implements InformationCommand {
        /** The version that stands. */
        public AcknowledgeInformation(InformationId information) {
            this(information, null);
        }

        @Override
        public InformationId about() {
            return information;
        }
    }

    /**
     * The provider states it anew, to all that have it.
     *
     * @param content the whole, in place of what stood before
     * @param conditions null if those stay that there were
     */
    record CorrectInformation(
            InformationId information,
            InformationContent content,
            @Size(min = 1, max = 1000) String reason,
            @Nullable Conditions conditions)
            implements InformationCommand {
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

    /** One of those from whom it was taken back has removed it from its own files. */
    record ConfirmRemoval(InformationId information) implements InformationCommand {
        @Override
        public InformationId about() {
            return information;
        }
    }
}
