import { event } from './event.ts';
import { matrix } from './matrix.ts';
import { notice } from './notice.ts';
import { page } from './page.ts';
import { persona } from './persona.ts';
import { platform } from './platform.ts';
import { provider } from './provider.ts';
import { release } from './release.ts';
import { roadmap } from './roadmap.ts';
import { service } from './service.ts';
import { survey } from './survey.ts';
import { team } from './team.ts';
import { term } from './term.ts';

/** Every kind of content with the schema of its front-matter; a page is a service's, a guide the platform's. */
export const schemas = {
  platform,
  service,
  page,
  matrix,
  baseline: matrix,
  roadmap,
  team,
  persona,
  provider,
  guide: page,
  event,
  survey,
  release,
  notice,
  term,
} as const;

export const kinds = Object.keys(schemas) as (keyof typeof schemas)[];
