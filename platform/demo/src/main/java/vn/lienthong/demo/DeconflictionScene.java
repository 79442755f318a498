package vn.lienthong.demo;

import java.util.List;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.deconfliction.ContactOfficer;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.ConsentToContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.DeclineContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactOpened;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.PartnerFound;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.SubjectIdentifier;
import vn.lienthong.contract.deconfliction.SubjectKind;

/**
 * Two agencies are interested in one lorry, learn that there is another, both agree and get to know each other; two others in one
 * telephone, of which one does not agree, and the other is not told that it did not.
 */
final class DeconflictionScene {
    private static final AgencyCode MARKET = new AgencyCode("MS-22");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-22");
    private static final AgencyCode BORDER = new AgencyCode("BORDER-22");
    private static final AgencyCode TAX = new AgencyCode("TAX-22");
    static final List<AgencyCode> CAST = List.of(MARKET, POLICE, BORDER, TAX);

    private final Steps steps;
    private final Narrator narrator;

    DeconflictionScene(Steps steps) {
        this.steps = steps;
        this.narrator = steps.narrator();
    }

    void play() throws InterruptedException {
        bothAgree();
        oneDoesNot();
    }

    private void bothAgree() throws InterruptedException {
        DeconflictionId market =
                registers("DC001", MARKET, SubjectKind.PLATE, "14C-389.01", "một xe tải nghi chở hàng lậu");
        narrator.add("biển số được che bằng mã băm có khóa ngay ở cửa: không nằm trong nhật ký, không ai đọc lại được");
        DeconflictionId police =
                registers("DC002", POLICE, SubjectKind.PLATE, "14c 38901", "đúng xe ấy, viết cách khác");
        for (AgencyCode each : List.of(MARKET, POLICE)) {
            hears(each, each.equals(MARKET) ? market : police);
        }
        agrees("DC001-dongy", MARKET, market, "đồng ý liên hệ; bên kia chưa biết");
        agrees("DC002-dongy", POLICE, police, "cũng đồng ý: đến lúc này hai bên mới biết nhau");
        opened(MARKET, market);
        opened(POLICE, police);
        steps.explain("deconflictions", market.key(), MARKET, 4);
    }

    private void oneDoesNot() throws InterruptedException {
        DeconflictionId border = registers("DC003", BORDER, SubjectKind.PHONE, "0912 000 389", "một số điện thoại");
        DeconflictionId tax = registers("DC004", TAX, SubjectKind.PHONE, "+84 912 000 389", "cùng số ấy, đầu số +84");
        hears(BORDER, border);
        hears(TAX, tax);
        steps.play(
                "DC004-khong",
                TAX,
                new DeclineContact(tax, "Chuyên án đang trong giai đoạn bảo mật."),
                "không đồng ý liên hệ; không ai khác được báo điều đó");
        agrees("DC003-dongy", BORDER, border, "đồng ý liên hệ, và chỉ thấy là chưa mở");
        steps.explain("deconflictions", border.key(), BORDER, 3);
    }

    /** Over REST alone: there the door blinds what identifies the subject before anything is written. */
    private DeconflictionId registers(String id, AgencyCode by, SubjectKind kind, String value, String what)
            throws InterruptedException {
        RegisterInterest register =
                new RegisterInterest(List.of(new SubjectIdentifier(kind, value)), "HS-" + id, null, null);
        Played played = steps.playOverRest(id, by, register, "đăng ký đối chiếu " + what);
        return new DeconflictionId(UUID.fromString(Steps.begun(played)));
    }

    void agrees(String id, AgencyCode by, DeconflictionId matter, String what) throws InterruptedException {
        steps.play(
                id, by, new ConsentToContact(matter, new ContactOfficer("Trực ban " + by, "số trực của " + by)), what);
    }

    void hears(AgencyCode agency, DeconflictionId matter) throws InterruptedException {
        steps.stage()
                .told(agency, PartnerFound.class, found -> found.deconfliction().equals(matter))
                .ifPresent(found -> narrator.add("%s được báo: có ít nhất một cơ quan khác cùng quan tâm; không nói ai"
                        .formatted(narrator.name(agency))));
    }

    private void opened(AgencyCode agency, DeconflictionId matter) throws InterruptedException {
        steps.stage()
                .told(
                        agency,
                        ContactOpened.class,
                        opened -> opened.deconfliction().equals(matter))
                .ifPresent(opened -> narrator.add("%s thấy bên kia là %s, đầu mối: %s"
                        .formatted(
                                narrator.name(agency),
                                narrator.name(opened.other()),
                                opened.contact().name())));
    }
}
