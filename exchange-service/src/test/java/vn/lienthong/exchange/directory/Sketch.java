package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementClause;
import vn.lienthong.contract.directory.AgreementDrafting;
import vn.lienthong.contract.directory.AgreementHeading;
import vn.lienthong.contract.directory.AgreementKind;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.AgreementTerms;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.directory.MapSheet;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.ResponseLimit;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.directory.RuleRole;
import vn.lienthong.contract.directory.RuleScope;
import vn.lienthong.contract.directory.RuleTie;
import vn.lienthong.contract.directory.WorkingHours;
import vn.lienthong.contract.directory.WorkingHoursSpan;
import vn.lienthong.exchange.task.TrialAgreement;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;

/** A small directory made by hand: seven national bodies, working hours, one word for goods, one rule. */
final class Sketch {
    static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    static final AgencyCode DRAFTER = new AgencyCode("MS");
    static final AgencyCode ONE = new AgencyCode("CUSTOMS");
    static final AgencyCode OTHER = new AgencyCode("POLICE");
    static final AgencyCode STRANGER = new AgencyCode("TAX");
    static final String CODE = "QC-THU-1";
    static final String NEXT = "QC-THU-2";

    private static final Provenance PROVENANCE = new Provenance("thử", Confidence.LOW);

    /** The forces that it lists. */
    private static final List<Force> FORCES = List.of(
            Force.STEERING_COMMITTEE,
            Force.STANDING_OFFICE,
            Force.MARKET_SURVEILLANCE,
            Force.CUSTOMS,
            Force.POLICE,
            Force.TAX,
            Force.COAST_GUARD);

    private Sketch() {}

    /** Everything in it. */
    static List<DirectoryEntry> entries() {
        List<DirectoryEntry> entries = new ArrayList<>(List.of(
                DirectoryEntry.of(agency("NSC389", Force.STEERING_COMMITTEE, null, "2014", null)),
                DirectoryEntry.of(agency("NSC389-SO", Force.STANDING_OFFICE, "NSC389", "2014", null)),
                DirectoryEntry.of(agency("MS", Force.MARKET_SURVEILLANCE, "NSC389", "2014", null)),
                DirectoryEntry.of(agency("CUSTOMS", Force.CUSTOMS, "NSC389", "2014", null)),
                DirectoryEntry.of(agency("POLICE", Force.POLICE, "NSC389", "2014", null)),
                DirectoryEntry.of(agency("TAX", Force.TAX, "NSC389", "2014", null))));
        entries.add(DirectoryEntry.of(new WorkingHours(
                null,
                List.of(new WorkingHoursSpan(LocalTime.of(8, 0), LocalTime.of(17, 0))),
                new Period(null, null),
                PROVENANCE)));
        FORCES.forEach(force -> entries.add(word(CodeList.FORCE, force.wire(), "Lực lượng " + force)));
        entries.add(word(CodeList.GOODS, "tobacco", "thuốc lá"));
        entries.add(DirectoryEntry.of(rule("THU-1", "MS", List.of("S2-33"))));
        return entries;
    }

    /** These agencies as they ship, with all that is above them and all that they need. */
    static List<DirectoryEntry> shipped(List<AgencyCode> agencies) {
        Directory shipped = Shipped.DIRECTORY.get();
        LocalDate today = LocalDate.of(2026, 11, 20);
        Set<AgencyCode> held = new TreeSet<>(List.of(OFFICE));
        Stream.concat(Stream.of(OFFICE), agencies.stream()).forEach(code -> {
            held.add(code);
            shipped.agencies().parents(code, today).forEach(above -> held.add(above.code()));
        });
        Set<ProvinceCode> provinces = held.stream()
                .flatMap(code -> shipped.agencies().find(code, today).stream())
                .map(Agency::province)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return shipped.entries().stream()
                .filter(entry -> switch (entry.held()) {
                    case Agency agency -> held.contains(agency.code()) && agency.existsOn(today);
                    case MapSheet sheet ->
                        provinces.contains(sheet.province().code())
                                && sheet.province().period().contains(today);
                    case CodeWord word -> word.list() == CodeList.FORCE;
                    case WorkingHours hours -> true;
                    default -> false;
                })
                .toList();
    }

    /** A word without a beginning and an end. */
    static DirectoryEntry word(CodeList list, String word, String nameVi, String... parents) {
        return word(list, word, nameVi, new Period(null, null), parents);
    }

    static DirectoryEntry word(CodeList list, String word, String nameVi, Period period, String... parents) {
        return DirectoryEntry.of(new CodeWord(list, word, nameVi, List.of(parents), period, PROVENANCE));
    }

    static RecordEntries record(DirectoryEntry... entries) {
        return new RecordEntries("Quyết định thử", List.of(entries), null);
    }

    static RecordEntries remove(String... keys) {
        return new RecordEntries("Quyết định thử", List.of(), List.of(keys));
    }

    static Agency agency(String code, Force force, @Nullable String parent, String from, @Nullable LocalDate to) {
        return new Agency(
                new AgencyCode(code),
                "Cơ quan " + code,
                code,
                code,
                Level.NATIONAL,
                force,
                null,
                parent == null ? null : new AgencyCode(parent),
                null,
                List.of(),
                new Period(new PartialDate(from), to),
                PROVENANCE);
    }

    /** A lead of rank 1 in every matter of tobacco. */
    static CompetenceRule rule(String id, String unit, List<String> clauses) {
        return rule(id, unit, clauses, null);
    }

    static CompetenceRule rule(String id, String unit, List<String> clauses, @Nullable RuleTie tie) {
        return new CompetenceRule(
                id,
                RuleRole.LEADS,
                Force.MARKET_SURVEILLANCE,
                unit,
                "Cơ quan " + unit,
                new RuleScope(List.of("tobacco"), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                1,
                tie,
                new Period(new PartialDate("2020-01-01"), null),
                clauses,
                "được giao",
                "Văn bản thử",
                PROVENANCE);
    }

    /** Between customs and police, drafted by market surveillance. */
    static Agreement agreement(String code, @Nullable String predecessor) {
        return new Agreement(
                code,
                AgreementKind.COORDINATION_REGULATION,
                "Quy chế thử",
                AgreementStatus.DRAFTED,
                new Period(null, null),
                null,
                predecessor,
                null,
                parties(),
                List.of(),
                List.of("Quyết định thử"),
                terms("Phối hợp xử lý."),
                new AgreementDrafting(DRAFTER, null, 1, List.of()),
                List.of(),
                PROVENANCE);
    }

    static List<AgreementParty> parties() {
        return Stream.of(ONE, OTHER).map(TrialAgreement::party).toList();
    }

    static AgreementTerms terms(String text) {
        List<ResponseLimit> limits = Stream.of(Urgency.values())
                .map(urgency ->
                        new ResponseLimit(null, urgency, 1, 2, ResponseLimitClock.RUNNING, true, "S3-06", PROVENANCE))
                .toList();
        return new AgreementTerms(
                List.of(new AgreementClause("Điều 1", AgreementHeading.CONTENTS, text, List.of("S3-06"))),
                List.of(),
                limits,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
