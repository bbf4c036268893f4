import { runCommand } from './command-line.ts';
import { runBuild } from './run-build.ts';
import { outArgument, outFolder, siteArguments, siteRequest } from './site-request.ts';

await runCommand(
  {
    name: 'build',
    summary: 'Checks the content and builds the site, with its search index, into a folder.',
    options: { ...siteArguments, ...outArgument },
  },
  async (values) => {
    const request = siteRequest('build', values);
    return (await runBuild(request, outFolder(values.out, 'build'))) ? 0 : 1;
  },
);
