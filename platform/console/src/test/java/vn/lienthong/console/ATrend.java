package vn.lienthong.console;

/** What the service that counts says of two days, the older first. */
final class ATrend {
    static final String JSON = """
        {"by":"day","rows":[
          {"from":"2026-03-01","to":"2026-03-01","indicators":{"requests.made":3,"requests.answered":1,"casefiles.opened":0,"tips.received":2}},
          {"from":"2026-03-02","to":"2026-03-02","indicators":{"requests.made":1234,"requests.answered":5,"requests.overdue":2,"casefiles.opened":7}}]}\
        """;

    private ATrend() {}
}
