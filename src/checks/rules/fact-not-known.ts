import { notDecided, notKnown } from '#model/not-known.ts';
import { eachText } from '../each-text.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

/** Where the value is read as such. What takes it as a whole is no longer among the data. */
const taking = ['objectives.availability', 'objectives.rpo', 'objectives.rto', 'support.hours'];

export const factNotKnown = defineFileRule({
  id: 'fact-not-known',
  severity: 'error',
  summary:
    'Only facts that may be unknown are `not-known`: never an owner, a title or documentation.',
  why: `An honest \`not-known\` for a service level is better than a guess. But somebody always owns a service, its title is what
you call it, and documentation that nobody knows is not written yet. Elsewhere, readers would see the word itself.`,
  examples: {
    good: example('services/queue/limits.md', 'type: reference\nreviewed: not-known'),
    bad: example('services/queue/limits.md', 'type: reference\ndescription: not-known'),
  },
  *judge({ title, data, body, text, at }) {
    const misused: (string | number)[][] = [];
    eachText(data, (value, path) => {
      if (value !== notKnown && value !== notDecided) return;
      if (value === notKnown && taking.includes(path.join('.'))) return;
      if (!String(path[0]).startsWith('x-')) misused.push([...path]);
    });
    for (const path of misused) {
      const key = String(path.findLast((step) => typeof step === 'string'));
      yield {
        at: at(...path),
        message: `“${title}” says that its \`${key}\` is not known.`,
        hint: hints[key] ?? `Write it, or remove it. ${allowed}`,
      };
    }
    const written = text
      .split('\n')
      .slice(body.start.line - 1)
      .join('\n');
    if (!saysOnly.test(written)) return;
    yield {
      at: at('title'),
      message: `The documentation of “${title}” is only “${written.trim()}”.`,
      hint: `Write it, or remove the page until it is ready. ${allowed}`,
    };
  },
});

const saysOnly = /^\s*`?not-(?:known|decided)`?\.?\s*$/;

const allowed =
  'Only `objectives`, `support`, `reviewed` and `retireOn` may be `not-known`, and `retireOn` also `not-decided`.';

const hints: Record<string, string> = {
  owner: `Name the team that decides about it today, even if it is to change. ${allowed}`,
  title: `Write the name that people use for it. ${allowed}`,
};
