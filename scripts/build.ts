import { runCommand } from './command-line.ts';
import { runBuild } from './run-build.ts';
import { outArgument, outFolder, siteArguments, siteRequest } from './site-request.ts';

await runCommand(
  {
    name: 'build',
    summary: 'Checks the content, then builds the site and its search index.',
    options: { ...siteArguments, ...outArgument },
  },
  async (values) => {
    const request = await siteRequest('build', values);
    return (await runBuild(request, await outFolder(values.out, 'build'))) ? 0 : 1;
  },
);
