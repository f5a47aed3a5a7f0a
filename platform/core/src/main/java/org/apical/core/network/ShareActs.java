package org.apical.core.network;

/** The acts of a step, for any share. What the threads read here is not written while they work, unlike the network's own fields. */
final class ShareActs implements Crew.Work {
    static final int EVOLVE = 1;
    static final int RECEIVE = 2;
    static final int PROPAGATE = 3;
    static final int INJECT = 4;
    static final int DECAY = 5;

    private Share[] shares;
    private Network.Inputs inputs;

    ShareActs(Share[] shares) {
        this.shares = shares.clone();
    }

    /** Says what the shares are, while no act is due. */
    void setShares(Share[] others) {
        shares = others.clone();
    }

    /** Says what sets the inputs, while no act is due. */
    void setInputs(Network.Inputs setter) {
        inputs = setter;
    }

    @Override
    public void run(int number, int act, long step) {
        Share share = shares[number];
        switch (act) {
            case EVOLVE -> share.evolve(step);
            case RECEIVE -> share.receive(step, shares);
            case PROPAGATE -> share.propagate(step);
            case INJECT -> inputs.set(number);
            case DECAY -> share.decay(step);
            default -> {} // the step is over
        }
    }
}
