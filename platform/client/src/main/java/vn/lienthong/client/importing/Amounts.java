package vn.lienthong.client.importing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers as people write them in Vietnam: a point or a space parts thousands, a comma the decimals. */
final class Amounts {
    private static final int LONGEST = 40;
    private static final Pattern WRITTEN = Pattern.compile("-?(\\d{1,3}([.\\s\u00A0\u202F]\\d{3})+|\\d+)(,\\d+)?");
    private static final Pattern DONG =
            Pattern.compile("\\s*(đồng|đ|₫|vnđ|vnd)\\.?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Amounts() {}

    /** @throws Unreadable if it is no number, or not written that way */
    static BigDecimal decimal(Cell cell) throws Unreadable {
        BigDecimal number = cell.kind() == Cell.Kind.NUMBER ? new BigDecimal(cell.text()) : written(cell.text());
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** @throws Unreadable if it is no whole number of đồng */
    static BigInteger dong(Cell cell) throws Unreadable {
        String text = DONG.matcher(cell.text()).replaceFirst("");
        try {
            return decimal(new Cell(cell.kind(), text)).toBigIntegerExact();
        } catch (ArithmeticException broken) {
            throw new Unreadable(
                    "Số tiền phải là số nguyên đồng, ví dụ 12.500.000; không ghi nghìn, triệu hay phần lẻ.");
        }
    }

    private static BigDecimal written(String text) throws Unreadable {
        if (text.length() > LONGEST || !WRITTEN.matcher(text).matches()) {
            throw new Unreadable(
                    "Không phải số viết theo lối Việt Nam; ghi như 1500, 1.500 hoặc 1.500,5 (dấu chấm tách hàng nghìn, dấu phẩy trước phần thập phân).");
        }
        return new BigDecimal(text.replaceAll("[.\\s\u00A0\u202F]", "").replace(',', '.'));
    }
}
