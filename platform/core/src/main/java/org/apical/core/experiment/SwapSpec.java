package org.apical.core.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;

/**
 * Another plug-in for a part of a living network.
 *
 * @param when when it takes over
 * @param change what it takes over
 * @param place where it is written
 */
public record SwapSpec(When when, Change change, Place place) {
    /** When a plug-in takes over. */
    public sealed interface When {
        /**
         * At a time of the run.
         *
         * @param seconds the time in s
         */
        record At(double seconds) implements When {}

        /**
         * When a phase begins for the first time.
         *
         * @param phase the phase
         * @param block only in this block of the schedule
         */
        record Start(String phase, Optional<String> block) implements When {}

        /** As soon as it is ready: somebody asked for it while the run went on. */
        record Now() implements When {}
    }

    /** What becomes another plug-in. */
    public sealed interface Change {
        /** The part of the network, in words: {@code connection 'hidden-to-output'}. */
        String target();

        /** The name under which that part keeps its arrays; empty if it has none. */
        default String owner() {
            return "";
        }

        /** The keys and values of an entry of the file that says the same. */
        String entry();

        /** A plug-in of a connection. */
        sealed interface OfConnection extends Change {
            /** The connection. */
            String connection();

            @Override
            default String target() {
                return "connection '" + connection() + "'";
            }

            @Override
            default String owner() {
                return connection();
            }
        }

        /**
         * The model of a group.
         *
         * @param group the group
         * @param model its new model
         */
        record Model(String group, PluginUse model) implements Change {
            @Override
            public String target() {
                return "group '" + group + "'";
            }

            @Override
            public String owner() {
                return group;
            }

            @Override
            public String entry() {
                return "group: " + group + ", model: " + name(model) + ", parameters: {" + parameters(model) + "}";
            }
        }

        /**
         * The rule of a connection.
         *
         * @param connection the connection
         * @param rule its new rule; empty: none, its weights stay as they are
         */
        record Rule(String connection, Optional<PluginUse> rule) implements OfConnection {
            @Override
            public String entry() {
                return "connection: " + connection + ", plasticity: " + value(rule);
            }
        }

        /**
         * The short-term plasticity of a connection.
         *
         * @param connection the connection
         * @param shortTerm its new short-term plasticity; empty: none
         */
        record ShortTerm(String connection, Optional<PluginUse> shortTerm) implements OfConnection {
            @Override
            public String entry() {
                return "connection: " + connection + ", stp: " + value(shortTerm);
            }
        }

        /**
         * The backend.
         *
         * @param name its name
         */
        record Backend(String name) implements Change {
            @Override
            public String target() {
                return "backend";
            }

            @Override
            public String entry() {
                return "backend: " + name;
            }
        }

        /**
         * The solver.
         *
         * @param solver the new one
         */
        record Solver(PluginUse solver) implements Change {
            @Override
            public String target() {
                return "solver";
            }

            @Override
            public String entry() {
                return "solver: " + value(Optional.of(solver));
            }
        }

        /**
         * A monitor plug-in.
         *
         * @param table the table that it writes
         * @param monitor the new one
         */
        record Monitor(String table, PluginUse monitor) implements Change {
            @Override
            public String target() {
                return "monitor of table '" + table + "'";
            }

            @Override
            public String entry() {
                return "table: " + table + ", monitor: " + name(monitor) + ", parameters: {" + parameters(monitor)
                        + "}";
            }
        }

        private static String value(Optional<PluginUse> use) {
            return use.map(u -> "{" + name(u) + ": {" + parameters(u) + "}}").orElse("none");
        }

        private static String name(PluginUse use) {
            return use.version().isEmpty() ? use.name() : "'" + use.name() + "@" + use.version() + "'";
        }

        private static String parameters(PluginUse use) {
            return use.parameters().entrySet().stream()
                    .map((Map.Entry<String, Quantity> p) -> p.getKey() + ": " + p.getValue())
                    .collect(Collectors.joining(", "));
        }
    }
}
