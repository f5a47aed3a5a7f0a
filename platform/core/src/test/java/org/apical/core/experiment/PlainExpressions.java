package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;

/** A small stand-in for the expression language: arithmetic, comparisons and four functions. */
final class PlainExpressions {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*([0-9.]+(?:[eE][-+]?[0-9]+)?(?:\\s*(?:ms|s|Hz|kHz|pA|nA|mV)\\b)?|[A-Za-z_]\\w*|[<>]=?|[-+*/(),])");

    private final List<String> tokens = new ArrayList<>();
    private final Function<String, Optional<Quantity>> names;
    private final Place place;
    private int at;

    private PlainExpressions(String text, Function<String, Optional<Quantity>> names, Place place) {
        this.names = names;
        this.place = place;
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            tokens.add(m.group(1));
        }
        tokens.add("");
    }

    static Quantity evaluate(String text, Function<String, Optional<Quantity>> names, Place place) {
        return new PlainExpressions(text, names, place).comparison();
    }

    private boolean take(String token) {
        boolean found = tokens.get(at).equals(token);
        at += found ? 1 : 0;
        return found;
    }

    private Quantity comparison() {
        Quantity left = sum();
        if (take(">=")) {
            return Quantity.of(left.value() >= same(left, sum()) ? 1 : 0);
        } else if (take(">")) {
            return Quantity.of(left.value() > same(left, sum()) ? 1 : 0);
        }
        return left;
    }

    private double same(Quantity left, Quantity right) {
        if (!left.unit().equals(right.unit())) {
            throw (InputException) new InputException("unit-wrong", "units differ").at(place);
        }
        return right.value();
    }

    private Quantity sum() {
        Quantity left = product();
        while (true) {
            if (take("+")) {
                left = new Quantity(left.value() + same(left, product()), left.unit());
            } else if (take("-")) {
                left = new Quantity(left.value() - same(left, product()), left.unit());
            } else {
                return left;
            }
        }
    }

    private Quantity product() {
        Quantity left = factor();
        while (true) {
            if (take("*")) {
                Quantity right = factor();
                left = new Quantity(left.value() * right.value(), left.unit().times(right.unit()));
            } else if (take("/")) {
                Quantity right = factor();
                left = new Quantity(left.value() / right.value(), left.unit().dividedBy(right.unit()));
            } else {
                return left;
            }
        }
    }

    private Quantity factor() {
        if (take("-")) {
            Quantity q = factor();
            return new Quantity(-q.value(), q.unit());
        }
        if (take("(")) {
            Quantity inner = comparison();
            take(")");
            return inner;
        }
        String token = tokens.get(at++);
        if (Character.isDigit(token.charAt(0))) {
            return Quantity.parse(token);
        }
        return take("(") ? call(token) : name(token);
    }

    private Quantity name(String name) {
        return names.apply(name).orElseThrow(() ->
                (InputException) new InputException("name-unknown", "no value is called '" + name + "'").at(place));
    }

    private Quantity call(String function) {
        List<Quantity> values = new ArrayList<>();
        do {
            values.add(comparison());
        } while (take(","));
        take(")");
        Quantity first = values.get(0);
        return switch (function) {
            case "where" -> first.value() != 0 ? values.get(1) : values.get(2);
            case "floor" -> Quantity.of(Math.floor(first.value()));
            case "max" -> new Quantity(Math.max(first.value(), same(first, values.get(1))), first.unit());
            default -> throw new InputException("name-unknown", "no function is called '" + function + "'");
        };
    }
}
