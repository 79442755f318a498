package vn.lienthong.console;

import static vn.lienthong.console.FakeServices.json;

/** Answers of the watch and of matters as the exchange service gives them. */
final class FakeWatch {

    static final String WATCH = "/api/v1/watch/";
    static final String REQUEST = "00000000-0000-0389-0000-000000000001";
    /** A tip that may be of the same matter as the tip of that id, and one that is linked to it. */
    static final String SIMILAR = "00000000-0000-0389-0000-00000000000a";

    static final String LINKED = "00000000-0000-0389-0000-00000000000b";

    private FakeWatch() {}

    /** Everything is known, and says this wherever an agency could write something. */
    static void on(FakeServices services, String text) {
        services.on(WATCH + "summary", json("""
            {"at":"2026-03-02T02:30:00Z","total":12,"states":{"overdue":3,"silent":2,"escalated":1,"warned":4},
             "within24h":5,"within3d":6,"waiting":7,"matters":{"requests":12},"cases":1}\
            """));
        services.on(WATCH + "obligations", json("""
            {"at":"2026-03-02T02:30:00Z","next":"abc_%2$s/POLICE-15","items":[
             {"id":"%2$s/POLICE-15","matters":"requests","matter":"%2$s","title":"%1$s","urgency":"express",
              "urgencyVi":"Hỏa tốc","duty":"receive","whatVi":"Xác nhận tiếp nhận yêu cầu","owedBy":"POLICE-15",
              "owedByVi":"Công an Lào Cai","owedTo":"MS-15","owedToVi":"QLTT Lào Cai","since":"2026-03-01T02:30:00Z",
              "dueAt":"2026-03-01T04:30:00Z","state":"silent","stateVi":"Im lặng","levelVi":"Văn phòng Thường trực",
              "basis":"QC-1 S0-03","byDefault":true},
             {"matters":"else","matter":"../x","title":"%1$s","state":"warned","stateVi":"Sắp hết hạn","dueAt":"%1$s"}]}\
            """.formatted(text, REQUEST)));
        services.on(WATCH + "silence", json("""
            {"items":[{"agency":"POLICE-15","agencyVi":"%s","silent":2,"overdue":3,"escalated":1,
             "longestHours":50,"lastHeard":null}]}\
            """.formatted(text)));
        services.on(WATCH + "cases", json("""
            {"items":[{"matter":"%s","title":"%s","holder":"MS-15","holderVi":"QLTT Lào Cai",
             "openedAt":"2026-03-01T02:30:00Z","flags":[{"flag":"organised","flagVi":"Có tổ chức"}]}]}\
            """.formatted(REQUEST, text)));
        services.on(WATCH + "receipts", json("""
            {"items":[{"agency":"POLICE-15","agencyVi":"%s","urgency":"urgent","urgencyVi":"Khẩn","received":20,
             "medianSeconds":600,"p95Seconds":9000}]}\
            """.formatted(text)));
        services.on("/api/v1/statistics/information", json("""
            {"by":"goods","period":"all","block":5,"rows":[{"key":"sugar","nameVi":"%s","count":7,"seen":2},
             {"key":"gold","nameVi":"Vàng","count":5,"seen":0}],"total":9,"seen":2}\
            """.formatted(text)));
        services.on("/api/v1/statistics/information/list", json("""
            [{"id":"%2$s","title":"%1$s","provider":"BORDER-15","providerVi":"%1$s","at":"2026-03-01T02:30:00Z"}]\
            """.formatted(text, REQUEST)));
        quarter(services, text);
        services.on("/api/v1/tips/" + REQUEST + "/identity", json("{\"name\":\"%s\"}".formatted(text)));
        services.on("/api/v1/tips/" + REQUEST + "/similar", json("""
            [{"tip":{"id":"%2$s","title":"%1$s"},"reasonsVi":["Cùng tỉnh & huyện"]},
             {"tip":{"id":"%3$s","title":"%1$s"},"reasonsVi":["Nhận cùng ngày"]}]\
            """.formatted(text, SIMILAR, LINKED)));
        services.on("/api/v1/tips/" + REQUEST + "/links", json("""
            {"links":[
              {"tip":{"id":"%3$s","title":"%1$s","number":"TB-2026-000007"},"of":"%3$s","linked":true,
               "said":[{"linked":true,"by":"POLICE-15","at":"2026-03-01T02:30:00Z","reason":"%1$s"}]},
              {"tip":{"id":"%2$s","title":"%1$s"},"of":"%4$s","linked":false,
               "said":[{"linked":true,"by":"MS-15","at":"2026-03-01T02:30:00Z","reason":"%1$s"},
                       {"linked":false,"by":"MS-15","at":"2026-03-02T02:30:00Z","reason":"%1$s"}]}],
             "sources":{"atLeast":2,"tips":3,"ruleVi":"%1$s"}}\
            """.formatted(text, SIMILAR, LINKED, REQUEST)));
        services.on("/api/v1/releases", json("""
            {"version":"https://jsonfeed.org/version/1.1","title":"%1$s","language":"vi","items":[
              {"id":"urn:uuid:%2$s","title":"%1$s","content_text":"%1$s","date_published":"2026-03-01T02:30:00Z",
               "authors":[{"name":"%1$s"}],"tags":["%1$s"]}]}\
            """.formatted(text, REQUEST)));
        for (String kind : new String[] {
            "requests", "casefiles", "plans", "groups", "tips", "information", "commitments", "deconflictions"
        }) {
            services.on("/api/v1/" + kind, exchange -> {
                exchange.getResponseHeaders()
                        .set("Link", "<http://x/api/v1/%s?limit=50&cursor=2026_a>; rel=\"next\"".formatted(kind));
                json("""
                    [{"id":"%2$s","title":"%1$s","statusVi":"%1$s","byVi":"%1$s","openedBy":"MS-15","provider":"POLICE-15","at":"2026-03-01T02:30:00Z",
                      "urgency":"express","open":false}]\
                    """.formatted(text, REQUEST)).to(exchange);
            });
            services.on("/api/v1/" + kind + "/" + REQUEST + "/serving", exchange -> {
                exchange.getResponseHeaders().set("Link", "<http://x/serving?cursor=1.2>; rel=\"next\"");
                json("""
                    [{"id":"%2$s","matter":"lienthong.requests","title":"%1$s","statusVi":"%1$s","open":false},
                     {"id":"%2$s","matter":"lienthong.information","title":"%1$s"}]\
                    """.formatted(text, REQUEST)).to(exchange);
            });
            services.on("/api/v1/" + kind + "/" + REQUEST, json(matter(text)));
            services.on("/api/v1/" + kind + "/" + REQUEST + "/receipts", json("[]"));
            if (!kind.equals("information")) { // of which others provide, nobody is told who has read it
                services.on(
                        "/api/v1/" + kind + "/" + REQUEST + "/reads", json(404, "{\"detail\":\"Không tìm thấy.\"}"));
            }
            services.on("/api/v1/" + kind + "/" + REQUEST + "/figures", json(figures(text)));
            services.on("/api/v1/" + kind + "/" + REQUEST + "/explanation", json("""
                {"stateVi":"%1$s","past":[{"at":"2026-03-01T02:30:00Z","by":"MS-15","byVi":"QLTT Lào Cai","whatVi":"%1$s","basis":"S0-03"}],
                 "next":[{"turn":"POLICE-15","whatVi":"Tiếp nhận yêu cầu","command":"vn.lienthong.request.receive.v1",
                          "dueAt":"2026-03-01T04:30:00Z","owed":true,"basis":"QC-1 S0-03"}]}\
                """.formatted(text)));
        }
    }

