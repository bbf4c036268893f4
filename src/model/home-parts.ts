/** The parts of the home page below its opening, in their usual order. */
export const homeParts = [
  'cut',
  'benefits',
  'personas',
  'services',
  'roadmap',
  'changes',
  'events',
  'about',
] as const;
export type HomePart = (typeof homeParts)[number];
