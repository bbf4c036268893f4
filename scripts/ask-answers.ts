import type { Readable, Writable } from 'node:stream';
import { isCancel, select, text } from '@clack/prompts';
import { wordLanguages, type WordLanguage } from '#model/languages.ts';
import { hosts, titleTrouble, withDefaults, type Answers, type Host } from '#starter/answers.ts';

/** A terminal; by default that of the process. */
export interface Terminal {
  input?: Readable;
  output?: Writable;
}

const hostNames: Record<Host, string> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  forgejo: 'Forgejo or Gitea',
  azure: 'Azure DevOps',
  none: 'Elsewhere',
};

/** Asks in the terminal for the answers that are not given. Returns undefined if the person stops. */
export async function askAnswers(
  given: Partial<Answers>,
  terminal: Terminal = {},
): Promise<Answers | undefined> {
  const { language = await askLanguage(terminal) } = given;
  if (isCancel(language)) return undefined;
  const answers = withDefaults({ ...given, language });
  const questions = {
    platform: 'What is the platform called?',
    team: 'Which team runs it?',
    service: 'Which service will you describe first?',
  };
  for (const key of ['platform', 'team', 'service'] as const) {
    if (given[key] !== undefined) continue;
    const title = await askTitle(questions[key], answers[key], terminal);
    if (isCancel(title)) return undefined;
    answers[key] = title;
  }
  const { host = await askHost(terminal) } = given;
  return isCancel(host) ? undefined : { ...answers, host };
}

function askLanguage(terminal: Terminal) {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return select<WordLanguage>({
    ...terminal,
    message: 'Which language is the site in?',
    options: wordLanguages.map((value) => ({ value, label: names.of(value) ?? value })),
  });
}

function askTitle(message: string, usual: string, terminal: Terminal) {
  return text({
    ...terminal,
    message,
    placeholder: usual,
    defaultValue: usual,
    validate: (value) => (value === undefined || value === '' ? undefined : titleTrouble(value)),
  });
}

function askHost(terminal: Terminal) {
  return select<Host>({
    ...terminal,
    message: 'Where is the repository kept?',
    options: hosts.map((value) => ({ value, label: hostNames[value] })),
  });
}
