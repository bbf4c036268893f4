import { counted } from '#model/phrase.ts';
import type { CheckSummary } from '../engine.ts';

/**
 * Characters that a terminal, build server or editor would act on instead of showing: control characters, text
 * direction marks and unusual line ends.
 */
const obeyed = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** Multi-line text that is safe to print: nothing in it controls a terminal or build server. */
export function printed(text: string): string {
  const lines = text.replaceAll('\r\n', '\n');
  return withoutCommands(
    lines.replaceAll(obeyed, (sign) => (sign === '\n' || sign === '\t' ? sign : shown(sign))),
  );
}

/** Text as one line that can't control a terminal; its length stays the same. */
export function plain(text: string): string {
  return text.replaceAll(obeyed, (sign) => (/[\n\r\t]/.test(sign) ? ' ' : shown(sign)));
}

/**
 * Text without commands to build servers; its length stays the same. GitHub’s runner accepts `::name::` at the start
 * of a line, after spaces, and `##name[` anywhere, as do Azure Pipelines and TeamCity.
 */
export function withoutCommands(text: string): string {
  return text.replaceAll(/^([^\S\n]*):(?=:)/gm, '$1∶').replaceAll(/##(?=\w*\[)/g, '#♯');
}

/** JSON indented by two spaces, with all control characters escaped. */
export function printedJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll(/[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu, escaped)
    .replaceAll(/##(?=\w*\[)/g, '#\\u0023');
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The Unicode picture of a control character, or the replacement character. */
function shown(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '\ufffd';
}

/** The totals in one line: `2 errors, 1 warning in 61 files`. */
export function sumsOf({ errors, warnings, files }: CheckSummary): string {
  const inFiles = `in ${counted(files, 'file')}`;
  if (errors + warnings === 0) return `No findings ${inFiles}`;
  const parts = [
    errors > 0 && counted(errors, 'error'),
    warnings > 0 && counted(warnings, 'warning'),
  ];
  return `${parts.filter(Boolean).join(', ')} ${inFiles}`;
}
