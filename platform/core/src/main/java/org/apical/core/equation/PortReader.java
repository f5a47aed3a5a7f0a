package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.core.equation.Scope.Kind;
import org.apical.core.equation.Scope.Symbol;
import org.apical.neuron.Compartment;
import org.apical.neuron.Port;
import org.apical.neuron.Receptor;
import org.apical.unit.Unit;

/** Reads where input enters a model: lines such as {@code basal excitatory g_Es}. */
final class PortReader {
    private PortReader() {}

    /** Reads a {@code ports} section. */
    static List<Port> read(Optional<Block> block, Scope declared) {
        List<Port> ports = new ArrayList<>();
        for (Line line : block.map(Block::entries).orElse(List.of())) {
            Port port = port(new Cursor(line), declared);
            if (ports.stream()
                    .anyMatch(p -> p.compartment() == port.compartment() && p.receptor() == port.receptor())) {
                Token first = line.tokens().get(0);
                throw Faults.duplicate(first.place(), "the port '" + line.span().text() + "' stands twice", null);
            }
            ports.add(port);
        }
        return ports;
    }

    private static Port port(Cursor cursor, Scope declared) {
        Compartment compartment = compartment(cursor);
        Receptor receptor = receptor(cursor);
        Token variable = cursor.expect(Token.Kind.NAME, "a variable");
        cursor.expectEnd();
        checkVariable(variable, receptor, declared);
        return new Port(compartment, receptor, variable.text());
    }

    private static Compartment compartment(Cursor cursor) {
        if (cursor.accept("basal")) {
            return Compartment.BASAL;
        }
        if (cursor.accept("apical")) {
            return Compartment.APICAL;
        }
        throw cursor.unexpected("'basal' or 'apical'");
    }

    private static Receptor receptor(Cursor cursor) {
        if (cursor.accept("excitatory")) {
            return Receptor.EXCITATORY;
        }
        if (cursor.accept("inhibitory")) {
            return Receptor.INHIBITORY;
        }
        if (cursor.accept("current")) {
            return Receptor.CURRENT;
        }
        throw cursor.unexpected("'excitatory', 'inhibitory' or 'current'");
    }

    private static void checkVariable(Token variable, Receptor receptor, Scope declared) {
        Kind kind = receptor == Receptor.CURRENT ? Kind.INPUT : Kind.STATE;
        Symbol symbol = declared.find(variable.text());
        if (symbol == null || symbol.kind() != kind) {
            throw Faults.unknown(
                    variable.place(),
                    "equation-unknown-name",
                    "'" + variable.text() + "' is not " + kind.title() + " of the model",
                    variable.text(),
                    declared.names(kind));
        }
        if (receptor == Receptor.CURRENT && !symbol.type().unit().equals(Unit.AMPERE)) {
            Span span = new Span(variable.place(), variable.text());
            throw Faults.unit(
                    "the current port", span, Unit.AMPERE, symbol.type().unit());
        }
    }
}
