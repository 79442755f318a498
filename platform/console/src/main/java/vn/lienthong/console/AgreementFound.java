package vn.lienthong.console;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementClause;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementShare;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.ReportOwed;
import vn.lienthong.contract.directory.ResponseLimit;

/**
 * An agreement, whole, with its parties called by their names.
 *
 * @param question what is asked of the standing office about it, empty if nothing is
 */
record AgreementFound(Agreement agreement, boolean inForce, LocalDate at, String question) {

    /** One of a list. */
    record Heading(String code, String titleVi, String statusVi, boolean inForce, String periodVi, String question) {

        static List<Heading> allListed(JsonNode listed) {
            return listed.path("items")
                    .valueStream()
                    .map(one -> new Heading(
                            one.path("code").asString(""),
                            one.path("titleVi").asString(""),
                            one.path("statusVi").asString(""),
                            one.path("inForce").asBoolean(false),
                            inForceVi(
                                    AgreementStatus.of(one.path("status").asString("")),
                                    Json.mapper().treeToValue(one.path("period"), Period.class)),
                            one.path("question").asString("")))
                    .toList();
        }
    }

    /** @param dueVi when it must have arrived, empty if that is not stated */
    record Report(String kindVi, String cadenceVi, String dueVi, String fromVi, String toVi, String contentVi) {}

    /** How long the receiver has until receipt is confirmed, and until the answer, with the clock that counts. */
    record Limit(
            String kindVi, String urgencyVi, String receiveVi, String answerVi, boolean byDefault, String clause) {}

    /** @param code empty if it has none */
    record Party(String nameVi, String code, String roleVi, String periodVi) {}

    record Share(String mattersVi, String fromVi, String toVi, String noteVi) {}

    static AgreementFound from(JsonNode json) {
        return new AgreementFound(
                Json.mapper().treeToValue(json.path("agreement"), Agreement.class),
                json.path("inForce").asBoolean(false),
                LocalDate.parse(json.path("at").asString("")),
                json.path("question").asString(""));
    }

    public List<Party> parties() {
        return agreement.parties().stream()
                .map(party -> new Party(
                        party.nameVi(),
                        party.agency() == null ? "" : party.agency().value(),
                        party.role().nameVi(),
                        Days.of(party.period())))
                .toList();
    }

    /** The forms of what may be done to it, which name it already. */
    public List<Choice> steps() {
        return CommandForm.of(Matter.DIRECTORY).stream()
                .filter(form -> form.schema().path("properties").has("code"))
                .map(form -> new Choice(
                        "/new/%s?/code=%s&/revision=%d"
                                .formatted(
                                        form.word(),
                                        agreement.code(),
                                        agreement.drafting().revision()),
                        form.nameVi()))
                .toList();
    }

    public String periodVi() {
        return inForceVi(agreement.status(), agreement.period());
    }

    private static String inForceVi(AgreementStatus status, Period period) {
        return status.everInForce() ? Days.of(period) : "chưa có hiệu lực";
    }

    public String signedVi() {
        return agreement.signedOn() == null ? "" : Days.of(agreement.signedOn());
    }

    /** The clauses by the part of the agreement they stand in, in its order. */
    public Map<String, List<AgreementClause>> clauses() {
        return agreement.terms().clauses().stream()
                .collect(Collectors.groupingBy(
                        clause -> clause.heading().nameVi(), LinkedHashMap::new, Collectors.toList()));
    }

    public List<Limit> limits() {
        return agreement.terms().limits().stream().map(AgreementFound::limit).toList();
    }

    public List<Report> reports() {
        return agreement.terms().reports().stream().map(this::report).toList();
    }

    public List<Share> shares() {
        return agreement.terms().shares().stream().map(this::share).toList();
    }

    private static Limit limit(ResponseLimit limit) {
        return new Limit(
                limit.kind() == null ? "Yêu cầu nói chung" : limit.kind().nameVi(),
                limit.urgency().nameVi(),
                hours(limit, limit.receipt()),
                hours(limit, limit.answer()),
                limit.byDefault(),
                limit.clause());
    }

    private static String hours(ResponseLimit limit, DeadlineLimit allowed) {
        String unit = allowed.unit() == DeadlineUnit.MINUTE
                ? "phút"
                : limit.clock().nameVi().toLowerCase(Locale.ROOT);
        return "%d %s".formatted(allowed.amount(), unit);
    }

    private Report report(ReportOwed report) {
        return new Report(
                report.kind().nameVi(),
                report.cadence().nameVi(),
                report.dueDay() == null
                        ? ""
                        : report.dueMonth() == null
                                ? "ngày " + report.dueDay()
                                : "ngày %d/%d".formatted(report.dueDay(), report.dueMonth()),
                parties(report.from()),
                parties(report.to()),
                report.contentVi());
    }

    private Share share(AgreementShare share) {
        String matters = share.matters().stream().map(matter -> matter.nameVi()).collect(Collectors.joining("; "));
        return new Share(matters, parties(share.from()), parties(share.to()), Objects.toString(share.noteVi(), ""));
    }

    private String parties(List<String> ids) {
        return ids.stream().map(this::party).distinct().collect(Collectors.joining("; "));
    }

    /** The body that stands under this id on the day, or else the last one. */
    private String party(String id) {
        List<AgreementParty> bodies = agreement.parties().stream()
                .filter(party -> party.id().equals(id))
                .toList();
        return bodies.stream()
                .filter(party -> party.period().contains(at))
                .findFirst()
                .or(() -> bodies.stream().reduce((earlier, later) -> later))
                .map(AgreementParty::nameVi)
                .orElse(id);
    }
}
