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

const makeProse = () => prose;
makeProse.inject = [];

export const strykerPlugins = [{ kind: 'Ignore', name: 'prose', factory: makeProse }];
