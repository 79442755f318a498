package vn.lienthong.exchange.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.exchange.casefile.CaseFileState.Opened;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Where;

/** Where a case happened: the province by the map that its code is of, and by that of another day. */
final class Whereabouts {
    private Whereabouts() {}

    /** As it was written. @param recorded the day on which it was, whose map counts where no day of detection is known */
    static Where of(CaseFacts facts, LocalDate recorded) {
        Detection detection = facts.detection();
        return Where.of(detection.province(), detection.mapDay(recorded));
    }

    /** The province it is on that day; null where nobody says, or only a person could. */
    static @Nullable ProvinceCode on(LocalDate day, CaseFacts facts, LocalDate recorded, Directory directory) {
        Detection detection = facts.detection();
        return Optional.ofNullable(detection.province())
                .flatMap(code -> directory.map().carried(code, detection.mapDay(recorded), day))
                .orElse(null);
    }

    /** Who watches over what happens there today. */
    static Set<AgencyCode> overseers(Directory directory, CaseFacts facts, LocalDate today) {
        return directory.overseers().of(newest(directory, facts, today));
    }

    /** The province it is by the newest map. */
    static @Nullable ProvinceCode newest(Directory directory, CaseFacts facts, LocalDate recorded) {
        Detection detection = facts.detection();
        return Optional.ofNullable(detection.province())
                .flatMap(code -> directory.map().newest(code, detection.mapDay(recorded)))
                .map(Province::code)
                .orElse(null);
    }

    /** What rules rest on there, on that day. */
    static Grounds grounds(Directory directory, CaseFileState state, LocalDate day) {
        Grounds grounds = Grounds.on(directory, day);
        return state instanceof Opened opened ? grounds.in(of(opened.folder().facts(), day)) : grounds;
    }
}
