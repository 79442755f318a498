package vn.lienthong.contract.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.CarryingEvent;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.request.RequestId;

/**
 * An event of a matter that carries what has happened to its sources.
 *
 * @param <S> what has happened
 */
public sealed interface SourceEvent<S extends SourceStep> extends CarryingEvent<S> {
    @Override
    default MatterEvent seenBy(AgencyCode reader) {
        SourceStep seen = step().seenBy(reader);
        return seen == step() ? this : of(about(), seen);
    }

    /** The event of that case file, request or plan. @throws IllegalArgumentException if it is none of them */
    static SourceEvent<?> of(MatterId matter, SourceStep step) {
        return switch (matter) {
            case CaseFileId caseFile -> new OfCaseFile<>(caseFile, step);
            case RequestId request -> new OfRequest<>(request, step);
            case PlanId plan -> new OfPlan<>(plan, step);
            default -> throw new IllegalArgumentException("rests on no information: " + matter);
        };
    }

    /** To those of a case file. */
    record OfCaseFile<S extends SourceStep>(
            CaseFileId caseFile, @JsonUnwrapped S step) implements SourceEvent<S> {
        @Override
        public CaseFileId about() {
            return caseFile;
        }
    }

    /** To those of a request. */
    record OfRequest<S extends SourceStep>(
            RequestId request, @JsonUnwrapped S step) implements SourceEvent<S> {
        @Override
        public RequestId about() {
            return request;
        }
    }

    /** To those of a plan. */
    record OfPlan<S extends SourceStep>(
            PlanId plan, @JsonUnwrapped S step) implements SourceEvent<S> {
        @Override
        public PlanId about() {
            return plan;
        }
    }
}
