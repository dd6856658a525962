/** The first paragraph of a rule's page as plain text, which explains the rule. Undefined if there is none. */
export function firstParagraph(page: string): string | undefined {
  const paragraph = page
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1\s*$/gm, '')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .find((block) => /^[\p{L}\p{N}`*_"[]/u.test(block));
  return paragraph
    ?.replace(/\s+/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(`+|\*\*|__)/g, '');
}
