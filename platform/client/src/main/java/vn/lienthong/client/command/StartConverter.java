package vn.lienthong.client.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.lienthong.client.Start;

/** Reads {@code beginning}, {@code latest} or an offset from the command line. */
final class StartConverter implements ITypeConverter<Start> {
    @Override
    public Start convert(String text) {
        return switch (text) {
            case "beginning" -> new Start.Beginning();
            case "latest" -> new Start.Latest();
            default -> {
                try {
                    yield new Start.At(Long.parseLong(text));
                } catch (IllegalArgumentException none) {
                    throw new TypeConversionException(
                            "'%s' không phải beginning, latest hay một số thứ tự".formatted(text));
                }
            }
        };
    }
}
