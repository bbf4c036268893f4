import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command-line.ts';
import { runBuild } from './run-build.ts';
import { outArgument, outFolder, siteArguments, siteRequest } from './site-request.ts';

await runCommand(
  {
    name: 'build',
    summary: 'Checks the content, then builds the site and its search index.',
    options: {
      ...siteArguments,
      ...outArgument,
      clean: { summary: 'Use nothing that earlier builds kept' },
    },
  },
  async (values) => {
    const empty = values.clean ? mkdtempSync(join(tmpdir(), 'plinth-clean-')) : undefined;
    if (empty !== undefined) process.env.PLINTH_CACHE = empty;
    try {
      const request = await siteRequest('build', values);
      return (await runBuild(request, await outFolder(values.out, 'build'))) ? 0 : 1;
    } finally {
      if (empty !== undefined) rmSync(empty, { recursive: true, force: true });
    }
  },
);
