package vn.lienthong.acceptance.clauses;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The test sources of a repository: every Java file below a {@code src/test/java}, acceptance scenarios among them. */
final class TestSources {
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".lienthong", "node_modules");

    private final Path root;

    TestSources(Path root) {
        this.root = root;
    }

    /** Parses them, syntax only. @throws IllegalStateException if this Java has no compiler */
    Findings scan() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("Cần JDK đầy đủ: Java đang chạy không có trình biên dịch.");
        }
        Findings findings = new Findings();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> sources = sources(root);
            if (!sources.isEmpty()) {
                var units = files.getJavaFileObjectsFromPaths(sources);
                JavacTask task =
                        (JavacTask) compiler.getTask(null, files, diagnostics, List.of("-proc:none"), null, units);
                read(task, findings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .forEach(diagnostic -> findings.complain(place(diagnostic), "không đọc được mã nguồn"));
        return findings;
    }

    private void read(JavacTask task, Findings findings) throws IOException {
        for (CompilationUnitTree unit : task.parse()) {
            Path file = root.relativize(Path.of(unit.getSourceFile().toUri()));
            new TagScanner(file, unit, Trees.instance(task).getSourcePositions(), findings).scan(unit, null);
        }
    }

    private String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return source == null
                ? root.toString()
                : "%s:%d".formatted(root.relativize(Path.of(source.toUri())), diagnostic.getLineNumber());
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().flatMap(TestSources::below).toList();
        }
    }

    private static Stream<Path> below(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                return NOT_SOURCES.contains(entry.getFileName().toString()) ? Stream.of() : sources(entry).stream();
            }
            return isTestSource(entry) ? Stream.of(entry) : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTestSource(Path file) {
        return file.toString().endsWith(".java")
                && file.toString()
                        .contains(file.getFileSystem().getSeparator()
                                + TESTS
                                + file.getFileSystem().getSeparator());
    }
}
