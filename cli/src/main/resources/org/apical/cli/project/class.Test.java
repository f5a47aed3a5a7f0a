package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plugin.Plugin;
import org.apical.testkit.PluginContract;
import org.junit.jupiter.api.Test;

/** The contract brings what every {{title}} must do; add what this one does. */
class {{Class}}Test implements PluginContract {
    @Override
    public Plugin plugin() {
        return new {{Class}}();
    }

    @Test
    void nameIsTheAnnouncedOne() {
        assertEquals("{{plugin}}", plugin().name());
    }
}
