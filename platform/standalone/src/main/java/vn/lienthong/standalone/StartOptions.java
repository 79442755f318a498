package vn.lienthong.standalone;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lienthong.client.enrolment.AgencyCodeConverter;
import vn.lienthong.contract.AgencyCode;

/** Options of every command that starts the process; used as a mixin. */
public final class StartOptions {
    @Option(
            names = "--data",
            paramLabel = "THƯ_MỤC",
            defaultValue = "${env:LIENTHONG_DATA:-.lienthong}",
            description = "Nơi giữ toàn bộ dữ liệu (mặc định: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".lienthong");

    @Option(
            names = "--enrol",
            split = ",",
            converter = AgencyCodeConverter.class,
            paramLabel = "MÃ",
            description = "Ghi danh thêm các cơ quan này, cách nhau bằng dấu phẩy.")
    private @Nullable List<AgencyCode> enrol;

    @Option(
            names = "--kafka-plain",
            description = "Cho các cơ quan đăng nhập Kafka cả bằng SASL PLAIN, dành cho librdkafka trước 2.6.1"
                    + " (như kcat của Debian 12).")
    private boolean kafkaPlain;

    @Option(names = "--ready-file", paramLabel = "TỆP", description = "Ghi tệp JSON này khi đã sẵn sàng, xóa khi dừng.")
    private @Nullable Path readyFile;

    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);

    /** An option for the port of each part, on the command that has these options. */
    @Spec(Spec.Target.MIXEE)
    void command(CommandSpec command) {
        for (var part : Part.values()) {
            command.addOption(OptionSpec.builder(part.option())
                    .type(Integer.class)
                    .paramLabel("SỐ")
                    .defaultValue("${env:%s:-%d}".formatted(part.variable(), part.usualPort()))
                    .description("Cổng của %s; 0 là cổng trống bất kỳ (mặc định: ${DEFAULT-VALUE})."
                            .formatted(part.nameVi()))
                    .setter(new PortSetter(part))
                    .build());
        }
    }

    /**
     * The settings that were chosen.
     *
     * @param progress takes each line that tells a person how far it is
     * @throws StartRefused if a number is no port
     */
    public Settings settings(Consumer<String> progress) {
        return new Settings(data, new Ports(ports), enrol == null ? List.of() : enrol, kafkaPlain, progress);
    }

    /** The file to write when everything is ready, or null. */
    public @Nullable Path readyFile() {
        return readyFile;
    }

    private final class PortSetter implements ISetter {
        private final Part part;

        private PortSetter(Part part) {
            this.part = part;
        }

        @Override
        public <T> T set(T value) {
            if (value instanceof Integer port) {
                ports.put(part, port);
            }
            return value;
        }
    }
}
