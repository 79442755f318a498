package vn.lienthong.views;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import vn.lienthong.runtime.question.Parameters;

/**
 * Which part of a list is asked for whose ids are all at hand.
 *
 * @param skipped how many come before it
 * @param limit how many of it, at most
 */
public record Slice(int skipped, int limit) {
    private static final int MOST = 500;
    private static final int USUAL = 50;

    /** Reads {@code cursor} and {@code limit}, 1 to 500; what is wrong with them, the parameters know. */
    public static Slice of(Parameters given) {
        Integer skipped = given.read(
                "cursor", text -> text.matches("[0-9]{1,9}"), Integer::valueOf, "vị trí trang do hệ thống trả về");
        return new Slice(skipped == null ? 0 : skipped, given.number("limit", MOST, USUAL));
    }

    /** That part. @param shown what is shown of some of these ids */
    public <T> ResponseEntity<List<T>> of(List<String> all, Function<List<String>, List<T>> shown) {
        int begin = Math.min(skipped, all.size());
        int end = Math.min(all.size(), begin + limit);
        return NextPage.after(shown.apply(all.subList(begin, end)), end < all.size() ? end : null);
    }
}
