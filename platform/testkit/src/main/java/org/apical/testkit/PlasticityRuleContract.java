package org.apical.testkit;

import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.Plugin;

/** What every plasticity rule must do. */
public interface PlasticityRuleContract extends PluginContract {
    /** The rule under test. */
    PlasticityRule rule();

    @Override
    default Plugin plugin() {
        return rule();
    }
}
