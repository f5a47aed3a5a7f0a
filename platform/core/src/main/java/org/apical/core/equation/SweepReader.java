package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.equation.SweepText.Kept;
import org.apical.plugin.Choice;

/** Reads the text of a sweep rule. Names and shapes are checked when it is compiled for a network. */
final class SweepReader {
    private final Outline outline;
    private final Declarations declarations = new Declarations();
    private final List<Choice> choices = new ArrayList<>();

    private SweepReader(Outline outline) {
        this.outline = outline;
    }

    /** Reads a text that starts with {@code sweep}. */
    static SweepText read(Outline outline) {
        outline.checkSections(List.of("parameters", "choices", "weights"), SweepPass.words());
        return new SweepReader(outline).rule();
    }

    /** What is observed of a rule: lines from outside, and what each {@code descend} follows. */
    static List<SweepText.Pass> observed(SweepText rule, SweepWatch watch) {
        List<SweepText.Pass> passes = new ArrayList<>();
        if (!watch.lines().isEmpty()) {
            String text = "sweep observed\nobserve\n  " + String.join("\n  ", watch.lines());
            Block block = Outline.of(text, "observed").sections().get(0);
            passes.add(pass(SweepPass.OBSERVE, block));
        }
        if (watch.gradients()) {
            List<SweepLine> gradients = rule.blocks().stream()
                    .flatMap(b -> b.lines().stream())
                    .filter(SweepLine.Descend.class::isInstance)
                    .map(l -> ((SweepLine.Descend) l).observed())
                    .toList();
            passes.add(new SweepText.Pass(SweepPass.OBSERVE, gradients));
        }
        return passes;
    }

    private SweepText rule() {
        declarations.readParameters(outline.plain("parameters"));
        outline.plain("choices").map(Block::entries).orElse(List.of()).forEach(l -> choice(new Cursor(l)));
        List<Kept> weights = new ArrayList<>();
        outline.plain("weights").map(Block::entries).orElse(List.of()).forEach(l -> weights.add(kept(new Cursor(l))));
        List<SweepText.Pass> blocks = new ArrayList<>();
        for (Block block : outline.sections()) {
            SweepPass.ofWord(block.keyword().text()).ifPresent(order -> blocks.add(pass(order, block)));
        }
        outline.required("forward", "add the statements that compute the activity of a layer");
        return new SweepText(outline.name(), outline.text(), declarations.parameters(), choices, weights, blocks);
    }

    /** {@code feedback = learned, fixed, symmetric "how Y changes"}. */
    private void choice(Cursor cursor) {
        Token name = cursor.expect(Token.Kind.NAME, "the name of a choice");
        cursor.expect("=");
        List<String> options = new ArrayList<>();
        do {
            options.add(cursor.expect(Token.Kind.NAME, "an option").text());
        } while (cursor.accept(","));
        String meaning =
                cursor.peek().kind() == Token.Kind.STRING ? cursor.next().text() : "";
        cursor.expectEnd();
        choices.add(new Choice(name.text(), options, meaning));
    }

    /** {@code Y : connection = normal(sd) when not layer.first}. */
    private static Kept kept(Cursor cursor) {
        Token name = cursor.expect(Token.Kind.NAME, "a name");
        cursor.expect(":");
        SweepShape shape = shape(cursor);
        Expression initial = cursor.accept("=") ? expression(cursor) : null;
        return new Kept(name, shape, initial, condition(cursor));
    }

    private static SweepShape shape(Cursor cursor) {
        Token word = cursor.expect(Token.Kind.NAME, "a shape");
        return SweepShape.ofWord(word.text())
                .orElseThrow(() -> Faults.unknown(
                        word.place(),
                        "equation-syntax",
                        "there is no shape '" + word.text() + "'",
                        word.text(),
                        SweepShape.words()));
    }

    private static SweepText.Pass pass(SweepPass order, Block block) {
        block.afterKeyword().expectEnd();
        List<SweepLine> lines =
                block.entries().stream().map(l -> line(order, new Cursor(l))).toList();
        return new SweepText.Pass(order, lines);
    }

    private static SweepLine line(SweepPass order, Cursor cursor) {
        Token first = cursor.expect(Token.Kind.NAME, "a statement");
        if (first.is("descend") && cursor.peek().kind() == Token.Kind.NAME) {
            return descend(order, first, cursor);
        }
        SweepShape shape = cursor.accept(":") ? shape(cursor) : null;
        cursor.expect("=");
        Statement statement = new Statement(first, expression(cursor));
        return new SweepLine.Assign(statement, shape, condition(cursor));
    }

    private static SweepLine descend(SweepPass order, Token first, Cursor cursor) {
        if (order != SweepPass.LEARN) {
            throw Faults.syntax(
                    first.place(), "'descend' stands in '" + order.word() + "'", "move it into a 'learn' block");
        }
        List<Token> targets = new ArrayList<>();
        do {
            targets.add(cursor.expect(Token.Kind.NAME, "the name of a weight"));
        } while (cursor.accept(","));
        cursor.expect("along");
        Expression gradient = expression(cursor);
        return new SweepLine.Descend(targets, gradient, condition(cursor));
    }

    private static Expression condition(Cursor cursor) {
        Expression condition = cursor.accept("when") ? expression(cursor) : null;
        cursor.expectEnd();
        return condition;
    }

    private static Expression expression(Cursor cursor) {
        return new ExpressionParser(cursor, Dialect.SWEEP).parse();
    }
}
