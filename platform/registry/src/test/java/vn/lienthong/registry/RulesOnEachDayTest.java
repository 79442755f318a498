package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencyTemplate;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.Law;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.registry.load.BadDirectory;

/** Each rule's laws are in force, and each actor exists, on every day of the rule; otherwise it is said which, and on which day. */
class RulesOnEachDayTest {
    private static Directory shipped;

    @BeforeAll
    static void load() {
        shipped = Directory.shipped();
    }

    /** Asked day by day, on the first and last days of everything there is, and on those around them. */
    @Test
    void whatShipsHoldsOnEveryDayOnWhichAnythingChanges() {
        List<String> missing = new ArrayList<>();
        for (LocalDate day : days()) {
            shipped.competence().all().stream()
                    .filter(rule -> rule.period().contains(day))
                    .forEach(rule -> missing.addAll(missing(rule, day)));
            shipped.deadlines().all().stream()
                    .filter(rule -> !rule.isOwn() && rule.period().contains(day))
                    .forEach(rule -> missing.addAll(notInForce(rule.key(), rule.legalBasis(), day)));
            shipped.agreements().inForce(day).forEach(agreement -> missing.addAll(missing(agreement, day)));
        }

        assertThat(missing).isEmpty();
        assertThat(days()).hasSizeGreaterThan(150).contains(LocalDate.of(2018, 10, 12), LocalDate.of(2026, 7, 1));
    }

    private static List<String> missing(CompetenceRule rule, LocalDate day) {
        List<String> missing = new ArrayList<>(notInForce(rule.key(), rule.basis(), day));
        List<ProvinceCode> provinces = rule.scope().provinces();
        Stream<ProvinceCode> places = provinces.isEmpty() ? Stream.of((ProvinceCode) null) : provinces.stream();
        places.filter(place -> !exists(rule.unit(), place, day))
                .forEach(place -> missing.add("%s: %s in %s on %s".formatted(rule.key(), rule.unit(), place, day)));
        return missing;
    }

    private static boolean exists(String unit, ProvinceCode place, LocalDate day) {
        return switch (unit) {
            case "OTHER" -> true;
            case "DPC" -> ofEveryUnit(Level.DISTRICT, day);
            case "CPC" -> ofEveryUnit(Level.COMMUNE, day);
            default ->
                shipped.agencies().all().stream()
                        .filter(agency -> agency.existsOn(day) && (place == null || agency.covers(place)))
                        .anyMatch(agency -> agency.code().value().matches("(OLD-)?" + unit + "(-([0-9]+|R[IVX]+))?"));
        };
    }

    private static boolean ofEveryUnit(Level level, LocalDate day) {
        return shipped.templates().all().stream()
                .anyMatch(template ->
                        template.prefix().equals("PC") && template.level() == level && template.existsOn(day));
    }

    private static List<String> missing(Agreement agreement, LocalDate day) {
        return agreement.parties().stream()
                .filter(party -> party.period().contains(day) && party.agency() != null)
                .map(AgreementParty::agency)
                .filter(code -> shipped.agencies()
                        .find(Objects.requireNonNull(code), day)
                        .isEmpty())
                .map(code -> "%s: %s on %s".formatted(agreement.key(), code, day))
                .toList();
    }

    private static List<String> notInForce(String key, String text, LocalDate day) {
        return shipped.laws().cited(text).documents().entrySet().stream()
                .filter(document -> document.getValue().stream()
                        .noneMatch(law -> law.period().contains(day)))
                .map(document -> "%s: %s on %s".formatted(key, document.getKey(), day))
                .toList();
    }

