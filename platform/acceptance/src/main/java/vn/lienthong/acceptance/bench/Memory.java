package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory of this process, in mebibytes: resident as the kernel counts it (0 where there is no /proc), and the heap in use.
 */
record Memory(long resident, long heap) {
    private static final long MEBIBYTE = 1024 * 1024;

    static Memory now() {
        Runtime runtime = Runtime.getRuntime();
        return new Memory(residentMebibytes(), (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE);
    }

    private static long residentMebibytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
