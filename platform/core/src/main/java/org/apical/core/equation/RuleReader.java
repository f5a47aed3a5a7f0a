package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.core.equation.Scope.Kind;
import org.apical.kernel.Section;
import org.apical.kernel.Section.Emission;
import org.apical.plasticity.Moment;
import org.apical.plasticity.Side;
import org.apical.plugin.InputException;

/** Reads and checks the text of a plasticity rule. */
final class RuleReader {
    /** The variable of a synapse that every rule has. */
    static final String WEIGHT = "w";

    private final Outline outline;
    private final Declarations declarations = new Declarations();
    private final List<TraceText> traces = new ArrayList<>();
    private final List<LetText> lets = new ArrayList<>();
    private final List<MomentText> moments = new ArrayList<>();

    private RuleReader(Outline outline) {
        this.outline = outline;
    }

    /** Reads a text that starts with {@code rule}. */
    static RuleText read(Outline outline) {
        outline.checkSections(List.of("parameters", "transmits", "synapse", "pre", "post"), List.of("on"));
        return new RuleReader(outline).rule();
    }

    private RuleText rule() {
        declarations.readParameters(outline.plain("parameters"));
        Moment transmits = transmits();
        List<VariableText> synapse = synapse();
        for (Side side : Side.values()) {
            outline.plain(word(side)).ifPresent(block -> readSide(block, side));
        }
        checkLets();
        outline.all("on").forEach(this::readMoment);
        return new RuleText(
                outline.name(), outline.text(), declarations.parameters(), transmits, synapse, traces, lets, moments);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Moment transmits() {
        Block block = outline.required("transmits", "add 'transmits spikes', 'transmits events' or 'transmits bursts'");
        Cursor cursor = block.afterKeyword();
        for (Moment m : Moment.values()) {
            if (cursor.accept(word(m) + "s")) {
                cursor.expectEnd();
                return m;
            }
        }
        throw cursor.unexpected("'spikes', 'events' or 'bursts'");
    }

    private List<VariableText> synapse() {
        outline.required("synapse", "add it with the weight, such as 'w : 1 = 0.1 in [0, 1]'");
        List<VariableText> synapse = declarations.readStates(outline.plain("synapse"));
        if (synapse.isEmpty() || !synapse.get(0).name().equals(WEIGHT)) {
            throw Faults.at(
                    outline.required("synapse", "").keyword().place(),
                    "equation-missing",
                    "the first variable of a synapse is not the weight w",
                    "start the section with a line such as 'w : 1 = 0.1 in [0, 1]'");
        }
        return synapse;
    }

    private void readSide(Block block, Side side) {
        for (Line line : block.entries()) {
            Cursor cursor = new Cursor(line);
            if (cursor.accept("trace")) {
                TraceText trace = TraceText.read(cursor, side, declarations);
                declarations.declare(trace.name(), Kind.TRACE, trace.unit());
                traces.add(trace);
            } else if (cursor.accept("let")) {
                lets.add(LetText.read(cursor, side));
            } else {
                throw cursor.unexpected("'trace' or 'let'");
            }
        }
    }

    private void checkLets() {
        for (int i = 0; i < lets.size(); i++) {
            LetText let = lets.get(i);
            Typed type = let.value().fold(new UnitAlgebra(scopeOf(let.side(), i)::typeOf));
            declarations.all().declare(let.name(), Kind.LET, type);
        }
    }

    /** What an abbreviation may use: parameters, and traces and earlier abbreviations of its own side. */
    private Scope scopeOf(Side side, int position) {
        Scope scope = declarations.constants().child().withStep();
        declarations
                .all()
                .names(Kind.STATE)
                .forEach(
                        name -> scope.hide(name, "belongs to a synapse, not to one side", "use it in an 'on' section"));
        for (TraceText t : traces) {
            allow(scope, t.name(), t.side() == side, "belongs to the other side of the synapse");
        }
        for (int i = 0; i < lets.size(); i++) {
            LetText let = lets.get(i);
            String why = let.side() == side ? "is used before its line" : "belongs to the other side of the synapse";
            allow(scope, let.name(), let.side() == side && i < position, why);
        }
        return scope;
    }

    private void allow(Scope scope, Token name, boolean allowed, String why) {
        if (allowed) {
            scope.put(declarations.all().find(name.text()));
        } else if (scope.find(name.text()) == null) {
            scope.hide(name.text(), why, "use it in an 'on' section");
        }
    }

    private void readMoment(Block block) {
        Cursor cursor = block.afterKeyword();
        Token first = cursor.peek();
        Side side = side(cursor);
        Moment moment = TraceText.moment(cursor);
        cursor.expectEnd();
        String label = word(side) + " " + word(moment);
        if (moments.stream().anyMatch(m -> m.section().label().equals(label))) {
            throw twice(first, label);
        }
        List<Statement> statements = StatementReader.statements(block, Dialect.RULE);
        SectionChecker.check(statements, declarations.all().child().withStep());
        SectionText section = new SectionText(Section.Kind.MOMENT, label, null, Emission.NONE, statements);
        moments.add(new MomentText(side, moment, section));
    }

    private static Side side(Cursor cursor) {
        if (cursor.accept("pre")) {
            return Side.PRE;
        }
        if (cursor.accept("post")) {
            return Side.POST;
        }
        throw cursor.unexpected("'pre' or 'post'");
    }

    private static InputException twice(Token at, String label) {
        return Faults.duplicate(at.place(), "'on " + label + "' stands twice", null);
    }
}
