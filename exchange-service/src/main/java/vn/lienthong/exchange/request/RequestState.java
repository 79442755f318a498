package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.Meeting;
import vn.lienthong.contract.request.MeetingDocument;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;

/** What has become of a request. */
sealed interface RequestState {
    /** It has not been made. */
    record Unmade() implements RequestState {}

    /**
     * It is being dealt with; each addressee stands where it stands.
     *
     * @param audience all that may see it
     * @param urged when each agency last urged
     * @param joined those that confirmed that they propose it together with the requester
     * @param supplied the documents for the meeting that have come, counted from 1
     * @param recorded whether the meeting has been held and recorded
     */
    record Open(
            RequestMade made,
            SortedSet<AgencyCode> audience,
            SortedMap<AgencyCode, Obligation> obligations,
            Map<AgencyCode, Instant> urged,
            Set<AgencyCode> joined,
            SortedSet<Integer> supplied,
            boolean recorded)
            implements RequestState {

        AgencyCode requester() {
            return made.by();
        }

        RequestContent content() {
            return made.content();
        }

        /** Those that propose it together with the requester, whether they have confirmed it or not. */
        List<AgencyCode> joint() {
            List<AgencyCode> joint = made.content().joint();
            return joint == null ? List.of() : joint;
        }

        /** What the local units of a line owe, by code. */
        List<Obligation> unitsOf(AgencyCode line) {
            return made.owed() == null
                    ? List.of()
                    : obligations.values().stream()
                            .filter(each -> each.isOf(line))
                            .toList();
        }

        /** Whether an office over all agencies may urge: it sees the request, has no part in it, and somebody still owes something. */
        boolean isUrgedBy(AgencyCode office) {
            return isOwed()
                    && audience.contains(office)
                    && !office.equals(requester())
                    && !obligations.containsKey(office);
        }

        /** Who made it, and whoever still owes something. */
        Set<AgencyCode> answering() {
            Set<AgencyCode> answering = new TreeSet<>(Set.of(requester()));
            obligations.values().stream()
                    .filter(Obligation::isLive)
                    .map(Obligation::addressee)
                    .forEach(answering::add);
            return answering;
        }

        /** Whether what that agency was asked for is asked of another now. */
        boolean isMovedFrom(AgencyCode agency) {
            Obligation owed = obligations.get(agency);
            return owed != null && owed.standing() instanceof Standing.Readdressed && !agency.equals(requester());
        }

        /** Whether anybody still owes something. */
        boolean isOwed() {
            for (Obligation each : obligations.values()) {
                if (each.isLive()) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Those whose refusal keeps the request from being closed: what is to be agreed on with all is not agreed on while
         * one of them refuses. Empty for every other kind.
         */
        List<AgencyCode> dissenting() {
            return content().kind() != RequestKind.AGREE_PRESS_RELEASE
                    ? List.of()
                    : obligations.values().stream()
                            .filter(each -> each.standing() instanceof Standing.Refused)
                            .map(Obligation::addressee)
                            .toList();
        }

        /** The documents that this agency was asked to prepare for the meeting and has not supplied, counted from 1. */
        List<Integer> wanted(AgencyCode agency) {
            return IntStream.rangeClosed(1, documents().size())
                    .filter(number -> documents().get(number - 1).by().equals(agency) && !supplied.contains(number))
                    .boxed()
                    .toList();
        }

        /** What is to be prepared for the meeting. */
        List<MeetingDocument> documents() {
            Meeting meeting = content().meeting();
            return meeting == null ? List.of() : meeting.documents();
        }

        /** Whether it is still to send documents for the meeting. */
        boolean owesDocuments(AgencyCode agency) {
            return !recorded && !wanted(agency).isEmpty();
        }

        /** Whether there is a meeting of which it has not been recorded what was agreed. */
        boolean awaitsItsMeeting() {
            return content().meeting() != null && !recorded;
        }

        Open supplied(Collection<Integer> documents) {
            SortedSet<Integer> more = new TreeSet<>(supplied);
            more.addAll(documents);
            return new Open(
                    made, audience, obligations, urged, joined, Collections.unmodifiableSortedSet(more), recorded);
        }

        Open held() {
            return new Open(made, audience, obligations, urged, joined, supplied, true);
        }

        Open with(Obligation obligation) {
            SortedMap<AgencyCode, Obligation> changed = new TreeMap<>(obligations);
            changed.put(obligation.addressee(), obligation);
            return new Open(
                    made, audience, Collections.unmodifiableSortedMap(changed), urged, joined, supplied, recorded);
        }

        /** @throws IllegalStateException if it owes and owed nothing: the log would be broken */
        Open change(AgencyCode addressee, UnaryOperator<Obligation> change) {
            Obligation obligation = obligations.get(addressee);
            if (obligation == null) {
                throw new IllegalStateException("the log holds a step of %s, which was not asked".formatted(addressee));
            }
            return with(change.apply(obligation));
        }

        Open seenBy(Collection<AgencyCode> others) {
            if (audience.containsAll(others)) {
                return this;
            }
            SortedSet<AgencyCode> more = new TreeSet<>(audience);
            more.addAll(others);
            return new Open(
                    made, Collections.unmodifiableSortedSet(more), obligations, urged, joined, supplied, recorded);
        }

        Open urgedBy(AgencyCode agency, Instant at) {
            Map<AgencyCode, Instant> more = new TreeMap<>(urged);
            more.put(agency, at);
            return new Open(made, audience, obligations, Collections.unmodifiableMap(more), joined, supplied, recorded);
        }

        Open joinedBy(AgencyCode agency) {
            Set<AgencyCode> more = new TreeSet<>(joined);
            more.add(agency);
            return new Open(made, audience, obligations, urged, Collections.unmodifiableSet(more), supplied, recorded);
        }
    }

    /** Nothing more comes of it. */
    sealed interface Over extends RequestState {
        /** As it was when it ended. */
        Open last();

        /** The words shown to people, in Vietnamese. */
        String nameVi();
    }

    /** The requester has what it asked for. */
    record Closed(Open last) implements Over {
        @Override
        public String nameVi() {
            return "đã kết thúc";
        }
    }

    /** The requester no longer asks. */
    record Withdrawn(Open last) implements Over {
        @Override
        public String nameVi() {
            return "đã rút";
        }
    }

    /** The requester asks by another in its place. */
    record Superseded(Open last, RequestId successor) implements Over {
        @Override
        public String nameVi() {
            return "đã được thay bằng yêu cầu khác";
        }
    }
}
