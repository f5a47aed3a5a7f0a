/**
 * YAML as a tree that remembers where each part stands in its file.
 *
 * <pre>{@code
 * YamlNode.Mapping root = YamlText.parse("xor.yaml", text);
 * String again = YamlText.write(root);
 * }</pre>
 */
package org.apical.core.yaml;
