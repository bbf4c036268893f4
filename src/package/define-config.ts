import type { z } from 'zod';
import type { configuration } from '#model/configuration.ts';

/** What `plinth.config.ts` may contain. */
export type PlinthConfig = z.input<typeof configuration>;

/** Returns the settings as they are; gives them types in an editor: `export default defineConfig({ … })`. */
export function defineConfig(settings: PlinthConfig): PlinthConfig {
  return settings;
}
