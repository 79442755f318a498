package vn.lienthong.contract.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {
    private static final int MOST = 70;

    /** The entries of the reference tests of Certificate Transparency (google/certificate-transparency, merkle_tree_test). */
    private static final List<byte[]> REFERENCE = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final Naive SOME = new Naive(IntStream.range(0, MOST)
            .mapToObj(entry -> ("entry " + entry).getBytes(StandardCharsets.UTF_8))
            .toList());

    @ParameterizedTest(name = "{0} entries")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfTheReferenceTests(int size, String root) {
        assertThat(HexFormat.of()
                        .formatHex(grown(new Naive(REFERENCE).first(size)).root()))
                .isEqualTo(root);
    }

    @Test
    void growsToTheRootThatTheStandardWritesDown() {
        for (int size = 0; size <= MOST; size++) {
            Naive naive = SOME.first(size);
            assertThat(grown(naive).root()).as("%d entries", size).isEqualTo(naive.root());
            assertThat(new Proofs(subtrees()).root(size)).isEqualTo(naive.root());
        }
    }

    @Test
    void provesEachEntryInEachTreeAsTheStandardDoes() {
        for (int size = 1; size <= MOST; size++) {
            Naive naive = SOME.first(size);
            byte[] root = naive.root();
            for (int leaf = 0; leaf < size; leaf++) {
                List<byte[]> path = new Proofs(subtrees()).inclusion(leaf, size);

                assertThat(path).containsExactlyElementsOf(naive.path(leaf));
                assertThat(ProofCheck.includes(hash(leaf), leaf, size, path, root))
                        .isTrue();
            }
        }
    }

    @Test
    void provesEachTreeTheBeginningOfEachLaterOneAsTheStandardDoes() {
        for (int size = 1; size <= MOST; size++) {
            Naive naive = SOME.first(size);
            byte[] root = naive.root();
            for (int smaller = 1; smaller <= size; smaller++) {
                List<byte[]> path = new Proofs(subtrees()).consistency(smaller, size);
                byte[] before = SOME.first(smaller).root();

                assertThat(path).containsExactlyElementsOf(naive.proof(smaller));
                assertThat(ProofCheck.extended(smaller, before, size, root, path))
                        .isTrue();
            }
        }
    }

    @Test
    void believesNoProofOfAnythingElse() {
        Random random = new Random(389);
        for (int time = 0; time < 2000; time++) {
            int size = 2 + random.nextInt(MOST - 2);
            int leaf = random.nextInt(size);
            List<byte[]> path = new Proofs(subtrees()).inclusion(leaf, size);
            byte[] root = SOME.first(size).root();

            assertThat(ProofCheck.includes(hash((leaf + 1) % size), leaf, size, path, root))
                    .isFalse();
            assertThat(ProofCheck.includes(hash(leaf), (leaf + 1) % size, size, path, root))
                    .isFalse();
            assertThat(ProofCheck.includes(hash(leaf), leaf, size, altered(path, random), root))
                    .isFalse();
            assertThat(ProofCheck.includes(hash(leaf), leaf, size, path.subList(1, path.size()), root))
                    .isFalse();

            int smaller = 1 + random.nextInt(size - 1);
            List<byte[]> proof = new Proofs(subtrees()).consistency(smaller, size);
            byte[] before = SOME.first(smaller).root();
            assertThat(ProofCheck.extended(smaller, before, size, root, altered(proof, random)))
                    .isFalse();
            assertThat(ProofCheck.extended(smaller, root, size, root, proof)).isFalse();
            assertThat(ProofCheck.extended(smaller, before, size, before, proof))
                    .isFalse();
            assertThat(ProofCheck.extended(smaller, before, size, root, List.of()))
                    .isFalse();
        }
    }

    @Test
    void goesOnFromWhatWasRemembered() {
        Frontier remembered = grown(SOME.first(41));
        Frontier again = new Frontier(remembered.size(), List.copyOf(remembered.roots()));

        for (int entry = 41; entry < MOST; entry++) {
            again = again.with(hash(entry));
        }

        assertThat(again.root()).isEqualTo(SOME.root());
    }

    @Test
    void refusesToGoOnFromWhatIsNoTree() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(3, List.of(hash(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(1, List.of(new byte[5])));
    }

    private static Frontier grown(Naive naive) {
        Frontier tree = Frontier.EMPTY;
        for (byte[] entry : naive.entries()) {
            tree = tree.with(TreeHash.ofLeaf(entry));
        }
        return tree;
    }

    private static Subtrees subtrees() {
        return (level, index) ->
                SOME.from((int) (index << level), (int) ((index + 1) << level)).root();
    }

    private static byte[] hash(int entry) {
        return TreeHash.ofLeaf(SOME.entries().get(entry));
    }

    private static List<byte[]> altered(List<byte[]> path, Random random) {
        List<byte[]> altered = new ArrayList<>(path);
        int at = random.nextInt(altered.size());
        byte[] hash = altered.get(at).clone();
        hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
        altered.set(at, hash);
        return altered;
    }
}
