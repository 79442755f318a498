package vn.lienthong.contract.tip;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.plan.Serves;

/**
 * What was reported, without anything that tells who reported it.
 *
 * @param facts what the receiver has made out of it, by which the competent agency is found; its province counts before
 *     {@code province}
 * @param serves the plan and the working group that it is part of, null if it is part of none
 * @param attachments files that came with it; a picture is stored without what tells where and with what it was taken
 * @param against the agencies whose officials or units it is about, null where it is about none; it goes round these and all that stand
 *     beside them or under any of these
 * @param againstPost which post or unit of these, never a person's name
 */
public record TipContent(
        Channel channel,
        @Size(min = 1, max = 200) String title,
        @Size(min = 1, max = 20_000) String text,
        @Nullable ProvinceCode province,
        @Size(max = 300) @Nullable String goods,
        @Nullable Facts facts,
        @Nullable Serves serves,
        @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments,
        @Size(min = 1, max = 20) @Nullable List<AgencyCode> against,
        @Size(min = 1, max = 200) @Nullable String againstPost) {

    /** A tip on a violation. */
    public TipContent(
            Channel channel,
            String title,
            String text,
            @Nullable ProvinceCode province,
            @Nullable String goods,
            @Nullable Facts facts,
            @Nullable Serves serves,
            @Nullable List<Attachment> attachments) {
        this(channel, title, text, province, goods, facts, serves, attachments, null, null);
    }

    /** A tip that came without files. */
    public TipContent(
            Channel channel,
            String title,
            String text,
            @Nullable ProvinceCode province,
            @Nullable String goods,
            @Nullable Facts facts,
            @Nullable Serves serves) {
        this(channel, title, text, province, goods, facts, serves, null);
    }

    /** The same, of which that has been made out. */
    TipContent with(Facts known) {
        return new TipContent(channel, title, text, province, goods, known, serves, attachments, against, againstPost);
    }

    /** In which stream it is handled. */
    @JsonIgnore
    public TipStream stream() {
        return against == null || against.isEmpty() ? TipStream.VIOLATION : TipStream.INTEGRITY;
    }
}
