package vn.lienthong.registry.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clauses;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.ResponseLimit;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.load.BadDirectory;

/**
 * Every agreement, past, in force and in draft. A matter asks by the day on which it was opened, and so stays under the
 * agreement of that day after another has replaced it.
 */
public final class Agreements {
    private static final Comparator<Coordination> CLOSEST_FIRST = Comparator.comparingInt(Coordination::closeness)
            .reversed()
            .thenComparingInt(found -> found.agreement().parties().size())
            .thenComparing(found -> firstDay(found.agreement()), Comparator.reverseOrder())
            .thenComparing(found -> found.agreement().code());

    private final List<Agreement> all;
    private final Map<AgencyCode, List<Agency>> agencies;
    private final BiFunction<AgencyCode, LocalDate, Optional<Agency>> others;

    private Agreements(
            List<Agreement> all,
            Map<AgencyCode, List<Agency>> agencies,
            BiFunction<AgencyCode, LocalDate, Optional<Agency>> others) {
        this.all = all;
        this.agencies = agencies;
        this.others = others;
    }

    /** Those that ship, beside the agencies that ship. @throws BadDirectory naming file, place and reason */
    public static Agreements load() {
        return load(Agencies.load().all());
    }

    /** Those that ship, beside these agencies. @throws BadDirectory naming file, place and reason */
    public static Agreements load(Collection<Agency> agencies) {
        return AgreementFiles.shipped(agencies);
    }

    /** These entries, beside these agencies. @throws BadDirectory naming key, place and reason of everything wrong */
    public static Agreements of(Collection<Agreement> entries, Collection<Agency> agencies) {
        return of(List.copyOf(entries), agencies, Agreement::key, List.of());
    }

    /** The same with complaints that were found before; each new one begins with the name of its entry. */
    static Agreements of(
            List<Agreement> entries,
            Collection<Agency> agencies,
            Function<Agreement, String> name,
            List<String> earlierComplaints) {
        Clauses clauses = Clauses.load();
        AgreementChecks checks = new AgreementChecks(
                code -> agencies.stream().anyMatch(agency -> agency.code().equals(code)),
                id -> clauses.find(id).isPresent());
        AgreementFamily family = new AgreementFamily(entries);
        List<String> complaints = new ArrayList<>(earlierComplaints);
        for (Agreement entry : entries) {
            Stream.concat(checks.of(entry).stream(), family.wrong(entry).stream())
                    .forEach(reason -> complaints.add("%s: %s".formatted(name.apply(entry), reason)));
        }
        if (!complaints.isEmpty()) {
            throw new BadDirectory(complaints);
        }
        return new Agreements(
                List.copyOf(entries),
                agencies.stream().collect(Collectors.groupingBy(Agency::code)),
                (code, day) -> Optional.empty());
    }

    /** The same, where bodies of districts and communes, which no entry names, may stand in a line. @param others finds them */
    public Agreements beside(BiFunction<AgencyCode, LocalDate, Optional<Agency>> others) {
        return new Agreements(all, agencies, others);
    }

    /** All of them, in the order given. */
    public Collection<Agreement> all() {
        return all;
    }

    /** The agreement of that code as it stands on that day, in force or not; a draft is found on every day. */
    public Optional<Agreement> find(String code, LocalDate date) {
        return all.stream()
                .filter(agreement ->
                        agreement.code().equals(code) && agreement.period().contains(date))
                .findFirst();
    }

    /** Those in force on that day, whatever became of them since. */
    public List<Agreement> inForce(LocalDate date) {
        return all.stream().filter(agreement -> agreement.inForceOn(date)).toList();
    }

    /**
     * Those under which these two coordinate on that day, for they are different parties to it or local units of such:
     * first the ones that name them most closely, then those of fewest parties, then the newest. Empty if one of the
     * agencies did not exist on that day.
     */
    public List<Coordination> between(AgencyCode one, AgencyCode other, LocalDate date) {
        Optional<Agency> first = agency(one, date);
        Optional<Agency> second = agency(other, date);
        if (first.isEmpty() || second.isEmpty() || one.equals(other)) {
            return List.of();
        }
        return inForce(date).stream()
                .flatMap(agreement -> closest(agreement, first.get(), second.get(), date).stream())
                .sorted(CLOSEST_FIRST)
                .toList();
    }

    private Optional<Agency> agency(AgencyCode code, LocalDate date) {
        return agencies.getOrDefault(code, List.of()).stream()
                .filter(agency -> agency.existsOn(date))
                .findFirst()
                .or(() -> others.apply(code, date));
    }

    private static Optional<Coordination> closest(Agreement agreement, Agency one, Agency other, LocalDate date) {
        List<Coordination> ways = new ArrayList<>();
        for (AgreementParty partyOfOne : agreement.parties()) {
            int closenessOfOne = partyOfOne.closeness(one, date);
            for (AgreementParty partyOfOther : agreement.parties()) {
                int closenessOfOther = partyOfOther.closeness(other, date);
                if (closenessOfOne > 0 && closenessOfOther > 0 && coordinate(partyOfOne, partyOfOther)) {
                    ways.add(new Coordination(
                            agreement,
                            one.code(),
                            partyOfOne,
                            other.code(),
                            partyOfOther,
                            closenessOfOne + closenessOfOther));
                }
            }
        }
        return ways.stream().max(Comparator.comparingInt(Coordination::closeness));
    }

    private static boolean coordinate(AgreementParty one, AgreementParty other) {
        boolean amongThemselves = one.line() != null && one.line().amongThemselves();
        return !one.id().equals(other.id()) || amongThemselves;
    }

    private static LocalDate firstDay(Agreement agreement) {
        PartialDate from = agreement.period().from();
        return from == null ? LocalDate.MIN : from.earliest();
    }

    /**
     * Within how many hours a request of that kind and urgency is received and answered: the limit of its kind, or else of
     * any kind. Every agreement here has one.
     *
     * @throws IllegalArgumentException if the agreement is none of these and has none
     */
    public static ResponseLimit limit(Agreement agreement, RequestKind kind, Urgency urgency) {
        return agreement.terms().limits().stream()
                .filter(limit -> limit.urgency() == urgency && (limit.kind() == null || limit.kind() == kind))
                .max(Comparator.comparing(limit -> limit.kind() != null))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no limit for %s".formatted(agreement.key(), urgency.wire())));
    }
}
