package vn.lienthong.contract;

import java.util.Locale;

/** The kinds of matter that the exchange keeps a life of; each has its topic of commands and its topic of events. */
public enum Matter {
    TIP("lienthong.tips", "Tin báo"),
    CASEFILE("lienthong.casefiles", "Vụ việc"),
    REQUEST("lienthong.requests", "Yêu cầu phối hợp"),
    INFORMATION("lienthong.information", "Thông tin trao đổi"),
    PLAN("lienthong.plans", "Kế hoạch"),
    GROUP("lienthong.groups", "Tổ công tác"),
    COMMITMENT("lienthong.commitments", "Việc theo quy chế"),
    DIRECTORY("lienthong.directory", "Danh mục");

    private final String events;
    private final String nameVi;

    Matter(String events, String nameVi) {
        this.events = events;
        this.nameVi = nameVi;
    }

    /** Whether everybody may read its events where they are published, and all of it is decided on as one. */
    public boolean isPublic() {
        return this == DIRECTORY;
    }

    /** The word in type names and topics, such as {@code casefile}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
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
