import type { z } from 'zod';
import { event } from './event.ts';
import { guide } from './guide.ts';
import type { KindDescriptor } from './kind.ts';
import { baseline, matrix } from './matrix.ts';
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

/** Every kind of content. To add one, create a file here and add a line below. */
export const kinds = {
  platform,
  service,
  page,
  matrix,
  baseline,
  roadmap,
  team,
  term,
  persona,
  provider,
  guide,
  event,
  survey,
  release,
  notice,
} as const;

export type Kind = keyof typeof kinds;

/** The validated front-matter of a kind. */
export type DataOf<K extends Kind> = z.output<(typeof kinds)[K]['schema']>;

export const kindNames = Object.keys(kinds) as Kind[];

/** The descriptor of a kind that is only known at run time. */
export function descriptorOf(kind: Kind): KindDescriptor {
  return kinds[kind];
}

/** The folder used only by this kind, such as `teams`. Services, pages, matrices and the platform have none. */
export function folderOf(kind: Kind): string | undefined {
  const [folder, ...below] = descriptorOf(kind).files.split('/');
  return below.join('/') === '<id>.md' ? folder : undefined;
}
