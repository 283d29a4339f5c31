/**
 * YAML mappings with the line and column of every key; the only user of snakeyaml-engine. May import problem.
 *
 * <p>Safe by construction: scalars stay strings, no tags, no duplicate keys, few aliases, little depth, at most 64 KB.
 */
@NullMarked
package io.github.leishu.yaml;

import org.jspecify.annotations.NullMarked;
