package org.apical.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A report without figures, and any other command, starts without loading AWT: only one package knows it. */
@AnalyzeClasses(packages = "org.apical.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ReportArchitectureTest {
    @ArchTest
    static final ArchRule ONLY_DRAWING_KNOWS_AWT = noClasses()
            .that()
            .resideOutsideOfPackage("org.apical.report.draw..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "org.jfree..", "org.apache.batik..");
}
