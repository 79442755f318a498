package vn.lienthong.exchange.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.commitment.CommitmentKind;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementCadence;
import vn.lienthong.contract.directory.AgreementMatter;
import vn.lienthong.contract.directory.AgreementMeeting;
import vn.lienthong.contract.directory.AgreementRelease;
import vn.lienthong.contract.directory.AgreementShare;
import vn.lienthong.contract.directory.AgreementTerms;
import vn.lienthong.contract.directory.ReportOwed;

/**
 * One term of an agreement by which something is owed.
 *
 * @param number its place in the list of its kind, from 1
 * @param from ids of the parties that owe
 * @param to ids of the parties to whom it is owed: that attend a meeting, that ask for the consent to a release
 * @param dueDay day of the month, null if the agreement names none
 * @param dueMonth month, null if the agreement names none
 */
record Term(
        CommitmentKind kind,
        int number,
        AgreementCadence cadence,
        String what,
        List<String> from,
        List<String> to,
        List<String> clauses,
        @Nullable Integer dueDay,
        @Nullable Integer dueMonth) {

    /** All of an agreement. */
    static List<Term> of(Agreement agreement) {
        AgreementTerms terms = agreement.terms();
        List<Term> all = new ArrayList<>();
        for (int index = 0; index < terms.reports().size(); index++) {
            all.add(of(index + 1, terms.reports().get(index)));
        }
        for (int index = 0; index < terms.meetings().size(); index++) {
            all.add(of(index + 1, terms.meetings().get(index)));
        }
        for (int index = 0; index < terms.releases().size(); index++) {
            all.add(of(index + 1, terms.releases().get(index)));
        }
        for (int index = 0; index < terms.shares().size(); index++) {
            all.add(of(index + 1, terms.shares().get(index)));
        }
        return List.copyOf(all);
    }

    private static Term of(int number, ReportOwed report) {
        return new Term(
                CommitmentKind.REPORT,
                number,
                report.cadence(),
                report.contentVi(),
                report.from(),
                report.to(),
                report.clauses(),
                report.dueDay(),
                report.dueMonth());
    }

    private static Term of(int number, AgreementMeeting meeting) {
        return new Term(
                CommitmentKind.MEETING,
                number,
                meeting.cadence(),
                meeting.purposeVi(),
                meeting.calledBy(),
                meeting.attendedBy(),
                meeting.clauses(),
                null,
                null);
    }

    /** Each time something is to be released, all that must agree owe their consent to one another. */
    private static Term of(int number, AgreementRelease release) {
        return new Term(
                CommitmentKind.RELEASE,
                number,
                AgreementCadence.AD_HOC,
                release.whatVi(),
                release.agreedBy(),
                release.agreedBy(),
                release.clauses(),
                null,
                null);
    }

    private static Term of(int number, AgreementShare share) {
        String matters = share.matters().stream().map(AgreementMatter::nameVi).collect(Collectors.joining(", "));
        return new Term(
                CommitmentKind.SHARE,
                number,
                AgreementCadence.CONTINUOUS,
                Stream.of(matters, share.noteVi())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(": ")),
                share.from(),
                share.to(),
                share.clauses(),
                null,
                null);
    }

    /** The term of this kind and number, if the agreement has it. */
    static Optional<Term> find(Agreement agreement, CommitmentKind kind, int number) {
        return of(agreement).stream()
                .filter(term -> term.kind() == kind && term.number() == number)
                .findFirst();
    }

    /** How keys of what is owed by it begin, such as {@code report-3}. */
    String name() {
        return kind.wire() + "-" + number;
    }
}
