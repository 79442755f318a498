package vn.lienthong.client.enrolment;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.lienthong.contract.AgencyCode;

/** Reads an agency's code from the command line, in capitals or not. */
public final class AgencyCodeConverter implements ITypeConverter<AgencyCode> {
    @Override
    public AgencyCode convert(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        if (!AgencyCode.isOne(code)) {
            throw new TypeConversionException("'%s' không phải là mã cơ quan (ví dụ: MS-15)".formatted(text));
        }
        return new AgencyCode(code);
    }
}
