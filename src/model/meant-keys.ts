/**
 * The key that another one is written for: it differs in capitals, hyphens or number, or is a usual synonym.
 * Undefined if none of the free keys is meant.
 */
export function keyMeant(key: string, free: readonly string[]): string | undefined {
  const wanted = bare(key);
  return (
    free.find((each) => bare(each) === wanted) ??
    free.find((each) => bare(each) === `${wanted}s` || `${bare(each)}s` === wanted) ??
    free.find((each) => synonymsOf(each).includes(wanted))
  );
}

/** Whether two keys differ only in upper and lower case. */
export function differInCase(key: string, other: string): boolean {
  return key !== other && key.toLowerCase() === other.toLowerCase();
}

/** A key without capitals, accents, spaces and hyphens. */
function bare(key: string): string {
  return key
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\s_-]/gu, '');
}

function synonymsOf(key: string): readonly string[] {
  return Object.hasOwn(synonyms, key) ? (synonyms[key] ?? []) : [];
}

/** What people call keys, by their names here, without capitals, accents, spaces and hyphens. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  title: ['name', 'heading', 'headline', 'titel', 'uberschrift', 'bezeichnung'],
  name: ['title', 'titel'],
  summary: [
    'description',
    'desc',
    'abstract',
    'subtitle',
    'beschreibung',
    'kurzbeschreibung',
    'zusammenfassung',
  ],
  description: ['summary', 'abstract', 'subtitle', 'beschreibung', 'zusammenfassung'],
  definition: ['description', 'summary', 'meaning', 'beschreibung', 'bedeutung'],
  outcome: ['summary', 'description', 'benefit', 'beschreibung', 'nutzen'],
  text: ['description', 'summary', 'beschreibung'],
  owner: [
    'team',
    'ownedby',
    'maintainer',
    'maintainedby',
    'responsible',
    'verantwortlich',
    'besitzer',
  ],
  lifecycle: ['status', 'state', 'stage', 'phase', 'maturity', 'reifegrad'],
  stage: ['status', 'state', 'phase', 'lifecycle'],
  kind: ['type', 'typ', 'art'],
  type: ['kind', 'typ', 'art'],
  date: ['day', 'when', 'published', 'publishedon', 'datum', 'tag'],
  reviewed: [
    'reviewedon',
    'lastreviewed',
    'updated',
    'lastupdated',
    'lastmodified',
    'modified',
    'gepruft',
  ],
  category: ['group', 'kategorie'],
  tags: ['keywords', 'labels', 'schlagworte', 'schlagworter'],
  aliases: ['synonyms', 'alsoknownas', 'othernames', 'synonyme'],
  personas: ['audience', 'audiences', 'zielgruppe', 'zielgruppen'],
  services: ['affects', 'affectedservices', 'dienste', 'dienst'],
  dependsOn: [
    'dependencies',
    'requires',
    'needs',
    'waitsfor',
    'blockedby',
    'after',
    'abhangigkeiten',
  ],
  from: ['start', 'starts', 'startdate', 'starttime', 'begin', 'begins', 'beginn', 'von'],
  to: ['end', 'ends', 'enddate', 'endtime', 'until', 'ende', 'bis'],
  until: ['enddate', 'lastday', 'bis'],
  by: ['deadline', 'until', 'bis'],
  target: ['due', 'duedate', 'eta', 'planned', 'quarter', 'ziel'],
  confidence: ['certainty', 'likelihood', 'probability', 'zuversicht', 'sicherheit'],
  why: ['reason', 'because', 'grund', 'begrundung'],
  location: ['place', 'venue', 'where', 'room', 'ort', 'raum'],
  url: ['link', 'href', 'website', 'address', 'adresse'],
  channel: ['chat', 'slack', 'contact', 'kontakt', 'kanal'],
  email: ['mail'],
  phone: ['telephone', 'tel', 'telefon'],
  lead: ['manager', 'leader', 'leitung'],
  timezone: ['tz', 'zeitzone'],
  language: ['lang', 'locale', 'sprache'],
  label: ['title', 'name', 'text'],
  value: ['score', 'wert'],
  outOf: ['max', 'maximum', 'scale'],
};
