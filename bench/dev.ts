import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developSite } from '#build/develop-site.ts';
import { seconds } from '#build/figures.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { defaultOptions } from '#site/options.ts';
import { runCommand } from '../scripts/command-line.ts';
import { project } from '../scripts/project.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

const page = 'services/managed-postgresql/';
const file = 'services/managed-postgresql/index.md';

await runCommand(
  {
    name: 'bench:dev',
    summary: 'Measures how long the development server takes to show the example and its edits.',
    options: {},
  },
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'plinth-bench-dev-'));
    const content = join(home, 'content');
    cpSync(join(project, 'src/content'), content, { recursive: true });
    const browser = await launchChromium();
    try {
      const since = performance.now();
      const address = await developSite({
        project,
        shown: 'content',
        baseline: undefined,
        options: { ...defaultOptions, content: wholeFolder(content) },
        host: '127.0.0.1',
        port: 0,
        code: false,
        say: () => undefined,
      });
      const tab = await browser.newPage();
      await tab.goto(address + page);
      print('first page', performance.now() - since);
      const edit = async (name: string, from: RegExp, to: string, seen: string) => {
        const path = join(content, file);
        const text = readFileSync(path, 'utf8');
        writeFileSync(path, text.replace(from, to));
        const saved = performance.now();
        await tab.getByText(seen).first().waitFor();
        print(name, performance.now() - saved);
      };
      await edit('edited word', /^summary: .*$/m, 'summary: Zebras keep it.', 'Zebras keep it.');
      await edit('another owner', /^owner: .*$/m, 'owner: ballast', 'Ballast');
      return 0;
    } finally {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
      setTimeout(() => process.exit());
    }
  },
);

function print(name: string, time: number): void {
  process.stdout.write(`${seconds(time)}  ${name}\n`);
}
