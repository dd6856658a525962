// Everything that reads and checks. It is most of the program, and loaded only if there is something to read, or the rules are listed.

export { rules } from '../../../rules/index.ts';
export { check } from '../../check.ts';
export { settingsText } from '../../configuration/show.ts';
export { connectionsText, diagnosisText } from '../../connections.ts';
export { controlsTable } from '../../report/controls/table.ts';
export { topicNames, topicOf } from '../../report/controls/topic.ts';
export { graphJson } from '../../report/graph-json.ts';
export { proven } from '../remedies.ts';
