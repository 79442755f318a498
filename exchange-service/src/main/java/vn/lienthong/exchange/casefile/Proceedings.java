package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.law.CriminalAuthorities;

/** What a change of hands brings with it, whether the new holder accepted the file or a superior decided that it holds it. */
record Proceedings(Directory directory, TransferKind kind, AgencyCode holder) {
    /** The same for an agency that a superior named, which may be another than the file was offered to; null if the kind does not fit it. */
    static @Nullable Proceedings decided(
            Directory directory, @Nullable TransferKind kind, AgencyCode holder, LocalDate day) {
        return kind == null || kind.isCriminal() && !CriminalAuthorities.include(directory, holder, day)
                ? null
                : new Proceedings(directory, kind, holder);
    }

    /** By when the new holder handles it; null where no rule is recorded for that kind. */
    @Nullable
    TimeLimit handling(Instant since, Instant now) {
        return new Limits(directory).handling(kind, since, now);
    }

    /**
     * What is under criminal investigation leaves the open coordination space: parties and overseers see it (S2-70).
     *
     * @param also others that have a part in how it came there
     * @return who sees it from now on; null where that stays as it was
     */
    @Nullable
    List<AgencyCode> audience(Folder folder, Collection<AgencyCode> also, LocalDate today) {
        if (!kind.isCriminal()) {
            return null;
        }
        TreeSet<AgencyCode> narrow = new TreeSet<>(folder.parties());
        narrow.addAll(also);
        narrow.add(holder);
        narrow.addAll(Whereabouts.overseers(directory, folder.facts(), today));
        narrow.addAll(Transferring.watchers(directory, holder));
        return List.copyOf(narrow);
    }
}
