package vn.lienthong.contract.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.contract.custody.RecordSignature;
import vn.lienthong.contract.merkle.Frontier;
import vn.lienthong.contract.merkle.TreeHash;

/** Checks an export of the audit log with nothing but the public keys, entry by entry, and stops at the first thing that is wrong. */
public final class AuditCheck {
    private final @Nullable JsonNode trusted;
    private final TreeHead.@Nullable Signed known;
    private final long from;
    private final long to;

    private AuditExport.@Nullable Opening opening;
    private @Nullable TreeHead last;
    private final List<byte[]> there = new ArrayList<>();
    private long checked;
    private int heads;
    private boolean knownSeen;

    /**
     * @param trusted a JWK Set (RFC 7517) that is known to be the platform's; null to take that in the file, which then only shows
     *     that the file does not contradict itself
     * @param known a head that was got at another time, or from somebody else, which the file must bear out: one that it does not
     *     reach back to is a fault, since nothing is shown of it then; null for none
     * @param from number of the first entry that is checked
     * @param to behind the last
     */
    public AuditCheck(@Nullable JsonNode trusted, TreeHead.@Nullable Signed known, long from, long to) {
        this.trusted = trusted;
        this.known = known;
        this.from = from;
        this.to = to;
    }

    /**
     * What was found.
     *
     * @param from number of the first entry that was checked, counted from 0
     * @param to behind the last
     * @param entries how many were right
     * @param heads how many heads were
     * @param fault what is wrong first; null if nothing is
     */
    public record Found(
            long from,
            long to,
            long entries,
            int heads,
            @Nullable AuditFault fault) {}

    /** @throws IOException if it cannot be read */
    public Found check(BufferedReader export) throws IOException {
        AuditFault fault = null;
        long number = 0;
        boolean enough = false;
        for (String line = export.readLine(); line != null && fault == null && !enough; line = export.readLine()) {
            number++;
            if (!line.isBlank()) {
                fault = next(line, number);
                enough = last != null && last.size() >= to && (known == null || knownSeen);
            }
        }
        if (fault == null) {
            fault = enough ? null : end(number);
        }
        long begin = opening == null ? 0 : Math.max(from, opening.from());
        return new Found(begin, last == null ? begin : last.size(), checked, heads, fault);
    }

    private @Nullable AuditFault next(String text, long number) {
        AuditExport line = AuditExport.read(text);
        AuditExport.Opening begun = opening;
        if (begun == null) {
            opening = line instanceof AuditExport.Opening first ? first : null;
            return opening == null ? AuditFault.form(number) : null;
        }
        return switch (line) {
            case AuditExport.Entry entry -> {
                there.add(entry.hash());
                yield null;
            }
            case AuditExport.Head head -> head(head, begun);
            case null, default -> AuditFault.form(number);
        };
    }

    private @Nullable AuditFault head(AuditExport.Head line, AuditExport.Opening opened) {
        TreeHead head = line.head();
        AuditFault unfit = unfit(head, line.signature(), opened);
        if (unfit == null) {
            unfit = otherThanKnown(head.size(), head.tree(), opened);
        }
        if (unfit != null) {
            return unfit;
        }
        TreeHead before = last;
        boolean begins = before == null && line.leaves() == null && head.size() == opened.from();
        boolean wanted = head.size() > from || isKnownWithin(before, head);
        AuditFault fault = begins || !wanted ? null : entries(before, head, line.leaves(), opened);
        if (begins && !there.isEmpty()) {
            return AuditFault.inserted(head.size());
        }
        last = head;
        heads++;
        there.clear();
        return fault;
    }

    /** What is wrong with a head by itself, and beside the one before. */
    private @Nullable AuditFault unfit(TreeHead head, String signature, AuditExport.Opening opened) {
        AuditFault unsigned = unsigned(head, signature, opened);
        if (unsigned != null) {
            return unsigned;
        }
        TreeHead before = last;
        if (before != null && (head.size() <= before.size() || head.at().isBefore(before.at()))) {
            return AuditFault.head(
                    head.size(), "không lớn hơn, hoặc sớm hơn, đầu cây trước nó (cỡ %d).".formatted(before.size()));
        }
        try {
            return Arrays.equals(head.tree().root(), TreeHead.bytes(head.root()))
                    ? null
                    : AuditFault.head(head.size(), "gốc không khớp với các cây con của chính nó.");
        } catch (IllegalArgumentException incomplete) {
            return AuditFault.head(head.size(), "thiếu cây con.");
        }
    }

