/**
 * What a terminal, a build server or an editor would obey instead of show: control characters, marks that turn the
 * direction of text, and line ends that only some know.
 */
const obeyed = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** A text of several lines in which nothing is obeyed by who reads it: neither by a terminal nor by a build server. */
export function printed(text: string): string {
  const lines = text.replaceAll('\r\n', '\n');
  return withoutCommands(
    lines.replaceAll(obeyed, (sign) => (sign === '\n' || sign === '\t' ? sign : shown(sign))),
  );
}

/** A text as one line in which nothing is obeyed by a terminal; it is as long as before. */
export function plain(text: string): string {
  return text.replaceAll(obeyed, (sign) => (/[\n\r\t]/.test(sign) ? ' ' : shown(sign)));
}

/**
 * A text in which no line is a command to a build server; it is as long as before. GitHub’s runner obeys `::name::` behind spaces at
 * the start of a line, and as Azure Pipelines and TeamCity do, `##name[` anywhere.
 */
export function withoutCommands(text: string): string {
  return text.replaceAll(/^([^\S\n]*):(?=:)/gm, '$1∶').replaceAll(/##(?=\w*\[)/g, '#♯');
}

/** JSON of two spaces a level that says the same with no character that is obeyed. */
export function printedJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll(/[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu, escaped)
    .replaceAll(/##(?=\w*\[)/g, '#\\u0023');
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The picture that Unicode has of a control character, or the sign for one that can't be shown. */
function shown(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '\ufffd';
}
