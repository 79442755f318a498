package vn.lienthong.contract.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The closed set of reasons. */
public enum ReasonCode {
    /** A required attribute of the envelope is missing or not of its type. */
    ENVELOPE(Category.INVALID),
    /** The source is not the agency that published. */
    WRONG_SOURCE(Category.INVALID),
    /** The type is missing, or none that an agency publishes. */
    UNKNOWN_TYPE(Category.INVALID),
    /** Larger than 1 MiB. */
    TOO_LARGE(Category.INVALID),
    /** Not valid UTF-8. */
    NOT_UTF8(Category.INVALID),
    /** Not valid JSON, or nested too deeply. */
    MALFORMED_JSON(Category.INVALID),
    /** Not of the shape that the type's schema states. */
    SCHEMA(Category.INVALID),
    /** No such agency in the directory. */
    UNKNOWN_AGENCY(Category.INVALID),
    /** The agency has no inbox here. */
    NOT_ENROLLED(Category.INVALID),
    /** No such province. */
    UNKNOWN_PROVINCE(Category.INVALID),
    /** The directory's list has no such word on the day of the facts. */
    UNKNOWN_WORD(Category.INVALID),
    /** A date in the future, or one that does not exist. */
    IMPOSSIBLE_DATE(Category.INVALID),
    /** The id was used before, with another content. */
    DUPLICATE_ID(Category.CONFLICT),
    /** There is no such matter, or the agency may not see it: the answer is the same on purpose. */
    NO_SUCH_MATTER(Category.CONFLICT),
    /** The agency has no part in it that would allow this. */
    NOT_YOURS(Category.CONFLICT),
    /** The state of the matter does not allow it. */
    ILLEGAL_TRANSITION(Category.CONFLICT),
    /** The rules of competence name another agency: a reason is owed. */
    OVERRIDE_UNEXPLAINED(Category.CONFLICT),
    /** No agreement of this code is known. */
    UNKNOWN_AGREEMENT(Category.INVALID),
    /** The agreement is not in force on the day: a draft, not yet, or no longer. */
    EXPIRED_AGREEMENT(Category.INVALID),
    /** The agreement does not bind both of these. */
    NOT_BOUND(Category.INVALID),
    /** The agreement does not know this ground of refusal. */
    UNLAWFUL_GROUND(Category.INVALID),
    /** The same was done a moment ago. */
    TOO_SOON(Category.CONFLICT),
    /** More than an agency may ask for in a day, or may be added to a matter. */
    TOO_MANY(Category.CONFLICT),
    /** It rests on another chain of custody than the one that is kept. */
    FORGED_CUSTODY(Category.CONFLICT),
    /** The inventory contradicts itself, or what was found does not speak of its lines. */
    BAD_INVENTORY(Category.INVALID),
    /** It is stamped with a time well before what has already happened to the matter. */
    CLOCK_SET_BACK(Category.CONFLICT),
    /** A file that is named is not stored by this agency, or is another than was stored. */
    UNKNOWN_ATTACHMENT(Category.INVALID),
    /** A file is not of a kind that may be handed over, or not what it seems to be. */
    BAD_ATTACHMENT(Category.INVALID),
    /** The conditions of sharing contradict themselves, or what is shared. */
    BAD_CONDITIONS(Category.INVALID),
    /** The conditions of the provider do not allow it. */
    AGAINST_CONDITIONS(Category.CONFLICT),
    /** It is too secret to be carried here; that it exists may be told. */
    TOO_SECRET(Category.INVALID),
    /** The directory would contradict itself. */
    BAD_DIRECTORY(Category.INVALID),
    /** It cannot be so, such as more than a billion tonnes of one kind of goods. */
    IMPLAUSIBLE(Category.INVALID),
    /** The platform failed on it; it is kept and can be replayed. */
    FAULT(Category.UNREADABLE);

    /** How a reason is answered over HTTP. */
    public enum Category {
        /** The input is wrong: 422. */
        INVALID,
        /** The state does not allow it: 409. */
        CONFLICT,
        /** It is kept, but nobody can act on it yet: 202. */
        UNREADABLE
    }

    private final Category category;

    ReasonCode(Category category) {
        this.category = category;
    }

    /** Whether the input or the state stands against it. */
    public Category category() {
        return category;
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
