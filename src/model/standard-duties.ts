import { wordLanguageOf, type WordLanguage } from './languages.ts';
import { germanDefaults } from './standard-duties-de.ts';

/** An area of responsibility. Their order is the order of the cut, from application to ground. */
export interface Area {
  id: string;
  title: string;
}

/** A duty compared across all services. */
export interface StandardDuty {
  id: string;
  title: string;
  /** Id of its area. */
  area: string;
  /** Whether every service must say who does it. */
  required?: boolean | undefined;
}

/** A layer of responsibility; layers are listed from top to bottom. */
export interface Layer {
  id: string;
  title: string;
  short: string;
  /** One letter, unique among the layers. */
  letter: string;
  summary: string;
}

/** The three layers used unless `platform.md` defines others. */
export const defaultLayers: readonly Layer[] = [
  {
    id: 'customer',
    title: 'Product team',
    short: 'Team',
    letter: 'T',
    summary: 'Builds and runs the product on top of the platform.',
  },
  {
    id: 'platform',
    title: 'Platform',
    short: 'Platform',
    letter: 'P',
    summary: 'Runs the service as managed cloud service provider.',
  },
  {
    id: 'provider',
    title: 'Cloud provider',
    short: 'Cloud',
    letter: 'C',
    summary: 'Provides the cloud that the service stands on.',
  },
];

const table: readonly [
  area: string,
  title: string,
  duties: readonly [id: string, title: string][],
][] = [
  [
    'application',
    'Application',
    [
      ['application-code', 'Application code and images'],
      ['application-incidents', 'Application incidents'],
      ['capacity-planning', 'Capacity planning'],
    ],
  ],
  [
    'data',
    'Data',
    [
      ['data-classification', 'Data classification'],
      ['encryption-keys', 'Encryption and keys'],
      ['exit-data-destruction', 'Exit and data destruction'],
      ['compliance-evidence', 'Compliance evidence'],
    ],
  ],
  [
    'identity',
    'Identity and access',
    [
      ['user-access', 'User access'],
      ['privileged-access', 'Privileged access'],
      ['secrets', 'Secrets'],
    ],
  ],
  [
    'configuration',
    'Configuration',
    [
      ['service-configuration', 'Service configuration'],
      ['certificates', 'Certificates'],
      ['cost-quotas', 'Cost and quotas'],
    ],
  ],
  [
    'backup',
    'Backup and restore',
    [
      ['backup', 'Backup'],
      ['restore', 'Restore'],
      ['restore-test', 'Restore test'],
      ['disaster-recovery', 'Disaster recovery'],
    ],
  ],
  [
    'monitoring',
    'Monitoring',
    [
      ['monitoring', 'Monitoring'],
      ['incident-response', 'Incident response'],
      ['logging-audit', 'Logging and audit'],
      ['support', 'Support'],
    ],
  ],
  [
    'runtime',
    'Runtime',
    [
      ['engine-upgrade', 'Engine upgrade'],
      ['scaling', 'Scaling'],
    ],
  ],
  [
    'patching',
    'Patching',
    [
      ['vulnerability-fixing', 'Vulnerability fixing'],
      ['platform-upgrade', 'Platform upgrade'],
    ],
  ],
  [
    'network',
    'Network',
    [
      ['network-firewall', 'Network and firewall'],
      ['ingress-dns', 'Ingress and DNS'],
    ],
  ],
  [
    'operating-system',
    'Operating system',
    [
      ['os-patching', 'OS patching'],
      ['os-hardening', 'OS hardening'],
    ],
  ],
  [
    'physical',
    'Physical',
    [
      ['hardware', 'Hardware'],
      ['data-centre', 'Data centre'],
    ],
  ],
];

/** The areas used unless `platform.md` defines others. */
export const defaultAreas: readonly Area[] = table.map(([id, title]) => ({ id, title }));

/** The duties used unless `platform.md` defines others; none is required. */
export const defaultDuties: readonly StandardDuty[] = table.flatMap(([area, , duties]) =>
  duties.map(([id, title]) => ({ id, title, area })),
);

/** The names of the default layers, areas and duties in a language, by id. */
export interface DefaultNames {
  layers: Record<string, Pick<Layer, 'title' | 'short' | 'letter' | 'summary'>>;
  areas: Record<string, string>;
  duties: Record<string, string>;
}

/** The defaults, named in a language if it has names for them, otherwise in English. */
export function defaultsIn(language: string): {
  layers: readonly Layer[];
  areas: readonly Area[];
  duties: readonly StandardDuty[];
} {
  const names = namesIn[wordLanguageOf(language) ?? 'en'];
  if (!names) return { layers: defaultLayers, areas: defaultAreas, duties: defaultDuties };
  const { layers, areas, duties } = names;
  return {
    layers: defaultLayers.map((layer) => ({ ...layer, ...layers[layer.id] })),
    areas: defaultAreas.map(({ id, title }) => ({ id, title: areas[id] ?? title })),
    duties: defaultDuties.map((duty) => ({ ...duty, title: duties[duty.id] ?? duty.title })),
  };
}

/** The names of a default layer, area or duty in every language; only its own name if the platform renamed it. */
export function namesEverywhere(
  part: keyof DefaultNames,
  id: string,
  title: string,
): readonly string[] {
  everywhere ??= defaultNames();
  const names = everywhere.get(`${part} ${id}`);
  return names?.includes(title) ? names : [title];
}

// Made on first use, because the languages come below.
let everywhere: ReadonlyMap<string, readonly string[]> | undefined;

function defaultNames(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const language of Object.keys(namesIn)) {
    const defaults = defaultsIn(language);
    for (const part of ['layers', 'areas', 'duties'] as const) {
      for (const { id, title } of defaults[part]) {
        const key = `${part} ${id}`;
        names.set(key, [...(names.get(key) ?? []), title]);
      }
    }
  }
  return names;
}

/** The names in each language of the site; the defaults themselves are in English. */
const namesIn: Record<WordLanguage, DefaultNames | undefined> = {
  en: undefined,
  de: germanDefaults,
};
