import type { Random } from './random.ts';

const list = (words: string) => words.split(',').map((word) => word.trim().replaceAll(/\s+/g, ' '));

/** Products of platforms. A service's name combines one with a purpose. */
export const products =
  list(`PostgreSQL, MySQL, MongoDB, Redis, Kafka, RabbitMQ, Elasticsearch, Object Storage, Block Storage, File Shares,
  Kubernetes, Virtual Machines, Functions, Batch Jobs, Container Registry, Package Registry, Source Control, Pipelines, Build Runners,
  Artifact Signing, Secrets, Certificates, Key Management, Identity Federation, Privileged Access, Service Mesh, API Gateway, Load Balancing,
  Content Delivery, DNS, Private Network Link, Transit Gateway, Firewall Rules, Web Application Firewall, VPN Access, Metrics, Logs, Traces,
  Alerting, Status Pages, Synthetic Checks, Feature Flags, Workflow Engine, Data Catalogue, Stream Processing, Data Warehouse, Notebooks,
  Model Serving, Vector Search, Graph Database, Time Series, Mail Relay, Text Messages, File Transfer, Backup Vault, Disaster Recovery,
  Cost Reports, Policy Engine, Vulnerability Scans, License Scans, Test Data, Device Farm, Geocoding, Document Rendering, Search as a Service`);

export const qualities =
  list(`Managed, Shared, Regional, Isolated, Regulated, High-Volume, Edge, Sovereign, Development, Burst, Archive, Partner,
  Low-Latency, Encrypted, Audited, Multi-Zone`);

export const purposes =
  list(`Payments, Logistics, Field Teams, Analytics, Retail, Warehousing, Customs, Fleet, Billing, Human Resources, Research,
  Mobile, Partners, Ports, Rail, Air Freight, Customer Care, Pricing, Planning, Risk, Treasury, Returns, Marketplace, Insurance`);

/** Subjects of sentences. */
export const things =
  list(`replica, snapshot, cluster, node pool, quota, namespace, tenant, token, certificate, route, gateway, listener, schema, index,
  partition, offset, consumer group, topic, bucket, prefix, lifecycle rule, retention policy, key ring, rotation, role, role binding, audit entry,
  change request, maintenance window, failover, standby, primary, connection pool, timeout, retry, back-off, circuit breaker, rate limit, health
  check, probe, sidecar, ingress, egress rule, subnet, peering, resolver, zone, record, alias, pipeline, stage, artefact, image, layer, digest,
  signature, attestation, policy, exception, baseline, threshold, alert, runbook, dashboard, panel, query, trace, span, log line, metric, label,
  cardinality, sample, retention, archive, restore point, checksum, parity, shard, rebalancing, leader election, quorum, lease, lock, queue,
  dead letter, schedule, trigger, webhook, callback, payload, envelope, contract, version, migration, rollback, canary, feature flag, cohort,
  budget, invoice line, cost centre, forecast, commitment, reservation, licence, inventory, dependency, lock file, advisory, patch, kernel,
  hypervisor, firmware, rack, link, circuit, optical path, handover, escalation, incident, post-mortem, action item, on-call shift`);

export const doers =
  list(`the platform team, your team, the pipeline, the operator, the scheduler, the controller, the gateway, the on-call engineer,
  an auditor, the service desk, the cloud provider, the security team, the reconciler, a nightly job, the admission policy, the data owner`);

const verbs =
  list(`creates, checks, rotates, drains, restores, replaces, records, signs, publishes, revokes, compares, throttles, replays, compacts,
  promotes, retires, isolates, encrypts, tags, measures, approves, rejects, postpones, repairs, mirrors, verifies, cordons, exports, imports,
  archives, renews, annotates, discovers, balances, limits, inspects, samples, forwards, deduplicates, resumes`);

const plain =
  list(`create, check, rotate, drain, restore, replace, record, sign, publish, revoke, compare, throttle, replay, compact, promote, retire,
  isolate, encrypt, tag, measure, approve, reject, postpone, repair, mirror, verify, cordon, export, import, archive, renew, annotate, discover`);

const manners =
  list(`slow, stale, healthy, orphaned, encrypted, regional, temporary, shared, dedicated, oversized, idle, unsigned, expired, pinned,
  mutable, immutable, public, private, legacy, preferred, mandatory, optional, noisy, silent, partial, complete, verified, untrusted, nightly,
  quarterly, manual, automatic, central, local, external, internal, hot, cold, warm, planned, urgent, early, late`);

const times =
  list(`within a minute, every night, on the first Tuesday of a month, twice a year, before each release, after a failover, during the
  maintenance window, at the end of a quarter, as soon as the quorum returns, between 01:00 and 04:00, once an hour, only on request, with each
  deployment, after thirty days, before the certificate expires, when the disk is 80 % full, while traffic is low, on every push`);

