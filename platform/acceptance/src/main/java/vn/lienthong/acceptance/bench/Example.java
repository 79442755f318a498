package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import vn.lienthong.client.TokenRequest;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.standalone.Part;

/** What the benchmark sends, and as whom. */
final class Example {
    /** Where the case files are that are waited for in the statistics. */
    static final ProvinceCode COUNTED = new ProvinceCode("20");
    /** Where all others are. */
    static final ProvinceCode USUAL = new ProvinceCode("15");

    /** Who finds in its inbox whatever is sent here. */
    static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;

    private static final String CASE_FILE = """
            {"facts":{"title":"%s","summary":"%s",
            "detection":{"on":"2026-11-02","by":"Đội QLTT số 1","force":"market_surveillance",
            "supportingForces":["police"],"province":"%s","route":"warehouse","fromTip":false},
            "goods":{"description":"thuốc lá điếu","group":"tobacco",
            "quantities":[{"value":500,"unit":"bao","item":"thuốc lá"}],"valueVnd":12500000},
            "violation":"smuggled","measures":["held"]}}
            """;

    private Example() {}

    /** A case file of about 1 KiB. */
    static byte[] caseFile(ProvinceCode province) {
        return caseFile(province, "Tạm giữ 500 bao thuốc lá nhập lậu");
    }

    /** The same by another title. */
    static byte[] caseFile(ProvinceCode province, String title) {
        return CASE_FILE
                .formatted(
                        title,
                        "Kiểm tra kho hàng tại xã biên giới, chủ hàng chưa xuất trình chứng từ. ".repeat(5), province)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A request for coordination to one agency. */
    static byte[] request(AgencyCode addressee) {
        return """
                {"content":{"kind":"verify","title":"Xác minh nguồn gốc lô hàng","text":"%s","urgency":"urgent",
                "basis":"Quyết định 19/2016/QĐ-TTg"},"addressees":["%s"]}
                """.formatted("Đề nghị xác minh hóa đơn và nơi nhập hàng. ".repeat(5), addressee)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An access token of an agency's system. */
    static String token(Served system, AgencyCode agency) {
        HttpRequest request = TokenRequest.of(
                        system.at(Part.IDENTITY, "/oauth2/token"), agency.value(), system.credentials().clientSecret(agency))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
            return Json.tree(answer).get("access_token").stringValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
