package vn.lienthong.contract.tip;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes back and forth between the receiver and whoever reported it.
 *
 * @param open what was asked since whoever reported it last said something, oldest first
 * @param additions how often whoever reported it has said something since the tip was received
 */
public record TipDialogue(List<String> open, int additions) {
    /** So many additions at most; who has more to say calls. */
    public static final int MOST = 50;

    static final TipDialogue NONE = new TipDialogue(List.of(), 0);

    TipDialogue asked(String question) {
        List<String> more = new ArrayList<>(open);
        more.add(question);
        return new TipDialogue(List.copyOf(more), additions);
    }

    TipDialogue added() {
        return new TipDialogue(List.of(), additions + 1);
    }
}
