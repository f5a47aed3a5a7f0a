package org.apical.core.experiment;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.unit.Quantity;

/**
 * Expressions over the columns of a table, in which parameters of the experiment may stand: {@code epoch > epochs - 10} becomes
 * {@code epoch > (500) - 10}.
 */
final class ColumnExpressions {
    /** A number with its unit, a function, or a name. */
    private static final Pattern PART = Pattern.compile(
            "(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?(?:\\s*(?!and\\b|or\\b)[A-Za-zµμΩ%]+\\b)?)"
                    + "|(?<call>[A-Za-z_]\\w*\\s*\\()|(?<name>[A-Za-z_]\\w*)");

    private ColumnExpressions() {}

    /** The text with the values of parameters put in. */
    static String withParameters(String text, Map<String, Quantity> constants) {
        Matcher m = PART.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            Quantity value = m.group("name") == null ? null : constants.get(m.group("name"));
            String put = value == null ? m.group() : "(" + value + ")";
            m.appendReplacement(out, Matcher.quoteReplacement(put));
        }
        m.appendTail(out);
        return out.toString();
    }
}
