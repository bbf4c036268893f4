import type { Service } from '#catalogue/catalogue.ts';
import type { Lifecycle } from '#model/lifecycle.ts';
import { brokenServices } from '../all-valid.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

type Need = 'start' | 'reference' | 'runbook';

const needs: Record<Lifecycle, readonly Need[]> = {
  experimental: [],
  alpha: ['start'],
  beta: ['start', 'reference'],
  production: ['start', 'reference', 'runbook'],
  frozen: ['start'],
  deprecated: ['start'],
  retired: [],
};

const words: Record<Need, { lack: string; hint: string }> = {
  start: {
    lack: 'start page',
    hint: 'a page with `start: true` or `type: tutorial`',
  },
  reference: { lack: 'reference', hint: 'a page with `type: reference`' },
  runbook: {
    lack: 'runbook',
    hint: 'a page with `type: runbook`: how to restore, upgrade and respond',
  },
};

export const serviceHasDocs = defineRule({
  id: 'service-has-docs',
  severity: 'error',
  summary: 'Every service has the documentation that its lifecycle requires.',
  why: `Nobody can use a service without documentation. The requirements grow with the lifecycle: a start page from alpha
on, a reference from beta on, and a runbook in production. A frozen or deprecated service keeps its start page.`,
  examples: {
    good: {
      ...example('services/topic/index.md', 'lifecycle: alpha'),
      ...example('services/topic/first-topic.md', 'type: tutorial'),
    },
    bad: example('services/topic/index.md', 'lifecycle: alpha'),
  },
  *check(catalogue) {
    const unknown = brokenServices(catalogue, 'page');
    for (const service of catalogue.services) {
      if (unknown.has(service.id)) continue;
      const { lifecycle } = service.data;
      const lacking = needs[lifecycle].filter((need) => !has(service, need));
      if (lacking.length === 0) continue;
      yield {
        at: service.at('lifecycle'),
        message: `“${service.title}” is ${lifecycle} but has no ${lacking.map((need) => words[need].lack).join(', no ')}.`,
        hint: `Add to services/${service.id}/: ${lacking.map((need) => words[need].hint).join('; ')}.`,
      };
    }
  },
});

/** Drafts don't count for a service that is built, since readers won't see them. */
function has(service: Service, need: Need): boolean {
  return service.pages.some(({ data, draft }) => {
    if (draft && !service.draft) return false;
    if (need === 'start') return data.start === true || data.type === 'tutorial';
    return data.type === need;
  });
}
