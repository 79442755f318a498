package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;

/**
 * A kind of body of which each district or commune has one, so that thousands of them need no rows. Source of the
 * shape: the commune-level committees of QĐ 48/QĐ-TTg of 9 January 2026. In its texts <code>{name}</code> stands for the unit's
 * name, <code>{province}</code> and <code>{district}</code> for the codes of what it lies in.
 *
 * @param prefix what the code begins with; the unit's code follows: {@code POLICE} gives {@code POLICE-31120}
 * @param level {@code DISTRICT} (units of three digits) or {@code COMMUNE} (five digits)
 * @param parent pattern of the parent's code, such as <code>POLICE-{province}</code>
 * @param successor pattern of who answers for its work and since when, such as
 *     <code>OLD-POLICE-{province}@2025-03-01</code>; null if the facts name none
 */
public record AgencyTemplate(
        String prefix,
        String nameVi,
        String shortName,
        String nameEn,
        Level level,
        Force force,
        String parent,
        @Nullable String successor,
        Period period,
        Provenance provenance)
        implements Keyed {

    /** @throws IllegalArgumentException if each district or commune cannot have one */
    public AgencyTemplate {
        if (level != Level.DISTRICT && level != Level.COMMUNE) {
            throw new IllegalArgumentException("no template for level %s".formatted(level.wire()));
        }
    }

    /** Its key in the directory, such as {@code agency-template/PC.commune@2025-07-01}. */
    @Override
    @JsonIgnore
    public String key() {
        PartialDate from = period.from();
        return "agency-template/%s.%s@%s".formatted(prefix, level.wire(), from == null ? "" : from);
    }

    /** Whether bodies of this kind exist on that day. */
    public boolean existsOn(LocalDate day) {
        return period.contains(day);
    }
}
