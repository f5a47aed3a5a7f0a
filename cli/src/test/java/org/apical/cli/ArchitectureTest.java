package org.apical.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Who may use whom: cli, host, core, api from top to bottom; the cli checks bundles by the test kit; reports read run folders, bundles see only the API. */
@AnalyzeClasses(packages = "org.apical", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] CORE = {"org.apical.core.."};
    private static final String[] HOST = {"org.apical.host.."};
    private static final String[] CLI = {"org.apical.cli.."};
    private static final String[] REPORT = {"org.apical.report.."};
    private static final String[] TESTKIT = {"org.apical.testkit.."};
    private static final String[] NATIVE = {"org.apical.kernel.cpu..", "org.apical.kernel.blas.."};

    @ArchTest
    static final ArchRule MODULES = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.apical..")
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy(CLI)
            .layer("host")
            .definedBy(HOST)
            .layer("core")
            .definedBy(CORE)
            .layer("report")
            .definedBy(REPORT)
            .layer("testkit")
            .definedBy(TESTKIT)
            .layer("native")
            .definedBy(NATIVE)
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("host")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("host", "cli", "testkit", "report", "native")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("testkit")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("native")
            .mayNotBeAccessedByAnyLayer(); // a service that is found on the class path

    @ArchTest
    static final ArchRule API_AND_BUNDLES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.apical.cli..",
                    "org.apical.host..",
                    "org.apical.core..",
                    "org.apical.report..",
                    "org.apical.testkit..",
                    "org.apical.kernel.cpu..",
                    "org.apical.kernel.blas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apical.cli..",
                    "org.apical.host..",
                    "org.apical.core..",
                    "org.apical.report..",
                    "org.apical.testkit..",
                    "org.apache.felix..",
                    "org.osgi.framework..");

    @ArchTest
    static final ArchRule REPORTS_READ_RUN_FOLDERS = noClasses()
            .that()
            .resideInAPackage("org.apical.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apical.core.network..",
                    "org.apical.core.run..",
                    "org.apical.core.machine..",
                    "org.apical.core.registry..");

    @ArchTest
    static final ArchRule FRAMEWORK_STAYS_IN_THE_HOST = noClasses()
            .that()
            .resideOutsideOfPackage("org.apical.host..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.felix..", "org.osgi.framework.wiring..");

    @ArchTest
    static final ArchRule CHECKS_NEED_NO_TEST_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("org.apical.testkit.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.opentest4j..");

    @ArchTest
    static final ArchRule COMMANDS_STAY_IN_THE_CLI = noClasses()
            .that()
            .resideOutsideOfPackage("org.apical.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");
}
