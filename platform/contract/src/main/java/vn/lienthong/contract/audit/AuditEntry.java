package vn.lienthong.contract.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Outcome;

/** One entry of the audit log. Its JSON as it stands on the topic is a leaf of the tree: old entries are never written anew. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AuditEntry.Decided.class, name = "decided"),
    @JsonSubTypes.Type(value = AuditEntry.Read.class, name = "read")
})
public sealed interface AuditEntry {
    /** When: for a decision as the decider counted it, for a read by the clock of the service that answers. */
    Instant at();

    /** The type of its message, such as {@code vn.lienthong.audit.read.v1}; it has no row in the table, since no agency is sent one. */
    @JsonIgnore
    default String messageType() {
        return switch (this) {
            case Decided decided -> "vn.lienthong.audit.decided.v1";
            case Read read -> "vn.lienthong.audit.read.v1";
        };
    }

    /** The entry that this JSON is. @throws tools.jackson.core.JacksonException if it is none */
    static AuditEntry read(byte[] json) {
        return Json.read(json, AuditEntry.class);
    }

    /**
     * A command was answered, or time brought something about on a matter.
     *
     * @param service that decided: {@code intake-service} is the door
     * @param agency that sent the command; null where time did, or nobody can say who
     * @param officer who of the agency acted, as people know them; null if nobody is named
     * @param command id of the command; null for time
     * @param type of the command, as its sender wrote it; null for time
     * @param matters the kind of matter, as in addresses, such as {@code casefiles}; null at the door, which knows none yet
     * @param matter its key; null where none came of it
     * @param sent SHA-256 of the command as it was received, in lower-case hexadecimal; null for time
     * @param events ids of the events that came of it, in their order
     * @param emitted SHA-256 over, for each event, its id, a line feed, its JSON and a line feed, and then the JSON of the outcome if
     *     there is one; in lower-case hexadecimal
     * @param told the agencies in whose inboxes the events were put; the sender's own inbox has the outcome besides
     */
    record Decided(
            String service,
            @Nullable AgencyCode agency,
            @Nullable String officer,
            @Nullable String command,
            @Nullable String type,
            @Nullable String matters,
            @Nullable String matter,
            Outcome.Status status,
            @Nullable String sent,
            List<String> events,
            String emitted,
            List<AgencyCode> told,
            Instant at)
            implements AuditEntry {
        /** Copies the lists. */
        public Decided {
            events = List.copyOf(events);
            told = List.copyOf(told);
        }
    }

    /**
     * Somebody was about to be given controlled content: noted before it was answered.
     *
     * @param agency whose officer or system it was
     * @param account of the officer, or the name of the agency's system
     * @param officer the name by which people know the officer; null for a system
     * @param matters the kind of matter, as in addresses, such as {@code information}
     * @param matter its key
     * @param file SHA-256 of the attachment; null for all other kinds
     * @param purpose as the reader stated it; null if none was
     */
    record Read(
            AgencyCode agency,
            String account,
            @Nullable String officer,
            String matters,
            String matter,
            Kind kind,
            @Nullable String file,
            @Nullable String purpose,
            Instant at)
            implements AuditEntry {
        /** In which header of HTTP a purpose is stated, as percent-encoded UTF-8. */
        public static final String PURPOSE_HEADER = "Purpose-Of-Use";
        /** The most characters of a purpose. */
        public static final int LONGEST_PURPOSE = 200;

        /** What was read. */
        public enum Kind {
            CONTENT("Nội dung và diễn biến"),
            EXPLANATION("Giải thích"),
            ATTACHMENT("Tệp đính kèm"),
            CUSTODY("Biên bản lưu giữ"),
            /** Among the newest events of all matters. */
            EVENTS("Dòng sự kiện"),
            /** In a list that was taken away as a file. */
            EXPORT("Danh sách xuất ra tệp"),
            /** Who reported a tip. */
            IDENTITY("Nhân thân người báo");

            private final String nameVi;

            Kind(String nameVi) {
                this.nameVi = nameVi;
            }

            /** The word that travels. */
            @JsonValue
            public String wire() {
                return name().toLowerCase(Locale.ROOT);
            }

            /** The Vietnamese term. */
            public String nameVi() {
                return nameVi;
            }
        }
    }
}
