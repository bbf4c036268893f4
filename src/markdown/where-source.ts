import type { HastPluginDefinition, HastPluginInput } from 'satteri';

/** Leaves a plugin out for documents whose text shows that there is nothing for it to do. */
export function whereSource(
  pattern: RegExp,
  plugin: HastPluginDefinition | (() => HastPluginDefinition),
): HastPluginInput {
  return ({ source }) => (pattern.test(source) ? plugin : undefined);
}
