import { z } from 'zod';
import { folderPath, quoted, text, url } from './values.ts';
import { isId } from './written-form.ts';

const repository = z.strictObject({
  url: url
    .refine((value) => /^https?:/i.test(value), {
      error: ({ input }) =>
        `${quoted(input)} is not a web address such as https://git.example.com/queue.`,
    })
    .meta({ description: 'The repository on its Git host.' }),
  branch: text.optional().meta({ description: 'The branch to edit. Default: `main`.' }),
  path: folderPath
    .optional()
    .meta({ description: 'The path of the folder in the repository. Default: its root.' }),
});

const source = z.strictObject({
  folder: text.meta({
    description: 'The folder, relative to the configuration: `../queue/docs`.',
  }),
  at: z
    .string()
    .refine(isId, {
      error: ({ input }) =>
        `${quoted(input)} is not a path below the content folder. Write one such as services/queue.`,
    })
    .meta({ description: 'Where it lies below the content folder: `services/queue`.' }),
  repository: repository.optional().meta({
    description: 'Where its files are edited. Default: what its Git checkout says.',
  }),
});

/** Folders that are mounted into the content. No two lie at the same place, or one within the other. */
export const sources = z.array(source).superRefine((list, context) => {
  list.forEach(({ at }, index) => {
    const first = list.slice(0, index).find((other) => overlap(at, other.at));
    if (!first) return;
    const message =
      first.at === at
        ? `${quoted(at)} is the place of two folders. Choose another for one of them.`
        : `${quoted(at)} and ${quoted(first.at)} overlap. Choose places beside each other.`;
    context.addIssue({ code: 'custom', path: [index, 'at'], message });
  });
});

function overlap(one: string, other: string): boolean {
  if (!isId(one) || !isId(other)) return false;
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}
