/**
 * Tests and fixtures for those who write plug-ins.
 *
 * <p>A contract is an interface whose default methods are tests that every plug-in of a kind must pass; a bench runs a plug-in in
 * the engine that experiments use.
 *
 * <pre>{@code
 * class MyRuleTest implements PlasticityRuleContract {
 *     public PlasticityRule rule() {
 *         return Texts.rule(MyRuleTest.class, "/OSGI-INF/apical/my-rule.rule");
 *     }
 *
 *     @Test
 *     void burstPotentiates() {
 *         RuleBench bench = RuleBench.of(rule()).weight(0.5).pre(100).post(200, 250).run(300);
 *         assertTrue(bench.weight() > 0.5);
 *     }
 * }
 * }</pre>
 */
package org.apical.testkit;
