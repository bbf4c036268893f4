import type { HastPluginDefinition, HastPluginInput } from 'satteri';

/** Skips a plugin if a document's source shows that it has nothing to do. */
export function whereSource(
  pattern: RegExp,
  plugin: HastPluginDefinition | (() => HastPluginDefinition),
): HastPluginInput {
  return ({ source }) => (pattern.test(source) ? plugin : undefined);
}
