package org.apical.neuron;

/**
 * Where input from outside enters a model.
 *
 * @param compartment the site
 * @param receptor what it adds to
 * @param variable the model's state or input variable that receives it
 */
public record Port(Compartment compartment, Receptor receptor, String variable) {}
