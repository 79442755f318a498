package vn.lienthong.contract.schema;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.PartialDate;

/**
 * The days that the facts of a payload may be of: one, or those of the month or year where no more is known.
 *
 * @param last inclusive
 */
public record Days(LocalDate first, LocalDate last) {

    /** That day alone. */
    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** When a case was detected, if the payload says so; otherwise today. */
    static Days ofFacts(JsonNode payload, LocalDate today) {
        String on = payload.at("/facts/detection/on").asString("");
        try {
            return new Days(PartialDate.earliest(on), latest(on));
        } catch (IllegalArgumentException noDate) {
            // where it should be one, the schema's own check tells
            return of(today);
        }
    }

    private static LocalDate latest(String partial) {
        return switch (partial.length()) {
            case 4 -> Year.parse(partial).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(partial).atEndOfMonth();
            default -> LocalDate.parse(partial);
        };
    }
}