const reasons =
  list(`because a silent failure costs more than a loud one, so that nobody has to remember it, which an audit in 2025 asked for,
  as the interface of the provider has no other way, since two teams lost data without it, so that the cost stays with whoever causes it,
  because the previous design waited for a ticket, so that a restore never needs a second person, which keeps the blast radius to one zone,
  as measured over the last four quarters, because the vendor withdrew the older protocol, so that the change can be undone in one step`);

const syllables =
  list(`bar, kel, mir, tor, van, len, sol, quo, fen, dra, hul, pex, rin, zor, cal, wyn, mor, tes, gan, lio, bri, stam, oru, yel,
  nax, ped, gri, vol, tham, ilo, sked, urm, pla, ceth, dov, jas, emb, rook, fil, ost`);

/** Generates prose with recurring invented names, like those of a service's components. */
export interface Prose {
  sentence: () => string;
  /** A number of sentences, at least one. */
  paragraph: (sentences: number) => string;
  /** A short phrase that begins with a verb: "Drain the idle node pool". */
  task: () => string;
  thing: () => string;
  /** An invented component name. The first ones recur most often. */
  component: () => string;
  /** A name as used in configuration. */
  key: () => string;
}

export function proseFrom(random: Random): Prose {
  const components = Array.from({ length: 16 }, () => invented(random));
  const component = () => random.likely(components);
  const thing = () => random.likely(things);
  const some = () => (random.chance(0.4) ? `${random.one(manners)} ${thing()}` : thing());
  const a = (words: string) => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
  const key = () =>
    `${random.one(things).replaceAll(/[ -]/g, '_')}_${random.one(['limit', 'ttl', 'mode', 'size', 'count', 'target', 'after'])}`;
  const number = () =>
    random.one(['3', '5', '12', '15', '30', '40', '64', '90', '250', '400', '1,200', '8,000']);
  const templates: (() => string)[] = [
    () => `${capital(random.one(doers))} ${random.one(verbs)} the ${some()} ${random.one(times)}.`,
    () =>
      `${capital(random.one(doers))} ${random.one(verbs)} each ${some()}, ${random.one(reasons)}.`,
    () =>
      `If the ${some()} is missing, ${component()} ${random.one(verbs)} the ${thing()} and waits for ${number()} seconds.`,
    () =>
      `${capital(a(some()))} belongs to one ${thing()} at a time; ${random.one(doers)} ${random.one(verbs)} it ${random.one(times)}.`,
    () => `Set \`${key()}\` to ${number()} when the ${thing()} has more than ${number()} of them.`,
    () => `The ${some()} lives in ${component()}, not in the ${thing()}, ${random.one(reasons)}.`,
    () =>
      `Nothing is lost when the ${thing()} fails: ${component()} ${random.one(verbs)} the last ${some()} ${random.one(times)}.`,
    () => `Ask before you ${random.one(plain)} ${a(some())} that another team reads.`,
    () => `${capital(component())} and the ${thing()} agree on ${a(some())} ${random.one(times)}.`,
    () =>
      `In the last quarter ${random.one(doers)} had to ${random.one(plain)} ${number()} of ${number()} ${some()} entries by hand.`,
    () =>
      `You can ${random.one(plain)} the ${some()} yourself; ${random.one(doers)} ${random.one(verbs)} the rest ${random.one(times)}.`,
    () =>
      `Do not ${random.one(plain)} the ${some()} while ${component()} still ${random.one(verbs)} the ${thing()}.`,
    () => `The limit is ${number()} for each ${thing()}, ${random.one(reasons)}.`,
    () =>
      `Error \`${component().slice(0, 3).toUpperCase()}-${random.between(1000, 9999)}\` means that the ${some()} was refused; ${random.one(plain)} it and try again.`,
    () =>
      `The ${thing()} is ${random.one(manners)} at first and ${random.one(manners)} once ${component()} has seen ${a(some())}.`,
    () =>
      `Every ${some()} carries the owner, the ${thing()} and the day on which ${random.one(doers)} last looked.`,
  ];
  const sentence = () => random.one(templates)();
  return {
    sentence,
    paragraph: (sentences) => Array.from({ length: Math.max(1, sentences) }, sentence).join(' '),
    task: () => `${capital(random.one(plain))} the ${some()}`,
    thing,
    component,
    key,
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function invented(random: Random): string {
  return (
    Array.from({ length: random.between(2, 3) }, () => random.one(syllables)).join('') +
    random.one(['', '', 'd', 'ctl', 'hub'])
  );
}
