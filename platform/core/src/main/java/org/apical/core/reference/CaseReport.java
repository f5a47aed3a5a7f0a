package org.apical.core.reference;

import java.util.List;

/**
 * What the comparison with one reference file gave.
 *
 * @param file the file
 * @param status whether it was checked
 * @param fields the largest difference per field
 * @param note what else there is to say; may be empty
 */
public record CaseReport(String file, Status status, List<Field> fields, String note) {
    /** Whether a file was checked. */
    public enum Status {
        /** Recomputed and compared. */
        CHECKED,
        /** Input of another file, no case of its own. */
        INPUT,
        /** Of a kind that this version cannot recompute. */
        NOT_YET
    }

    /**
     * One field of a file.
     *
     * @param name its name
     * @param difference the largest difference
     * @param tolerance the largest that is allowed
     * @param unit unit of both, in words
     */
    public record Field(String name, double difference, double tolerance, String unit) {
        /** Whether the difference is allowed; NaN is not. */
        public boolean isMet() {
            return difference <= tolerance;
        }
    }

    /** Whether no field was missed. */
    public boolean isMet() {
        return fields.stream().allMatch(Field::isMet);
    }
}
