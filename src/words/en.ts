import type { Confidence, DeadlineKind } from '#model/roadmap.ts';
import type { Lane } from '#catalogue/catalogue.ts';
import type { UnknownFact } from '#catalogue/unknown-facts.ts';
import type { NotKnown } from '#model/not-known.ts';
import type { SearchKind } from '#model/search-kinds.ts';
import type { StandardFacet } from '#search/facets.ts';
import type { PageType } from '#model/page.ts';
import type { Lifecycle } from '#model/lifecycle.ts';
import type { Horizon } from '#model/target.ts';
import { countingIn, type Counted } from './counting.ts';

/** For `Intl`: dates, numbers, plurals and the alphabet. */
const locale = 'en-GB';
const { counted, digits } = countingIn(locale);

const items: Counted = { one: '# item', other: '# items' };
const services: Counted = { one: '# service', other: '# services' };

/** How a target is written out. */
export interface PeriodWords {
  calendar: PartWords;
  fiscal: PartWords;
  range: (from: string, to: string) => string;
  horizons: Record<Horizon, string>;
}

interface PartWords {
  year: (year: string) => string;
  half: (year: string, number: number) => string;
  quarter: (year: string, number: number) => string;
}

/** All texts of the site itself, in English. Another language is one file of this type. */
export const en = {
  locale,

  frame: {
    skip: 'Skip to content',
    mainNavigation: 'Main',
    menu: 'Menu',
    breadcrumb: 'Breadcrumb',
    search: 'Search',
    searchKeys: 'Ctrl K',
    theme: 'Colour theme',
    themes: {
      auto: 'Use the theme of the system',
      light: 'Use the light theme',
      dark: 'Use the dark theme',
    },
    onThisPage: 'On this page',
    inThis: (title: string) => `In ${title}`,
    previous: 'Previous',
    next: 'Next',
    neighbours: 'Previous and next',
    edit: 'Edit this page',
    editShort: 'Edit',
    history: 'History',
    feedback: 'Report a problem',
    standsFor: (platform: string, company: string) =>
      `${platform} is the software platform of ${company}.`,
    built: 'As of',
    announcement: 'Announcement',
    addAs: 'To add one, create',
  },

  /** Whom to call. */
  emergency: { title: 'In an emergency', onCall: 'Who is on call' },

  lists: { empty: 'Nothing has been added yet.' },

  ownFacts: { title: 'Further facts', yes: 'Yes', no: 'No' },

  nav: {
    home: 'Home',
    services: 'Services',
    responsibilities: 'Responsibilities',
    roadmap: 'Roadmap',
    guides: 'Guides',
    news: 'News',
    people: 'People',
    teams: 'Teams',
    personas: 'Personas',
    providers: 'Providers',
    glossary: 'Glossary',
    health: 'Health',
    data: 'Data',
    authors: 'For authors',
    checks: 'Checks',
    deprecations: 'Deprecations',
    aToZ: 'A to Z',
    events: 'Events',
    surveys: 'Surveys',
    releases: 'Releases',
    notices: 'Notices',
    search: 'Search',
  },

  home: {
    /** The numbers of services, of providers and of teams. */
    lead: (services: number, providers: number, teams: number) =>
      services === 0
        ? 'One clear line will run through every service: what is yours, what is ours, what the provider does.'
        : [
            counted(services, { one: 'One managed service', other: '# managed services' }),
            providers > 0 &&
              counted(providers, { one: ' on one provider', other: ' on # providers' }),
            teams > 0 && counted(teams, { one: ', run by one team', other: ', run by # teams' }),
            counted(services, {
              one: ', and one clear line through it',
              other: ', and one clear line through all of them',
            }),
            ': what is yours, what is ours, what the provider does.',
          ]
            .filter(Boolean)
            .join(''),
    part: (involved: number, total: number) =>
      counted(total, {
        one: `${digits(involved)} of # duty`,
        other: `${digits(involved)} of # duties`,
      }),
    about: (platform: string) => `About ${platform}`,
    moreServices: (count: number) => counted(count, { other: 'and # more' }),
    productOwner: 'Product owner',
    talk: 'Talk to us',
    join: 'Join or sign up',
    seeServices: 'See the services',
    checkDuties: 'See your duties',
    benefits: 'Benefits',
    benefitsNote: 'Each figure states its period and sample.',
    personas: 'Start from your role',
    personasNote: 'The same facts, in the order you need them.',
    services: 'Services',
    servicesNote:
      'Each bar shows how a service’s duties are divided between you, us and the provider. The number is your share.',
    allServices: 'Catalogue with filters',
    roadmap: 'Now on the roadmap',
    wholeRoadmap: 'The whole roadmap',
    nothingNow: 'Nothing is in progress at the moment. Work that begins will appear here.',
    noRoadmap: 'There is no roadmap yet. Work in progress will appear here.',
    changed: 'What changed',
    allChanges: 'All news',
    nothingChanged: 'There are no releases yet. They will appear here.',
    meet: 'Meet us',
    allEvents: 'All events',
    noEvent: 'No events are planned at the moment. The next ones will appear here.',
    goals: 'Our goals',
    noServices: 'There are no services yet. They will appear here by category.',
    notice: 'Right now',
  },

  lifecycles: {
    experimental: 'Experimental',
    alpha: 'Alpha',
    beta: 'Beta',
    production: 'In production',
    frozen: 'Frozen',
    deprecated: 'Deprecated',
    retired: 'Retired',
  } satisfies Record<Lifecycle, string>,

  kinds: {
    feature: 'Feature',
    'tech-debt': 'Technical debt',
    operations: 'Operations',
    deprecation: 'Deprecation',
  },

  stages: {
    exploring: 'Exploring',
    planned: 'Planned',
    'in-progress': 'In progress',
    preview: 'Preview',
    shipped: 'Shipped',
    deferred: 'Deferred',
    withdrawn: 'Withdrawn',
    merged: 'Merged',
  },

  releaseKinds: {
    added: 'New',
    changed: 'Changed',
    deprecated: 'Deprecated',
    removed: 'Removed',
    fixed: 'Fixed',
    security: 'Security',
  },

  noticeKinds: { maintenance: 'Maintenance', action: 'Action needed', incident: 'Incident' },

  services: {
    title: 'Services',
    lead: (platform: string) =>
      `Everything that ${platform} offers, and how mature each service is.`,
    count: (count: number) => counted(count, services),
    retired: (count: number) => counted(count, { other: '# of them retired' }),
    filter: 'Filter the services',
    facets: {
      category: 'Category',
      lifecycle: 'Lifecycle',
      owner: 'Owner',
      persona: 'For',
      provider: 'Provider',
    },
    clear: 'Clear all',
    none: 'No service matches all of these filters. Try clearing one.',
    empty:
      'There are no services yet. Each will appear here with its purpose, its owner and its lifecycle stage.',
    withoutCategory: 'No category',
    ofDuties: (total: number) => counted(total, { one: 'of # duty', other: 'of # duties' }),
    /** For the script that counts the filtered services. */
    counted: services,
  },

  dossier: {
    title: (service: string) => `${service}: dossier`,
    lead: 'Everything an auditor asks for, ready to print: description, owner, objectives, duties and their conditions, reviews and changes.',
    link: 'Printable dossier',
    story: 'Description',
    duties: 'Who does what',
    reviews: 'Reviews',
    document: 'Document',
    holdsUntil: 'Valid until',
    asOf: (date: string) => `As of ${date}.`,
  },
  comparison: {
    title: 'Compare services',
    clear: 'Clear',
    different: 'Different',
    alike: 'Same',
    absent: 'Not stated',
    differ: { one: '# duty is assigned differently.', other: '# duties are assigned differently.' },
    failed: 'Some services could not be loaded. The tables below show the same information. ',
    link: 'Compare with another service',
  },
  levels: {
    title: 'Service levels',
    lead: (platform: string) =>
      `What each ${platform} service promises, what it most recently achieved, and what it costs.`,
    service: 'Service',
    notStated: 'Not stated',
    onCall: 'and on call',
  },
  map: {
    title: 'Map of the platform',
    lead: (platform: string) =>
      `How the services of ${platform} depend on each other, by category, with the providers below. An arrow points to what a service needs. The map leaves out a direct arrow where other arrows already lead to the same service.`,
    /** The picture's name for screen readers. The list below has the same content. */
    picture: (title: string) => `Map of ${title}`,
    partTitle: (category: string) => `Map: ${category}`,
    part: (count: number) =>
      counted(count, { one: 'Map of its service', other: 'Map of its # services' }),
    nothing: 'No other service',
    tooMuch:
      'There are too many dependencies to show in one picture. The page of each service shows its own.',
  },

  service: {
    overview: 'Overview',
    whyUse: 'Why use it',
    get: 'How to get it',
    order: 'Order it',
    start: 'Start here',
    leadTime: 'Lead time',
    approval: 'Approval',
    facts: 'Facts',
    lifecycle: 'Lifecycle',
    since: (date: string) => `since ${date}`,
    owner: 'Owner',
    noOwner: 'No owner',
    channel: 'Chat',
    phone: 'Phone',
    onCall: 'On call',
    onCallSchedule: 'Schedule',
    onCallYes: 'Yes, around the clock',
    onCallNo: 'No',
    status: 'Status page',
    hours: 'Support hours',
    hoursKnown: {
      '24x7': 'Around the clock',
      'business-hours': 'Business hours',
      'best-effort': 'Best effort',
      'not-known': 'Not known yet',
    },
    response: 'Response',
    severity: 'Severity',
    firstAnswer: 'First answer',
    within: (duration: string) => `within ${duration}`,
    availability: 'Availability',
    perMonth: (percent: string) => `${percent} a month`,
    achieved: (percent: string, period: string) => `${percent} in ${period}`,
    rpo: 'Maximum data loss',
    rpoNote: 'RPO',
    rto: 'Maximum recovery time',
    rtoNote: 'RTO',
    notCommitted: 'No commitment',
    notApplicable: 'Not applicable',
    notKnown: 'Not known yet',
    /** Why a service has no end date, and the day by which there will be one. */
    endOpen: (what: NotKnown, decideBy: string | undefined) =>
      what === 'not-known'
        ? 'When it ends is not known yet.'
        : decideBy === undefined
          ? 'When it ends is not decided yet.'
          : `When it ends will be decided by ${decideBy}.`,
    maintenance: 'Maintenance',
    maintenanceNotice: (duration: string) => `announced ${duration} in advance`,
    providers: 'Runs on',
    cost: 'Cost',
    costDetails: 'Price list',
    data: 'Data',
    residency: (places: string) => `Kept in ${places}`,
    adoption: 'In use by',
    adoptionCount: (products: number | undefined, teams: number | undefined) =>
      [
        products !== undefined && counted(products, { one: '# product', other: '# products' }),
        teams !== undefined && counted(teams, { one: '# team', other: '# teams' }),
      ]
        .filter(Boolean)
        .join(', '),
    asOf: (date: string) => `as of ${date}`,
    reviewed: 'Reviewed',
    aliases: 'Also called',
    links: 'Links',
    repository: 'Source',
    contribute: 'Contribute',
    contributeHow: 'How to contribute',
    details: 'Good to know',
    plans: 'Plans',
    plan: 'Plan',
    planFor: 'For',
    planLimits: 'Limits',
    duties: 'Who does what',
    dutiesIntro: (mine: string, all: string, layer: string) =>
      `${layer}: ${mine} of ${all} duties.`,
    allDuties: 'All duties in detail',
    noDuties: 'No duties are documented yet.',
    layer: 'Layer',
    answersFor: 'Accountable for',
    takesPart: 'Involved in',
    depends: 'Dependencies',
    standsOn: 'Depends on',
    carries: 'Used by',
    nothingBelow: 'No other service.',
    nothingAbove: 'No other service.',
    inTurn: 'Indirectly',
    dependsPicture: (title: string) => `What ${title} depends on, and what depends on it`,
    /** A node of the picture for the services that don't fit. */
    dependsMore: (count: number) => `${digits(count)} more in the list`,
    impact: 'Impact of an outage or retirement',
    impactOn: (count: number, teams: number) =>
      `${counted(count, services)} of ${counted(teams, { one: 'one team', other: '# teams' })} would be affected.`,
    nothingAffected: 'No other service would be affected.',
    through: (title: string) => `through ${title}`,
    affectedServices: 'Services',
    affectedTeams: 'Teams',
    affectedRoadmap: 'Planned work',
    coming: 'Planned for this service',
    nothingComing:
      'Nothing is planned for this service. Roadmap items that name it will appear here.',
    changes: 'What changed',
    nothingChanged: 'There are no releases yet. What changed for customers will appear here.',
    docs: 'Documentation',
    noDocs: 'There is no documentation yet.',
    notices: 'Right now',
    /** The start of something, its end if known, and whether it has begun and still lasts. */
    span: (from: string, to: string | undefined, lasts: boolean) =>
      to !== undefined ? `From ${from} until ${to}.` : `${lasts ? 'Since' : 'From'} ${from}.`,
    actBy: (date: string) => `Act by ${date}.`,
    events: 'Meet the team',
    personas: 'Made for',
    replaces: 'Replaces',
    overdue: 'Review overdue',
  },

  unknownFacts: {
    objectives: 'Service levels',
    support: 'Who helps',
    retireOn: 'End',
    reviewed: 'Last review',
    availability: 'Availability',
    rpo: 'Maximum data loss',
    rto: 'Maximum recovery time',
    hours: 'Support hours',
  } satisfies Record<UnknownFact, string>,

  banners: {
    frozen: (title: string) =>
      `${title} is frozen. Existing use can continue, but do not start anything new with it.`,
    deprecated: (title: string) => `${title} is deprecated. Do not start anything new with it.`,
    retired: (title: string) => `${title} is retired.`,
    endsOn: (date: string) => `It ends on ${date}.`,
    endedOn: (date: string) => `It ended on ${date}.`,
    use: 'Use instead:',
    instead: 'use',
  },

  pageTypes: {
    tutorial: 'Tutorial',
    'how-to': 'How-to',
    reference: 'Reference',
    explanation: 'Explanation',
    runbook: 'Runbook',
  } satisfies Record<PageType, string>,

  /** Headings of a service's tree, by type of page. */
  pageGroups: {
    tutorial: 'Get started',
    'how-to': 'How-to',
    reference: 'Reference',
    explanation: 'Background',
    runbook: 'Operate',
    other: 'More',
  } satisfies Record<PageType | 'other', string>,

  doc: {
    minutes: (minutes: number) => counted(minutes, { other: '# min read' }),
    for: (personas: string) => `For ${personas}`,
    reviewed: 'Reviewed',
    neverReviewed: 'Not reviewed yet',
    owner: 'Owner',
    lastChange: 'Last change',
    whose: 'Who does this?',
    noPart: 'not involved',
    raci: {
      R: 'responsible',
      A: 'accountable',
      C: 'consulted',
      I: 'informed',
    },
    draft: 'Draft',
  },

  roadmap: {
    title: 'Roadmap',
    lead: 'What we are building, for whom, and when we expect it. Each item keeps a record of every change to its target.',
    empty:
      'There is no roadmap yet. Planned, current and shipped work will appear here, with outcomes and dates.',
    counted: items,
    count: (count: number) => counted(count, items),
    kind: 'Kind',
    reliability: 'Delivery record',
    kept: (kept: number, all: number) => `${digits(kept)} of ${digits(all)}`,
    keptNote: 'Delivered on time',
    slip: (quarters: number) =>
      counted(quarters, { one: '# quarter', other: '# quarters' }).replace('-', '−'),
    slipNote: 'Median delay',
    sample: (count: number, since: string, until: string) =>
      `Measured against the first target of ${counted(count, items)} shipped ${since === until ? `on ${since}` : `from ${since} to ${until}`}.`,
    noSample: 'No item with a recorded target has shipped yet.',
    overdue: (count: number): string => (count === 1 ? 'Overdue item' : 'Overdue items'),
    openMoved: (moved: number, all: number) =>
      `${digits(moved)} of ${digits(all)} open targets have moved`,
    movedCount: (moved: number, all: number) => `${digits(moved)} of ${digits(all)} moved`,
    lanes: {
      now: 'Now',
      next: 'Next',
      later: 'Later',
      shipped: 'Shipped',
      stopped: 'Stopped',
    } satisfies Record<Lane, string>,
    laneNotes: {
      now: 'in progress',
      next: 'due by the end of next quarter',
      later: 'after that, or still being explored',
      shipped: 'done',
      stopped: 'deferred or withdrawn',
    } satisfies Record<Lane, string>,
    /** The note of the lane “Next” if it has items without dates. */
    nextWithoutDates: 'due by the end of next quarter, or in the near term',
    emptyLanes: {
      now: 'Nothing is in progress.',
      next: 'Nothing is due by the end of next quarter.',
      later: 'Nothing is planned after that.',
      shipped: 'Nothing has shipped yet.',
      stopped: 'Nothing has been stopped.',
    } satisfies Record<Lane, string>,
    moreItems: (count: number) => counted(count, { other: 'and # more' }),
    earlierItems: (count: number) => counted(count, { other: 'and # earlier' }),
    target: 'Target',
    noTarget: 'No target',
    moved: (times: number) =>
      times === 2 ? 'Moved twice' : counted(times, { one: 'Moved', other: 'Moved # times' }),
    movedOn: (date: string) => `on ${date}.`,
    movedLastOn: (date: string) => `last on ${date}.`,
    /** How often the target moved, and the first target, if there was one. */
    movedFrom: (moved: string, first: string | undefined) =>
      first === undefined ? moved : `${moved}, first planned for ${first}`,
    confidence: 'Confidence',
    confidences: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<
      Confidence,
      string
    >,
    /** What each confidence means for customers. */
    confidenceNotes: {
      high: 'The work is understood and nothing known stands in its way. You can plan with this target.',
      medium: 'Open questions could still move this target. Have a plan for that.',
      low: 'This target only says what is intended. Expect it to move.',
    } satisfies Record<Confidence, string>,
    history: 'Target history',
    milestones: 'Milestones',
    partsShipped: (shipped: number, all: number) =>
      `${digits(shipped)} of ${counted(all, { one: '# part', other: '# parts' })} ${shipped === 1 ? 'has' : 'have'} shipped`,
    steps: {
      promised: 'First planned for',
      moved: 'Moved',
      due: 'Due',
      late: 'Overdue, target',
      shipped: 'Shipped',
    },
    waitsFor: 'Waits for',
    waiting: 'Needed for',
    splitFrom: 'Split from',
    splitInto: 'Was split into',
    mergedInto: 'Merged into',
    mergedFrom: 'Took over',
    goesOnIn: 'This item goes on as a part of',
    shippedOn: 'Shipped',
    blocked: 'Blocked',
    isBlocked: 'blocked',
    deadline: 'Deadline',
    deadlines: { hard: 'Hard deadline', soft: 'Soft deadline' } satisfies Record<
      DeadlineKind,
      string
    >,
    hasDeadline: 'deadline',
    owner: 'Owner',
    theme: 'Theme',
    themes: 'Themes',
    themeEmpty: 'No item belongs to this theme yet.',
    goal: 'Goal',
    for: 'For',
    added: 'On the roadmap since',
    effort: 'Effort',
    facts: 'Facts',
    result: 'Result',
    resultOn: 'Assessed on',
    evidence: 'Evidence',
    discussion: 'Discuss',
    tracker: 'Tracked as',
    handovers: 'Duties to hand over',
    handoversNote: 'Effective from the day it ships.',
    duty: 'Duty',
    service: 'Service',
    from: 'Before',
    to: 'After',
    findings: 'What users told us',
    releases: 'Releases',
    narrowMore: 'Service, persona, team',
    narrowMoreThemes: 'Service, persona, team, theme',
    timeline: 'By quarter',
    timelineNote:
      'Each item is shown in the quarter in which its target ends. Earlier targets are struck through.',
    item: 'Item',
    today: 'today',
    wasPlanned: 'planned',
    earlier: 'Earlier',
    later: 'Later',
    withoutTarget: 'No target',
    was: (target: string) => `was ${target}`,
    balance: 'Investment balance',
    balanceNote: (unit: string | undefined) =>
      `Planned and actual capacity per quarter${unit === undefined ? '' : `, in ${unit}`}. Quarters without figures are left out.`,
    asTable: 'View as a table',
    itemsOf: 'Items',
    noItems: 'none',
    aimMark: 'target split',
    quarter: 'Quarter',
    planned: 'Planned',
    spent: 'Spent',
    sum: 'Total',
    figures: 'Figures',
    aim: 'Target split',
  },

  quarter: {
    list: 'Quarters',
    state: 'State',
    keptOfPromised: 'On time',
    listLead: 'What was promised, shipped, moved and stopped, quarter by quarter.',
    empty: 'There are no quarters to show yet: no item has a target, and no capacity is stated.',
    lead: (start: string, end: string) => `${start} to ${end}.`,
    states: { past: 'Past', now: 'Current', ahead: 'Upcoming' },
    daysLeft: (days: number) =>
      counted(days, { one: '# day left after today', other: '# days left after today' }),
    promised: 'Promised',
    promisedNote: 'Every item whose target ever ended in this quarter.',
    noPromise: 'Nothing was promised for this quarter.',
    became: 'Outcome',
    outcomes: {
      kept: (count: number) => counted(count, { other: '# shipped on time' }),
      shipped: (count: number) => counted(count, { other: '# shipped in another quarter' }),
      moved: (count: number) => counted(count, { other: '# no longer planned for it' }),
      stopped: (count: number) => counted(count, { other: '# stopped' }),
      'stopped-elsewhere': (count: number) =>
        counted(count, { other: '# stopped in another quarter' }),
      open: (count: number) => counted(count, { other: '# open' }),
    },
    shippedOn: (date: string) => `Shipped on ${date}`,
    shippedAfter: (date: string) => `Shipped late, on ${date}`,
    shippedBefore: (date: string) => `Shipped early, on ${date}`,
    movedTo: (target: string) => `Moved to ${target}`,
    movedAway: 'Target removed',
    stopped: (stage: string, date: string) => `${stage} on ${date}`,
    late: (stage: string) => `${stage}, overdue`,
    shipped: 'Shipped',
    noShipped: 'Nothing shipped in this quarter.',
    unpromised: 'not promised for this quarter',
    moves: 'Moved',
    movesNote: 'Targets that moved in this quarter, and why.',
    noMoves: 'No targets moved in this quarter.',
    on: 'On',
    from: 'From',
    to: 'To',
    why: 'Why',
    stops: 'Stopped',
    noStops: 'Nothing was stopped in this quarter.',
    capacity: 'Capacity',
    scores: 'Customer scores',
    handovers: 'Duties handed over',
    handoversNote: 'Handed over with the items that shipped in this quarter.',
    print: 'Prints on two pages.',
  },

  responsibilities: {
    title: 'Who does what, for every service',
    lead: (layers: readonly string[]) =>
      `Read it from top to bottom, like layers of ground: ${layers.join(', ')}. For every duty, exactly one layer is accountable.`,
    of: (service: string) => `Who does what for ${service}`,
    about: (service: string) => `Every duty of ${service}, and who is responsible for it.`,
    aboutDuty: (duty: string) => `Who does “${duty}”, service by service.`,
    empty: 'No duties are documented yet.',
    noBaseline: 'There is no baseline. Each service states its own duties.',
    layers: 'Duties by layer',
    layersNote: 'All duties of all services.',
    layer: 'Layer',
    does: 'What the layer does',
    answersFor: 'Accountable for',
    takesPart: 'Involved in',
    ofAll: (total: string) => `of ${total} duties`,
    baseline: 'Baseline for all services',
    baselineNote: 'Each service inherits these duties unless it replaces them.',
    all: 'Service by service',
    allNote: 'Every duty of every service. Each service’s page has the details.',
    duty: 'Duty',
    service: 'Service',
    services: 'Services',
    table: (title: string) => `${title}: who does which duty`,
    tableOfServices: (title: string) => `${title}: duties of all services`,
    tableOfSingle: (title: string) => `${title}: duties of a single service`,
    single: 'Duties of a single service',
    own: 'service-specific',
    ownRow: 'specific to this service',
    inherited: 'inherited from the baseline',
    origin: 'Defined by',
    byService: 'the service',
    byBaseline: 'the baseline',
    standard: 'Standard duty',
    ownDuty: (service: string) => `A duty of ${service} only`,
    required: 'required for every service',
    area: 'Area',
    notApplicable: 'Not applicable',
    notSaid: 'not stated',
    nothing: 'not involved',
    legend: 'How to read it',
    letters: {
      R: 'does the work',
      A: 'is accountable; one layer only',
      C: 'is consulted first',
      I: 'is informed',
    },
    condition: (number: number) => `Condition ${number}`,
    conditions: 'Conditions',
    back: (number: number) => `Back to reference ${number}`,
    onWhom: 'Duties by layer',
    on: (layer: string, count: number) =>
      counted(count, { one: `${layer}: # duty`, other: `${layer}: # duties` }),
    noneOn: (layer: string) => `${layer}: no duties yet. They will appear here, by area.`,
    agreed: 'Agreed with',
    agreedOn: (who: string, date: string) => `${who}, ${date}`,
    inheritsAll: 'This service uses the baseline without changes.',
    seeBaseline: 'The baseline for all services',
    seeAll: 'All services, duty by duty',
    who: 'Who does this, service by service',
    nobody: 'No service states who does this.',
    pages: 'Pages about this duty',
    handovers: 'Planned handovers',
    handover: (from: string, to: string) => `from ${from} to ${to}, with`,
    /** The numbers of a service's own, inherited and non-applicable duties. */
    origins: (own: number, inherited: number, none: number) =>
      [
        counted(own, {
          one: '# duty defined by the service',
          other: '# duties defined by the service',
        }),
        inherited > 0 && counted(inherited, { other: '# inherited from the baseline' }),
        none > 0 && counted(none, { other: '# not applicable' }),
      ]
        .filter(Boolean)
        .join(', ')
        .concat('.'),
    everythingOn: (layer: string) => `Duties: ${layer}`,
    forPersona: (persona: string) => `Who does what: ${persona}`,
    forPersonaLead: (persona: string) =>
      `The services for the role ${persona}, and where the cut runs through each.`,
    inArea: (area: string) => `Who does what: ${area}`,
    whatIsOn: 'Show duties of',
    everyone: 'all layers',
    for: 'For whom',
    everybody: 'All services',
    letterLens: 'Show',
    anyLetter: 'all',
    lettersShort: { A: 'accountable', R: 'responsible', C: 'consulted', I: 'informed' },
    dutiesCount: (count: number) => counted(count, { one: '# duty', other: '# duties' }),
    atAll: 'Duties in all services',
    part: 'Role',
    at: 'Services',
  },

  /** The picture of who does what, area by area. */
  cut: {
    title: 'The cut',
    key: 'Key',
    /** A layer with its position: top, middle or bottom. */
    top: (layer: string) => `${layer} (top)`,
    plinth: (layer: string) => layer,
    ground: (layer: string) => `${layer} (bottom)`,
    line: 'The cut: where your part ends',
    comingLine: 'The cut after planned changes',
    /** The picture in words. */
    label: (title: string, total: number, parts: string) =>
      `${title}: ${counted(total, { one: '# duty', other: '# duties' })}. ${parts}.`,
    partOf: (layer: string, involved: number) => `${layer}: ${digits(involved)}`,
    comingLabel: 'A dashed line shows the cut after planned changes.',
    /** After a number of duties. */
    ofAll: (total: string) => `of ${total}`,
    mine: (total: number) =>
      counted(total, { one: 'of # duty is yours', other: 'of # duties are yours' }),
    intro: (letter: string) => `The heavy line is the cut. Your team’s side is marked ${letter}.`,
    together: (services: number, total: number) =>
      `${counted(services, { one: 'The service', other: 'All # services together' })}, ${counted(total, { one: '# duty', other: '# duties' })}.`,
    means: (count: number, layer: string, area: string) =>
      counted(count, {
        one: `means that ${layer} is accountable or responsible for # duty in the area ${area}.`,
        other: `means that ${layer} is accountable or responsible for # duties in the area ${area}.`,
      }),
    howToRead: 'How to read the cut',
    numbers: 'The numbers as a table',
    numbersOf: (title: string) => `${title}: duties of each layer, by area`,
    area: 'Area',
    duties: 'Duties',
    allAreas: 'All areas',
    otherAreas: 'Other areas',
    onYou: 'Yours',
    of: (total: number) => counted(total, { other: 'of #' }),
    /** The caption of a table whose cells name layers by letter. */
    strata: (layers: string) => `Number of duties by service and area: ${layers}`,
    drawn:
      'The thickness of a band shows a layer’s share of the A and R in an area. A single duty always shows as at least one step. Where a layer has no duties, its band ends and the lines meet. Where no layer has a duty, there is a gap.',
    coming: 'The cut will move',
    comingNote: 'Duties that the roadmap moves from one layer to another.',
    lastMoved: 'The cut last moved on',
    moved: (from: string, to: string) => `${from} → ${to}`,
    nobody: 'nobody',
    moves: (from: string, to: string) => `Moves from ${from} to ${to}`,
  },

  guides: {
    title: 'Guides',
    lead: 'Documentation for the whole platform, whichever service you use.',
    empty: 'There are no guides yet. Documentation for the whole platform will appear here.',
    root: 'For everyone',
    pages: (count: number) => counted(count, { one: '# page', other: '# pages' }),
  },

  teams: {
    title: 'Teams',
    lead: (platform: string) => `Who owns what on ${platform}, and how to reach each team.`,
    empty: 'There are no teams yet. Each will appear here with what it owns and how to reach it.',
    kinds: { platform: 'Platform teams', product: 'Product teams', vendor: 'Vendors' },
    kind: { platform: 'Platform team', product: 'Product team', vendor: 'Vendor' },
    services: (count: number) => (count === 0 ? 'No services' : counted(count, services)),
    withoutOwner: 'Services without an owner',
    withoutOwnerNote: 'No team is responsible for these yet.',
    reach: 'How to reach the team',
    email: 'Email',
    leader: 'Lead',
    parent: 'Part of',
    children: 'Teams within it',
    owns: 'Services it owns',
    ownsNothing: 'It owns no services yet. They will appear here.',
    pages: 'Pages it maintains',
    roadmap: 'What it is working on',
    nothingOpen: 'Nothing is planned at the moment.',
    closed: 'Shipped and stopped',
  },

  personas: {
    title: 'Personas',
    lead: 'Start from your role: the same facts, in the order you need them.',
    empty: 'There are no personas yet. Each role will find its questions and answers here.',
    all: 'Choose your role',
    needs: 'What you need',
    questions: 'Your questions',
    services: 'Services for you',
    pages: 'Pages for you',
    roadmap: 'Planned for you',
  },

  providers: {
    title: 'Providers',
    lead: (platform: string) => `What the services of ${platform} run on.`,
    empty: 'There are no providers yet. They will appear here with the services that run on them.',
    site: 'Website',
    services: 'Services that run on it',
    noServices: 'No services run on it. Those that name it will appear here.',
  },

  glossary: {
    title: 'Glossary',
    lead: (platform: string) => `Words and abbreviations, and what they mean at ${platform}.`,
    empty: 'There are no terms yet. Words and abbreviations will appear here from A to Z.',
    letters: 'Letters',
    other: '0–9',
    abbreviation: 'Abbreviation',
    aliases: 'Also called',
  },

  index: {
    lead: (platform: string) =>
      `Everything on ${platform} from A to Z: services, duties, terms, guides and people.`,
    of: 'see',
  },

  news: {
    title: 'News',
    lead: 'What is happening, what comes next, what shipped, and what customers said.',
    leads: {
      notices: 'Maintenance, actions needed from you, and incidents.',
      events: 'Where the platform and its customers meet.',
      releases: 'What shipped, month by month.',
      surveys: 'What customers said, and what we did about it.',
    },
    now: 'Right now',
    coming: 'Coming',
    announced: 'Announced',
    past: 'Past',
    upcoming: 'Upcoming',
    nextEvent: 'Next event',
    latestReleases: 'Latest releases',
    latestSurvey: 'Latest survey',
    all: {
      notices: 'All notices',
      events: 'All events',
      releases: 'All releases',
      surveys: 'All surveys',
    },
    noNotices:
      'There are no notices yet. Maintenance, actions needed and incidents will appear here.',
    nothingNow: 'There are no current notices. What applies today will appear here.',
    noEvents: 'There are no events yet. Upcoming and past events will appear here.',
    noUpcoming: 'No events are planned at the moment. The next ones will appear here.',
    counted: { one: '# release', other: '# releases' } as Counted,
    noReleases: 'There are no releases yet. They will appear here month by month.',
    noSurveys: 'There are no surveys yet. Results will appear here, with what we did about them.',
    kind: 'Kind',
    date: 'Date',
    published: 'Published',
    time: 'Time',
    location: 'Where',
    /** An event that ends after midnight. */
    overnight: (hours: string) => `${hours} (ends the next day)`,
    cancelled: 'Cancelled',
    cancelledLead: (summary: string) => `This event is cancelled. ${summary}`,
    signUp: 'Sign up or join',
    recording: 'Recording',
    recap: 'Recap',
    from: 'From',
    to: 'Until',
    timezone: 'Time zone',
    actBy: 'Act by',
    services: 'Services',
    roadmap: 'On the roadmap',
    method: 'Method',
    methods: { survey: 'Survey', interview: 'Interviews' },
    opens: 'Opens',
    closes: 'Closes',
    takePart: 'Take part',
    result: 'Published result',
    open: 'Open now',
    participation: 'Responses',
    answered: (answered: string, invited: string | undefined, share: string | undefined) =>
      [
        invited === undefined ? answered : `${answered} of ${invited}`,
        share === undefined ? '' : ` (${share})`,
      ].join(''),
    invited: (invited: string) => `${invited} invited`,
    scores: 'Scores',
    score: 'Score',
    scoreFor: 'Group',
    everybody: 'Everyone',
    value: 'Mean',
    outOf: 'Maximum',
    before: 'Previous',
    trend: 'Scores over time',
    trendNote: 'The mean score of all respondents, survey by survey.',
    trendLabel: (name: string, values: string, outOf: string) =>
      `${name}, out of ${outOf}: ${values}`,
    findings: 'You said, we did',
    answer: 'Answered',
    released: 'Shipped as',
    declined: 'Declined',
    openFinding: 'No answer yet',
  },

  exports: {
    /** The name of a feed or calendar. Without `part`, it covers the whole platform. */
    of: (platform: string, part: string | undefined) =>
      part === undefined ? platform : `${platform}: ${part}`,
    added: (title: string) => `New on the roadmap: ${title}`,
    movedTo: (title: string, target: string) => `Moved to ${target}: ${title}`,
    targetGone: (title: string) => `Target removed: ${title}`,
    became: (what: string, title: string) => `${what}: ${title}`,
    partOf: (item: string, milestone: string) => `${item} (${milestone})`,
    moved: (from: string | undefined, to: string | undefined) =>
      from === undefined
        ? to === undefined
          ? 'It still has no target.'
          : `It had no target. It is now planned for ${to}.`
        : to === undefined
          ? `It was planned for ${from}. It now has no target.`
          : `It was planned for ${from}. It is now planned for ${to}.`,
    why: 'Why',
    firstPromised: 'First planned for',
    span: (from: string, to: string | undefined) =>
      to === undefined ? `From ${from}.` : `From ${from} until ${to}.`,
    due: (title: string, target: string) => `${title} (${target})`,
    ends: (service: string) => `${service} ends`,
    useInstead: (service: string) => `Use instead: ${service}`,
    addToCalendar: 'Add to your calendar',
    page: 'Page',
    data: 'Data',
    download: 'Download',
    subscribe: 'Subscribe',
    formats: {
      atom: 'Atom',
      jsonFeed: 'JSON Feed',
      calendar: 'Calendar',
      table: 'Table (CSV)',
      data: 'Data (JSON)',
    },
  },

  data: {
    title: 'Data for programs',
    lead: (platform: string) =>
      `What this site says about ${platform}, as files that scripts, calendars and other tools can read. They change only when the site does.`,
    files: (count: number) => counted(count, { one: '# file', other: '# files' }),
    titles: {
      atom: 'Atom feeds',
      'json-feed': 'JSON feeds',
      icalendar: 'Calendars',
      'event-file': 'Single events',
      'responsibilities-csv': 'Tables of duties',
      'catalogue-json': 'The whole catalogue',
      'roadmap-json': 'The roadmap',
      api: 'The catalogue in parts',
      markdown: 'Pages as Markdown',
      llms: 'For assistants',
      opensearch: 'Search from the address bar',
    },
    /** Exports describe themselves in English. */
    summaries: {},
  },

  filter: {
    title: 'Filter the list',
    all: 'All',
    clear: 'Show all',
  },

  deprecations: {
    title: 'Deprecations',
    lead: 'Services that are ending or no longer developed: when, why, what to use instead, and whom to ask.',
    order: 'The services that end soonest come first.',
    none: 'No service is deprecated, frozen or retired.',
    /** How long new use is allowed, if at all, and when the service ends. */
    policy: (noNew: string | undefined, end: string) =>
      noNew === undefined
        ? `Once a service is deprecated, new use is not allowed. The service ends after ${end}.`
        : `Once a service is deprecated, new use is allowed for another ${noNew}. The service ends after ${end}.`,
    states: { ends: 'Ends', ended: 'Should have ended', frozen: 'Frozen', retired: 'Ended' },
    noDay: 'No date set',
    /** A lifecycle and its first day. */
    since: (lifecycle: string, date: string) => `${lifecycle} since ${date}`,
    /** The number of days left, and the day on which they were counted. */
    left: (days: number, today: string) =>
      `${counted(days, { one: '# day', other: '# days' })} left as of ${today}`,
    noNew: (date: string) => `No new use from ${date}.`,
    madeFor: 'Who uses it',
    noReplacement: 'There is no replacement.',
    ask: 'Ask',
    carries: 'Services that depend on it',
    all: 'All deprecations',
  },

  moved: { title: 'This page has moved' },

  health: {
    title: 'Health',
    lead: (platform: string) =>
      `How complete and up to date ${platform}’s documentation is, checked each time the site is built.`,
    of: (some: number, all: number) => `${digits(some)} of ${digits(all)}`,
    freshOf: 'Pages with a current review',
    dueSoon: (count: number) => `${digits(count)} due for review within 30 days`,
    unknown: (count: number): string =>
      count === 1 ? 'Fact not known yet' : 'Facts not known yet',
    answeredOf: 'Duties with someone accountable',
    late: (count: number): string =>
      count === 1 ? 'Overdue roadmap item' : 'Overdue roadmap items',
    unanswered: (count: number): string =>
      count === 1 ? 'Unanswered survey finding' : 'Unanswered survey findings',
    services: 'By service',
    servicesNote:
      'Pages by type, current reviews, duties with someone accountable, and the roadmap.',
    service: 'Service',
    level: 'Level',
    reviews: 'Reviews',
    duties: 'Duties',
    roadmap: 'Roadmap',
    fresh: (count: number) => `${digits(count)} current`,
    toReview: (count: number) => `${digits(count)} to review`,
    open: (count: number) => `${digits(count)} open`,
    toCome: (count: number) => `${digits(count)} planned`,
    past: (count: number) => `${digits(count)} overdue`,
    /** The level reached, if any, and the number of criteria met out of all. */
    reached: (name: string | undefined, reached: number, all: number) =>
      `${name === undefined ? '' : `${name}, `}${digits(reached)} of ${digits(all)}`,
    lacks: (criteria: readonly string[]) => `Next: ${criteria.join(', ')}`,
    toFix: 'To fix',
    nothing:
      'Nothing. All reviews are current, every duty has someone accountable, and no target has passed.',
    reviewedOn: (date: string) => `Last reviewed on ${date}`,
    neverReviewed: 'Never reviewed',
    nobodyAnswers: 'No one is accountable',
    targetPassed: (target: string) => `Target ${target} has passed`,
    noTarget: 'Planned without a target',
    /** A fact that is not known. */
    notKnown: (fact: string) => `Not known yet: ${fact}`,
    noAnswer: 'Unanswered survey finding',
    teams: 'By team',
    team: 'Team',
    toReviewTitle: 'To review',
    ofNoService: 'Not part of a service',
    pastTarget: 'Overdue roadmap items',
    none: 'none',
    levelsTitle: 'What each level requires',
    levelsNote:
      'A service reaches a level when it meets every requirement of that level and of the levels below.',
    levels: { owned: 'Owned', usable: 'Usable', dependable: 'Dependable', proven: 'Proven' },
    criteria: {
      owner: 'a platform team owns it',
      channel: 'a channel for questions',
      start: 'a getting-started page',
      reference: 'a reference',
      order: 'a way to order it',
      runbook: 'a runbook',
      support: 'support hours',
      objectives: 'objectives',
      duties: 'someone accountable for every duty',
      kept: 'availability kept as promised',
      fresh: 'every review current',
      roadmap: 'no target passed',
      answers: 'every survey finding answered',
    },
  },
  authors: {
    title: 'What can be written',
    lead: 'Every key of every file, with its meaning, its values and an example.',
    content: 'Content',
    contentNote: 'One file for each entry.',
    settings: 'Settings',
    rules: 'Rules',
    kinds: {
      platform: 'Platform',
      service: 'Service',
      page: 'Page of a service',
      matrix: 'Responsibilities of a service',
      baseline: 'Responsibilities of all services',
      roadmap: 'Roadmap item',
      team: 'Team',
      term: 'Term',
      persona: 'Persona',
      provider: 'Provider',
      guide: 'Guide',
      event: 'Event',
      survey: 'Survey',
      release: 'Release',
      notice: 'Notice',
      configuration: 'Configuration',
    },
    files: 'File',
    example: 'Example',
    exampleNote: 'The smallest valid file.',
    needed: 'Needed',
    neededKey: 'needed',
    optional: 'Optional',
    everyKind: 'In every file',
  },

  checks: {
    title: 'What is checked',
    lead: (rules: number) =>
      `${rules} rules are checked before anything is published. Each reports what is wrong, where, and what to do.`,
    severities: { error: 'Error: stops the build', warning: 'Warning' },
    dated: 'Warning that depends on today’s date; an error with --strict-dates',
    wrong: 'Wrong',
    right: 'Right',
    said: 'Message',
  },

  notFound: {
    title: 'Page not found',
    lead: 'The address may contain a typo, or the page may have moved. Try searching for it.',
    search: 'Search the site',
    sections: 'Browse the site',
    services: 'See the services',
  },

  /** Other names for sections of the site, by the last part of their address. Search also finds the sections by these. */
  otherNames: {
    responsibilities: ['RACI matrix', 'who does what'],
    deprecations: ['what ends', 'end of life', 'sunset'],
    levels: ['SLA', 'service level agreement', 'uptime'],
    map: ['architecture', 'dependencies'],
    quarters: ['capacity', 'budget of time'],
    releases: ['changelog', 'release notes'],
  },

  search: {
    title: 'Search',
    label: (title: string) => `Search ${title}`,
    close: 'Close search',
    narrow: 'Narrow the results',
    results: 'Results',
    withoutScript: 'Search needs JavaScript. You can also browse the full list:',
    move: 'move',
    open: 'open',
    filter: 'narrow',
    /** The labels of the keys. */
    keys: { close: 'Esc', open: 'Enter', filter: 'Tab' },
  },

  /** Texts that the search script assembles in the browser, which fills in `{…}`. */
  searchResults: {
    facets: {
      kind: 'Kind',
      service: 'Service',
      category: 'Category',
      lifecycle: 'Lifecycle',
      owner: 'Owner',
      persona: 'For',
      provider: 'Runs on',
      theme: 'Theme',
      type: 'Type of page',
    } satisfies Record<StandardFacet, string>,
    kinds: {
      service: 'Services',
      docs: 'Documentation',
      duties: 'Duties',
      roadmap: 'Roadmap',
      team: 'Teams',
      persona: 'Personas',
      provider: 'Providers',
      event: 'Events',
      survey: 'Surveys',
      release: 'Releases',
      notice: 'Notices',
      glossary: 'Glossary',
    } satisfies Record<SearchKind, string>,
    found: { one: '# result', other: '# results' } as Counted,
    foundOf: '{shown} of {found}',
    nothing: 'Nothing found.',
    advice: 'Check the spelling, use fewer words, or clear a filter.',
    prompt: 'Type what you are looking for: a service, a task, an error or a word.',
    working: 'Searching…',
    namesOnly: 'While you write, search finds names only. Build the site to search its texts.',
    failed: 'Search could not be loaded. Check the connection and try again.',
    more: 'Show more',
    all: 'Show all results on a page',
    moreValues: 'More',
    clear: 'Clear all filters',
    also: 'Also showing results for {words}.',
    unknown: 'No results for “{word}”. Showing results for {meant}.',
    unknownAlone: 'No results for “{word}”.',
    partly: 'No page contains all the words. These contain most of them.',
    idle: 'a am an and any are as at be been by can could did do does for from get gets had has have he her his how i if in into is it its me much my not of on or our she should so some than that the their them then there these they this to us was we were what when where which who why will with would you your',
    related:
      'call phone ring telephone; cost price money pay spend expensive cheap bill; disk volume storage space; website site page homepage; down outage broken unavailable failed; error failure problem fault issue; wrong false incorrect; gone missing lost disappeared vanished; delete remove erase destroy; mistake accident error; leave exit quit; buy order purchase; start begin launch; stop end finish; change edit modify adjust; slow latency performance speed; password credential secret; user account person; server machine host; guide manual handbook tutorial; law regulation compliance audit; help support; wake woken ring; undo revert rollback restore; move migrate migration; limit quota maximum; permission access right; hacker attacker attack; employee colleague joiner staff; chart dashboard graph; settings configuration parameters; certificate cert; app application program software; database db; message notification event; company organisation firm; boss manager lead; deadline due date; opinion survey feedback; schedule calendar timetable; meeting event meetup; developer programmer engineer; night evening weekend; share send give hand; see watch view look; answer respond reply; large big huge; full filling exhausted; old obsolete outdated expired; automatic automatically rule schedule; duty responsibility responsible accountable; contact reach call; deploy deployment rollout ship; crash killed restart; trace log logs; connect connection attach; virus malware vulnerability; scan scanner scanning; encrypt encryption key',
    ask: 'Try asking:',
    recent: 'Recently viewed',
  },

  prose: {
    footnotes: 'Footnotes',
    backTo: (reference: string) => `Back to reference ${reference}`,
    table: 'Table',
    diagram: (title: string | undefined) => (title ? `Diagram: ${title}` : 'Diagram'),
    /** Above a table or drawing that is wider than its place. */
    scroll: 'Scroll sideways to see all of it.',
    copy: 'Copy',
    copied: 'Copied',
    wrap: 'Wrap lines',
    tabs: 'Choose',
    done: 'Done',
    open: 'Open',
    alerts: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
  },

  values: {
    none: 'None',
    /** Periods and horizons within a sentence. */
    periods: {
      calendar: {
        year: (year: string) => year,
        half: (year: string, number: number) =>
          `${number === 1 ? 'first' : 'second'} half of ${year}`,
        quarter: (year: string, number: number) => `${year}-Q${String(number)}`,
      },
      fiscal: {
        year: (year: string) => `fiscal year ${year}`,
        half: (year: string, number: number) =>
          `${number === 1 ? 'first' : 'second'} half of fiscal year ${year}`,
        quarter: (year: string, number: number) => `Q${String(number)} of fiscal year ${year}`,
      },
      range: (from: string, to: string) => `${from} to ${to}`,
      horizons: { near: 'near term', mid: 'medium term', far: 'long term' },
    } satisfies PeriodWords,
    /** The same for small spaces. */
    shortPeriods: {
      calendar: {
        year: (year: string) => year,
        half: (year: string, number: number) => `${year}-H${String(number)}`,
        quarter: (year: string, number: number) => `${year}-Q${String(number)}`,
      },
      fiscal: {
        year: (year: string) => `FY${year}`,
        half: (year: string, number: number) => `FY${year}-H${String(number)}`,
        quarter: (year: string, number: number) => `FY${year}-Q${String(number)}`,
      },
      range: (from: string, to: string) => `${from} – ${to}`,
      horizons: { near: 'near term', mid: 'medium term', far: 'long term' },
    } satisfies PeriodWords,
    durations: {
      m: (amount: number) => counted(amount, { one: '# minute', other: '# minutes' }),
      h: (amount: number) => counted(amount, { one: '# hour', other: '# hours' }),
      d: (amount: number) => counted(amount, { one: '# day', other: '# days' }),
      working: (amount: number) =>
        counted(amount, { one: '# working day', other: '# working days' }),
    },
  },
};

/** The words of a language. */
export type Words = typeof en;
