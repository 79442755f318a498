package vn.lienthong.notification.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.message.Digest;

/**
 * A place in an inbox, as it is given to who reads it. Nothing in it changes with time or with who wrote it, so that an old
 * one holds for ever; it says whose inbox it is of, and that it was not mistyped.
 *
 * @param position of the next event to be read, as an offset of the inbox
 */
public record Cursor(AgencyCode agency, long position) {
    private static final Pattern SHAPE = Pattern.compile("([A-Z0-9-]{2,20}) ([0-9]{1,18}) ([0-9a-f]{8})");
    private static final int CHECK = 8;

    /** @throws IllegalArgumentException if the position is negative */
    public Cursor {
        if (position < 0) {
            throw new IllegalArgumentException("negative position %d".formatted(position));
        }
    }

    /** As it travels: letters, digits, {@code -} and {@code _}. */
    public String text() {
        String plain = "%s %d %s".formatted(agency, position, check(agency.value(), position));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor that was written so; empty if it is none. */
    public static Optional<Cursor> read(String text) {
        Matcher plain = SHAPE.matcher(decoded(text));
        if (!plain.matches() || !AgencyCode.isOne(plain.group(1))) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(new AgencyCode(plain.group(1)), Long.parseLong(plain.group(2)));
        return Optional.of(cursor).filter(same -> same.text().equals(text));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    /** No secret: whoever reads an inbox has shown whose it is. */
    private static String check(String agency, long position) {
        String whole = "inbox|%s|%d".formatted(agency, position);
        return Digest.of(whole.getBytes(StandardCharsets.UTF_8)).substring(0, CHECK);
    }
}
