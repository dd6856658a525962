// What can be explained: loaded without what reads and checks.

export { databasePageId } from '../../../rules/databases/index.ts';
export { ruleIds } from '../../../rules/ids.ts';
export { page } from '../../pages.ts';
