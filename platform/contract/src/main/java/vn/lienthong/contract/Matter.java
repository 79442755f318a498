package vn.lienthong.contract;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of matter that the exchange keeps a life of; each has its topic of commands and its topic of events. */
public enum Matter {
    TIP("lienthong.tips", "Tin báo", "TB"),
    CASEFILE("lienthong.casefiles", "Vụ việc", "VV"),
    REQUEST("lienthong.requests", "Yêu cầu phối hợp", "YC"),
    INFORMATION("lienthong.information", "Thông tin trao đổi", "TT"),
    PLAN("lienthong.plans", "Kế hoạch", "KH"),
    GROUP("lienthong.groups", "Tổ công tác", "TCT"),
    COMMITMENT("lienthong.commitments", "Việc theo quy chế", "QC"),
    DECONFLICTION("lienthong.deconflictions", "Đối chiếu đối tượng", "DC"),
    DESK("lienthong.desks", "Bàn làm việc", null),
    PARKING("lienthong.parkings", "Mục giữ lại", null),
    DIRECTORY("lienthong.directory", "Danh mục", null);

    private static final String TOPICS = "lienthong.";

    private final String events;
    private final String nameVi;
    private final @Nullable String prefix;

    Matter(String events, String nameVi, @Nullable String prefix) {
        this.events = events;
        this.nameVi = nameVi;
        this.prefix = prefix;
    }

    /** Whether everybody may read its events where they are published, and all of it is decided on as one. */
    public boolean isPublic() {
        return this == DIRECTORY;
    }

    /** Whether agencies find it in their registers, and look for it there: neither the directory, nor what is within one agency, nor what was parked. */
    public boolean isListed() {
        return prefix != null;
    }

    /** The word in type names and topics, such as {@code casefile}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for many of them, in addresses and at the end of {@link #events()}, such as {@code casefiles}. */
    public String plural() {
        return events.substring(TOPICS.length());
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }

    /** With which the {@link MatterNumber} of each begins; empty if they have none. */
    public Optional<String> prefix() {
        return Optional.ofNullable(prefix);
    }

    /** The topic of canonical events, kept for ever, keyed by the id of the matter. */
    public String events() {
        return events;
    }

    /** The topic of admitted commands, keyed by the id of the matter. */
    public String commands() {
        return "lienthong." + wire() + ".commands";
    }
}
