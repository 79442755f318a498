package vn.lienthong.views.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * What a party of an agreement exchanges with the others for a quarter (clauses.csv S0-17), as far as one agency may see it.
 *
 * @param agreement code of the agreement
 * @param othersVi their names, in the same order
 * @param quarterVi as people say it
 * @param seenBy the agency whose view this is; what it may not see is not counted
 * @param figures what the party did that concerns the others, by kind, in the order of {@link Dealing}; each has a list behind it
 * @param owed what the party owes of it still; empty once it is sent
 * @param textVi what the party would send: with the numbers of what all that it goes to may see; null to everybody else, and where
 *     not everything was counted: it would say less than there is
 * @param complete whether everything was counted; false where there is more than is read at once
 */
record Prepared(
        String agreement,
        String titleVi,
        AgencyCode party,
        String partyVi,
        List<AgencyCode> others,
        List<String> othersVi,
        String quarter,
        String quarterVi,
        LocalDate from,
        LocalDate to,
        AgencyCode seenBy,
        List<Figure> figures,
        List<Owed> owed,
        @Nullable String textVi,
        boolean complete) {

    /** One kind. @param figure the word that travels */
    record Figure(String figure, String nameVi, int count) {}

    /** What is owed. @param duty its key @param basis the provision */
    record Owed(String duty, String what, String basis, Instant dueAt) {}
}
