import { controlsOf, type Mapped, requirementsOf, weaknessesOf } from '../../dms/controls/control-mapping.ts';
import { CONTROLS, type Control } from '../../dms/controls/controls.ts';
import { FRAMEWORKS, type FrameworkId, frameworkName } from '../../dms/controls/frameworks.ts';
import { REQUIREMENTS } from '../../dms/controls/requirements.ts';
import { WEAKNESSES } from '../../dms/controls/weaknesses.ts';

interface Taxon {
  readonly framework: FrameworkId;
  readonly id: string;
  readonly title: string;
  readonly url?: string;
}

/** Every taxon of the tables, in their order. */
const TAXA: readonly Taxon[] = [
  ...WEAKNESSES.map(({ id, title, url }): Taxon => ({ framework: 'cwe', id, title, url })),
  ...CONTROLS.map(({ framework, id, title, url }): Taxon => ({ framework, id, title, url })),
  ...REQUIREMENTS,
];

interface Relation {
  readonly framework: FrameworkId;
  readonly id: string;
  readonly kind: string;
}

/** What a rule has to do with each taxon; with the requirements only by way of the controls that it decides. */
function relationsOf(rule: Mapped): Relation[] {
  const controls = controlsOf(rule);
  const decided = controls.filter(({ mapping }) => mapping.how === 'decides').map(({ control }) => control);
  return [
    ...weaknessesOf(rule).map(({ id }): Relation => ({ framework: 'cwe', id, kind: 'superset' })),
    ...controls.map(({ control: { framework, id }, mapping }): Relation => {
      return { framework, id, kind: mapping.how === 'decides' ? mapping.relation : 'relevant' };
    }),
    ...requirementsOf(decided).map(({ framework, id }): Relation => ({ framework, id, kind: 'relevant' })),
  ];
}

/** The taxa that the given rules use, as SARIF's `run.taxonomies`, and the references to them. */
export class Taxonomies {
  readonly #used: readonly {
    readonly name: string;
    readonly framework: FrameworkId;
    readonly taxa: readonly Taxon[];
  }[];

  constructor(rules: readonly Mapped[]) {
    const used = new Set(rules.flatMap(relationsOf).map(({ framework, id }) => `${framework} ${id}`));
    this.#used = FRAMEWORKS.map(({ id: framework, name }) => ({
      framework,
      name,
      taxa: TAXA.filter((taxon) => taxon.framework === framework && used.has(`${framework} ${taxon.id}`)),
    })).filter(({ taxa }) => taxa.length > 0);
  }

  /** `run.taxonomies`. */
  components() {
    if (this.#used.length === 0) return undefined;
    return this.#used.map(({ framework, taxa }) => {
      const { name, organization, version, url } = FRAMEWORKS.find(({ id }) => id === framework)!;
      return {
        name,
        organization,
        version,
        informationUri: url,
        taxa: taxa.map(({ id, title, url: helpUri }) => ({ id, shortDescription: { text: `${title}.` }, helpUri })),
      };
    });
  }

  /** `tool.driver.supportedTaxonomies`. */
  supported() {
    return this.#used.length === 0 ? undefined : this.#used.map(({ name }, index) => ({ name, index }));
  }

  /** The `relationships` of a rule. */
  relationships(rule: Mapped) {
    const relations = relationsOf(rule);
    if (relations.length === 0) return undefined;
    return relations.map(({ framework, id, kind }) => ({ target: this.#reference(framework, id), kinds: [kind] }));
  }

  /** The `taxa` of a result. */
  taxa(controls: readonly Control[]) {
    return controls.length === 0 ? undefined : controls.map(({ framework, id }) => this.#reference(framework, id));
  }

  #reference(framework: FrameworkId, id: string) {
    const name = frameworkName(framework);
    const taxa = this.#used.find((one) => one.framework === framework)?.taxa ?? [];
    return { id, index: taxa.findIndex((taxon) => taxon.id === id), toolComponent: { name } };
  }
}
