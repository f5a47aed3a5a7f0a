package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apical.core.equation.Scope.Kind;
import org.apical.kernel.Section;
import org.apical.kernel.Section.Emission;
import org.apical.neuron.Port;
import org.apical.neuron.RateSignals;
import org.apical.plugin.Place;
import org.apical.unit.Unit;

/** Reads and checks the text of a neuron model. */
final class ModelReader {
    private final Outline outline;
    private final Declarations declarations = new Declarations();
    private final List<SectionText> ons = new ArrayList<>();

    private ModelReader(Outline outline) {
        this.outline = outline;
    }

    /** Reads a text that starts with {@code model}. */
    static ModelText read(Outline outline) {
        outline.checkSections(
                List.of("parameters", "state", "input", "ports", "signals", "step", "after"), List.of("on"));
        return new ModelReader(outline).model();
    }

    private ModelText model() {
        declarations.readParameters(outline.plain("parameters"));
        List<VariableText> states = declarations.readStates(outline.plain("state"));
        List<VariableText> inputs = declarations.readArrays(outline.plain("input"), Kind.INPUT);
        List<Port> ports = PortReader.read(outline.plain("ports"), declarations.all());
        Optional<RateSignals> signals = SignalReader.read(outline.plain("signals"), declarations.all());
        Scope outside = declarations.all().child().withStep();
        outline.required("step", "add the statements of a time step");
        SectionText step = statements(Section.Kind.STEP, outline.plain("step").orElseThrow());
        Scope behind = SectionChecker.check(step.statements(), outside);
        outline.all("on").forEach(block -> on(block, behind, without(behind, outside, "'on'")));
        Optional<SectionText> after = outline.plain("after").map(b -> statements(Section.Kind.AFTER, b));
        after.ifPresent(a -> SectionChecker.check(a.statements(), without(behind, outside, "'after'")));
        signals.ifPresent(s -> refuseSpikes());
        return new ModelText(
                outline.name(),
                outline.text(),
                declarations.parameters(),
                states,
                inputs,
                ports,
                signals,
                step,
                ons,
                after.orElse(null));
    }

    /** Who says expected values has no single spikes beside them. */
    private void refuseSpikes() {
        for (Block block : outline.all("on")) {
            throw Faults.at(
                    block.keyword().place(),
                    "equation-signals",
                    "the model says its rates in 'signals', but has a section 'on', too",
                    "compute the rates in 'step'; spikes are drawn from them where an experiment says signals: sampled");
        }
    }

    private static SectionText statements(Section.Kind kind, Block block) {
        List<Statement> statements = StatementReader.statements(block, Dialect.STEP);
        return new SectionText(kind, "", null, Emission.NONE, statements);
    }

    /** What a later section sees: local names of {@code step} are gone, their values may be out of date. */
    private static Scope without(Scope behind, Scope outside, String section) {
        Scope scope = outside.child();
        for (String name : behind.names(Kind.LOCAL)) {
            scope.hide(
                    name,
                    "is a local name of 'step' and not visible in " + section,
                    "make it a state, or compute it again");
        }
        return scope;
    }

    private void on(Block block, Scope behindStep, Scope inside) {
        Cursor cursor = block.afterKeyword();
        Token label = cursor.expect(Token.Kind.NAME, "a label such as 'spike'");
        checkNew(label);
        cursor.expect("when");
        Expression condition = new ExpressionParser(cursor, Dialect.STEP).parse();
        cursor.expectEnd();
        UnitAlgebra.check(condition, Unit.ONE, "the condition of 'on " + label.text() + "'", behindStep::typeOf);
        StatementReader body = StatementReader.read(block, Dialect.STEP);
        SectionChecker.check(body.statements(), inside);
        Emission emission = emission(label, body.emission());
        ons.add(new SectionText(Section.Kind.ON, label.text(), condition, emission, body.statements()));
    }

    private void checkNew(Token label) {
        if (ons.stream().anyMatch(s -> s.label().equals(label.text()))) {
            Place first = outline.all("on").stream()
                    .map(b -> b.head().tokens().get(1))
                    .filter(t -> t.is(label.text()))
                    .findFirst()
                    .map(Token::place)
                    .orElse(null);
            throw Faults.duplicate(label.place(), "'on " + label.text() + "' stands twice", first);
        }
    }

    private static Emission emission(Token label, Emission said) {
        if (!label.is("spike")) {
            return said;
        }
        if (said != Emission.NONE && said != Emission.SPIKE) {
            throw Faults.syntax(
                    label.place(),
                    "'on spike' emits a spike, but also says 'emit "
                            + said.name().toLowerCase(Locale.ROOT) + "'",
                    "give the section another label");
        }
        return Emission.SPIKE;
    }
}
