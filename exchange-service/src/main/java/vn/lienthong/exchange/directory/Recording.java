package vn.lienthong.exchange.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.contract.directory.EntryId;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The standing office records entries: all of them or none. What stands there already is not recorded again. */
final class Recording {
    private static final String OFFICE_ONLY = "Chỉ Văn phòng Thường trực được cập nhật danh mục.";
    private static final String OFFICE_MISSING =
            "Danh mục phải có Văn phòng Thường trực đang hoạt động, nếu không thì không ai cập nhật được nữa.";

    private static final String LAWS_MISSING =
            "Danh mục phải giữ bảng văn bản, nếu không thì không ai biết quy tắc nào còn căn cứ.";

    private static final String ONLY_BY_COMMAND =
            "Việc một cơ quan có kết nối hay không chỉ thay đổi bằng lệnh kết nối, ngắt kết nối.";

    private Recording() {}

    static Decision<DirectoryEvent> decide(
            Command<DirectoryCommand> command, RecordEntries record, Map<String, DirectoryEntry> entries) {
        List<DirectoryEvent> events = events(command, record, entries);
        if (!mayRecord(command.by(), entries)) {
            return Decision.refused(ReasonCode.NOT_YOURS, OFFICE_ONLY);
        }
        List<Reason> reasons = new ArrayList<>(wrong(record, entries));
        if (reasons.isEmpty() && events.isEmpty()) {
            return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Danh mục đã đúng như vậy, không có gì thay đổi.");
        }
        if (reasons.isEmpty()) {
            reasons.addAll(DirectoryConsistency.wrongAfter(entries, events));
            Map<String, DirectoryEntry> after = DirectoryConsistency.after(entries, events);
            if (!hasStandingOffice(after)) {
                reasons.add(Reason.of(ReasonCode.BAD_DIRECTORY, null, OFFICE_MISSING));
            }
            if (holdsLaws(entries) && !holdsLaws(after)) {
                reasons.add(Reason.of(ReasonCode.BAD_DIRECTORY, null, LAWS_MISSING));
            }
        }
        return reasons.isEmpty() ? new Decision.Accepted<>(events) : new Decision.Refused<>(reasons);
    }

    private static List<DirectoryEvent> events(
            Command<DirectoryCommand> command, RecordEntries record, Map<String, DirectoryEntry> entries) {
        List<DirectoryEvent> events = new ArrayList<>();
        for (String key : removed(record)) {
            if (ships(record) && !entries.containsKey(key)) {
                continue;
            }
            events.add(new EntryRemoved(new EntryId(key), command.by(), command.now(), record.basis()));
        }
        for (DirectoryEntry entry : record.entries()) {
            boolean known = entry.connection() != null && entries.containsKey(entry.key());
            if (!known && !entry.equals(entries.get(entry.key())) && !hasGoneOn(entry, entries)) {
                events.add(new EntryRecorded(
                        new EntryId(entry.key()), command.by(), command.now(), entry, record.basis()));
            }
        }
        return events;
    }

    /** An agreement that ships does not undo the steps that the one of its code has taken here. */
    private static boolean hasGoneOn(DirectoryEntry entry, Map<String, DirectoryEntry> entries) {
        return entry.held() instanceof Agreement shipped
                && entries.values().stream()
                        .map(DirectoryEntry::held)
                        .anyMatch(held -> held instanceof Agreement here
                                && here.code().equals(shipped.code())
                                && (here.status() != shipped.status()
                                        || !here.drafting().equals(shipped.drafting())));
    }

    private static List<Reason> wrong(RecordEntries record, Map<String, DirectoryEntry> entries) {
        List<Reason> reasons = new ArrayList<>();
        boolean release = ships(record);
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < record.entries().size(); index++) {
            DirectoryEntry entry = record.entries().get(index);
            String pointer = "/entries/" + index;
            if (!seen.add(entry.key())) {
                reasons.add(Reason.of(ReasonCode.BAD_DIRECTORY, pointer, "Mục " + entry.key() + " xuất hiện hai lần."));
            }
            if (entry.held() instanceof Agreement && !release) {
                reasons.add(Reason.of(
                        ReasonCode.BAD_DIRECTORY,
                        pointer + "/agreement",
                        "Quy chế phối hợp chỉ thay đổi qua các bước trình dự thảo, góp ý, đồng ý, đưa vào hiệu lực."));
            }
            if (entry.connection() != null && !release) {
                reasons.add(Reason.of(ReasonCode.BAD_DIRECTORY, pointer + "/connection", ONLY_BY_COMMAND));
            }
        }
        List<String> removed = removed(record);
        for (int index = 0; index < removed.size(); index++) {
            if (release && !entries.containsKey(removed.get(index))) {
                continue;
            }
            String wrong = wrongToRemove(removed.get(index), seen, entries);
            if (wrong != null) {
                reasons.add(Reason.of(ReasonCode.BAD_DIRECTORY, "/removed/" + index, wrong));
            }
        }
        return reasons;
    }

    /** @param seen the keys that the command has named before */
    private static @Nullable String wrongToRemove(String key, Set<String> seen, Map<String, DirectoryEntry> entries) {
        DirectoryEntry entry = entries.get(key);
        if (entry == null) {
            return "Không có mục " + key + ".";
        }
        if (!seen.add(key)) {
            return "Mục " + key + " xuất hiện hai lần.";
        }
        return switch (entry.held()) {
            case Connection connection -> ONLY_BY_COMMAND;
            case DirectoryRelease release -> "Không gỡ được bản phát hành, chỉ thay bằng bản mới.";
            case Agreement agreement
            when agreement.status().everInForce() ->
                "Quy chế phối hợp đã có hiệu lực thì không gỡ được: vụ việc cũ vẫn theo nó.";
            default -> null;
        };
    }

    /** Whether it is what ships: that takes away what it no longer holds, where it is still there. */
    private static boolean ships(RecordEntries record) {
        return record.entries().stream().anyMatch(entry -> entry.held() instanceof DirectoryRelease);
    }

    private static List<String> removed(RecordEntries record) {
        List<String> removed = record.removed();
        return removed == null ? List.of() : removed;
    }

    /** The standing office; before anything is recorded, the national one that the software knows. */
    private static boolean mayRecord(AgencyCode agency, Map<String, DirectoryEntry> entries) {
        return entries.isEmpty() ? agency.equals(AgencyCode.STANDING_OFFICE) : isStandingOffice(agency, entries);
    }

    private static boolean holdsLaws(Map<String, DirectoryEntry> entries) {
        return entries.values().stream().anyMatch(entry -> entry.law() != null);
    }

    private static boolean hasStandingOffice(Map<String, DirectoryEntry> entries) {
        return entries.values().stream().map(DirectoryEntry::held).anyMatch(Recording::isStandingOffice);
    }

    /** Whether the directory says so. */
    static boolean isStandingOffice(AgencyCode agency, Map<String, DirectoryEntry> entries) {
        return entries.values().stream()
                .map(DirectoryEntry::held)
                .anyMatch(
                        held -> isStandingOffice(held) && ((Agency) held).code().equals(agency));
    }

    private static boolean isStandingOffice(Object held) {
        return held instanceof Agency found
                && found.force().equals(Force.STANDING_OFFICE)
                && found.level() == Level.NATIONAL
                && found.period().to() == null;
    }
}
