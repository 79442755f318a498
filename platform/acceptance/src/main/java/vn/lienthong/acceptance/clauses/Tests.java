package vn.lienthong.acceptance.clauses;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import java.util.Set;

/** What counts as a test that runs: JUnit's annotations, by name, without {@code @Disabled}. */
final class Tests {
    private static final Set<String> RUNS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");

    private Tests() {}

    static boolean isOne(MethodTree method) {
        return !isDisabled(method.getModifiers())
                && method.getModifiers().getAnnotations().stream()
                        .map(Tests::simpleName)
                        .anyMatch(RUNS::contains);
    }

    static boolean anyIn(ClassTree type) {
        return !isDisabled(type.getModifiers())
                && type.getMembers().stream().anyMatch(member -> switch (member) {
                    case MethodTree method -> isOne(method);
                    case ClassTree nested -> anyIn(nested);
                    default -> false;
                });
    }

    private static boolean isDisabled(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream().map(Tests::simpleName).anyMatch("Disabled"::equals);
    }

    private static String simpleName(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
