import type { Agency } from '../model/agency.ts';
import type { Row } from './row.ts';

/** One row an agency; where documents name one differently, the first in the given order is kept. */
export function agencyRows(agencies: readonly Agency[]): Row[] {
  const rows = new Map<string, Row>();
  for (const agency of agencies) {
    if (rows.has(agency.agencyId)) continue;
    rows.set(agency.agencyId, {
      agency_id: agency.agencyId,
      agency: agency.name,
      short_name: agency.shortName,
      province: agency.province,
      city: agency.city,
      county: agency.county,
      level: agency.level,
      division_code: agency.divisionCode,
      kind: agency.kind,
    });
  }
  return [...rows.values()];
}
