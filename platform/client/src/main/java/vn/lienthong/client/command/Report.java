package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Outcome;

/** What a publishing says of each command and at its end. */
interface Report {
    void settled(Publication publication, Outcome outcome);

    void sent(Publication publication, String position);

    void notSent(Publication publication, Throwable reason);

    void unanswered(Publication publication);

    void ended(Tally tally, boolean waited);

    /** For people. */
    static Report text(PrintWriter out) {
        return new Report() {
            @Override
            public void settled(Publication publication, Outcome outcome) {
                OutcomeText.lines(publication, outcome).forEach(out::println);
            }

            @Override
            public void sent(Publication publication, String position) {
                out.println(OutcomeText.sent(publication));
            }

            @Override
            public void notSent(Publication publication, Throwable reason) {
                out.println(OutcomeText.notSent(publication, reason));
            }

            @Override
            public void unanswered(Publication publication) {
                out.println(OutcomeText.unanswered(publication));
            }

            @Override
            public void ended(Tally tally, boolean waited) {
                out.println(tally.sentence(waited));
            }
        };
    }

    /** For programs: one JSON object a line, {@code command} first, and the figures last. */
    static Report json(PrintWriter out) {
        return new Report() {
            @Override
            public void settled(Publication publication, Outcome outcome) {
                out.println(Json.mapper().writeValueAsString(outcome));
            }

            @Override
            public void sent(Publication publication, String position) {
                print(publication, "sent", "position", position);
            }

            @Override
            public void notSent(Publication publication, Throwable reason) {
                print(publication, "not_sent", "reason", String.valueOf(reason.getMessage()));
            }

            @Override
            public void unanswered(Publication publication) {
                print(publication, "unanswered", "type", publication.type());
            }

            @Override
            public void ended(Tally tally, boolean waited) {
                out.println(Json.mapper().writeValueAsString(tally));
            }

            private void print(Publication publication, String status, String name, String value) {
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("command", publication.id());
                fields.put("status", status);
                fields.put(name, value);
                out.println(Json.mapper().writeValueAsString(fields));
            }
        };
    }
}
