package org.apical.core.equation;

import java.util.Map;
import org.apical.core.equation.Expression.Applied;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Name;

/** Puts expressions in the place of names. */
final class Substitution {
    private Substitution() {}

    /** An expression in which each of some names is replaced. */
    static Expression of(Expression e, Map<String, Expression> meanings) {
        if (e instanceof Name name) {
            return meanings.getOrDefault(name.name(), name);
        }
        if (e instanceof Call call) {
            return call.with(call.arguments().stream().map(a -> of(a, meanings)).toList());
        }
        if (e instanceof Applied applied) {
            return applied.with(
                    applied.arguments().stream().map(a -> of(a, meanings)).toList());
        }
        return e;
    }
}
