package vn.lienthong.contract.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.contract.merkle.Frontier;
import vn.lienthong.contract.merkle.TreeHash;

/** A log of so many entries with a head behind every tenth, signed by a key of its own. */
final class ALog {
    static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");
    private static final int APART = 10;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair key;
    private final List<byte[]> entries = new ArrayList<>();

    ALog(int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        for (int entry = 0; entry < size; entry++) {
            entries.add("{\"entry\":\"read\",\"n\":%d}".formatted(entry).getBytes(StandardCharsets.UTF_8));
        }
    }

    private ALog(KeyPair key, List<byte[]> entries) {
        this.key = key;
        this.entries.addAll(entries);
    }

    /** The same but for one entry, with heads of its own, signed by the same key. */
    ALog writtenAnewFrom(int entry) {
        ALog anew = new ALog(key, entries);
        anew.entries.set(entry, "{\"entry\":\"read\",\"n\":389}".getBytes(StandardCharsets.UTF_8));
        return anew;
    }

    /** The lines of an export of all of it. */
    List<String> lines() {
        return lines(0, entries.size());
    }

    /** From one head to another. */
    List<String> lines(int from, int to) {
        List<String> lines = new ArrayList<>();
        lines.add(new AuditExport.Opening(from, to, AT, keys()).line());
        if (from > 0) {
            TreeHead.Signed before = head(from);
            lines.add(new AuditExport.Head(before.head(), before.signature(), null).line());
        }
        for (int entry = from; entry < to; entry++) {
            lines.add(new AuditExport.Entry(entry, entries.get(entry)).line());
            if ((entry + 1) % APART == 0) {
                TreeHead.Signed head = head(entry + 1);
                byte[] leaves = AuditExport.leaves(entries.subList(entry + 1 - APART, entry + 1).stream()
                        .map(bytes -> new AuditExport.Entry(0, bytes))
                        .toList());
                lines.add(new AuditExport.Head(head.head(), head.signature(), leaves).line());
            }
        }
        return lines;
    }

    /** The head of the first so many. */
    TreeHead.Signed head(int size) {
        Frontier tree = Frontier.EMPTY;
        for (byte[] entry : entries.subList(0, size)) {
            tree = tree.with(TreeHash.ofLeaf(entry));
        }
        TreeHead head = TreeHead.of(tree, AT.plusSeconds(size), size * 3L);
        return new TreeHead.Signed(head, sign(CanonicalJson.of(head)));
    }

    private String sign(byte[] payload) {
        try {
            String header = BASE64.encodeToString("{\"alg\":\"ES256\",\"kid\":\"k\"}".getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.getPrivate());
            signature.update((header + "." + BASE64.encodeToString(payload)).getBytes(StandardCharsets.US_ASCII));
            return header + ".." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode keys() {
        ECPublicKey published = (ECPublicKey) key.getPublic();
        return Json.mapper()
                .readTree("{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"k\",\"x\":\"%s\",\"y\":\"%s\"}]}"
                        .formatted(
                                coordinate(published.getW().getAffineX()),
                                coordinate(published.getW().getAffineY())));
    }

    private static String coordinate(BigInteger value) {
        return BASE64.encodeToString(value.toByteArray());
    }

    static AuditCheck.Found check(List<String> lines, @Nullable JsonNode trusted, TreeHead.@Nullable Signed known) {
        return check(lines, trusted, known, 0, Long.MAX_VALUE);
    }

    static AuditCheck.Found check(
            List<String> lines, @Nullable JsonNode trusted, TreeHead.@Nullable Signed known, long from, long to) {
        try {
            return new AuditCheck(trusted, known, from, to)
                    .check(new BufferedReader(new StringReader(String.join("\n", lines))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
