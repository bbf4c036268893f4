import { printed } from '#checks/reporters/printed.ts';

/** Prints a command's result on stdout, without characters that could control the terminal or pipeline. */
export function tell(text: string): void {
  process.stdout.write(printed(text));
}

/** Prints a command's messages on stderr, without characters that could control the terminal or pipeline. */
export function tellAside(text: string): void {
  process.stderr.write(printed(text));
}
