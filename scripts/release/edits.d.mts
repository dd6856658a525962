export function nextVersion(current: string, asked: string): string | undefined;
export function sectionOf(changelog: string, name: string): string | undefined;
export function releasedChangelog(text: string, version: string, day: string): string;
export function withVersion(json: string, old: string, version: string): string;
export function releasedDocument(text: string, version: string): string;
