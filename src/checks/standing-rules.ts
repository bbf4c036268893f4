import { example, exampleProse } from './example-platform.ts';
import type { DescribedRule, Rule } from './rule.ts';

/** A guide with something at its end. */
const guide = (end: string) => example('guides/help.md', '', `${exampleProse}\n\n${end}`);
const goodIgnore = guide(
  '<!-- check-ignore bare-url: it is text to type -->\n\nhttps://docs.example.org',
);

/** Checks built into the reader and the engine. They have no file in `rules/` and no setting. */
export const standingRules: readonly DescribedRule[] = [
  {
    id: 'check-exists',
    severity: 'error',
    summary: 'Every rule listed under `checks` exists, and its severity can be changed.',
    why: 'A setting without effect looks like a decision but changes nothing.',
    examples: {
      good: example('platform.md', 'checks: { image-alt: error }'),
      bad: example('platform.md', 'checks: { image-alts: error }'),
    },
  },
  {
    id: 'ignore-reason',
    severity: 'error',
    summary: 'Every ignore names a rule and gives a reason.',
    why: 'The next reader needs the reason to decide whether the ignore is still needed.',
    examples: {
      good: goodIgnore,
      bad: guide('<!-- check-ignore bare-url -->\n\n[Docs](https://docs.example.org)'),
    },
  },
  {
    id: 'ignore-used',
    severity: 'warning',
    summary: 'Every ignore suppresses a finding.',
    why: 'An old ignore would hide the next mistake in the same place.',
    examples: {
      good: goodIgnore,
      bad: guide('<!-- check-ignore bare-url: it is text to type -->\n\nNothing of the kind.'),
    },
  },
  {
    id: 'schema',
    severity: 'error',
    summary: 'The front-matter of every file matches the schema of its kind.',
    why: 'A misspelt, missing or malformed key would be ignored without an error, and the site would show less than you wrote.',
    examples: {
      good: example('teams/pilots.md', 'summary: Moves what is heavy.'),
      bad: example('teams/pilots.md', 'sumary: Moves what is heavy.'),
    },
  },
  {
    id: 'service-has-owner',
    severity: 'error',
    summary: 'Every service names its owner.',
    why: 'Without an owner, nobody is responsible for the service when something breaks.',
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
    summary: 'Every file can be read as text with front-matter and Markdown.',
    why: 'A file that can’t be read can’t be checked.',
    examples: {
      good: example('guides/help.md', 'description: "Whom to ask"'),
      bad: example('guides/help.md', 'description: "Whom to ask'),
    },
  },
];

/** Whether a rule can't be switched off: problems found by the reader, and security rules. */
export function isStanding(id: string, rules: readonly Pick<Rule, 'id' | 'standing'>[]): boolean {
  return (
    standingRules.some((rule) => rule.id === id) ||
    rules.some((rule) => rule.id === id && rule.standing === true)
  );
}
