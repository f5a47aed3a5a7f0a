package org.apical.core.equation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the names that an expression reads, those within abbreviations included. */
final class NameCollector implements Algebra<Void> {
    private final Map<String, Expression> lets;
    private final Set<String> names;

    NameCollector(Map<String, Expression> lets, Set<String> names) {
        this.lets = lets;
        this.names = names;
    }

    @Override
    public Void literal(Expression.Literal literal) {
        return null;
    }

    @Override
    public Void name(Expression.Name name) {
        Expression let = lets.get(name.name());
        if (names.add(name.name()) && let != null) {
            let.fold(this);
        }
        return null;
    }

    @Override
    public Void call(Expression.Call call, List<Void> arguments) {
        return null;
    }
}
