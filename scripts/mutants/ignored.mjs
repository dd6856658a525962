/**
 * Leaves the sentences of messages and reasons alone: a text with a space in it decides nothing, and the wording is kept by golden files, which are no part of
 * these tests. Names of modes, attributes and values have no space. A template is left alone only if it holds nothing but names, so that what decides which
 * words are shown is tested.
 */
const prose = {
  shouldIgnore({ node, parent }) {
    // A text that something is compared with decides, whatever is in it.
    if (parent?.type === 'BinaryExpression') return;
    return isProse(node) ? 'the words of a message' : undefined;
  },
};

function isProse(node) {
  if (node.type === 'StringLiteral') return node.value.includes(' ');
  if (node.type !== 'TemplateLiteral') return false;
  return node.quasis.some(({ value }) => value.raw.includes(' ')) && node.expressions.every(isName);
}

const isName = (node) =>
  node.type === 'Identifier' || (node.type === 'MemberExpression' && !node.computed && isName(node.object));

/**
 * Leaves the names of states and kinds alone: their types are closed unions, so `tsc` refuses any other text where one is written, compared or told apart. What
 * the comparison decides is mutated all the same, as a condition.
 */
const tags = {
  shouldIgnore({ node, parent, parentPath }) {
    if (node.type !== 'StringLiteral') return;
    const isTag =
      (parent?.type === 'ObjectProperty' && parent.value === node && TAGS.has(parent.key.name)) ||
      (parent?.type === 'BinaryExpression' && isTagged(parent.left)) ||
      (parent?.type === 'SwitchCase' && isTagged(parentPath?.parent?.discriminant));
    return isTag ? 'tsc refuses it' : undefined;
  },
};

const TAGS = new Set(['state', 'kind', 'switch', 'answer', 'certificate']);

const isTagged = (node) => /MemberExpression$/.test(node?.type ?? '') && TAGS.has(node.property.name);

const ignorer = (name, one) => ({ kind: 'Ignore', name, factory: Object.assign(() => one, { inject: [] }) });

export const strykerPlugins = [ignorer('prose', prose), ignorer('tags', tags)];
