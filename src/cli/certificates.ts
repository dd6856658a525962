// Loaded only when certificates are listed.
import { certificateInventory } from '../dms/certificates/inventory/inventory.ts';
import type { ResourceGraph } from '../graph/graph.ts';
import { certificatesCalendar } from '../report/certificates/ical.ts';
import { certificatesJson } from '../report/certificates/json.ts';
import { certificatesText as prettyText } from '../report/certificates/pretty.ts';
import type { Output } from '../report/report.ts';
import type { CertificatesFormat } from './options.ts';

/** What `dmslint certificates` prints of a graph. `now`: the day of the run. */
export function certificatesText(
  graph: ResourceGraph,
  now: Date,
  as: CertificatesFormat,
  output: Pick<Output, 'color' | 'width' | 'from'>,
): string {
  const inventory = certificateInventory(graph, now);
  switch (as) {
    case 'json':
      return certificatesJson(inventory);
    case 'ics':
      return certificatesCalendar(inventory, now);
    case 'pretty':
      return prettyText(inventory, output);
  }
}
