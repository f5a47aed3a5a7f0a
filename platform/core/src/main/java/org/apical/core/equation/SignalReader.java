package org.apical.core.equation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apical.core.equation.Scope.Kind;
import org.apical.core.equation.Scope.Symbol;
import org.apical.neuron.RateSignals;
import org.apical.plasticity.Moment;
import org.apical.unit.Unit;

/** Reads where a model without spikes says its rates: lines such as {@code events event_rate}. */
final class SignalReader {
    private static final List<Moment> MOMENTS = List.of(Moment.EVENT, Moment.BURST);

    private final Block block;
    private final Scope declared;
    private final Map<Moment, String> states = new EnumMap<>(Moment.class);

    private SignalReader(Block block, Scope declared) {
        this.block = block;
        this.declared = declared;
    }

    /** Reads a {@code signals} section. */
    static Optional<RateSignals> read(Optional<Block> block, Scope declared) {
        return block.map(b -> new SignalReader(b, declared).signals());
    }

    private RateSignals signals() {
        block.entries().forEach(line -> entry(new Cursor(line)));
        for (Moment moment : MOMENTS) {
            if (!states.containsKey(moment)) {
                throw Faults.at(
                        block.keyword().place(),
                        "equation-missing",
                        "'signals' does not say the rate of " + word(moment),
                        "add a line such as '" + word(moment) + " "
                                + moment.name().toLowerCase(Locale.ROOT) + "_rate'");
            }
        }
        return new RateSignals(states.get(Moment.EVENT), states.get(Moment.BURST));
    }

    private static String word(Moment moment) {
        return moment == Moment.EVENT ? "events" : "bursts";
    }

    private void entry(Cursor cursor) {
        Token first = cursor.peek();
        Moment moment = moment(cursor);
        Token state = cursor.expect(Token.Kind.NAME, "a state");
        cursor.expectEnd();
        checkState(state);
        if (states.putIfAbsent(moment, state.text()) != null) {
            throw Faults.duplicate(first.place(), "the rate of " + word(moment) + " stands twice", null);
        }
    }

    private static Moment moment(Cursor cursor) {
        for (Moment moment : MOMENTS) {
            if (cursor.accept(word(moment))) {
                return moment;
            }
        }
        throw cursor.unexpected("'events' or 'bursts'");
    }

    private void checkState(Token state) {
        Symbol symbol = declared.find(state.text());
        if (symbol == null || symbol.kind() != Kind.STATE) {
            throw Faults.unknown(
                    state.place(),
                    "equation-unknown-name",
                    "'" + state.text() + "' is not a state of the model",
                    state.text(),
                    declared.names(Kind.STATE));
        }
        if (!symbol.type().unit().equals(Unit.HERTZ)) {
            Span span = new Span(state.place(), state.text());
            throw Faults.unit("a rate", span, Unit.HERTZ, symbol.type().unit());
        }
    }
}
