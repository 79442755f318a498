package vn.lienthong.contract.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.tip.TipId;

/** What has happened to a case file. */
public sealed interface CaseFileEvent extends MatterEvent
        permits CaseFileEvent.CaseFileOpened,
                CaseFileEvent.LeadNamed,
                CaseFileEvent.CaseFileAmended,
                CaseFileEvent.CaseFileClosed,
                CaseFileEvent.CaseFileLinked,
                CaseFileEvent.CaseFileRetracted,
                CustodyEvent,
                JointEvent,
                WatchEvent {
    /** The case file. */
    CaseFileId caseFile();

    @Override
    default CaseFileId about() {
        return caseFile();
    }

    /**
     * Opened by the agency that holds it.
     *
     * @param audience the agencies that may see it beside that one
     * @param proposal who should lead by the rules; absent in events from before the rules were kept
     * @param serves the plan and the working group it is part of
     * @param custody the first link of its chain of custody; absent in events from before chains were kept
     * @param withheld what some of those who may see it do not get; null for nothing
     * @param tip the tip it was opened from; null if it was opened from none
     */
    record CaseFileOpened(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            CaseFacts facts,
            List<AgencyCode> audience,
            @Nullable CompetenceProposal proposal,
            @Nullable Serves serves,
            @Nullable CustodyLink custody,
            @Nullable List<CaseFileWithheld> withheld,
            @Nullable TipId tip)
            implements CaseFileEvent {

        /** Of which nothing is withheld, and from no tip. */
        public CaseFileOpened(
                CaseFileId caseFile,
                AgencyCode by,
                Instant at,
                CaseFacts facts,
                List<AgencyCode> audience,
                @Nullable CompetenceProposal proposal,
                @Nullable Serves serves,
                @Nullable CustodyLink custody) {
            this(caseFile, by, at, facts, audience, proposal, serves, custody, null, null);
        }

        @Override
        public CaseFileOpened seenBy(AgencyCode reader) {
            Version version = Version.of(withheld, reader);
            return version.isWhole()
                    ? this
                    : new CaseFileOpened(
                            caseFile,
                            by,
                            at,
                            version.of(facts),
                            audience,
                            version.tellsMeasures() ? proposal : null,
                            serves,
                            custody,
                            version.withheld(),
                            version.tellsSource() ? tip : null);
        }
    }

    /**
     * A person named who leads and who supports.
     *
     * @param facts as they stood then, for agencies that have not seen them yet
     * @param proposal what the rules said then; null to whom the measures are withheld that it rests on
     * @param because why, where the rules named another lead
     * @param opinions by when those who support from now on give their opinion on the handling; null where none is asked
     *     for, and in what is older than the field, where the limit of the proposal holds
     * @param withheld what of the facts some of those who may see it do not get; null for nothing
     */
    record LeadNamed(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            AgencyCode lead,
            List<AgencyCode> supporting,
            CaseFacts facts,
            @Nullable CompetenceProposal proposal,
            @Nullable String because,
            @Nullable TimeLimit opinions,
            @Nullable List<CaseFileWithheld> withheld)
            implements CaseFileEvent {

        /** With facts of which nothing is withheld. */
        public LeadNamed(
                CaseFileId caseFile,
                AgencyCode by,
                Instant at,
                AgencyCode lead,
                List<AgencyCode> supporting,
                CaseFacts facts,
                CompetenceProposal proposal,
                @Nullable String because,
                @Nullable TimeLimit opinions) {
            this(caseFile, by, at, lead, supporting, facts, proposal, because, opinions, null);
        }

        @Override
        public LeadNamed seenBy(AgencyCode reader) {
            Version version = Version.of(withheld, reader);
            return version.isWhole()
                    ? this
                    : new LeadNamed(
                            caseFile,
                            by,
                            at,
                            lead,
                            supporting,
                            version.of(facts),
                            version.tellsMeasures() ? proposal : null,
                            because,
                            opinions,
                            version.withheld());
        }
    }

    /**
     * The facts were stated anew.
     *
     * @param withheld what of them some of those who may see it do not get from now on; null for nothing
     */
    record CaseFileAmended(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            CaseFacts facts,
            String reason,
            @Nullable List<CaseFileWithheld> withheld)
            implements CaseFileEvent {

        /** Of which nothing is withheld. */
        public CaseFileAmended(CaseFileId caseFile, AgencyCode by, Instant at, CaseFacts facts, String reason) {
            this(caseFile, by, at, facts, reason, null);
        }

        @Override
        public CaseFileAmended seenBy(AgencyCode reader) {
            Version version = Version.of(withheld, reader);
            return version.isWhole()
                    ? this
                    : new CaseFileAmended(caseFile, by, at, version.of(facts), reason, version.withheld());
        }
    }

    /**
     * Dealt with and closed.
     *
     * @param lead who led, under whom a joint case is counted; absent if nobody was named
     */
    record CaseFileClosed(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            String result,
            @Nullable AgencyCode lead) implements CaseFileEvent {}

    /** Made part of a plan or a working group. */
    record CaseFileLinked(CaseFileId caseFile, AgencyCode by, Instant at, Serves serves) implements CaseFileEvent {}

    /** Taken back: it should never have been opened. */
    record CaseFileRetracted(CaseFileId caseFile, AgencyCode by, Instant at, String because) implements CaseFileEvent {}
}