    /** What is prepared for a quarter, and the list behind each figure. */
    private static void quarter(FakeServices services, String text) {
        String path = "/api/v1/commitments/" + REQUEST + "/quarters/2026-Q4";
        services.on(path, json("""
            {"agreement":"QC-1","titleVi":"%1$s","party":"MS-15","partyVi":"QLTT Lào Cai %1$s","others":["NSC389-SO"],
             "othersVi":["Văn phòng %1$s"],"quarter":"2026-Q4","quarterVi":"quý IV năm 2026 %1$s",
             "from":"2026-10-01","to":"2026-12-31","seenBy":"MS-15","complete":true,
             "figures":[{"figure":"information.shared","nameVi":"Thông tin đã cung cấp","count":1234},
              {"figure":"requests.late","nameVi":"Yêu cầu phối hợp để quá hạn","count":1},
              {"figure":"../x","nameVi":"%1$s","count":2}],
             "owed":[{"duty":"report-2/2026-Q4/MS-15","what":"%1$s","basis":"QC-1, ¶9 (S0-17)",
              "dueAt":"2026-12-31T16:59:59Z"}],"textVi":"Trao đổi quý IV\\n- %1$s"}\
            """.formatted(text)));
        services.on(path + "/requests.late", exchange -> {
            exchange.getResponseHeaders().set("Link", "<http://x/behind?cursor=50>; rel=\"next\"");
            json("[{\"id\":\"%2$s\",\"matter\":\"lienthong.requests\",\"title\":\"%1$s\"}]".formatted(text, REQUEST))
                    .to(exchange);
        });
    }

