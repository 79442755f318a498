package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * Says which release of the software the entries come from, and closes every change of them: whoever has read it and then
 * holds as many entries as it says holds the directory whole.
 *
 * @param version of the software
 * @param digest SHA-256 of the entries that ship, in their order, in lower-case hexadecimal
 * @param entries how many there are now, this one not counted
 */
public record DirectoryRelease(
        @Size(min = 1, max = 50) String version,
        @Pattern(regexp = "^[0-9a-f]{64}$") String digest,
        @Positive int entries)
        implements Keyed {
    /** The key of the one release that counts, the newest. */
    public static final String KEY = "release/shipped@";

    /** Key in the directory. */
    @Override
    @JsonIgnore
    public String key() {
        return KEY;
    }
}
