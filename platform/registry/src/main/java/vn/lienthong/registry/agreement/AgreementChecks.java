package vn.lienthong.registry.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.AgreementTerms;
import vn.lienthong.contract.directory.ResponseLimit;

/** What is wrong with one agreement, by itself and beside the directory of agencies and the clauses. */
final class AgreementChecks {
    private final Predicate<AgencyCode> knownAgency;
    private final Predicate<String> knownClause;

    AgreementChecks(Predicate<AgencyCode> knownAgency, Predicate<String> knownClause) {
        this.knownAgency = knownAgency;
        this.knownClause = knownClause;
    }

    /** Every reason, each with its place in the agreement. */
    List<String> of(Agreement agreement) {
        List<String> wrong = new ArrayList<>();
        life(agreement, wrong);
        parties(agreement.parties(), wrong);
        agency("drafting", agreement.drafting().drafter(), wrong);
        agency("drafting", agreement.drafting().chair(), wrong);
        references(agreement, wrong);
        clauses(agreement.terms(), wrong);
        limits(agreement.terms().limits(), wrong);
        return wrong;
    }

    private static void life(Agreement agreement, List<String> wrong) {
        AgreementStatus status = agreement.status();
        if (status.everInForce() && agreement.period().from() == null) {
            wrong.add("status: %s, but no from".formatted(status.wire()));
        }
        if (status.over() && agreement.period().to() == null) {
            wrong.add("status: %s, but no to".formatted(status.wire()));
        }
        if (status == AgreementStatus.REPLACED && agreement.successor() == null) {
            wrong.add("status: replaced, but no successor");
        }
        if (!status.everInForce()
                && agreement.parties().stream()
                        .anyMatch(party -> party.role().mustConsent() && party.agency() == null)) {
            wrong.add("status: %s, but a party that must consent has no agency code".formatted(status.wire()));
        }
    }

    private void parties(List<AgreementParty> parties, List<String> wrong) {
        if (parties.isEmpty()) {
            wrong.add("parties: no party");
        }
        for (int i = 0; i < parties.size(); i++) {
            String place = "parties[%d]".formatted(i);
            AgreementParty party = parties.get(i);
            agency(place, party.agency(), wrong);
            parties.subList(0, i).stream()
                    .filter(earlier -> Periods.overlap(earlier.period(), party.period()))
                    .filter(earlier -> earlier.id().equals(party.id())
                            || (party.agency() != null && party.agency().equals(earlier.agency())))
                    .forEach(earlier -> wrong.add("%s: %s is there already in that period"
                            .formatted(place, earlier.id().equals(party.id()) ? party.id() : party.agency())));
        }
    }

    private void agency(String place, @Nullable AgencyCode agency, List<String> wrong) {
        if (agency != null && !knownAgency.test(agency)) {
            wrong.add("%s: unknown agency %s".formatted(place, agency));
        }
    }

    private static void references(Agreement agreement, List<String> wrong) {
        Set<String> ids = agreement.parties().stream().map(AgreementParty::id).collect(Collectors.toSet());
        AgreementTerms terms = agreement.terms();
        unknown("signatories", agreement.signatories(), one -> Stream.of(one.party()), ids, wrong);
        unknown("shares", terms.shares(), one -> both(one.from(), one.to()), ids, wrong);
        unknown("reports", terms.reports(), one -> both(one.from(), one.to()), ids, wrong);
        unknown("releases", terms.releases(), one -> one.agreedBy().stream(), ids, wrong);
        unknown("meetings", terms.meetings(), one -> both(one.calledBy(), one.attendedBy()), ids, wrong);
    }

    private static Stream<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct();
    }

    private static <T> void unknown(
            String list, List<T> all, Function<T, Stream<String>> parties, Set<String> ids, List<String> wrong) {
        for (int i = 0; i < all.size(); i++) {
            String place = "%s[%d]".formatted(list, i);
            parties.apply(all.get(i))
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> wrong.add("%s: unknown party %s".formatted(place, id)));
        }
    }

    private void clauses(AgreementTerms terms, List<String> wrong) {
        if (terms.clauses().isEmpty()) {
            wrong.add("clauses: no clause");
        }
        cited("clauses", terms.clauses(), one -> one.clauses(), wrong);
        cited("shares", terms.shares(), one -> one.clauses(), wrong);
        cited("limits", terms.limits(), one -> List.of(one.clause()), wrong);
        cited("refusals", terms.refusals(), one -> one.clauses(), wrong);
        cited("reports", terms.reports(), one -> one.clauses(), wrong);
        cited("releases", terms.releases(), one -> one.clauses(), wrong);
        cited("meetings", terms.meetings(), one -> one.clauses(), wrong);
        if (terms.handling() != null) {
            cited("handling", List.of(terms.handling()), one -> one.clauses(), wrong);
        }
    }

    private <T> void cited(String list, List<T> all, Function<T, Collection<String>> ids, List<String> wrong) {
        for (int i = 0; i < all.size(); i++) {
            String place = "%s[%d]".formatted(list, i);
            Collection<String> cited = ids.apply(all.get(i));
            if (cited.isEmpty()) {
                wrong.add("%s: no clause".formatted(place));
            }
            cited.stream()
                    .filter(knownClause.negate())
                    .forEach(id -> wrong.add("%s: unknown clause %s".formatted(place, id)));
        }
    }

    private static void limits(List<ResponseLimit> limits, List<String> wrong) {
        Set<String> seen = new HashSet<>();
        for (ResponseLimit limit : limits) {
            String kind = limit.kind() == null ? "any kind" : limit.kind().wire();
            if (!seen.add(kind + limit.urgency())) {
                wrong.add("limits: %s, %s is there twice"
                        .formatted(kind, limit.urgency().wire()));
            }
        }
        for (Urgency urgency : Urgency.values()) {
            if (limits.stream().noneMatch(limit -> limit.kind() == null && limit.urgency() == urgency)) {
                wrong.add("limits: none for any kind, %s".formatted(urgency.wire()));
            }
        }
    }
}
