package org.apical.core.equation;

import org.apical.plasticity.Moment;
import org.apical.plasticity.Side;

/**
 * What a rule does at a moment.
 *
 * @param side the side on which it happens
 * @param moment what happens
 * @param section the statements
 */
record MomentText(Side side, Moment moment, SectionText section) {}
