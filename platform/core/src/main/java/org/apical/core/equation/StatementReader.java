package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import org.apical.kernel.Section.Emission;

/** Reads the statements of a section. */
final class StatementReader {
    private final Dialect dialect;
    private final List<Statement> statements = new ArrayList<>();
    private Emission emission = Emission.NONE;
    private Token emitted;

    private StatementReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Reads a section without emissions. */
    static List<Statement> statements(Block block, Dialect dialect) {
        StatementReader reader = read(block, dialect);
        if (reader.emitted != null) {
            throw Faults.syntax(
                    reader.emitted.place(),
                    "'emit' cannot stand in '" + block.keyword().text() + "'",
                    "put it into an 'on' section of a model");
        }
        return reader.statements();
    }

    /** Reads a section. */
    static StatementReader read(Block block, Dialect dialect) {
        StatementReader reader = new StatementReader(dialect);
        block.entries().forEach(line -> reader.entry(new Cursor(line)));
        return reader;
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    /** What the section says that it emits. */
    Emission emission() {
        return emission;
    }

    private void entry(Cursor cursor) {
        Token first = cursor.expect(Token.Kind.NAME, "a statement");
        if (first.is("emit") && cursor.peek().kind() == Token.Kind.NAME) {
            emit(first, cursor);
        } else {
            cursor.expect("=");
            statements.add(new Statement(first, new ExpressionParser(cursor, dialect).parse()));
        }
        cursor.expectEnd();
    }

    private void emit(Token first, Cursor cursor) {
        if (emitted != null) {
            throw Faults.duplicate(first.place(), "a section emits once", emitted.place());
        }
        emitted = first;
        if (cursor.accept("spike")) {
            emission = Emission.SPIKE;
        } else if (cursor.accept("event")) {
            emission = Emission.EVENT;
        } else if (cursor.accept("burst")) {
            emission = Emission.BURST;
        } else {
            throw cursor.unexpected("'spike', 'event' or 'burst'");
        }
    }
}