    private static TreeSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        shipped.entries().stream()
                .flatMap(RulesOnEachDayTest::periods)
                .flatMap(period ->
                        Stream.of(period.from() == null ? null : period.from().earliest(), period.to()))
                .filter(Objects::nonNull)
                .forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        return days;
    }

    private static Stream<Period> periods(DirectoryEntry entry) {
        return switch (entry.held()) {
            case CompetenceRule rule -> Stream.of(rule.period());
            case DeadlineRule rule -> Stream.of(rule.period());
            case Agency agency -> Stream.of(agency.period());
            case AgencyTemplate template -> Stream.of(template.period());
            case Law law -> Stream.of(law.period());
            case Agreement agreement ->
                Stream.concat(
                        Stream.of(agreement.period()),
                        agreement.parties().stream().map(AgreementParty::period));
            default -> Stream.of();
        };
    }

    @Test
    void refusesARuleThatOutlivesItsLaw() {
        List<DirectoryEntry> entries = without("rule/VN-DRUGS@2026-07-01");
        change(entries, "rule/VN-DRUGS@2022-01-01", "rule", rule -> ((ObjectNode) rule.get("period")).remove("to"));

        assertComplaint(
                entries,
                "rule/VN-DRUGS@2022-01-01: viện dẫn 73/2021/QH14, không có hiệu lực ngày 01/07/2026"
                        + " (đã được thay bằng 120/2025/QH15)");
    }

    @Test
    void refusesARuleOfBeforeItsLaw() {
        List<DirectoryEntry> entries = without();
        change(
                entries,
                "rule/VN-SEA@2019-07-01",
                "rule",
                rule -> rule.put("basis", "Luật Phòng, chống ma túy 2021")
                        .putArray("clauses")
                        .add("he-thong-khac"));

        assertComplaint(entries, "rule/VN-SEA@2019-07-01: viện dẫn 73/2021/QH14, không có hiệu lực ngày 01/07/2019");
        assertComplaint(entries, "rule/VN-SEA@2019-07-01: viện dẫn “he-thong-khac”, không có trong bảng văn bản");
    }

    @Test
    void refusesADeadlineByALawThatIsNotInTheDirectory() {
        List<DirectoryEntry> entries = without();
        change(
                entries,
                "deadline/CPC147-BASE@2018-01-01",
                "deadline",
                rule -> rule.put("legalBasis", "BLTTHS 2015 Điều 147 (sửa đổi bởi Luật 99/2099/QH15)"));

        assertComplaint(entries, "deadline/CPC147-BASE@2018-01-01: viện dẫn 99/2099/QH15, không có trong bảng văn bản");
    }

    @Test
    void refusesToLoseALawThatRulesCite() {
        assertComplaint(
                without("law/54-2014-qh-13@2015-01-01"),
                "rule/VN-CUSTOMS-ZONE@2015-01-01: viện dẫn “Luật Hải quan 2014 Điều 87”, không có trong bảng văn bản");
    }

    @Test
    void refusesAnAgencyThatEndsBeforeTheRule() {
        List<DirectoryEntry> entries = without("rule/S2-43@2025-03-01");
        change(
                entries,
                "rule/S2-43@2017-08-01",
                "rule",
                rule -> ((ObjectNode) rule.get("period")).put("to", "2025-06-30"));

        assertComplaint(entries, "rule/S2-43@2017-08-01: cơ quan DARD ở tỉnh 94 không tồn tại ngày 01/03/2025");
    }

    @Test
    void refusesAnAgencyThatBeginsAfterTheRule() {
        List<DirectoryEntry> entries = without();
        change(
                entries,
                "rule/VN-MARKET-DIRECT@2016-09-01",
                "rule",
                rule -> rule.put("unit", "DMS-GD").put("force", "market_surveillance"));

        assertComplaint(entries, "rule/VN-MARKET-DIRECT@2016-09-01: cơ quan DMS-GD không tồn tại ngày 01/09/2016");
    }

    @Test
    void refusesAPartyThatIsNoMore() {
        List<DirectoryEntry> entries = without();
        change(entries, "agreement/QCPH-VPTT389-QLTT-2020@2020-06-17", "agreement", agreement -> {
            ((ArrayNode) agreement.get("parties")).remove(2);
            ((ObjectNode) agreement.get("parties").get(1).get("period")).remove("to");
        });

        assertComplaint(
                entries, "agreement/QCPH-VPTT389-QLTT-2020@2020-06-17: không có cơ quan DMS-GD ngày 01/03/2025");
    }

    @Test
    void takesADirectoryOfBeforeThereWereLawsInIt() {
        List<DirectoryEntry> entries = without();
        entries.removeIf(entry -> entry.held() instanceof Law);

        assertThat(Directory.of(entries).laws().all()).isEmpty();
    }

    private static List<DirectoryEntry> without(String... keys) {
        List<DirectoryEntry> entries = new ArrayList<>(shipped.entries());
        for (String key : keys) {
            assertThat(entries.removeIf(entry -> entry.key().equals(key)))
                    .as(key)
                    .isTrue();
        }
        return entries;
    }

    private static void change(List<DirectoryEntry> entries, String key, String kind, Consumer<ObjectNode> change) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().equals(key)) {
                ObjectNode tree = (ObjectNode) Json.tree(Json.write(entries.get(i)));
                change.accept((ObjectNode) tree.get(kind));
                entries.set(i, Json.read(Json.write(tree), DirectoryEntry.class));
                return;
            }
        }
        throw new AssertionError("no entry " + key);
    }

    private static void assertComplaint(List<DirectoryEntry> entries, String complaint) {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Directory.of(entries))
                .satisfies(bad -> assertThat(bad.complaints()).contains(complaint));
    }
}
