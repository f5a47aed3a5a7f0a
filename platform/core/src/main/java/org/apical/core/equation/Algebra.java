package org.apical.core.equation;

import java.util.List;

/**
 * What expressions are interpreted as: units, numbers, lanes, or nodes of a graph.
 *
 * @param <T> the meaning of an expression
 */
interface Algebra<T> {
    /** The meaning of a number. */
    T literal(Expression.Literal literal);

    /** The meaning of a name. */
    T name(Expression.Name name);

    /** The meaning of an operator or function, given that of its arguments. */
    T call(Expression.Call call, List<T> arguments);
}