    private @Nullable AuditFault unsigned(TreeHead head, String signature, AuditExport.Opening opened) {
        JsonNode keys = trusted == null ? opened.keys() : trusted;
        List<String> wrong = RecordSignature.wrong(signature, CanonicalJson.of(head), keys);
        return wrong.isEmpty() ? null : AuditFault.head(head.size(), wrong.getFirst());
    }

    private @Nullable AuditFault entries(
            @Nullable TreeHead before, TreeHead head, byte @Nullable [] leaves, AuditExport.Opening opened) {
        Frontier tree = before == null ? Frontier.EMPTY : before.tree();
        long first = tree.size();
        byte[] root = TreeHead.bytes(head.root());
        List<byte[]> sealed = leaves == null ? List.of() : hashes(leaves);
        Frontier grown = grown(tree, sealed);
        if (grown.size() != head.size() || !Arrays.equals(grown.root(), root)) {
            Frontier otherwise = grown(tree, there);
            return otherwise.size() == head.size() && Arrays.equals(otherwise.root(), root)
                    ? AuditFault.head(
                            head.size(),
                            "thiếu một đầu cây trước nó, hoặc danh sách mã băm kèm theo đã bị sửa; các mục thì đúng.")
                    : AuditFault.alteredAmong(first, head.size() - 1);
        }
        AuditFault fault = Alignment.first(first, sealed, there);
        if (fault == null && isKnownWithin(before, head)) {
            TreeHead.Signed kept = Objects.requireNonNull(known);
            long size = kept.head().size();
            fault = otherThanKnown(size, grown(tree, sealed.subList(0, (int) (size - first))), opened);
        }
        checked += fault == null ? sealed.size() : 0;
        return fault;
    }

    private static Frontier grown(Frontier tree, List<byte[]> leaves) {
        Frontier grown = tree;
        for (byte[] leaf : leaves) {
            grown = grown.with(leaf);
        }
        return grown;
    }

    /** Whether the known head is one of the tree as it was between these two. */
    private boolean isKnownWithin(@Nullable TreeHead before, TreeHead head) {
        if (known == null) {
            return false;
        }
        long size = known.head().size();
        return size > (before == null ? 0 : before.size()) && size < head.size();
    }

    /** The known head must be that of the tree as it was when it had as many entries. */
    private @Nullable AuditFault otherThanKnown(long size, Frontier then, AuditExport.Opening opened) {
        if (known == null || known.head().size() != size) {
            return null;
        }
        knownSeen = true;
        AuditFault unsigned = unsigned(known.head(), known.signature(), opened);
        if (unsigned != null) {
            return unsigned;
        }
        return Arrays.equals(then.root(), TreeHead.bytes(known.head().root()))
                ? null
                : AuditFault.head(size, "tệp này không nối tiếp đầu cây đã biết: nhật ký đã bị viết lại.");
    }

    private @Nullable AuditFault end(long lines) {
        if (opening == null) {
            return AuditFault.form(lines == 0 ? 1 : lines);
        }
        long reached = last == null ? opening.from() : last.size();
        if (!there.isEmpty()) {
            return AuditFault.unsealed(reached);
        }
        if (reached < opening.to()) {
            return AuditFault.cut(reached, opening.to());
        }
        if (known == null || knownSeen) {
            return null;
        }
        long size = known.head().size();
        return size > reached ? AuditFault.cut(reached, size) : AuditFault.notReached(size, opening.from());
    }

    private static List<byte[]> hashes(byte[] leaves) {
        List<byte[]> hashes = new ArrayList<>();
        for (int at = 0; at + TreeHash.LENGTH <= leaves.length; at += TreeHash.LENGTH) {
            hashes.add(Arrays.copyOfRange(leaves, at, at + TreeHash.LENGTH));
        }
        return hashes;
    }
}
