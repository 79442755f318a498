package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementLine;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.Law;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.agency.AgencyTemplates;
import vn.lienthong.registry.competence.Actors;
import vn.lienthong.registry.legislation.Laws;

/**
 * Whether every rule holds on each day of its period: what it cites is in force, and who it names exists. An agreement rests on
 * the laws of its first day, as far as they are known: it does not end with them. A rule of the system's own cites nothing.
 */
final class RulesOnEachDay {
    /** What stands in place of an article where the system sets a rule itself. */
    private static final String OWN = "he-thong";

    private static final Pattern CLAUSE_ID = Pattern.compile("S[0-9]-[0-9]+.*");
    /** Where one citation ends and the next begins. */
    private static final Pattern BETWEEN = Pattern.compile(";|\\(sửa đổi");

    private final Laws laws;
    private final Agencies agencies;
    private final Actors actors;
    /** Many rules cite the same. */
    private final Map<String, Laws.Cited> read = new HashMap<>();

    private final List<String> wrong = new ArrayList<>();

    RulesOnEachDay(Laws laws, Agencies agencies, AgencyTemplates templates) {
        this.laws = laws;
        this.agencies = agencies;
        this.actors = new Actors(agencies.all(), templates.all());
    }

    /** A complaint for each law or agency that is missing, with the key of the entry and the first day. */
    List<String> wrong(
            Collection<CompetenceRule> rules, Collection<DeadlineRule> deadlines, Collection<Agreement> agreements) {
        rules.forEach(this::rule);
        deadlines.stream()
                .filter(deadline -> !deadline.isOwn())
                .forEach(deadline -> BETWEEN.splitAsStream(deadline.legalBasis())
                        .forEach(text -> cites(deadline.key(), text, deadline.period())));
        agreements.stream()
                .filter(agreement -> agreement.status().everInForce())
                .forEach(this::agreement);
        return List.copyOf(wrong);
    }

    private void rule(CompetenceRule rule) {
        if (!rule.clauses().contains(OWN)) {
            Stream.concat(
                            rule.clauses().stream()
                                    .filter(clause -> !CLAUSE_ID.matcher(clause).matches()),
                            BETWEEN.splitAsStream(rule.basis()))
                    .map(String::strip)
                    .distinct()
                    .forEach(text -> cites(rule.key(), text, rule.period()));
        }
        List<ProvinceCode> provinces = rule.scope().provinces();
        if (provinces.isEmpty()) {
            exists(rule, null);
        }
        provinces.forEach(province -> exists(rule, province));
    }

    private void exists(CompetenceRule rule, @Nullable ProvinceCode province) {
        actors.lives(rule.unit(), province)
                .flatMap(lives -> Gap.in(rule.period(), lives))
                .ifPresent(gap -> wrong.add("%s: cơ quan %s%s không tồn tại %s"
                        .formatted(
                                rule.key(),
                                rule.unit(),
                                province == null ? "" : " ở tỉnh " + province,
                                gap.inWords())));
    }

    private void cites(String key, String text, Period period) {
        Laws.Cited cited = cited(text);
        cited.unknown()
                .forEach(number -> wrong.add("%s: viện dẫn %s, không có trong bảng văn bản".formatted(key, number)));
        if (cited.documents().isEmpty() && cited.unknown().isEmpty()) {
            wrong.add("%s: viện dẫn “%s”, không có trong bảng văn bản".formatted(key, text.strip()));
        }
        inForce(key, cited, period);
    }

    private Laws.Cited cited(String text) {
        return read.computeIfAbsent(text, laws::cited);
    }

    private void inForce(String key, Laws.Cited cited, Period period) {
        cited.documents()
                .forEach((number, document) -> Gap.in(
                                period, document.stream().map(Law::period).toList())
                        .ifPresent(gap -> wrong.add("%s: viện dẫn %s, không có hiệu lực %s%s"
                                .formatted(key, number, gap.inWords(), instead(document, gap.day())))));
    }

    /** What has replaced it before that day. */
    private static String instead(List<Law> document, LocalDate day) {
        return document.stream()
                .filter(law -> law.period().to() != null && law.period().to().isBefore(day))
                .map(Law::replacedBy)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(" (đã được thay bằng %s)"::formatted)
                .orElse("");
    }

    private void agreement(Agreement agreement) {
        PartialDate from = agreement.period().from();
        if (from != null) {
            Period firstDay = new Period(from, from.earliest());
            agreement.legalBases().forEach(text -> inForce(agreement.key(), cited(text), firstDay));
        }
        agreement.parties().forEach(party -> party(agreement, party));
    }

    private void party(Agreement agreement, AgreementParty party) {
        Period needed = Gap.both(agreement.period(), party.period());
        if (needed == null) {
            return;
        }
        AgencyCode code = party.agency();
        if (code != null) {
            missing(agreement, "cơ quan " + code, needed, agencies.periods(code).stream());
        }
        AgreementLine line = party.line();
        if (line != null) {
            missing(
                    agreement,
                    "đơn vị nào theo bên " + party.id(),
                    needed,
                    agencies.all().stream().filter(line::takesIn));
        }
    }

    private void missing(Agreement agreement, String who, Period needed, Stream<Agency> there) {
        Optional<Gap> gap = Gap.in(needed, there.map(Agency::period).toList());
        gap.ifPresent(found -> wrong.add("%s: không có %s %s".formatted(agreement.key(), who, found.inWords())));
    }
}
