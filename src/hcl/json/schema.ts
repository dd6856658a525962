/**
 * Terraform's schema for the JSON syntax: which keys are blocks, how many labels they have, and which strings are not templates.
 * Source: https://developer.hashicorp.com/terraform/language/syntax/json. Nested blocks of resources are not included: they are attributes here.
 */
export interface JsonBody {
  readonly blocks: Readonly<Record<string, JsonBlock>>;
  /** `reference`: strings hold expressions without `${ }`; `literal`: strings are plain text. All other strings are templates. */
  readonly strings: Readonly<Record<string, StringMode>>;
  /** How strings of attributes not named in `strings` are read; templates when left out. */
  readonly otherStrings?: StringMode;
}

export interface JsonBlock {
  readonly labels: number;
  readonly body: JsonBody;
}

export type StringMode = 'template' | 'reference' | 'literal';

const plain: JsonBody = { blocks: {}, strings: {} };
const literal: JsonBody = { blocks: {}, strings: { configuration_aliases: 'reference' }, otherStrings: 'literal' };

const content: { blocks: Record<string, JsonBlock>; strings: Record<string, StringMode> } = { blocks: {}, strings: {} };
const dynamic: JsonBlock = {
  labels: 1,
  body: { blocks: { content: { labels: 0, body: content } }, strings: { iterator: 'reference' } },
};
content.blocks.dynamic = dynamic;

/** A block of a resource type that has dynamic blocks in it. */
export const blockWithDynamic: JsonBlock = { labels: 0, body: content };

const condition: JsonBlock = { labels: 0, body: plain };
const connection: JsonBlock = { labels: 0, body: plain };
const lifecycle: JsonBlock = {
  labels: 0,
  body: {
    blocks: { precondition: condition, postcondition: condition, action_trigger: { labels: 0, body: plain } },
    strings: { ignore_changes: 'reference', replace_triggered_by: 'reference' },
  },
};
const provisioner: JsonBlock = {
  labels: 1,
  body: { blocks: { connection }, strings: { when: 'reference', on_failure: 'reference' } },
};
const escaping: JsonBlock = { labels: 0, body: content };
const resource: JsonBlock = {
  labels: 2,
  body: {
    blocks: { lifecycle, provisioner, connection, dynamic, _: escaping },
    strings: { depends_on: 'reference', provider: 'reference' },
  },
};

export const terraformFile: JsonBody = {
  blocks: {
    resource,
    data: resource,
    ephemeral: resource,
    variable: {
      labels: 1,
      body: {
        blocks: { validation: condition },
        strings: { type: 'reference', default: 'literal', description: 'literal' },
      },
    },
    output: {
      labels: 1,
      body: {
        blocks: { precondition: condition },
        strings: { depends_on: 'reference', description: 'literal' },
      },
    },
    module: {
      labels: 1,
      body: { blocks: { lifecycle, _: escaping }, strings: { depends_on: 'reference', providers: 'reference' } },
    },
    provider: { labels: 1, body: { blocks: { dynamic }, strings: { alias: 'literal', version: 'literal' } } },
    check: { labels: 1, body: { blocks: { data: resource, assert: condition }, strings: {} } },
    locals: { labels: 0, body: plain },
    terraform: {
      labels: 0,
      body: {
        blocks: {
          backend: { labels: 1, body: literal },
          cloud: { labels: 0, body: { blocks: { workspaces: { labels: 0, body: literal } }, strings: {} } },
          required_providers: { labels: 0, body: literal },
          provider_meta: { labels: 1, body: plain },
        },
        strings: { required_version: 'literal' },
      },
    },
    moved: { labels: 0, body: { blocks: {}, strings: { from: 'reference', to: 'reference' } } },
    import: { labels: 0, body: { blocks: {}, strings: { to: 'reference', provider: 'reference' } } },
    removed: {
      labels: 0,
      body: { blocks: { lifecycle, provisioner, connection }, strings: { from: 'reference' } },
    },
  },
  strings: {},
};

/** A `*.tfvars.json` file: names and values, nothing else. */
export const variablesFile: JsonBody = { blocks: {}, strings: {}, otherStrings: 'literal' };
