import { runCommand } from '../../scripts/command-line.ts';
import { lookArguments, withServedBuild } from '../../scripts/served-build.ts';
import { launchChromium } from '../../tests/browser/chromium.ts';
import { networkCost, slow4g } from './network.ts';
import { askAll, inventedHits, missedNames, qualityOf, type Asked } from './quality.ts';
import { reciprocalRank } from './score.ts';

const runs = 5;
/** The query for the slow network. */
const question = 'restore database';

await runCommand(
  {
    name: 'bench:search',
    summary: 'Asks the example 200 questions, and measures what search costs a slow connection.',
    options: {
      ...lookArguments,
      network: { summary: 'Only measure network use, for any site' },
    },
  },
  ({ network, ...values }) =>
    withServedBuild('bench:search', values, async (home) => {
      const browser = await launchChromium();
      try {
        if (!network) {
          const page = await browser.newPage();
          await page.goto(`${home}search/`);
          tellQuality(await askAll(page, home));
          const { names, missed } = await missedNames(page, home);
          say(`\n${names - missed.length} of ${names} names find their own page first`);
          for (const { name, path, found = 'nothing' } of missed)
            say(`  ${name}: ${found}, not ${path}`);
          const { words, invented } = await inventedHits(page, home);
          say(`\n${invented.length} of ${words} words that are nowhere have invented results`);
          for (const { word, found = '' } of invented) say(`  ${word}: ${found}`);
        }
        const cost = await networkCost(browser, `${home}guides/`, question, runs);
        say(`\n${slow4g.latency} ms and ${slow4g.kilobits} kbit/s; medians of ${runs} runs`);
        say(`first answer, names loaded   ${(cost.warm / 1000).toFixed(2)} s`);
        say(`first answer, nothing loaded ${(cost.cold / 1000).toFixed(2)} s`);
        say(`opening the dialog           ${kilobytes(cost.opening)}`);
        say(`“${question}” besides  ${kilobytes(cost.question)}`);
        return 0;
      } finally {
        await browser.close();
      }
    }),
);

function tellQuality(asked: readonly Asked[]): void {
  const kinds = [...new Set(asked.map(({ golden }) => golden.kind))];
  say(`${''.padEnd(10)}${['n', 'MRR', 'nDCG@5', 'plain MRR', 'nDCG@5'].map(cell).join('')}`);
  for (const kind of kinds)
    line(
      kind,
      asked.filter(({ golden }) => golden.kind === kind),
    );
  line('all', asked);
  say('\nQuestions without the answer in first place:');
  for (const { golden, ours } of asked) {
    if (reciprocalRank(ours, golden.answers) === 1) continue;
    say(`  ${golden.query}: ${ours[0] ?? 'nothing'}`);
  }
}

function line(kind: string, asked: readonly Asked[]): void {
  const [ours, plain] = [qualityOf(asked, 'ours'), qualityOf(asked, 'plain')];
  const figures = [ours.mrr, ours.ndcg5, plain.mrr, plain.ndcg5].map((figure) => figure.toFixed(3));
  say(`${kind.padEnd(10)}${[String(asked.length), ...figures].map(cell).join('')}`);
}

function cell(text: string): string {
  return text.padStart(11);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
