import type { Layer } from './standard-duties.ts';

interface Names {
  layers: Record<string, Pick<Layer, 'title' | 'short' | 'letter' | 'summary'>>;
  areas: Record<string, string>;
  duties: Record<string, string>;
}

/** The German names of the default layers, areas and duties, by id. */
export const germanDefaults: Names = {
  layers: {
    customer: {
      title: 'Produktteam',
      short: 'Team',
      letter: 'T',
      summary: 'Baut und betreibt das Produkt auf der Plattform.',
    },
    platform: {
      title: 'Plattform',
      short: 'Plattform',
      letter: 'P',
      summary: 'Betreibt den Dienst für alle Produktteams.',
    },
    provider: {
      title: 'Cloud-Anbieter',
      short: 'Cloud',
      letter: 'C',
      summary: 'Stellt die Cloud, auf der der Dienst steht.',
    },
  },
  areas: {
    application: 'Anwendung',
    data: 'Daten',
    identity: 'Identität und Zugriff',
    configuration: 'Konfiguration',
    backup: 'Sicherung und Wiederherstellung',
    monitoring: 'Überwachung',
    runtime: 'Laufzeit',
    patching: 'Aktualisierung',
    network: 'Netzwerk',
    'operating-system': 'Betriebssystem',
    physical: 'Physische Ebene',
  },
  duties: {
    'application-code': 'Anwendungscode und Images',
    'application-incidents': 'Störungen der Anwendung',
    'capacity-planning': 'Kapazitätsplanung',
    'data-classification': 'Klassifizierung der Daten',
    'encryption-keys': 'Verschlüsselung und Schlüssel',
    'exit-data-destruction': 'Ausstieg und Datenlöschung',
    'compliance-evidence': 'Compliance-Nachweise',
    'user-access': 'Zugriff der Nutzer',
    'privileged-access': 'Privilegierter Zugriff',
    secrets: 'Geheimnisse',
    'service-configuration': 'Konfiguration des Dienstes',
    certificates: 'Zertifikate',
    'cost-quotas': 'Kosten und Kontingente',
    backup: 'Sicherung',
    restore: 'Wiederherstellung',
    'restore-test': 'Wiederherstellungstest',
    'disaster-recovery': 'Notfallwiederherstellung',
    monitoring: 'Überwachung',
    'incident-response': 'Behebung von Störungen',
    'logging-audit': 'Protokolle und Audit',
    support: 'Support',
    'engine-upgrade': 'Versionswechsel der Engine',
    scaling: 'Skalierung',
    'vulnerability-fixing': 'Beheben von Schwachstellen',
    'platform-upgrade': 'Versionswechsel der Plattform',
    'network-firewall': 'Netzwerk und Firewall',
    'ingress-dns': 'Ingress und DNS',
    'os-patching': 'Patchen des Betriebssystems',
    'os-hardening': 'Härten des Betriebssystems',
    hardware: 'Hardware',
    'data-centre': 'Rechenzentrum',
  },
};
