package vn.lienthong.views.register;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.registry.Directory;

/**
 * Where a matter comes from, by which the register is counted and searched: who began it, of which force, in which province. A
 * case file is of the force and the province that detected it, by the facts that stand last; a tip of the province that it tells
 * of; everything else of the agency that began it.
 */
final class Origin {
    /** What stands for a force or a province that is not known, in fields and in questions. */
    static final String NONE = "none";

    static final String OPENED_BY = "openedBy";
    static final String FORCE = "force";
    static final String PROVINCE = "province";

    private final Supplier<Directory> directory;

    Origin(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /**
     * The fields of the matter that this event sets; empty if it sets none.
     *
     * @param by code of the agency that acted; null if the system did
     */
    Document of(Object content, @Nullable String by) {
        if (content instanceof CaseFileAmended amended) {
            return detected(amended.facts().detection());
        }
        if (!(content instanceof MatterEvent event) || !MessageTypes.of(event).begins()) {
            return new Document();
        }
        Document origin = new Document(OPENED_BY, by);
        origin.putAll(
                switch (event) {
                    case CaseFileOpened opened -> detected(opened.facts().detection());
                    case TipReceived received ->
                        fields(
                                agency(received.by()).map(Agency::force),
                                received.content().province());
                    default ->
                        fields(
                                agency(event.by()).map(Agency::force),
                                agency(event.by()).map(Agency::province).orElse(null));
                });
        return origin;
    }

    private static Document detected(Detection detection) {
        return fields(Optional.of(detection.force()), detection.province());
    }

    private static Document fields(Optional<Force> force, @Nullable ProvinceCode province) {
        return new Document(FORCE, force.map(Force::wire).orElse(NONE))
                .append(PROVINCE, province == null ? NONE : Objects.requireNonNull(province.value()));
    }

    private Optional<Agency> agency(AgencyCode code) {
        return directory.get().agencies().find(code);
    }
}
