package io.github.leishu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Holds the hard limits on size: what outgrows them is asked to become two things. */
class SourceLimitsTest {
    private static final int MAIN_FILE_LINES = 450;
    private static final int TEST_FILE_LINES = 800;
    private static final int METHOD_LINES = 50;
    private static final int PARAMETERS = 5;
    private static final int RECORD_COMPONENTS = 8;
    private static final int PACKAGE_FILES = 20;
    private static final int NESTING = 3;

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");

    @Test
    void filesStayShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path root : List.of(MAIN, TEST)) {
            int limit = root.equals(MAIN) ? MAIN_FILE_LINES : TEST_FILE_LINES;
            for (Path file : javaFiles(root)) {
                int lines = Files.readAllLines(file).size();
                if (lines > limit) {
                    tooLong.add(file + ": " + lines + " lines, at most " + limit);
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void packagesStayFew() throws IOException {
        Map<Path, Integer> sizes = new TreeMap<>();
        for (Path file : javaFiles(MAIN)) {
            sizes.merge(file.getParent(), 1, Integer::sum);
        }
        sizes.values().removeIf(size -> size <= PACKAGE_FILES);
        assertEquals(Map.of(), sizes);
    }

    @Test
    void methodsAndRecordsStaySmall() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> findings = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(javaFiles(MAIN)));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(unit, positions, findings).scan(unit, 0);
            }
        }
        assertEquals(List.of(), findings);
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** The argument is how deep the statement at hand is nested in its method. */
    private static final class Scanner extends TreePathScanner<Void, Integer> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final LineMap lines;
        private final List<String> findings;

        Scanner(CompilationUnitTree unit, SourcePositions positions, List<String> findings) {
            this.unit = unit;
            this.positions = positions;
            this.lines = unit.getLineMap();
            this.findings = findings;
        }

        @Override
        public Void visitClass(com.sun.source.tree.ClassTree type, Integer depth) {
            if (type.getKind() == Tree.Kind.RECORD) {
                long components = type.getMembers().stream()
                        .filter(member -> member instanceof com.sun.source.tree.VariableTree field
                                && !field.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.STATIC))
                        .count();
                if (components > RECORD_COMPONENTS) {
                    report(type, type.getSimpleName() + " has " + components + " components");
                }
            }
            return super.visitClass(type, 0);
        }

        @Override
        public Void visitMethod(MethodTree method, Integer depth) {
            BlockTree body = method.getBody();
            boolean constructor = method.getName().contentEquals("<init>");
            if (body != null) {
                long length = line(positions.getEndPosition(unit, body)) - line(positions.getStartPosition(unit, body));
                if (length > METHOD_LINES) {
                    report(method, method.getName() + " has " + length + " lines");
                }
            }
            // a method that overrides has the parameters it was given
            boolean ours = method.getModifiers().getAnnotations().stream()
                    .noneMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (ours && !constructor && method.getParameters().size() > PARAMETERS) {
                report(
                        method,
                        method.getName() + " takes " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, 0);
        }

        @Override
        public Void visitIf(IfTree tree, Integer depth) {
            // "else if" continues its if, it does not nest
            boolean chained = getCurrentPath().getParentPath().getLeaf() instanceof IfTree parent
                    && parent.getElseStatement() == tree;
            return super.visitIf(tree, chained ? depth : deeper(tree, depth));
        }

        @Override
        public Void visitForLoop(ForLoopTree tree, Integer depth) {
            return super.visitForLoop(tree, deeper(tree, depth));
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Integer depth) {
            return super.visitEnhancedForLoop(tree, deeper(tree, depth));
        }

        @Override
        public Void visitWhileLoop(WhileLoopTree tree, Integer depth) {
            return super.visitWhileLoop(tree, deeper(tree, depth));
        }

        @Override
        public Void visitDoWhileLoop(DoWhileLoopTree tree, Integer depth) {
            return super.visitDoWhileLoop(tree, deeper(tree, depth));
        }

        @Override
        public Void visitTry(TryTree tree, Integer depth) {
            return super.visitTry(tree, deeper(tree, depth));
        }

        @Override
        public Void visitCase(CaseTree tree, Integer depth) {
            return super.visitCase(tree, depth);
        }

        private int deeper(Tree tree, int depth) {
            if (depth == NESTING) {
                report(tree, "statements nested deeper than " + NESTING);
            }
            return depth + 1;
        }

        private long line(long position) {
            return lines.getLineNumber(position);
        }

        private void report(Tree tree, String what) {
            findings.add(
                    unit.getSourceFile().getName() + ":" + line(positions.getStartPosition(unit, tree)) + ": " + what);
        }
    }
}
