import { locator } from '#source/locate.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

const secrets: readonly [what: string, form: RegExp][] = [
  ['private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g],
  ['AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  ['GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_[A-Za-z0-9_]{50,}\b/g],
  ['GitLab token', /\bglpat-[A-Za-z0-9_-]{20,}/g],
  ['Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{20,}/g],
  ['Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/g],
  ['npm token', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,}\b/g],
  ['Docker token', /\bdckr_[po]at_[A-Za-z0-9_-]{20,}/g],
  ['Azure storage key', /\bAccountKey=[A-Za-z0-9+/]{86}==/g],
  ['Anthropic key', /\bsk-ant-[A-Za-z0-9_-]{32,}/g],
  ['Vault token', /\bhvs\.[A-Za-z0-9_-]{24,}/g],
  [
    'password in an address',
    /\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/"'`<>]+:(?=[^\s@]*\d)(?=[^\s@]*[a-z])[^\s:@/"'`<>${}*%]{8,}@[\w.-]+/gi,
  ],
  ['signed token (JWT)', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}/g],
];

/** Most files contain none of these, so this test is enough for them. One combined pattern takes 50% longer. */
const beginnings = [
  /PRIVATE KEY|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|AIza/,
  /k_live_|AccountKey=|sk-ant-/,
  /npm_|dckr_|hvs\.|eyJ/,
  /:\/\/[^\s:@/]+:[^\s@/]+@/,
];

export const secret = defineFileRule({
  id: 'secret',
  severity: 'error',
  summary: 'No file contains a key or token that looks real.',
  why: 'Everybody who clones the repository can read it, and attackers use published keys within minutes.',
  examples: {
    good: example('services/queue/index.md', '', 'Set the key: `export KEY=AKIA…`.'),
    bad: example(
      'services/queue/index.md',
      '',
      `Set the key: \`export KEY=${['AKIA', 'Q3EGRYWQ7NMZ5T4X'].join('')}\`.`,
    ),
  },
  *judge({ file, text }) {
    if (!beginnings.some((each) => each.test(text))) return;
    const placed = locator(text);
    for (const [what, form] of secrets) {
      for (const match of text.matchAll(form)) {
        if (isExample(match[0])) continue;
        yield {
          at: { file, ...placed([match.index, match.index + match[0].length]) },
          message: `This looks like a real ${what}: “${match[0].slice(0, 8)}…”.`,
          hint: 'Revoke it now, because Git keeps it. Then replace it with a placeholder: `<key>`.',
        };
      }
    }
  },
});

/** Vendors’ documented samples and typical placeholders. */
function isExample(text: string): boolean {
  return /example|sample|dummy|passw|p4ssw|secret|changeme|localhost|@127\.|x{6}|0{6}|1234567|abcdef/i.test(
    text,
  );
}
