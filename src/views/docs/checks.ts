import { describedRules, explain } from '#checks/explain.ts';
import type { DescribedRule } from '#checks/rule.ts';
import { ruleAddress } from '#site/authors.ts';
import type { Page } from '#site/page.ts';
import type { Site } from '#site/site.ts';
import type { Words } from '#words/en.ts';
import { linkToSection } from '#site/routes.ts';

/** The page of a rule. */
export function checkPage({ id, summary }: DescribedRule, words: Words): Page {
  return {
    title: id,
    description: summary,
    address: ruleAddress(id),
    section: undefined,
    breadcrumbs: [linkToSection('authors', words), linkToSection('checks', words)],
  };
}

/** Rules by topic: the first word of their ids, if at least two share it. */
export function rulesByTopic({
  own,
}: Pick<Site, 'own'>): { topic: string; rules: DescribedRule[] }[] {
  const topics = Map.groupBy(describedRules(own.rules), ({ id }) => id.split('-', 1)[0] ?? id);
  const large = [...topics].filter(([, rules]) => rules.length > 1);
  const single = [...topics].flatMap(([, rules]) => (rules.length > 1 ? [] : rules));
  return [
    ...large.map(([topic, rules]) => ({ topic, rules })),
    ...(single.length > 0 ? [{ topic: '…', rules: single }] : []),
  ];
}

/** The severity of a rule's findings, in words. */
export function weightOf({ severity, dated }: DescribedRule, { checks }: Words): string {
  return dated ? checks.dated : checks.severities[severity];
}

/** The output of a check for a rule's bad example, one finding at a time, as a terminal shows it. */
export async function saidOf(rule: DescribedRule, { own }: Pick<Site, 'own'>): Promise<string> {
  const { found } = await explain(rule, own.rules);
  return found
    .map(({ file, line, column, message, hint }) =>
      [`${file}:${line}:${column}`, message, ...(hint === undefined ? [] : [`→ ${hint}`])].join(
        '\n',
      ),
    )
    .join('\n\n');
}

/** The paths and data of the rules' pages, and of the page that lists them, if the site has them. */
export function rulePaths({ own, options }: Pick<Site, 'own' | 'options'>) {
  if (!options.authors) return [];
  const pages = describedRules(own.rules).map((rule) => ({
    params: { id: rule.id },
    props: { rule },
  }));
  return [{ params: { id: undefined }, props: { rule: undefined } }, ...pages];
}
