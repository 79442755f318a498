package vn.lienthong.acceptance.clauses;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks one source file and notes each {@code @Clause} that sits on a test, and complains of each that does not. */
final class TagScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private static final String PACKAGE = "vn.lienthong.contract.clause";
    private static final String CLAUSE = PACKAGE + ".Clause";

    private final Path file;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Findings findings;
    private final Set<String> namesOfTheTag = new HashSet<>(Set.of(CLAUSE));
    private final Deque<String> within = new ArrayDeque<>();
    private final Deque<ClassTree> classes = new ArrayDeque<>();

    TagScanner(Path file, CompilationUnitTree unit, SourcePositions positions, Findings findings) {
        this.file = file;
        this.unit = unit;
        this.positions = positions;
        this.findings = findings;
        String inPackage =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        if (inPackage.equals(PACKAGE)) {
            namesOfTheTag.add("Clause");
        }
        if (!inPackage.isEmpty()) {
            within.add(inPackage);
        }
    }

    @Override
    public @Nullable Void visitImport(ImportTree node, @Nullable Void nothing) {
        String name = node.getQualifiedIdentifier().toString();
        if (name.equals(CLAUSE) || name.equals(PACKAGE + ".*")) {
            namesOfTheTag.add("Clause");
        }
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree node, @Nullable Void nothing) {
        within.addLast(node.getSimpleName().toString());
        String name = String.join(".", within);
        classes.addLast(node);
        note(node.getModifiers().getAnnotations(), name, Tests.anyIn(node), Assertions.anyIn(node));
        super.visitClass(node, nothing);
        classes.removeLast();
        within.removeLast();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree node, @Nullable Void nothing) {
        String name = String.join(".", within) + "#" + node.getName();
        boolean asserts = classes.stream().anyMatch(type -> Assertions.reachedFrom(node, type));
        note(node.getModifiers().getAnnotations(), name, Tests.isOne(node), asserts);
        return super.visitMethod(node, nothing);
    }

    private void note(List<? extends AnnotationTree> annotations, String name, boolean test, boolean asserts) {
        for (AnnotationTree annotation : annotations) {
            if (namesOfTheTag.contains(annotation.getAnnotationType().toString())) {
                String place = place(annotation);
                if (!test) {
                    findings.complain(place, "@Clause đặt trên %s, không phải kiểm thử đang chạy".formatted(name));
                } else {
                    annotation.getArguments().forEach(argument -> ids(argument, name, asserts, place));
                }
            }
        }
    }

    private void ids(ExpressionTree argument, String name, boolean asserts, String place) {
        switch (argument) {
            case AssignmentTree assignment -> ids(assignment.getExpression(), name, asserts, place);
            case NewArrayTree array -> array.getInitializers().forEach(element -> ids(element, name, asserts, place));
            case LiteralTree literal
            when literal.getValue() instanceof String id -> findings.tags().add(new Tag(id, name, asserts, place));
            default -> findings.complain(place, "mã điều khoản trong @Clause phải viết thẳng thành chuỗi");
        }
    }

    private String place(Tree tree) {
        long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        return "%s:%d".formatted(file, line);
    }
}
