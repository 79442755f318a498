package vn.lienthong.intake.form;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.registry.Directory;

/** The agencies that have a form, and what the directory says of places. */
final class Offices {
    private final List<AgencyCode> agencies;
    private final Supplier<Directory> directory;
    private final InstantSource clock;

    Offices(List<String> agencies, Supplier<Directory> directory, InstantSource clock) {
        this.agencies = agencies.stream().map(AgencyCode::new).toList();
        this.directory = directory;
        this.clock = clock;
    }

    /** The agency whose form is asked for; the first where none is named. Empty if it has none, or is not connected. */
    Optional<AgencyCode> of(@Nullable String code) {
        return agencies.stream()
                .filter(agency -> code == null || agency.value().equals(code))
                .findFirst()
                .filter(agency -> directory.get().connections().has(agency, clock.instant()));
    }

    String name(AgencyCode agency) {
        return directory.get().agencies().find(agency).map(Agency::nameVi).orElse(agency.value());
    }

    Collection<Province> provinces() {
        return directory.get().provinces().all();
    }

    boolean hasProvince(String code) {
        return provinces().stream().map(Province::code).map(ProvinceCode::value).anyMatch(code::equals);
    }
}
