import type { RuleMeta } from '../lint/finding.ts';
import { sarifMessage } from '../text/escape.ts';
import { firstParagraph } from './page.ts';

export const home = 'https://github.com/dmslint/dmslint';

/** A rule as SARIF's `reportingDescriptor`, without its relationships; `page` is its page in Markdown. */
export function descriptorOf(rule: RuleMeta, page: string) {
  const helpUri = `${home}/blob/main/rules/${rule.id}.md`;
  const about = firstParagraph(page) ?? `${rule.title}.`;
  return {
    id: rule.id,
    name: nameOf(rule.title),
    shortDescription: { text: sarifMessage(`${rule.title}.`) },
    fullDescription: { text: sarifMessage(about) },
    helpUri,
    help: {
      text: sarifMessage(`${about} See ${helpUri}`),
      markdown: page === '' ? undefined : withWholeLinks(page, helpUri),
    },
    defaultConfiguration: { level: rule.level },
    properties: {
      'security-severity': rule.securitySeverity,
      precision: rule.precision,
      'problem.severity': rule.level === 'note' ? 'recommendation' : rule.level,
      tags: rule.tags,
    },
  };
}

/** The title as one word, since viewers show it beside the id: `TheCertificateHasNoEffect`. */
function nameOf(title: string): string {
  return title
    .replace(/['\u2019]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** Relative links to other pages do not work in SARIF viewers. */
function withWholeLinks(page: string, address: string): string {
  return page.replace(/\]\(([\w./-]+\.md)\)/g, (_, target: string) => `](${new URL(target, address)})`);
}
