package vn.lienthong.standalone;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts everything and stays. */
@Command(
        name = "up",
        description = {
            "Khởi động toàn bộ hệ thống trong một tiến trình và giữ chạy đến khi nhấn Ctrl-C.",
            "Lần chạy sau tiếp tục với dữ liệu của lần trước."
        })
final class Up implements Callable<Integer> {
    private final PrintStream out = System.out;

    @Mixin
    private StartOptions options = new StartOptions();

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        return Foreground.run(options.settings(out::println), options.readyFile(), standalone -> {
            Welcome.of(standalone, (System.nanoTime() - begin) / 1e9).forEach(out::println);
            return OptionalInt.empty();
        });
    }
}
