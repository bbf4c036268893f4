import { example, exampleProse } from './example-platform.ts';
import type { DescribedRule, Rule } from './rule.ts';

/** A guide with something at its end. */
const guide = (end: string) => example('guides/help.md', '', `${exampleProse}\n\n${end}`);
const goodIgnore = guide(
  '<!-- check-ignore bare-url: it is text to type -->\n\nhttps://docs.example.org',
);

/** What reading and the engine find by themselves: no file of `rules/`, and no setting reaches it. */
export const standingRules: readonly DescribedRule[] = [
  {
    id: 'check-exists',
    severity: 'error',
    summary: 'Every severity in `checks` is that of a rule which may be set.',
    why: 'A setting that reaches nothing looks like a decision and is none.',
    examples: {
      good: example('platform.md', 'checks: { image-alt: error }'),
      bad: example('platform.md', 'checks: { image-alts: error }'),
    },
  },
  {
    id: 'ignore-reason',
    severity: 'error',
    summary: 'Every ignore names one rule and says why.',
    why: 'Whoever reads it next has to decide whether it still holds, and can only do so with the reason at hand.',
    examples: {
      good: goodIgnore,
      bad: guide('<!-- check-ignore bare-url -->\n\n[Docs](https://docs.example.org)'),
    },
  },
  {
    id: 'ignore-used',
    severity: 'warning',
    summary: 'Every ignore keeps a finding quiet.',
    why: 'One that is left behind would keep the next mistake in its place quiet, and nobody would know.',
    examples: {
      good: goodIgnore,
      bad: guide('<!-- check-ignore bare-url: it is text to type -->\n\nNothing of the kind.'),
    },
  },
  {
    id: 'schema',
    severity: 'error',
    summary: 'The front-matter of every file keeps the contract of its kind.',
    why: 'A key that is misspelt, missing or of another form would silently be none: the site would show less than was written.',
    examples: {
      good: example('teams/pilots.md', 'summary: Moves what is heavy.'),
      bad: example('teams/pilots.md', 'sumary: Moves what is heavy.'),
    },
  },
  {
    id: 'service-has-owner',
    severity: 'error',
    summary: 'Every service names its owner.',
    why: 'A service that nobody owns is answered for by nobody, and its reader learns that at night.',
    examples: {
      good: example('services/queue/index.md', 'owner: pilots'),
      bad: {
        'services/stream/index.md':
          '---\ntitle: Stream\nsummary: Events in order.\ncategory: data\nlifecycle: experimental\nreviewed: 2026-11-02\n---\n',
      },
    },
  },
  {
    id: 'syntax',
    severity: 'error',
    summary: 'Every file can be read as what it is: text, front-matter, Markdown.',
    why: 'What can’t be read can’t be judged, and what can’t be judged is not clean.',
    examples: {
      good: example('guides/help.md', 'description: "Whom to ask"'),
      bad: example('guides/help.md', 'description: "Whom to ask'),
    },
  },
];

/** Whether a rule always holds: what reading finds, and rules that keep code and files of others out. */
export function isStanding(id: string, rules: readonly Pick<Rule, 'id' | 'standing'>[]): boolean {
  return (
    standingRules.some((rule) => rule.id === id) ||
    rules.some((rule) => rule.id === id && rule.standing === true)
  );
}
