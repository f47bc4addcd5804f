/** Members by key, keys and members in the order they came. */
export function groupBy<Member, Key>(members: readonly Member[], key: (member: Member) => Key): Map<Key, Member[]> {
  const groups = new Map<Key, Member[]>();
  for (const member of members) {
    const of = key(member);
    const group = groups.get(of);
    if (group) group.push(member);
    else groups.set(of, [member]);
  }
  return groups;
}

/** Rows of each agency's year, in the order they came. */
export const byAgencyYear = <Row extends { agency_id: string; fiscal_year: number }>(rows: readonly Row[]): Row[][] => [
  ...groupBy(rows, (row) => `${row.agency_id} ${String(row.fiscal_year)}`).values(),
];
