package org.apical.core.equation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where an expression stands, and so which functions it may use. */
enum Dialect {
    /** A statement of a model or an injector. */
    STEP("an equation of a step") {
        @Override
        boolean allows(Builtin b) {
            return !b.isReduction();
        }
    },
    /** A statement of a layered network. */
    SWEEP("an equation of a layered network") {
        @Override
        boolean allows(Builtin b) {
            return !b.isReduction() && !OF_STEPS.contains(b);
        }
    },
    /** A statement of a plasticity rule. */
    RULE("a plasticity rule") {
        @Override
        boolean allows(Builtin b) {
            return !b.isReduction() && b != Builtin.UNIFORM;
        }
    },
    /** A statement of a measure. */
    MEASURE("a measure") {
        @Override
        boolean allows(Builtin b) {
            return !OF_STEPS.contains(b) && !OF_TABLES.contains(b);
        }
    },
    /** A value that is known before the run. */
    CONSTANT("a constant expression") {
        @Override
        boolean allows(Builtin b) {
            return !OF_STEPS.contains(b) && !b.isReduction();
        }
    },
    /** An expression over the columns of a table. */
    TABLE("an expression over a table") {
        @Override
        boolean allows(Builtin b) {
            return !OF_STEPS.contains(b);
        }
    };

    private static final Set<Builtin> OF_STEPS = EnumSet.of(Builtin.DECAY, Builtin.COUNTDOWN, Builtin.UNIFORM);
    private static final Set<Builtin> OF_TABLES =
            EnumSet.of(Builtin.SD, Builtin.CORRELATION, Builtin.CROSSING, Builtin.FIRST, Builtin.LAST);

    private final String title;

    Dialect(String title) {
        this.title = title;
    }

    /** How an error message names it. */
    String title() {
        return title;
    }

    /** Whether a function may be used here. */
    abstract boolean allows(Builtin b);

    /** The names of the functions that may be used here. */
    List<String> functionNames() {
        List<String> names = new ArrayList<>();
        for (Builtin b : Builtin.values()) {
            if (b.isFunction() && allows(b) && !names.contains(b.word())) {
                names.add(b.word());
            }
        }
        return names;
    }
}
