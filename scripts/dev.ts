import { developSite } from '#build/develop-site.ts';
import { runCommand } from './command-line.ts';
import { serveArguments } from './serve-site.ts';
import { project } from './project.ts';
import { siteArguments, siteRequest } from './site-request.ts';
import { tell } from './terminal.ts';

await runCommand(
  {
    name: 'dev',
    summary: 'Serves the site while you write: each saved file is checked and shown.',
    options: {
      ...siteArguments,
      ...serveArguments,
      code: { summary: 'Also follow changes of Plinth’s own code, which is slower' },
    },
  },
  async (values) => {
    const request = await siteRequest('dev', values);
    const address = await developSite({
      project,
      ...request,
      host: values.host,
      port: Number(values.port),
      code: values.code,
      say: (text) => tell(`${text}\n`),
    });
    tell(`Plinth serves ${request.shown} at ${address}\n`);
    return 0;
  },
);
