package org.apical.core.folder;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of CSV, split. A cell in quotation marks may hold commas, and a quotation mark written twice.
 *
 * @param number number of the line, from 1
 * @param cells the cells, without quotation marks and surrounding blanks
 * @param starts the position of each cell in the line, from 1
 * @param openQuote position of a quotation mark that is never closed; 0 if there is none
 */
record CsvLine(int number, List<String> cells, List<Integer> starts, int openQuote) {
    static CsvLine split(String line, int number) {
        List<String> cells = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        while (from >= 0) {
            starts.add(from + 1);
            int end = end(line, from);
            if (end < 0) {
                return new CsvLine(number, cells, starts, from + 1);
            }
            cells.add(unquoted(line.substring(from, end).trim()));
            from = end < line.length() ? end + 1 : -1;
        }
        return new CsvLine(number, cells, starts, 0);
    }

    /** Where the cell that starts at {@code from} ends; −1 if a quotation mark stays open. */
    private static int end(String line, int from) {
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return i;
            }
        }
        return quoted ? -1 : line.length();
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    int size() {
        return cells.size();
    }

    String cell(int i) {
        return cells.get(i);
    }

    int column(int i) {
        return starts.get(i);
    }
}
