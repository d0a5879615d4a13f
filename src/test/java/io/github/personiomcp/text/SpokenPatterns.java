package io.github.personiomcp.text;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of what one source file says: the constants that stand where a message is made, directly or by way of a variable, a
 * parameter or a method of the same file.
 */
final class SpokenPatterns extends TreeScanner<@Nullable Void, @Nullable Void> {

    /** Which argument is a pattern, by the name of what is called. */
    private static final Map<String, Integer> MAKERS = Map.of(
            "describedAs",
            0,
            "EmployeeRecords.fields",
            0,
            "denied",
            0,
            "adding",
            0,
            "report",
            2,
            "wording.say",
            0,
            "Message.of",
            0,
            "InvalidArgumentException",
            0,
            "RefusedException",
            1,
            "PersonioException",
            1);

    private final Set<String> found = new TreeSet<>();
    private final Set<String> glued = new TreeSet<>();
    private final Map<String, Integer> makers = new HashMap<>(MAKERS);
    private final Map<String, ExpressionTree> constants;
    private final Map<String, ExpressionTree> variables = new HashMap<>();
    private final Map<String, MethodTree> methods = new HashMap<>();
    private final Set<Tree> open = new HashSet<>();
    private @Nullable MethodTree method;

    private SpokenPatterns(Map<String, ExpressionTree> constants) {
        this.constants = constants;
    }

    /** @param constants of all files, by class and name */
    static SpokenPatterns of(CompilationUnitTree file, Map<String, ExpressionTree> constants) {
        SpokenPatterns patterns = new SpokenPatterns(constants);
        file.accept(new Declarations("", patterns.variables, patterns.methods), null);
        for (int known = 0; known < patterns.makers.size(); ) {
            known = patterns.makers.size();
            file.accept(patterns, null);
        }
        return patterns;
    }

    static void constants(CompilationUnitTree file, Map<String, ExpressionTree> constants) {
        file.accept(new Declarations(".", constants, new HashMap<>()), null);
    }

    /** Those with a word in them: others are the same in every language. */
    Set<String> found() {
        found.removeIf(pattern -> !spoken(pattern));
        return found;
    }

    private static boolean spoken(String pattern) {
        return pattern.codePoints().anyMatch(Character::isLetter);
    }

    /** What is glued together and so can be said in no other language. */
    Set<String> glued() {
        return glued;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree declared, @Nullable Void nothing) {
        method = declared;
        return super.visitMethod(declared, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        made(String.valueOf(call.getMethodSelect()).replaceFirst("^.*?(\\w+\\.)?(\\w+)$", "$1$2"), call.getArguments());
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void nothing) {
        made(String.valueOf(call.getIdentifier()), call.getArguments());
        return super.visitNewClass(call, null);
    }

    private void made(String called, List<? extends ExpressionTree> arguments) {
        Integer index = makers.getOrDefault(called, makers.get(called.replaceFirst("^\\w+\\.", "")));
        if (index != null && index < arguments.size()) {
            ExpressionTree pattern = arguments.get(index);
            found.addAll(texts(pattern));
            handedOn(pattern);
        }
    }

    /** A method that makes messages of its own argument makes messages. */
    private void handedOn(ExpressionTree pattern) {
        MethodTree enclosing = method;
        for (int i = 0; enclosing != null && i < enclosing.getParameters().size(); i++) {
            VariableTree parameter = enclosing.getParameters().get(i);
            if (parameter.getName().contentEquals(pattern.toString())
                    && String.valueOf(parameter.getType()).equals("String")) {
                makers.putIfAbsent(enclosing.getName().toString(), i);
            }
        }
    }

    private Set<String> texts(@Nullable ExpressionTree expression) {
        Set<String> texts = new TreeSet<>();
        if (expression != null && open.add(expression)) {
            collect(expression, texts);
            open.remove(expression);
        }
        return texts;
    }

    private void collect(ExpressionTree expression, Set<String> texts) {
        if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            texts.add(text);
        } else if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            sum(sum, texts);
        } else if (expression instanceof ParenthesizedTree inner) {
            texts.addAll(texts(inner.getExpression()));
        } else if (expression instanceof ConditionalExpressionTree either) {
            texts.addAll(texts(either.getTrueExpression()));
            texts.addAll(texts(either.getFalseExpression()));
        } else if (expression instanceof IdentifierTree name) {
            texts.addAll(texts(variables.getOrDefault(name.toString(), inOtherFile(name))));
        } else if (expression instanceof MemberSelectTree constant) {
            texts.addAll(texts(constants.get(constant.toString())));
        } else if (expression instanceof SwitchExpressionTree choice) {
            choice.getCases().forEach(one -> texts.addAll(ofCase(one)));
        } else if (expression instanceof MethodInvocationTree call) {
            returned(methods.get(call.getMethodSelect().toString()), texts);
        }
    }

    /** Where a constant of another file is made of others beside it. */
    private @Nullable ExpressionTree inOtherFile(IdentifierTree name) {
        return constants.entrySet().stream()
                .filter(constant ->
                        name.toString().matches("[A-Z_]+") && constant.getKey().endsWith("." + name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private Set<String> ofCase(CaseTree one) {
        return one.getBody() instanceof ExpressionTree body ? texts(body) : Set.of();
    }

    private void sum(BinaryTree sum, Set<String> texts) {
        Set<String> left = texts(sum.getLeftOperand());
        Set<String> right = texts(sum.getRightOperand());
        Set<String> known = left.isEmpty() ? right : left;
        if (left.isEmpty() != right.isEmpty() && known.stream().anyMatch(SpokenPatterns::spoken)) {
            glued.add(sum.toString());
        }
        left.forEach(begin -> right.forEach(end -> texts.add(begin + end)));
    }

    private void returned(@Nullable MethodTree called, Set<String> texts) {
        if (called != null && String.valueOf(called.getReturnType()).equals("String")) {
            called.accept(
                    new TreeScanner<@Nullable Void, @Nullable Void>() {
                        @Override
                        public @Nullable Void visitReturn(ReturnTree end, @Nullable Void nothing) {
                            texts.addAll(texts(end.getExpression()));
                            return null;
                        }
                    },
                    null);
        }
    }

    /** What is declared in a file: variables that begin with a value, and methods, by name. */
    private static final class Declarations extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final String separator;
        private final Map<String, ExpressionTree> variables;
        private final Map<String, MethodTree> methods;
        private String owner = "";

        Declarations(String separator, Map<String, ExpressionTree> variables, Map<String, MethodTree> methods) {
            this.separator = separator;
            this.variables = variables;
            this.methods = methods;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            String outer = owner;
            owner = separator.isEmpty() ? "" : type.getSimpleName() + separator;
            super.visitClass(type, null);
            owner = outer;
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            if (variable.getInitializer() != null) {
                variables.put(owner + variable.getName(), variable.getInitializer());
            }
            return super.visitVariable(variable, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree declared, @Nullable Void nothing) {
            methods.put(declared.getName().toString(), declared);
            return super.visitMethod(declared, null);
        }
    }
}
