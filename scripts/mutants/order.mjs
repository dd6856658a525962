import path from 'node:path';

/**
 * How many tests a mutant is shown, beside those of its own file. A mutant of a rule runs in thousands of tests, since every check runs every rule: one that
 * survives these counts as a survivor. `MUTANTS_TESTS=all` shows each all that reach it.
 */
const MOST = process.env.MUTANTS_TESTS === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.MUTANTS_TESTS ?? 200);

/** Which tests are asked about a mutant, and in which order: those that are likely to kill it come first. */
export class Order {
  #tests;
  /** How many mutants of a source each test has killed. */
  #kills = new Map();
  /** The tests of a source by name. */
  #own = new Map();

  constructor(tests) {
    this.#tests = tests;
  }

  killed(id, source) {
    const kills = this.#killsOf(source);
    kills.set(id, (kills.get(id) ?? 0) + 1);
  }

  of(ids, source) {
    const [kills, own] = [this.#killsOf(source), this.#ownOf(source)];
    const ofOwn = ids.filter((id) => own.has(id));
    const others = mixed(ids.filter((id) => !own.has(id)));
    const killsFirst = (a, b) => (kills.get(b) ?? 0) - (kills.get(a) ?? 0);
    return [...ofOwn, ...others.sort(killsFirst).slice(0, MOST)].sort(killsFirst);
  }

  #killsOf(source) {
    const kills = this.#kills.get(source) ?? new Map();
    this.#kills.set(source, kills);
    return kills;
  }

  /** The tests that are about a source by the name of their file, and those in which a rule is named. */
  #ownOf(source) {
    const names = namesOf(source);
    const isOwn = (test) =>
      names.some((name) => path.basename(test.file).startsWith(name)) ||
      (source.startsWith('rules/') && test.words().includes(names[0]));
    const own = this.#own.get(source) ?? new Set([...this.#tests].filter(([, test]) => isOwn(test)).map(([id]) => id));
    this.#own.set(source, own);
    return own;
  }
}

/** How test files that are about a source begin: with its name, or that of its folder. */
function namesOf(source) {
  const folder = path.basename(path.dirname(source));
  const stem = path.basename(source, '.ts');
  return source.startsWith('src/dms/') ? [stem, ...(ABOUT[folder] ?? [folder])] : [stem];
}

const ABOUT = {
  // What is to be set, data providers, and how endpoints are read.
  dms: ['new-certificate', 'data-providers', 'outcomes-of-endpoints'],
  certificates: ['certificate', 'endpoint-certificate'],
  inventory: ['certificate'],
  database: ['database', 'connections-of-databases'],
  connection: ['connection', 'server'],
  network: ['security-group', 'connection-network'],
  tls: ['tls', 'connections-of-endpoints', 'endpoint-settings', 'modes', 'kafka'],
};

const fileOf = (id) => id.slice(0, id.indexOf('#'));

/** The first test of each file, then the second of each. */
function mixed(ids) {
  const places = new Map();
  return ids
    .map((id) => {
      const place = places.get(fileOf(id)) ?? 0;
      places.set(fileOf(id), place + 1);
      return { id, place };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}
