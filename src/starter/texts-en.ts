import type { Texts } from './texts.ts';

export const englishTexts: Texts = {
  titles: { platform: 'Our platform', team: 'Platform team', service: 'First service' },
  platform: {
    summary: 'Services that are run for product teams, so that these run only their products.',
    body: `This site has just begun. It describes the services one after another; ask the team about those that are still
missing.`,
  },
  category: { title: 'Services', summary: 'Everything that the platform offers so far.' },
  team: {
    summary: 'Builds and runs the platform.',
    channelComment: 'Where customers reach the team. Replace this example.',
    body: 'The team answers questions about every service of the platform.',
  },
  service: {
    summary: 'Replace this sentence with what the service does for its customers.',
    body: (
      page,
    ) => `The description of this service has just begun: [get started](${page}) shows the way to first use.

Say here what the service is for, and when something else fits better.`,
  },
  page: {
    id: 'get-started',
    title: 'Get started',
    description: 'From the order to the first result.',
    body: `This page leads a new customer from the order to the first result. Replace each step with what people really
do, and try it with a colleague who has never used the service.

1. Ask the team for access, and name the product that needs it.
2. Wait for the answer. It contains the address and tells you how to sign in.
3. Send the first request, and compare its answer with the one on this page.

If a step fails, ask the team. Then improve the step, so that the next customer need not ask.`,
  },
  readme: ({
    team,
    service,
    page,
  }) => `This repository contains the site of the platform: what it offers, who runs it and who is responsible for
what. The site is made with Plinth from the Markdown files in \`content/\`.

## What to edit first

| file | what to write |
| --- | --- |
| \`content/platform.md\` | the promise of the platform, its categories |
| \`content/teams/${team}.md\` | the team, and the address where customers reach it |
| \`content/services/${service}/index.md\` | the facts of the first service |
| \`content/services/${service}/${page}.md\` | its first page of documentation |
| \`content/responsibilities/baseline.md\` | who does what, for all services |
| \`plinth.config.ts\` | the settings of the site |

## Commands

Install [Node.js](https://nodejs.org) 22.18 or newer, then run \`npm install\` once.

| command | what it does |
| --- | --- |
| \`npm run dev\` | shows the site while you write |
| \`npm run check\` | checks the content |
| \`npm run build\` | checks the content and builds the site into \`dist/\` |
| \`npm start\` | checks, builds and shows the built site |

## Add a service

1. Run \`npm run new service my-service\`.
2. Write its facts in \`content/services/my-service/index.md\`.
3. Say who does what in \`responsibilities.md\` beside it. Delete rows that do not differ from the baseline.
4. Run \`npm run check\`, and fix what it finds.

\`npm run new team my-team\` adds a team. \`npm run new\` lists everything else.
`,
  pullRequest: `## What changes for readers

## Before merging

- [ ] \`npm run check\` finds nothing.
- [ ] The owner of the service has read the change.
- [ ] \`reviewed:\` has a new date only where somebody reviewed the whole page.
`,
};
