package vn.lienthong.exchange.commitment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementLine;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.registry.Directory;

/**
 * Which agencies the parties to an agreement are on a day. A party that is a class of bodies ("the other agencies of the province") is
 * those of its line that are connected: who cannot read what it owes cannot be held to it here.
 */
record Parties(Directory directory, Agreement agreement, LocalDate day) {
    /** Those of these parties, in the order of the parties. */
    List<AgencyCode> of(Collection<String> ids) {
        Set<AgencyCode> agencies = new LinkedHashSet<>();
        for (AgreementParty party : agreement.parties()) {
            if (ids.contains(party.id()) && party.period().contains(day)) {
                agencies(party).forEach(agencies::add);
            }
        }
        return List.copyOf(agencies);
    }

    /** All of them, by code. */
    SortedSet<AgencyCode> all() {
        return new TreeSet<>(
                of(agreement.parties().stream().map(AgreementParty::id).toList()));
    }

    private Stream<AgencyCode> agencies(AgreementParty party) {
        if (party.agency() != null) {
            return directory.agencies().find(party.agency(), day).map(Agency::code).stream();
        }
        AgreementLine line = party.line();
        return line == null
                ? Stream.empty()
                : directory.connections().on(day).stream()
                        .sorted()
                        .filter(code -> directory
                                .agencies()
                                .find(code, day)
                                .filter(line::takesIn)
                                .isPresent());
    }

    /** The first day after {@code day} on which who the parties are, or whether the agreement is in force, changes. */
    Optional<LocalDate> changes() {
        Stream<LocalDate> begins = agreement.parties().stream()
                .flatMap(party -> Optional.ofNullable(party.period().from()).stream())
                .map(from -> from.earliest());
        Stream<LocalDate> ends = Stream.concat(
                        agreement.parties().stream().map(party -> party.period()), Stream.of(agreement.period()))
                .flatMap(period -> Optional.ofNullable(period.to()).stream())
                .map(last -> last.plusDays(1));
        return Stream.concat(begins, ends).filter(change -> change.isAfter(day)).min(LocalDate::compareTo);
    }
}
