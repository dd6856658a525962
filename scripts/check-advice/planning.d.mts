export function saysMore(after: string, before: string): boolean;
