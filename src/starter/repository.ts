import { pipelineFiles } from '#hosting/pipelines.ts';
import { modelVersion } from '#model/platform.ts';
import { writeMarkdown } from '#markdown/write.ts';
import { wordsOf } from '#words/languages.ts';
import { tidyTitle, type Answers } from './answers.ts';
import { usualDuties } from './duty-tables.ts';
import { entryText } from './entry-text.ts';
import { entryId, idOf } from './ids.ts';
import { settings, type PackageManager } from './settings.ts';
import { textsIn } from './texts.ts';

/** What the computer knows, and nobody is asked. */
export interface Surroundings {
  /** The version of Plinth that the repository uses. */
  version: string;
  /** What installs it. */
  manager: PackageManager;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** The files of a new repository, by path. Its content passes the check without a finding. */
export function repositoryFiles(
  answers: Answers,
  surroundings: Surroundings,
): Record<string, string> {
  const content = contentFiles(answers, surroundings.today);
  return { ...content, ...surroundingFiles(answers, surroundings) };
}

/** Everything beside the content: settings, the package and what its authors read. */
export function surroundingFiles(
  answers: Answers,
  tools: Pick<Surroundings, 'version' | 'manager'>,
): Record<string, string> {
  const { language } = answers;
  const texts = textsIn(language);
  const { team, service } = idsOf(answers);
  return {
    ...settings(idOf(answers.platform, 'platform'), tools),
    'README.md':
      headingText(tidyTitle(answers.platform)) +
      `\n${texts.readme({ team, service, page: texts.page.id })}`,
    ...hostFiles(answers),
  };
}

/** What the Git host reads. A host's pipeline belongs here too. */
function hostFiles({ host, language }: Answers): Record<string, string> {
  if (host === 'none') return {};
  const { pullRequest } = textsIn(language);
  const template = host === 'github' ? { '.github/pull_request_template.md': pullRequest } : {};
  return { ...pipelineFiles(host), ...template };
}

function contentFiles(answers: Answers, today: string): Record<string, string> {
  const { language } = answers;
  const texts = textsIn(language);
  const { team, service } = idsOf(answers);
  const category = idOf(texts.category.title, 'services');
  const page = `${texts.page.id}.md`;
  return {
    'content/platform.md': entryText(
      {
        title: tidyTitle(answers.platform),
        summary: texts.platform.summary,
        owner: team,
        language,
        categories: [{ id: category, ...texts.category }],
        model: modelVersion,
      },
      texts.platform.body,
    ),
    [`content/teams/${team}.md`]: entryText(
      {
        title: tidyTitle(answers.team),
        summary: texts.team.summary,
        kind: 'platform',
        channel: `https://chat.example.org/channels/${team}`,
      },
      texts.team.body,
      { channel: texts.team.channelComment },
    ),
    [`content/services/${service}/index.md`]: entryText(
      {
        title: tidyTitle(answers.service),
        summary: texts.service.summary,
        owner: team,
        category,
        lifecycle: 'experimental',
        reviewed: today,
      },
      texts.service.body(page),
    ),
    [`content/services/${service}/${page}`]: entryText(
      {
        title: texts.page.title,
        description: texts.page.description,
        type: 'tutorial',
        start: true,
        reviewed: today,
      },
      texts.page.body,
    ),
    'content/responsibilities/baseline.md': entryText(
      { reviewed: today },
      usualDuties(language, wordsOf(language).responsibilities.duty),
    ),
  };
}

function idsOf({ team, service }: Answers): { team: string; service: string } {
  return {
    team: entryId(team, 'team', (id) => `teams/${id}.md`),
    service: entryId(service, 'service', (id) => `services/${id}/index.md`),
  };
}

function headingText(title: string): string {
  const children = [{ type: 'text' as const, value: title }];
  return writeMarkdown({ type: 'root', children: [{ type: 'heading', depth: 1, children }] });
}