    private static String figures(String text) {
        return """
            {"seenBy":"%1$s","complete":false,
             "caseFiles":{"opened":1234,"open":3,"closed":1231,"criminal":5,"goodsVnd":9500000000,"withoutValue":7},
             "requests":{"made":35,"late":2},"tips":{"received":4,"accepted":1,"waiting":3},
             "agencies":[{"agency":"%1$s","caseFiles":1234,"requests":35,"tips":4}],
             "tasks":[{"agency":"POLICE-15","assigned":6,"done":4,"late":1,"open":2}],
             "activities":[{"activity":"patrol","nameVi":"Tuần tra","assigned":1250,"done":3},{"nameVi":"%1$s"}],
             "compared":[{"figure":"cases","nameVi":"Số vụ việc","stated":1200,"counted":1234,"difference":-34},
              {"figure":"requests","nameVi":"Yêu cầu","stated":35,"counted":35,"difference":0},
              {"figure":"persons","nameVi":"%1$s","stated":18,"counted":null}]}\
            """.formatted(text);
    }

    private static String matter(String text) {
        return """
            {"id":"%2$s","title":"%1$s","statusVi":"Đã gửi yêu cầu","provider":"MS-15","urgency":"express","open":true,
             "content":[
              {"titleVi":"Nội dung","at":"2026-03-01T02:30:00Z","byVi":"%1$s","amendedVi":"%1$s","fields":[
               {"labelVi":"Tiêu đề","text":"%1$s"},{"labelVi":"Trị giá","text":"9.500.000"},
               {"labelVi":"Về vụ việc","text":"Vụ việc","matters":"casefiles","id":"%2$s"},
               {"labelVi":"%1$s","text":"Lạ","matters":"../x","id":"javascript:1"},
               {"labelVi":"Các cơ quan","items":[{"labelVi":"","text":"QLTT Lào Cai"},{"labelVi":"","text":"Thuế Lào Cai"}]},
               {"labelVi":"Cuộc họp","fields":[{"labelVi":"Nơi họp","text":"%1$s"},
                {"labelVi":"Tài liệu","items":[{"labelVi":"","fields":[{"labelVi":"Tài liệu gì","text":"%1$s"}]}]}]}]}],
             "history":[
              {"id":"e-done","type":"vn.lienthong.casefile.opened.v1","time":"2026-03-01T02:30:00Z","typeVi":"Đã lập hồ sơ",
               "byVi":"%1$s","summaryVi":"%1$s","content":[{"labelVi":"Lý do","text":"%1$s"}],
               "data":{"custody":{"number":0,"digest":"0123456789abcdef0123"}}}]}\
            """.formatted(text, REQUEST);
    }
}
