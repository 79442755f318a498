package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.directory.Facts;

/**
 * What was found out or newly reported since a tip was received, without anything that tells who reported it.
 *
 * @param by who said it
 * @param facts what was made out of it, which replaces what was made out before; null where that stays as it was
 */
public record TipAddition(
        AgencyCode by,
        Instant at,
        String text,
        @Nullable Facts facts,
        @Nullable List<Attachment> attachments) {}
