package org.apical.core.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of one column. */
sealed interface TableColumn {
    /** Adds a cell. */
    void add(Object cell);

    /** Forgets the cells from a row on. */
    void cut(int rows);

    /** The cell of a row as it is written. */
    String text(int row);

    /** Numbers in one growing array, without a box for each. */
    final class Numbers implements TableColumn {
        private double[] cells = new double[16];
        private int size;

        void add(double cell) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, size + (size >> 1));
            }
            cells[size++] = cell;
        }

        @Override
        public void add(Object cell) {
            if (!(cell instanceof Number number)) {
                throw new IllegalArgumentException("'" + cell + "' in a column of numbers");
            }
            add(number.doubleValue());
        }

        @Override
        public void cut(int rows) {
            size = rows;
        }

        double get(int row) {
            return cells[row];
        }

        double[] toArray() {
            return Arrays.copyOf(cells, size);
        }

        @Override
        public String text(int row) {
            return CsvNumber.format(cells[row]);
        }
    }

    /** Words. */
    final class Words implements TableColumn {
        private final List<String> cells = new ArrayList<>();

        @Override
        public void add(Object cell) {
            cells.add(String.valueOf(cell));
        }

        @Override
        public void cut(int rows) {
            cells.subList(rows, cells.size()).clear();
        }

        List<String> toList() {
            return List.copyOf(cells);
        }

        @Override
        public String text(int row) {
            return cells.get(row);
        }
    }
}
