import { runCommand } from './command-line.ts';
import { runBuild } from './run-build.ts';
import { serveArguments, serveSite } from './serve-site.ts';
import { outArgument, outFolder, siteArguments, siteRequest } from './site-request.ts';

await runCommand(
  {
    name: 'start',
    summary: 'Checks the content, builds the site and serves it.',
    options: { ...siteArguments, ...outArgument, ...serveArguments },
  },
  async (values) => {
    const request = await siteRequest('start', values);
    const out = await outFolder(values.out, 'start');
    if (!(await runBuild(request, out))) return 1;
    await serveSite(out, values);
    return 0;
  },
);
