package vn.lienthong.contract.information;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That information is a bulletin: each of those that it is circulated to is to acknowledge it, and is reminded until it does.
 *
 * @param acknowledgeBy by when; null for the limit of the directory
 */
public record Bulletin(BulletinKind kind, @Nullable Instant acknowledgeBy) {}
