import { accountsOf, type Accounts } from './accounts.ts';
import { text, title, type Block } from './blocks.ts';
import { withFault } from './fault.ts';
import { FORMATS, type FormatName } from './formats.ts';
import { narrative } from './narrative.ts';
import { bureaus } from './places.ts';
import { Random } from './random.ts';
import { sheets } from './sheets.ts';
import { statements, type Habit } from './statements.ts';

export interface Nation {
  readonly agencies: number;
  readonly years: number;
  readonly seed: string;
  /** The last year. */
  readonly until?: number;
  /** In how many of 100 documents one figure is wrong. */
  readonly faulty?: number;
}

export interface SyntheticDocument {
  /** `44/440106-2021.synthetic.md` */
  readonly path: string;
  readonly content: string;
  /** What it prints, for other formats. */
  readonly blocks: readonly Block[];
}

const MARK = '合成数据，仅供测试，不是任何机构公开的数字';
const UNTIL = 2024;
const GAP = 4;
const FAULTY = 25;

/** How a province prints: the same for all its bureaus and years. */
function habitOf(province: string, seed: string): { readonly habit: Habit; readonly format: FormatName } {
  const random = new Random(`${seed} ${province}`);
  return {
    habit: { zero: random.pick(['0', '0.00', '']), columnNumbers: random.chance(50) },
    format: random.pick(['md', 'txt', 'html']),
  };
}

function blocksOf(bureau: string, accounts: Accounts, habit: Habit): Block[] {
  return [
    title(`${bureau}${String(accounts.year)}年度部门决算`),
    text(MARK),
    text(`第二部分 ${String(accounts.year)}年度部门决算表`),
    ...statements(bureau, accounts, habit),
    ...narrative(accounts),
    ...sheets(bureau, accounts),
  ];
}

/**
 * A synthetic nation, for tests and benchmarks only: the disclosures of `agencies` bureaus of real counties over `years`
 * years, one after the other. Figures agree with each other and from year to year, but for a fault in some documents; some
 * documents are missing. The same arguments give the same bytes.
 */
export function* documents({
  agencies,
  years,
  seed,
  until = UNTIL,
  faulty = FAULTY,
}: Nation): Generator<SyntheticDocument> {
  for (const { code, bureau, province } of bureaus(agencies)) {
    const random = new Random(`${seed} ${code}`);
    const { habit, format } = habitOf(province, seed);
    let before: Accounts | null = null;
    for (let year = until - years + 1; year <= until; year += 1) {
      const accounts: Accounts = accountsOf(random, year, before);
      before = accounts;
      const blocks = blocksOf(bureau, accounts, habit);
      const printed = random.chance(faulty) ? withFault(random, blocks) : blocks;
      if (years > 1 && random.chance(GAP)) continue;
      yield {
        path: `${province}/${code}-${String(year)}.synthetic.${format}`,
        content: FORMATS[format](printed),
        blocks: printed,
      };
    }
  }
}
