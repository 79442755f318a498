package vn.lienthong.intake.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.lienthong.runtime.content.ContentAway;
import vn.lienthong.runtime.content.OwnerFolders;

/** The folder of what has not been looked at yet, of this instance alone. What a killed process has left there goes at the next start. */
record Incoming(Path folder) {
    /** @throws UncheckedIOException if there can be no such folder */
    Incoming {
        try {
            OwnerFolders.make(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("Không dùng được thư mục " + folder, fault);
        }
    }

    /** A new file, which its owner alone may read; to be deleted by who asked for it. */
    Path file() {
        try {
            return Files.createTempFile(folder, "tep", ".tmp");
        } catch (IOException fault) {
            throw new ContentAway(fault);
        }
    }
}
