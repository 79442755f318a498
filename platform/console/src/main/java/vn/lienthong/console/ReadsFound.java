package vn.lienthong.console;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Who has read a matter, as its provider is told.
 *
 * @param reads how often it was read
 * @param deliveredVi the names of the agencies in whose inboxes it was put, joined by commas; empty if there are none
 */
record ReadsFound(long reads, List<OneRead> latest, String deliveredVi) {
    /** @param who the officer with their account, or the account of the agency's system @param purpose empty if none was stated */
    record OneRead(String at, String agencyVi, String who, String kindVi, String purpose) {
        private static OneRead from(JsonNode json) {
            String officer = Fields.text(json, "officer");
            String account = Fields.text(json, "account");
            return new OneRead(
                    Fields.text(json, "at"),
                    Fields.text(json, "agencyVi"),
                    officer.isEmpty() ? account : "%s (%s)".formatted(officer, account),
                    Fields.text(json, "kindVi"),
                    Fields.text(json, "purpose"));
        }

        public String atVi() {
            return VietnamTime.of(at);
        }
    }

    static ReadsFound from(JsonNode json) {
        return new ReadsFound(
                Fields.number(json, "reads"),
                json.path("latest").valueStream().map(OneRead::from).toList(),
                json.path("delivered")
                        .valueStream()
                        .map(each -> Fields.text(each, "agencyVi"))
                        .collect(Collectors.joining(", ")));
    }
}
