package vn.lienthong.runtime.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where attachments lie; the same for who stores them and who shows them.
 *
 * @param store which kind of store
 * @param folder of the store on disk
 * @param uri of the database of GridFS, with its name, such as {@code mongodb://…/contents}; empty where the store is on disk
 */
@Validated
@ConfigurationProperties("lienthong.contents")
public record ContentSettings(
        @NotNull Kind store,
        @NotBlank String folder,
        @NotNull String uri) {

    /** The kinds of store. */
    public enum Kind {
        /** A folder: for one process, or services that share a disk. */
        DISK,
        /** MongoDB's GridFS: for services on several machines. */
        GRIDFS
    }
}
