package vn.lienthong.acceptance.clauses;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a test calls an assertion, a method whose name begins so, itself or through methods of the class it stands in. */
final class Assertions {
    private static final String ASSERTION = "assert";

    private Assertions() {}

    static boolean anyIn(Tree tree) {
        return called(tree).stream().anyMatch(name -> name.startsWith(ASSERTION));
    }

    static boolean reachedFrom(MethodTree test, ClassTree type) {
        Set<String> seen = new HashSet<>();
        Deque<Tree> open = new ArrayDeque<>(Set.of(test));
        while (!open.isEmpty()) {
            for (String name : called(open.removeFirst())) {
                if (name.startsWith(ASSERTION)) {
                    return true;
                }
                if (seen.add(name)) {
                    type.getMembers().stream()
                            .filter(member -> member instanceof MethodTree method
                                    && method.getName().contentEquals(name))
                            .forEach(open::addLast);
                }
            }
        }
        return false;
    }

    private static Set<String> called(Tree tree) {
        Set<String> names = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                String name = call.getMethodSelect().toString();
                names.add(name.substring(name.lastIndexOf('.') + 1));
                return super.visitMethodInvocation(call, nothing);
            }

            @Override
            public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
                names.add(reference.getName().toString());
                return super.visitMemberReference(reference, nothing);
            }
        }.scan(tree, null);
        return names;
    }
}
