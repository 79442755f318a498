package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import vn.lienthong.client.BrokerTrouble;
import vn.lienthong.client.NotRunning;
import vn.lienthong.client.RunningProcess;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.client.rest.RestTrouble;
import vn.lienthong.contract.AgencyCode;

/** Options that say where the credentials are; used as a mixin. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "THƯ_MỤC",
            defaultValue = "${env:LIENTHONG_DATA:-.lienthong}",
            description = "Thư mục dữ liệu: mật khẩu, và địa chỉ của hệ thống đang chạy trên đó (mặc định:"
                    + " ${DEFAULT-VALUE}).")
    private Path data = Path.of(".lienthong");

    @Option(names = "--verbose", description = "Khi có lỗi, in cả chi tiết kỹ thuật.")
    private boolean verbose;

    /**
     * The credentials, if the agency is among those they are for.
     *
     * @throws CannotRun if nothing was set up here yet, or the agency is not enrolled
     */
    Credentials of(AgencyCode agency) {
        Credentials credentials = credentials();
        if (!credentials.agencies().contains(agency)) {
            throw CannotRun.wrongUse(
                    "Cơ quan %s chưa được ghi danh tại %s. Các cơ quan đã ghi danh: %s. Ghi danh thêm: ./lienthong enrol %s"
                            .formatted(agency, data, listed(credentials), agency));
        }
        return credentials;
    }

    /** The folder itself. */
    Path path() {
        return data;
    }

    /** Where its secrets are kept. */
    Path credentialsFile() {
        return Credentials.file(data);
    }

    private Credentials credentials() {
        try {
            return Credentials.read(data);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause() instanceof NoSuchFileException
                    ? new CannotRun(ExitCodes.WRONG_USE, nothingHere(), unreadable)
                    : unusable(unreadable);
        } catch (IllegalStateException malformed) {
            throw unusable(malformed);
        }
    }

    /**
     * Where a part answers, such as {@code kafka}.
     *
     * @param given what the person said, or blank
     * @param usual where nothing is known of a process on this machine
     * @param option by which to say it
     * @throws vn.lienthong.client.NotRunning if there was a process here, and none answers
     */
    String addressOf(String part, String given, String usual, String option) {
        if (!given.isBlank()) {
            return given;
        }
        try {
            return RunningProcess.in(data).addressOf(part, usual, option);
        } catch (UncheckedIOException unreadable) {
            throw new CannotRun(
                    ExitCodes.WRONG_USE,
                    "Không đọc được %s trong %s; chỉ chủ của thư mục đọc được tệp này, hoặc chỉ địa chỉ bằng %s."
                            .formatted(RunningProcess.ADDRESSES, data, option),
                    unreadable);
        }
    }

    /**
     * A service, asked as this agency.
     *
     * @param part its word, such as {@code exchange}: {@code --exchange} is the option that says where it is
     * @param given what the person said, or blank
     * @throws CannotRun if nothing was set up here yet, or the agency is not enrolled
     */
    AgencyRest rest(AgencyCode agency, String part, String given, String usual, IdentityAddress identity) {
        String secret = of(agency).clientSecret(agency);
        return new AgencyRest(
                agency,
                secret,
                addressOf(part, given, usual, "--" + part),
                addressOf("identity", identity.given(), IdentityAddress.USUAL, "--identity"));
    }

    private String nothingHere() {
        return "Chưa có %s. Hãy chạy ./lienthong up trước, hoặc chỉ thư mục dữ liệu bằng --data.%s"
                .formatted(Credentials.file(data), RunningProcess.below(data));
    }

    private CannotRun unusable(RuntimeException cause) {
        return new CannotRun(
                ExitCodes.WRONG_USE,
                "Không đọc được %s; chỉ chủ của tệp đọc được tệp này.".formatted(Credentials.file(data)),
                cause);
    }

    private static String listed(Credentials credentials) {
        return credentials.agencies().stream().map(AgencyCode::value).collect(Collectors.joining(", "));
    }

    /** Runs a command; trouble becomes one sentence and an exit code. */
    int run(PrintWriter err, IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (CannotRun reason) {
            return told(err, reason, reason.exitCode());
        } catch (NotRunning reason) {
            return told(err, reason, ExitCodes.NO_ANSWER);
        } catch (RestTrouble trouble) {
            return told(err, trouble, exitCode(trouble.kind()));
        } catch (BrokerTrouble trouble) {
            boolean wrongAddress = trouble.kind() == BrokerTrouble.Kind.BAD_ADDRESS;
            return told(err, trouble, wrongAddress ? ExitCodes.WRONG_USE : ExitCodes.NO_ANSWER);
        }
    }

    private static int exitCode(RestTrouble.Kind kind) {
        return switch (kind) {
            case BAD_ADDRESS, UNKNOWN_CLIENT, REFUSED -> ExitCodes.WRONG_USE;
            case SILENT, FAILED, STOPPED -> ExitCodes.NO_ANSWER;
        };
    }

    private int told(PrintWriter err, RuntimeException trouble, int exitCode) {
        err.println(trouble.getMessage());
        if (verbose) {
            trouble.printStackTrace(err);
        }
        return exitCode;
    }
}
