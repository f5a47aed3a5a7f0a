package org.apical.dataset.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apical.dataset.DatasetRequest;
import org.apical.plugin.InputException;

/**
 * How the rows of a file are written.
 *
 * @param separator what is between two columns
 * @param hasHeader whether the first row names the columns
 * @param classColumn which column is the class: {@code first}, {@code last}, its number from 1, or its name
 */
record CsvForm(Pattern separator, boolean hasHeader, String classColumn) {
    private static final Map<String, String> SEPARATORS = Map.of("tab", "\t", "space", "\\s+");

    static CsvForm of(DatasetRequest request) {
        String separator = request.words().get("separator");
        String pattern = SEPARATORS.getOrDefault(separator.toLowerCase(Locale.ROOT), Pattern.quote(separator));
        boolean hasHeader = request.parameters().get("header") != 0;
        return new CsvForm(Pattern.compile(pattern), hasHeader, request.words().get("class"));
    }

    List<String> cells(String row) {
        return Arrays.stream(separator.split(row, -1)).map(String::strip).toList();
    }

    /** The number of the class's column, from 0. */
    int column(List<String> first) {
        if (classColumn.equals("last")) {
            return first.size() - 1;
        }
        if (classColumn.equals("first")) {
            return 0;
        }
        int column = classColumn.matches("[0-9]{1,6}") ? Integer.parseInt(classColumn) - 1 : named(first);
        if (column < 0 || column >= first.size()) {
            InputException fault = new InputException(
                    "csv-class", "there is no column '" + classColumn + "' for the class; there are " + first.size());
            if (hasHeader) {
                fault.known(first);
            }
            fault.mend("let the word 'class' be first, last, a number from 1 to " + first.size()
                    + ", or with header: true a name");
            throw fault;
        }
        return column;
    }

    private int named(List<String> first) {
        return hasHeader ? first.indexOf(classColumn) : -1;
    }
}
