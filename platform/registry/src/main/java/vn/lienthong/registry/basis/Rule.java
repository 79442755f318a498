package vn.lienthong.registry.basis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.Agreement;

/**
 * A rule that the exchange keeps for everybody, always. Where and while a provision binds that says the same, it is cited
 * ({@link Grounds}); otherwise the rule is the system's own.
 */
public enum Rule {
    HANDLING_AGREED("cơ quan phối hợp thống nhất phương án xử lý", "S2-71"),
    TRANSFER("việc không thuộc thẩm quyền thì chuyển hồ sơ cho cơ quan có thẩm quyền", "S2-72"),
    CASE_LEAD("cơ quan chủ trì tổ chức thực hiện và chịu trách nhiệm về kết quả xử lý", "S2-73"),
    PARTICIPATION("cơ quan liên quan tham gia xử lý vụ việc", "S2-81"),
    COMMITTEE_WATCH("Ban Chỉ đạo 389 theo dõi vụ việc nghiêm trọng, có tổ chức", "S2-13"),
    SEVERAL_SECTORS("Ban Chỉ đạo 389 theo dõi vụ việc liên quan nhiều ngành, nhiều địa phương", "S2-83"),
    CRIMINAL_AUTHORITIES(
            "việc hình sự do cơ quan tiến hành tố tụng, cơ quan được giao một số hoạt động điều tra thụ lý",
            new Law("BLTTHS 2015 Điều 34, Điều 35", LocalDate.of(2018, 1, 1))),
    CUSTODY_CHAIN("chuỗi lưu giữ hồ sơ"),

    RUN_AFTER_ISSUE("điều hành các lực lượng thực hiện kế hoạch đã ban hành", "S0-13"),
    DRAFT_TOGETHER("cùng xây dựng kế hoạch trước khi ban hành", "S0-12"),
    THREE_PLANS("kế hoạch xác minh, kiểm tra, xử lý nối tiếp nhau trên một vụ việc", "S0-21"),
    MEDIA_TOPICS("chủ đề truyền thông cho cơ quan báo chí có chương trình hợp tác", "S0-24", "S0-25"),
    THEMES("kế hoạch chuyên đề theo nhóm hàng"),
    YEARLY_PLAN("kế hoạch hằng năm có nội dung phối hợp", "S2-100"),
    AGREED_FIRST("việc liên quan ngành, địa phương khác thì thống nhất trước", "S2-62"),
    SITUATIONS("giải pháp theo tình hình", "S2-83"),
    CARRIED_OUT("thực hiện đầy đủ nội dung đã thống nhất", "S2-77"),
    NAMED_LEAD("mỗi phần việc có một cơ quan chủ trì", "S2-08"),
    NO_OVERLAP("tránh trùng lắp, chồng chéo", "S2-09"),
    REVIEWS("sơ kết, tổng kết", "S1-18"),

    PROPOSE_TEAMS("đề xuất thành lập đoàn, tổ công tác liên ngành", "S0-16"),
    COMMITTEE_TEAMS("Ban Chỉ đạo 389 thành lập tổ công tác liên ngành", "S2-15"),
    IN_THE_PROVINCE("Ban Chỉ đạo 389 tỉnh chỉ đạo trong phạm vi tỉnh", "S2-82"),
    BY_DECISION("tổ công tác hoạt động theo quyết định thành lập", "S1-01"),
    ROLES("tổ công tác có tổ trưởng, tổ phó và thành viên", "S1-04"),
    URGED("kiểm tra, đôn đốc thực hiện nhiệm vụ", "S1-06"),
    TO_THE_END("xử lý dứt điểm, báo cáo kết quả", "S1-11"),

    GROUP_ADVISES("tổ công tác tham mưu, lãnh đạo Ban Chỉ đạo chỉ đạo tháo gỡ khó khăn, vướng mắc", "S1-15"),
    GOVERNMENT_BY_COMMITTEE("kiến nghị Chính phủ, Thủ tướng qua Ban Chỉ đạo 389 quốc gia", "S0-14"),
    THROUGH_THE_OFFICE("khó khăn, vướng mắc gửi Ban Chỉ đạo 389 tỉnh qua Văn phòng Thường trực", "S2-104"),
    SUDDEN_REPORTED(
            "việc đột xuất, phức tạp báo cáo ngay Ban Chỉ đạo 389 qua Văn phòng Thường trực để thông báo cơ quan có thẩm quyền",
            "S2-64"),
    REQUEST_ANSWERED("tiếp nhận và trả lời yêu cầu phối hợp; các bên không chung quy chế nào đang có hiệu lực"),
    TIP_HANDLED("cơ quan được chuyển tin báo thụ lý hoặc chuyển trả", "S0-20"),
    TIP_SETTLED("cơ quan thụ lý tin báo xác minh, kết luận và báo kết quả", "S0-20"),
    TOLD_ABOVE(
            "tin về cán bộ, cơ quan chức năng do cấp trên trực tiếp giải quyết",
            new Law("Luật Tố cáo 25/2018/QH14 Điều 12", LocalDate.of(2019, 1, 1))),
    ROUND_THOSE_CONCERNED(
            "tin về cán bộ, cơ quan chức năng không tới cơ quan có liên quan, cơ quan ngang cấp và cấp dưới của các cơ quan ấy",
            "S4-15"),
    AS_THE_PROVIDER_ASKS("bên nhận quản lý, sử dụng thông tin theo đề nghị của bên cung cấp", "S0-10"),
    SECRECY_CEILING("tài liệu từ độ Mật trở lên không đi qua hệ thống, chỉ được ghi nhận là có");

    private static final String REFERENCE = "rule:";
    private static final String OWN = "Quy tắc của hệ thống: ";

    private final String nameVi;
    private final List<String> clauses;
    private final @Nullable Law law;

    /** An article of a law, which binds everybody everywhere from that day on. */
    record Law(String article, LocalDate from) {}

    Rule(String nameVi, String... clauses) {
        this.nameVi = nameVi;
        this.clauses = List.of(clauses);
        this.law = null;
    }

    Rule(String nameVi, Law law) {
        this.nameVi = nameVi;
        this.clauses = List.of();
        this.law = law;
    }

    /**
     * As a reason refers to it while it is on its way to {@link Grounds#told}, which alone knows whom the refusal concerns.
     * Nothing that leaves a decider holds it.
     */
    public String cited() {
        return REFERENCE + name();
    }

    /** The rule that is referred to so; empty if the text is no reference. */
    static Optional<Rule> referredTo(@Nullable String basis) {
        return basis != null && basis.startsWith(REFERENCE)
                ? Optional.of(valueOf(basis.substring(REFERENCE.length())))
                : Optional.empty();
    }

    /** What is said where nothing that binds demands it. */
    public String own() {
        return OWN + nameVi;
    }

    /** Whether somebody was told that a rule is the system's own. */
    public static boolean isOwn(String basis) {
        return basis.startsWith(OWN);
    }

    /** Ids in clauses.csv of the demands that say the same. */
    List<String> clauses() {
        return clauses;
    }

    /** Id in clauses.csv by which this agreement demands the same; empty if it does not. */
    public Optional<String> demandedBy(Agreement agreement) {
        return agreement.terms().clauses().stream()
                .flatMap(article -> article.clauses().stream())
                .filter(clauses::contains)
                .findFirst();
    }

    /** The law that says the same on that day. */
    Optional<String> law(LocalDate day) {
        return law == null || day.isBefore(law.from()) ? Optional.empty() : Optional.of(law.article());
    }
}
