package org.apical.cli.command;

import java.util.List;
import java.util.Map;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Examples;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Registers a dataset whose files are not there. */
public final class AbsentDataset implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Map<String, String> properties = Map.of("kind", "dataset", "name", "absent");
        context.registerService(Dataset.class, new Absent(), FrameworkUtil.asDictionary(properties));
    }

    @Override
    public void stop(BundleContext context) {}

    /** The dataset. */
    public static final class Absent implements Dataset {
        @Override
        public String name() {
            return "absent";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Examples open(DatasetRequest request) {
            throw new InputException("data-missing", "the files are not there");
        }
    }
}
