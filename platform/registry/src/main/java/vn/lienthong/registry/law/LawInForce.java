package vn.lienthong.registry.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementClause;
import vn.lienthong.contract.directory.AgreementLine;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementRole;
import vn.lienthong.registry.Directory;

/**
 * Which provision binds agencies in a place on a day: a clause of an agreement that is in force between them there and then.
 * Nothing else of an agreement may be cited. (An article of a law stands with its own period in {@code deadlines.csv} and
 * {@code competence.csv}, and the law itself in {@code laws.csv}.)
 */
public record LawInForce(Directory directory) {
    private static final Comparator<Agreement> CLOSEST_FIRST = Comparator.comparingInt(
                    (Agreement agreement) -> agreement.parties().size())
            .thenComparing(Agreement::code);

    /**
     * A clause of an agreement.
     *
     * @param clause id in clauses.csv of what it demands
     */
    public record Provision(Agreement agreement, AgreementClause article, String clause) {
        /** Those of an agreement that demand one of these. @param clauses ids in clauses.csv */
        public static Stream<Provision> in(Agreement agreement, Collection<String> clauses) {
            return agreement.terms().clauses().stream()
                    .flatMap(article -> article.clauses().stream()
                            .filter(clauses::contains)
                            .map(clause -> new Provision(agreement, article, clause)));
        }

        /** As it is cited, such as {@code QCPH-VPTT389-QLTT-2020, ¶6 (S0-12)}. */
        public String cited() {
            return "%s, %s (%s)".formatted(agreement.code(), article.article(), clause);
        }
    }

    /**
     * What an envelope cites, as people read it: an agreement and an id in clauses.csv, {@code QCPH-VPTT389-QLTT-2020 S0-12}, becomes the
     * provision as it is cited; whatever else is cited stays as it is.
     */
    public String cited(String basis) {
        int gap = basis.indexOf(' ');
        String code = gap < 0 ? basis : basis.substring(0, gap);
        String clause = basis.substring(gap + 1);
        return directory.agreements().all().stream()
                .filter(agreement -> agreement.code().equals(code))
                .flatMap(agreement -> Provision.in(agreement, Set.of(clause)))
                .map(Provision::cited)
                .findFirst()
                .orElse(basis);
    }

    /** The provision that demands one of these of them; empty if nothing that binds them does. @param clauses ids in clauses.csv */
    public Optional<Provision> provision(Collection<String> clauses, Concerned concerned) {
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        return directory.agreements().inForce(concerned.day()).stream()
                .sorted(CLOSEST_FIRST)
                .flatMap(agreement -> Provision.in(agreement, clauses))
                .filter(found -> binds(found.agreement(), concerned))
                .findFirst();
    }

    /** Whether an agreement is in force on that day between all of them, in every one of the places. */
    private boolean binds(Agreement agreement, Concerned concerned) {
        Set<ProvinceCode> territory = territory(agreement, concerned.day());
        return agreement.inForceOn(concerned.day())
                && (territory.isEmpty() || territory.containsAll(concerned.places()))
                && bindsAgencies(agreement, concerned);
    }

    private boolean bindsAgencies(Agreement agreement, Concerned concerned) {
        if (concerned.others().isEmpty()) {
            return bindsAlone(agreement, concerned.one(), concerned.day());
        }
        return concerned.others().stream()
                .allMatch(other -> directory.agreements().between(concerned.one(), other, concerned.day()).stream()
                        .anyMatch(found -> found.agreement().equals(agreement)));
    }

    /** Who is only directed under an agreement is bound towards those that direct it, not by itself. */
    private boolean bindsAlone(Agreement agreement, AgencyCode code, LocalDate day) {
        return directory
                .agency(code, day)
                .filter(agency -> agreement.parties().stream()
                        .anyMatch(
                                party -> party.role() != AgreementRole.COORDINATED && party.closeness(agency, day) > 0))
                .isPresent();
    }

    /**
     * The provinces that an agreement is confined to, by the map of that day: those of its issuer and of its lines, where each
     * line names one. Empty if it is confined to none.
     */
    public Set<ProvinceCode> territory(Agreement agreement, LocalDate day) {
        List<AgreementLine> lines = agreement.parties().stream()
                .flatMap(party -> Optional.ofNullable(party.line()).stream())
                .toList();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.province() == null)) {
            return Set.of();
        }
        Set<ProvinceCode> provinces = new HashSet<>();
        lines.forEach(line -> provinces.add(line.province()));
        agreement.parties().stream()
                .flatMap(party -> agency(party, day).stream())
                .flatMap(agency -> Optional.ofNullable(agency.province()).stream())
                .forEach(provinces::add);
        return provinces;
    }

    private Optional<Agency> agency(AgreementParty party, LocalDate day) {
        return party.agency() == null ? Optional.empty() : directory.agencies().find(party.agency(), day);
    }
}
