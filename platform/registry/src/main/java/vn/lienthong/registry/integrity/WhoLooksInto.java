package vn.lienthong.registry.integrity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CompetenceCandidate;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;

/**
 * Who looks into what is said against officials or units of these agencies: the nearest body above, and where none of these can be
 * reached, those whom rules of competence name for {@link Concern#INTEGRITY}. Never one from whom it is kept.
 */
public record WhoLooksInto(Directory directory, List<AgencyCode> concerned, KeptFrom kept) {
    /** @param received on which day it was reported: later reorganisations open it to nobody */
    public static WhoLooksInto of(
            Directory directory, Collection<AgencyCode> concerned, Instant received, Instant now) {
        return new WhoLooksInto(
                directory,
                List.copyOf(concerned),
                KeptFrom.of(directory, concerned, Counting.day(received), Counting.day(now)));
    }

    /** Who has what this agency is told: itself, or the first that the rules name where it stands too near; empty if none of these is connected. */
    public Optional<AgencyCode> receiver(AgencyCode told, Instant now) {
        return kept.holds(told) ? named(now).keySet().stream().findFirst() : Optional.of(told);
    }

    /** What the rules say, as it travels with the matter. */
    public CompetenceProposal proposal(Instant now) {
        Map<AgencyCode, String> named = named(now);
        return named.entrySet().stream()
                .findFirst()
                .map(first -> new CompetenceProposal(
                        CompetenceVerdict.ONE,
                        List.copyOf(named.keySet()),
                        List.of(),
                        "%s giải quyết: tin về %s không tới cơ quan ấy, cơ quan ngang cấp và cấp dưới; chuyển lên nơi gần nhất ở trên đã kết nối, hoặc nơi quy tắc nêu."
                                .formatted(names(List.of(first.getKey()), now), names(concerned, now)),
                        first.getValue()))
                .orElseGet(() -> new CompetenceProposal(
                        CompetenceVerdict.NOBODY,
                        List.of(),
                        List.of(),
                        "Chưa có cơ quan nào đã kết nối mà quy định giao giải quyết tin về %s; hãy gửi theo đường công văn."
                                .formatted(names(concerned, now)),
                        null));
    }

    /** Each with its code; by its code alone where it has no name today. */
    private String names(List<AgencyCode> codes, Instant now) {
        return codes.stream()
                .map(code -> directory
                        .agency(code, Counting.day(now))
                        .map(agency -> "%s (%s)".formatted(agency.nameVi(), code))
                        .orElse(code.value()))
                .collect(Collectors.joining(", "));
    }

    /** In their order, each with what names it. */
    private Map<AgencyCode, String> named(Instant now) {
        Map<AgencyCode, String> named = new LinkedHashMap<>();
        LocalDate day = Counting.day(now);
        Stream.concat(above(day).map(code -> Map.entry(code, law(code, now))), byRule(day))
                .filter(each -> !kept.holds(each.getKey()))
                .filter(each -> directory.connections().has(each.getKey(), now))
                .forEach(each -> named.putIfAbsent(each.getKey(), each.getValue()));
        return named;
    }

    private Stream<AgencyCode> above(LocalDate day) {
        return concerned.stream()
                .flatMap(each -> KeptFrom.bodies(directory, each, day))
                .flatMap(body -> Stream.ofNullable(body.parent()))
                .flatMap(parent -> directory.line(parent, day).stream())
                .map(Agency::code);
    }

    private String law(AgencyCode above, Instant now) {
        return Grounds.at(directory, now).of(Rule.TOLD_ABOVE, above, concerned);
    }

    private Stream<Map.Entry<AgencyCode, String>> byRule(LocalDate day) {
        Set<String> rules = directory.competence().all().stream()
                .filter(rule -> rule.scope().concerns().contains(Concern.INTEGRITY))
                .map(CompetenceRule::id)
                .collect(Collectors.toSet());
        Facts facts = new Facts(null, null, null, Concern.INTEGRITY, null, null, null, null);
        return directory.competence().whoIsCompetent(facts, day).leads().stream()
                .flatMap(lead -> byRule(lead, rules).stream());
    }

    private static Optional<Map.Entry<AgencyCode, String>> byRule(CompetenceCandidate lead, Set<String> rules) {
        AgencyCode agency = lead.agency();
        return agency == null
                ? Optional.empty()
                : lead.grounds().stream()
                        .filter(ground -> rules.contains(ground.rule()))
                        .findFirst()
                        .map(ground -> Map.entry(agency, ground.basis()));
    }
}
