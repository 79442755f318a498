package vn.lienthong.registry.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.AgreementCadence;
import vn.lienthong.contract.directory.AgreementClause;
import vn.lienthong.contract.directory.AgreementHandling;
import vn.lienthong.contract.directory.AgreementHeading;
import vn.lienthong.contract.directory.AgreementLine;
import vn.lienthong.contract.directory.AgreementMatter;
import vn.lienthong.contract.directory.AgreementMeeting;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementRefusal;
import vn.lienthong.contract.directory.AgreementRelease;
import vn.lienthong.contract.directory.AgreementRemark;
import vn.lienthong.contract.directory.AgreementRole;
import vn.lienthong.contract.directory.AgreementShare;
import vn.lienthong.contract.directory.AgreementSignatory;
import vn.lienthong.contract.directory.AgreementTerms;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.ReportOwed;
import vn.lienthong.contract.directory.ReportOwedKind;
import vn.lienthong.contract.directory.ResponseLimit;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.request.RefusalGround;

/** The lists of an agreement's file. */
record AgreementParts(
        List<AgreementParty> parties,
        List<AgreementSignatory> signatories,
        List<String> legalBases,
        AgreementTerms terms,
        List<AgreementRemark> remarks) {

    static AgreementParts read(Fields fields) {
        return new AgreementParts(
                fields.list("parties", AgreementParts::party),
                fields.list(
                        "signatories",
                        one -> new AgreementSignatory(one.text("title"), one.text("unit"), one.text("party"))),
                fields.words("legal_bases", Function.identity()),
                terms(fields),
                fields.list("remarks", one -> new AgreementRemark(one.text("text"), AgreementFile.provenance(one))));
    }

    private static AgreementTerms terms(Fields fields) {
        return new AgreementTerms(
                fields.list("clauses", AgreementParts::clause),
                fields.list("shares", AgreementParts::share),
                limits(fields),
                fields.list("refusals", AgreementParts::refusal),
                fields.list("reports", AgreementParts::report),
                fields.list("releases", AgreementParts::release),
                fields.list("meetings", AgreementParts::meeting),
                fields.complainedInside("handling", AgreementParts::handling));
    }

    private static List<ResponseLimit> limits(Fields fields) {
        return Optional.ofNullable(fields.complainedInside("limits", ResponseLimits::read))
                .orElse(List.of());
    }

    private static AgreementParty party(Fields one) {
        return new AgreementParty(
                one.text("id"),
                one.text("name"),
                one.optional("agency", AgencyCode::new),
                one.required("role", AgreementRole::of),
                one.inside("line", AgreementParts::line),
                AgreementFile.period(one),
                ownProvenance(one));
    }

    private static AgreementLine line(Fields one) {
        return new AgreementLine(
                one.optional("force", Force::new),
                one.optional("province", ProvinceCode::new),
                Boolean.TRUE.equals(one.optional("among_themselves", ResponseLimits::yesOrNo)));
    }

    private static AgreementClause clause(Fields one) {
        return new AgreementClause(
                one.text("article"), one.required("heading", AgreementHeading::of), one.text("text"), ids(one, "ids"));
    }

    private static AgreementShare share(Fields one) {
        return new AgreementShare(
                one.words("what", AgreementMatter::of),
                ids(one, "from"),
                ids(one, "to"),
                one.text("note"),
                ids(one, "clauses"));
    }

    private static AgreementRefusal refusal(Fields one) {
        return new AgreementRefusal(
                one.required("ground", word -> Words.of(RefusalGround.class, RefusalGround::wire, word)),
                one.text("note"),
                ids(one, "clauses"),
                ownProvenance(one));
    }

    private static ReportOwed report(Fields one) {
        return new ReportOwed(
                one.required("kind", ReportOwedKind::of),
                one.required("cadence", AgreementCadence::of),
                one.optional("due_day", Integer::valueOf),
                one.optional("due_month", Integer::valueOf),
                ids(one, "from"),
                ids(one, "to"),
                one.text("content"),
                ids(one, "clauses"),
                ownProvenance(one));
    }

    private static AgreementHandling handling(Fields one) {
        return new AgreementHandling(
                one.optional("purpose", Function.identity()),
                one.optional("onward", word -> word(Onward.values(), Onward::wire, word)),
                one.optional("evidence", word -> word(EvidenceUse.values(), EvidenceUse::wire, word)),
                one.optional("recipients_known", ResponseLimits::yesOrNo),
                ids(one, "clauses"));
    }

    private static <W> W word(W[] words, Function<W, String> wire, String word) {
        return Arrays.stream(words)
                .filter(each -> wire.apply(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such word: " + word));
    }

    private static AgreementRelease release(Fields one) {
        return new AgreementRelease(one.text("what"), ids(one, "agreed_by"), ids(one, "clauses"));
    }

    private static AgreementMeeting meeting(Fields one) {
        return new AgreementMeeting(
                one.required("cadence", AgreementCadence::of),
                one.text("purpose"),
                ids(one, "called_by"),
                ids(one, "attended_by"),
                ids(one, "clauses"));
    }

    private static List<String> ids(Fields one, String name) {
        return one.words(name, Function.identity());
    }

    private static @Nullable Provenance ownProvenance(Fields one) {
        return one.has("source") || one.has("confidence") ? AgreementFile.provenance(one) : null;
    }
}
