import { runCommand } from './command-line.ts';
import { serveArguments, serveSite } from './serve-site.ts';
import { outArgument, outFolder } from './site-request.ts';

await runCommand(
  {
    name: 'preview',
    summary: 'Serves a built site like a static web host.',
    options: { ...outArgument, ...serveArguments },
  },
  async ({ out, host, port }) => {
    await serveSite(await outFolder(out, 'preview'), { host, port });
    return 0;
  },
);
