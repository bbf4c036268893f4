import { printed } from '#checks/reporters/printed.ts';

/** Says something on stdout: what a command was asked for. Nothing in it is obeyed by the terminal or the pipeline. */
export function tell(text: string): void {
  process.stdout.write(printed(text));
}

/** Says something on stderr: what a command says beside. Nothing in it is obeyed by the terminal or the pipeline. */
export function tellAside(text: string): void {
  process.stderr.write(printed(text));
}
