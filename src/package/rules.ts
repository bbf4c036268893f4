/** `plinth/rules`: what a rule is made of. */
export type {
  Catalogue,
  Collection,
  Document,
  Duty,
  DutyRow,
  Event,
  Guide,
  Linked,
  Notice,
  Persona,
  Platform,
  Provider,
  Release,
  RoadmapItem,
  Service,
  ServiceDoc,
  Survey,
  Team,
  Term,
} from '#catalogue/catalogue.ts';
export type { Edit } from '#checks/edit.ts';
export { example } from '#checks/example-platform.ts';
export type { Severity } from '#checks/finding.ts';
export type { Ports } from '#checks/ports.ts';
export { phrasesIn } from '#checks/prose.ts';
export {
  defineFileRule,
  defineRule,
  type ContentFile,
  type DescribedRule,
  type Files,
  type Judge,
  type Rule,
  type RuleFinding,
} from '#checks/rule.ts';
export type { Kind } from '#model/kinds.ts';
export type { Body } from '#source/body.ts';
export type { Place, Span } from '#source/place.ts';
