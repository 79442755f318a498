package vn.lienthong.console;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Confidence;

/**
 * An agency as the directory shows it.
 *
 * @param parent code, empty if it has none
 * @param from when the period begins, as the directory writes it; empty if that is not known
 */
record AgencyFound(
        String code,
        String nameVi,
        String forceVi,
        String parent,
        String periodVi,
        String from,
        List<Successor> successors,
        String source,
        boolean sure) {

    /** @param from first day, as in an address */
    record Successor(String code, String from, String fromVi) {}

    /**
     * One code with all its periods.
     *
     * @param agency as it was on the day asked about; null if it existed only on others
     * @param successorsToday who answers today for its work
     */
    record Life(@Nullable AgencyFound agency, List<AgencyFound> periods, List<AgencyFound> successorsToday) {

        static Life from(JsonNode json, Terms terms) {
            return new Life(
                    json.path("agency").isObject() ? AgencyFound.from(json.path("agency"), terms) : null,
                    all(json.path("periods"), terms),
                    all(json.path("successorsToday"), terms));
        }

        /** Whether others than itself answer for its work today. */
        public boolean succeeded() {
            return !successorsToday.isEmpty()
                    && periods.stream()
                            .noneMatch(period -> period.code()
                                    .equals(successorsToday.getFirst().code()));
        }

        /** As it was on that day, or else last. */
        public String nameVi() {
            return agency != null
                    ? agency.nameVi()
                    : periods.isEmpty() ? "" : periods.getLast().nameVi();
        }
    }

    static List<AgencyFound> all(JsonNode array, Terms terms) {
        return array.valueStream().map(one -> from(one, terms)).toList();
    }

    private static AgencyFound from(JsonNode json, Terms terms) {
        Agency agency = Json.mapper().treeToValue(json, Agency.class);
        @Nullable AgencyCode parent = agency.parent();
        return new AgencyFound(
                agency.code().value(),
                agency.nameVi(),
                terms.nameVi(CodeList.FORCE, agency.force().wire()),
                parent == null ? "" : parent.value(),
                Days.of(agency.period()),
                agency.period().from() == null ? "" : agency.period().from().value(),
                agency.successors().stream()
                        .map(next -> new Successor(
                                next.successor().value(), Objects.toString(next.from()), Days.of(next.from())))
                        .toList(),
                agency.provenance().source(),
                agency.provenance().confidence() == Confidence.HIGH);
    }
}
