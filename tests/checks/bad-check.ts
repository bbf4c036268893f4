/** Checks folders in a separate process, so that a test can end a check that hangs. */
import { checkContent } from '#checks/check-content.ts';
import { exampleToday } from '#checks/example-platform.ts';
import { text } from '#checks/reporters/text.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { shown } from './bad-cases.ts';

export interface BadChecked {
  exitCode: number;
  /** `file:line severity rule`, sorted. */
  found: string[];
  /** The text report, or the error's stack if the check failed. */
  report: string;
}

process.on('message', (content: string) => {
  void check(content).then((checked) => process.send?.(checked));
});

async function check(content: string): Promise<BadChecked> {
  try {
    const result = await checkContent({
      content: wholeFolder(content),
      shown: '',
      today: exampleToday,
    });
    // What is told together is still expected at each of its places.
    const found = result.findings.flatMap((finding) =>
      (finding.mistakes ?? [finding]).map(
        ({ line, severity, rule }) => `${shown(finding.file)}:${line} ${severity} ${rule}`,
      ),
    );
    const report = text.report(result, { colour: false, textOf: result.textOf });
    return { exitCode: result.exitCode, found: found.sort(), report };
  } catch (error) {
    return {
      exitCode: 2,
      found: [],
      report: error instanceof Error ? (error.stack ?? '') : '',
    };
  }
}
